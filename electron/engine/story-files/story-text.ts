// A story as plain text, the way it is pasted into mail and chat: an empty line between paragraphs, captions in brackets.
import { copiedText, type PhotoOf } from '#shared/document/copied-forms.ts';
import type { StoryContent } from '#shared/model/story.ts';
import { bylineText } from '../portal/byline.ts';
import { readableBlocks } from './readable-blocks.ts';

export function storyText(
  { kicker, headline, lead, document, byline }: StoryContent,
  photoOf: PhotoOf,
): string {
  const parts = [kicker, headline, lead, copiedText(readableBlocks(document), photoOf), bylineText(byline)];
  return `${parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join('\n\n')}\n`;
}
