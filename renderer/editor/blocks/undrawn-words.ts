// What the fields of a block say, in the order they stand in its view, and how one is written without the view: for a block that is not
// drawn, so that tools which look through a text miss none of its words. Names of people are written so in any case: a line shows them.
import type { LexicalNode } from 'lexical';
import { withCaption } from './gallery/change-gallery.ts';
import { $isGalleryNode, type GalleryNode } from './gallery/node.ts';
import { $isPhotoNode, isSamePeople, readingOrder, type PhotoNode } from './photo/node.ts';
import type { StoryPhoto } from '../photos/story-photos.ts';

export type FieldWords = {
  readonly text: string;
  /** Within an update of the block's editor. */
  readonly $write: (text: string) => void;
};

type PhotoOf = (id: string) => StoryPhoto;

/** The view of any other block is always drawn. */
export function isDrawnWhenNear(block: LexicalNode): boolean {
  return $isPhotoNode(block) || $isGalleryNode(block);
}

/** Nothing for a block that has no fields, or whose view is always drawn. */
export function $fieldWords(block: LexicalNode, photoOf: PhotoOf): FieldWords[] {
  if ($isPhotoNode(block)) return $ofPhoto(block, photoOf);
  return $isGalleryNode(block) ? $ofGallery(block, photoOf) : [];
}

/**
 * Whom a story names in a photo itself. A name that is written like another one of them, or without a letter, is gone: write several
 * from behind. Named are those the photo names as soon as they are the same.
 */
export function $nameWords(block: LexicalNode, photoOf: PhotoOf): FieldWords[] {
  if (!$isPhotoNode(block)) return [];
  const photoId = block.getPhotoId();
  const own = (photoId === null ? undefined : photoOf(photoId))?.people;
  return (block.getPeople() ?? []).map((text, at) => ({
    text,
    $write: (name) => {
      const next = (block.getPeople() ?? own ?? [])
        .with(at, name.trim())
        .filter((one, index, all) => one !== '' && all.indexOf(one) === index);
      block.setPeople(own !== undefined && isSamePeople(next, own) ? null : next);
    },
  }));
}

function $ofPhoto(block: PhotoNode, photoOf: PhotoOf): FieldWords[] {
  const photoId = block.getPhotoId();
  const photo = photoId === null ? undefined : photoOf(photoId);
  const fields = photoId === null ? (['caption'] as const) : readingOrder;
  return fields.map((field) => {
    const own = photo?.[field] ?? '';
    return {
      text: block.getOverride(field) ?? own,
      $write: (text) => void block.setOverride(field, text === own ? null : text),
    };
  });
}

function $ofGallery(block: GalleryNode, photoOf: PhotoOf): FieldWords[] {
  const heading = { text: block.getHeading(), $write: (text: string) => void block.setHeading(text) };
  const items = block.getItems().map(({ photoId, caption }, index) => {
    const own = photoOf(photoId)?.caption ?? '';
    return {
      text: caption ?? own,
      $write: (text: string) =>
        void block.setItems(withCaption(block.getItems(), index, text === own ? null : text)),
    };
  });
  return [heading, ...items];
}
