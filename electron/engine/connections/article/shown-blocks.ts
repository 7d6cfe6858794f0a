// What a reader of a destination sees of a story's blocks, in the form in which an article is read back from it: captions with
// their credit in one text, a photo's own words where the story does not override them.
import { gallery, photo } from '#shared/document/build.ts';
import { oneLine } from '#shared/document/inline-pieces.ts';
import { normaliseBlock } from '#shared/document/normalise.ts';
import { captionText, figureText, ownAlt } from '#shared/document/photo-references.ts';
import type { Block, GalleryItem, PhotoBlock } from '#shared/model/blocks.ts';
import type { Photo } from '#shared/model/photo.ts';

/** Undefined for a block that leaves nothing behind there: empty text, a caption that still waits for its picture. */
export function shownBlock(block: Block, photos: ReadonlyMap<string, Photo>): Block | undefined {
  if (block.type === 'photo') return shownPhoto(block, photos);
  if (block.type !== 'gallery') return normaliseBlock(block);
  const items = block.items
    .filter((item) => photos.has(item.photoId))
    .map((item) => ({ photoId: item.photoId, caption: captionOf(item, photos) }));
  return items.length === 0 ? undefined : gallery(oneLine(block.heading), items);
}

function shownPhoto(block: PhotoBlock, photos: ReadonlyMap<string, Photo>): PhotoBlock | undefined {
  const { photoId } = block;
  const known = photoId === null ? undefined : photos.get(photoId);
  if (known === undefined) return undefined;
  const text = figureText(block, known);
  const caption = captionOf(block, photos);
  const alt = ownAlt(oneLine(text.alt || text.caption), caption);
  return photo({ photoId, caption, alt });
}

function captionOf(block: PhotoBlock | GalleryItem, photos: ReadonlyMap<string, Photo>): string {
  const photo = block.photoId === null ? undefined : photos.get(block.photoId);
  return oneLine(captionText(figureText(block, photo)));
}

/** The words a reader sees under a photo → what its block has to say so that they are seen. */
export function writeShown(photos: ReadonlyMap<string, Photo>) {
  return (block: PhotoBlock, words: { readonly caption?: string; readonly alt?: string }): PhotoBlock => {
    const photo = block.photoId === null ? undefined : photos.get(block.photoId);
    const own = figureText({}, photo);
    const written = words.caption === undefined ? {} : splitCaption(words.caption);
    const set = { ...written, ...(words.alt === undefined ? {} : { alt: words.alt }) };
    // What the photo says by itself is not said again: a later change of the photo's text reaches the story.
    const overrides = Object.fromEntries(
      Object.entries(set).map(([name, text]) => [name, text === Reflect.get(own, name) ? null : text]),
    );
    return { ...block, ...overrides };
  };
}

/** "Bà Mai nhận quà. Ảnh: Thu Hà" → caption and credit, the way `captionText` put them together. */
export function splitCaption(text: string): { readonly caption: string; readonly credit: string } {
  const found = /^(?<caption>(?:.*\s)?)Ảnh:\s*(?<credit>\p{Lu}[^:]{0,60})$/su.exec(text)?.groups;
  const credit = found?.['credit']?.trim() ?? '';
  const isName = credit !== '' && credit.split(/\s+/u).length <= LONGEST_CREDIT;
  return isName ? { caption: (found?.['caption'] ?? '').trim(), credit } : { caption: text, credit: '' };
}

/** In words: longer, it is a sentence that begins with "Ảnh:". */
const LONGEST_CREDIT = 7;
