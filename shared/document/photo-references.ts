// Which photos a document shows, what a reader sees under each, and who is said to be in it: the story's override, else the
// photo's own.
import type { Block, StoryDocument } from '../model/blocks.ts';
import type { Photo } from '../model/photo.ts';
import { nameKey } from '../vietnamese/names.ts';

export type FigureText = { readonly caption: string; readonly alt: string; readonly credit: string };

/** Photo ids in reading order, each once. */
export function photoIds(document: StoryDocument): string[] {
  const ids = document.root.children.flatMap((block) => blockPhotoIds(block));
  return [...new Set(ids)];
}

export function blockPhotoIds(block: Block): string[] {
  if (block.type === 'photo') return block.photoId === null ? [] : [block.photoId];
  return block.type === 'gallery' ? block.items.map((item) => item.photoId) : [];
}

/** Null where an alternative text says no more than the caption under the picture: then nobody has written one. */
export function ownAlt(alt: string, caption: string): string | null {
  return alt === '' || caption === alt || caption.startsWith(`${alt} `) ? null : alt;
}

type Overrides = {
  readonly caption?: string | null;
  readonly alt?: string | null;
  readonly credit?: string | null;
};

/** An override of '' is a decision ("no caption here") and stays empty. */
export function figureText(overrides: Overrides, photo: Photo | undefined): FigureText {
  return {
    caption: overrides.caption ?? photo?.caption ?? '',
    alt: overrides.alt ?? photo?.alt ?? '',
    credit: overrides.credit ?? photo?.credit ?? '',
  };
}

type Depicted = Pick<Photo, 'people' | 'regions'>;

/**
 * Who is in the picture as the story tells others. Of somebody whom it leaves out no place in the picture is told either. This is
 * for what is said of a picture; whether it may be shown is asked of everybody (`shared/people/wishes.ts`).
 */
export function figurePeople(people: readonly string[] | null, photo: Depicted): Depicted {
  if (people === null) return { people: photo.people, regions: photo.regions };
  const named = new Set(people.map(nameKey));
  return { people: [...people], regions: photo.regions.filter(({ name }) => named.has(nameKey(name))) };
}

/** Everybody whom the story itself names in a photo, at whichever of its places. */
export function peopleOfStory(document: StoryDocument, photoId: string): string[] {
  return document.root.children.flatMap((block) =>
    block.type === 'photo' && block.photoId === photoId ? (block.people ?? []) : [],
  );
}

/** What a reader sees under a picture: caption, then the credit. */
export function captionText({ caption, credit }: FigureText): string {
  if (credit.trim() === '') return caption.trim();
  return [caption.trim(), `Ảnh: ${credit.trim().replace(/^Ảnh:\s*/iu, '')}`]
    .filter((part) => part !== '')
    .join(' ');
}
