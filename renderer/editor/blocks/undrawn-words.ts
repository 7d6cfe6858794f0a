// What the fields of a block say, in the order they stand in its view, and how one is written without the view: for a block that is not
// drawn, so that tools which look through a text miss none of its words.
import type { LexicalNode } from 'lexical';
import { withCaption } from './gallery/change-gallery.ts';
import { $isGalleryNode, type GalleryNode } from './gallery/node.ts';
import { $isPhotoNode, readingOrder, type PhotoNode } from './photo/node.ts';
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
