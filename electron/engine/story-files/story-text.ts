// A story as plain text, the way it is pasted into mail and chat: an empty line between paragraphs, captions in brackets.
import { copiedText, type PhotoOf } from '#shared/document/copied-forms.ts';
import type { StoryContent } from '#shared/model/story.ts';
import { bylineText } from '../portal/byline.ts';
import { readableBlocks } from './readable-blocks.ts';

export function storyText(
  { kicker, headline, lead, document, byline }: StoryContent,
  photoOf: PhotoOf,
): string {
  const above = [kicker, headline, lead].map((part) => part.trim());
  const parts = [...above, copiedText(readableBlocks(document), photoOf), bylineText(byline).trim()];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
