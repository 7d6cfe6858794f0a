// A whole story for the clipboard: as Word, mail and portals take it, and as plain text.
import { copiedHtml, type PhotoOf } from '#shared/document/copied-forms.ts';
import { html } from '#shared/document/html.ts';
import type { StoryContent } from '#shared/model/story.ts';
import { bylineText } from '../portal/byline.ts';
import { readableBlocks } from './readable-blocks.ts';
import { storyText } from './story-text.ts';

export function storyClipboard(
  story: StoryContent,
  photoOf: PhotoOf,
): { readonly html: string; readonly text: string } {
  const { kicker, headline, lead, document } = story;
  const byline = bylineText(story.byline);
  const parts = [
    kicker.trim() !== '' && html`<p>${kicker.trim()}</p>`,
    headline.trim() !== '' && html`<h1>${headline.trim()}</h1>`,
    lead.trim() !== '' && html`<p><strong>${lead.trim()}</strong></p>`,
  ];
  const lines = [
    ...parts.filter((part) => part !== false).map(String),
    copiedHtml(readableBlocks(document), photoOf),
    byline === '' ? '' : String(html`<p><em>${byline}</em></p>`),
  ];
  return { html: lines.filter((line) => line !== '').join('\n'), text: storyText(story, photoOf) };
}
