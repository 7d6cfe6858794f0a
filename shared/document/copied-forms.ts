// Blocks as they go through a clipboard, as rich and as plain text. Pictures do not travel that way: their captions stand in
// brackets. Pure.
import type { Block, GalleryItem, PhotoBlock } from '../model/blocks.ts';
import type { Photo } from '../model/photo.ts';
import { storyDocument } from './build.ts';
import { html, noHtml } from './html.ts';
import { captionText, figureText } from './photo-references.ts';
import { documentBlocks } from './to-html.ts';
import { blockText } from './to-text.ts';

export type PhotoOf = (photoId: string) => Photo | undefined;

/** Elements without classes or ids of ours, one a line. */
export function copiedHtml(blocks: readonly Block[], photoOf: PhotoOf): string {
  const figure = (place: PhotoBlock | GalleryItem) => {
    const line = pictureLine(place, photoOf);
    return line === '' ? noHtml : html`<p><em>${line}</em></p>`;
  };
  return documentBlocks(storyDocument(blocks), {
    photoHtml: figure,
    galleryHtml: ({ heading, items }) =>
      html`${heading.trim() !== '' && html`<h2>${heading}</h2>`}${items.map(figure)}`,
    fileHtml: ({ title }) => (title.trim() === '' ? noHtml : html`<p>${title}</p>`),
    portalHref: (path) => path,
  })
    .map((block) => String(block).trim().replace(OURS, ''))
    .filter((block) => block !== '')
    .join('\n');
}

/** Blocks with an empty line between them. */
export function copiedText(blocks: readonly Block[], photoOf: PhotoOf): string {
  return blocks
    .map((block) => {
      const text = textOf(block, photoOf);
      // Empty fields at the ends of a table are places of its columns.
      return block.type === 'table' ? text : text.trim();
    })
    .filter((text) => text.trim() !== '')
    .join('\n\n');
}

const OURS = / (?:data-block="\d+"|class="(?:note|pullquote|infobox|embed)")/gu;

function textOf(block: Block, photoOf: PhotoOf): string {
  if (block.type === 'photo') return pictureLine(block, photoOf);
  if (block.type !== 'gallery') return blockText(block);
  const lines = [block.heading, ...block.items.map((item) => pictureLine(item, photoOf))];
  return lines.filter((line) => line.trim() !== '').join('\n\n');
}

function pictureLine(place: PhotoBlock | GalleryItem, photoOf: PhotoOf): string {
  const photo = place.photoId === null ? undefined : photoOf(place.photoId);
  const caption = captionText(figureText(place, photo));
  return caption === '' ? '' : `[Ảnh: ${caption}]`;
}
