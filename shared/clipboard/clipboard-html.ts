// A document as the HTML this program puts on the clipboard and prints for `paste`: whatever HTML can carry in its own words, and
// photos, galleries and files as what they are here, beside words that other programs can show. No address of this machine.
import { html, type Html } from '../document/html.ts';
import { documentHtml } from '../document/to-html.ts';
import type { Block, StoryDocument } from '../model/blocks.ts';

export function clipboardHtml(document: StoryDocument): string {
  return String(
    documentHtml(document, {
      photoHtml: (block) => figure(block, block.caption ?? ''),
      galleryHtml: (block) =>
        figure(block, [block.heading, ...block.items.map(({ caption }) => caption ?? '')].join('\n')),
      fileHtml: (block) => figure(block, block.title),
      portalHref: (path) => `/${path}`,
    }),
  ).trim();
}

function figure(block: Block, words: string): Html {
  const caption = words.trim();
  const attributes = html` data-story-block="${JSON.stringify(block)}"`;
  return html`<figure${attributes}>${caption !== '' && html`<figcaption>${caption}</figcaption>`}</figure>`;
}
