// Which photos a document shows, and what a reader sees under each: the story's override, else the photo's own text.
import type { Block, StoryDocument } from '../model/blocks.ts';
import type { Photo } from '../model/photo.ts';

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

/** What a reader sees under a picture: caption, then the credit. */
export function captionText({ caption, credit }: FigureText): string {
  if (credit.trim() === '') return caption.trim();
  return [caption.trim(), `Ảnh: ${credit.trim().replace(/^Ảnh:\s*/iu, '')}`]
    .filter((part) => part !== '')
    .join(' ');
}
