// What a reader of a destination sees of a story's blocks, in the form in which an article is read back from it: captions with
// their credit in one text, a photo's own words where the story does not override them.
import { oneLine } from '#shared/document/inline-pieces.ts';
import { normaliseBlock } from '#shared/document/normalise.ts';
import { figureText, ownAlt } from '#shared/document/photo-references.ts';
import type { Block, GalleryItem, PhotoBlock } from '#shared/model/blocks.ts';
import type { Photo } from '#shared/model/photo.ts';
import { captionText } from './html.ts';

/** Undefined for a block that leaves nothing behind there: empty text, a caption that still waits for its picture. */
export function shownBlock(block: Block, photos: ReadonlyMap<string, Photo>): Block | undefined {
  if (block.type === 'photo') return shownPhoto(block, photos);
  if (block.type !== 'gallery') return normaliseBlock(block);
  const items = block.items
    .filter((item) => photos.has(item.photoId))
    .map((item) => ({ photoId: item.photoId, caption: captionOf(item, photos) }));
  return items.length === 0
    ? undefined
    : { type: 'gallery', version: 1, heading: oneLine(block.heading), items };
}

function shownPhoto(block: PhotoBlock, photos: ReadonlyMap<string, Photo>): PhotoBlock | undefined {
  const { photoId } = block;
  const photo = photoId === null ? undefined : photos.get(photoId);
  if (photo === undefined) return undefined;
  const text = figureText(block, photo);
  const caption = captionOf(block, photos);
  const alt = ownAlt(oneLine(text.alt || text.caption), caption);
  return { type: 'photo', version: 1, photoId, caption, alt, credit: null };
}

function captionOf(block: PhotoBlock | GalleryItem, photos: ReadonlyMap<string, Photo>): string {
  const photo = block.photoId === null ? undefined : photos.get(block.photoId);
  return oneLine(captionText(figureText(block, photo)));
}
