// Puts photos that have come into the library where their pictures are awaited, with the words that stood under them. A picture
// that could not be had leaves a place that waits for it, with its caption.
import { photo, storyDocument } from '#shared/document/build.ts';
import type { Block, GalleryBlock, PhotoBlock, StoryDocument } from '#shared/model/blocks.ts';
import type { Photo } from '#shared/model/photo.ts';
import { writeShown } from '../connections/article/shown-blocks.ts';
import { awaitedAddress } from '#shared/html/picture-blocks.ts';

type Taken = {
  /** Address → photo. */
  readonly photoIds: ReadonlyMap<string, string>;
  readonly photos: readonly Photo[];
};

export function placeTakenIn(document: StoryDocument, { photoIds, photos }: Taken): StoryDocument {
  const place = placing(photoIds, writeShown(new Map(photos.map((one) => [one.id, one]))));
  const blocks = document.root.children.flatMap((block): Block[] => {
    if (block.type === 'photo') return [place(block)];
    return block.type === 'gallery' ? placedGallery(block, place) : [block];
  });
  return storyDocument(blocks);
}

type Place = (block: PhotoBlock) => PhotoBlock;

function placing(photoIds: Taken['photoIds'], write: ReturnType<typeof writeShown>): Place {
  return (block) => {
    const url = awaitedAddress(block.photoId);
    if (url === undefined) return block;
    const photoId = photoIds.get(url);
    if (photoId === undefined) return { ...block, photoId: null };
    const words = { caption: block.caption ?? '', ...(block.alt === null ? {} : { alt: block.alt }) };
    return write({ ...block, photoId, caption: null, alt: null, credit: null }, words);
  };
}

/** A gallery holds only photos that are there: those still awaited stand after it. */
function placedGallery(block: GalleryBlock, place: Place): Block[] {
  const placed = block.items.map(({ photoId, caption }) => place(photo({ photoId, caption })));
  const items = placed.flatMap(({ photoId, caption }) => (photoId === null ? [] : [{ photoId, caption }]));
  const waiting = placed
    .filter(({ photoId }) => photoId === null)
    .map((one) => photo({ caption: one.caption ?? '' }));
  return items.length === 0 && waiting.length > 0 ? waiting : [{ ...block, items }, ...waiting];
}
