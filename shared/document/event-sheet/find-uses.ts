// Where the old values of an event sheet still stand: in the fields of a story, its text, its tags, the captions and names it has
// of its own, and the words of the photos it shows. Nothing is changed here; every place is for a person to tick.
import type { Block, StoryDocument } from '../../model/blocks.ts';
import { headFields, type HeadField } from '../../model/head-fields.ts';
import type { Photo } from '../../model/photo.ts';
import type { StoryContent } from '../../model/story.ts';
import { blockText } from '../to-text.ts';
import type { WordChange } from './written-forms.ts';

const photoFields = ['caption', 'alt', 'headline', 'extendedDescription', 'event', 'place'] as const;

/** Of the document: a block's words, or a text or a name that a photo or gallery has for this story. */
export type BodyPlace = { readonly index: number } & (
  | { readonly kind: 'block' | 'heading' }
  | { readonly kind: 'override'; readonly field: 'caption' | 'alt' | 'credit' }
  | { readonly kind: 'person'; readonly at: number }
  | { readonly kind: 'item'; readonly item: number }
);
export type PhotoPlace = {
  readonly kind: 'photo';
  readonly photoId: string;
  readonly field: (typeof photoFields)[number] | 'people';
  /** Which of the people; 0 elsewhere. */
  readonly at: number;
};
export type UsePlace =
  | BodyPlace
  | PhotoPlace
  | { readonly kind: 'field'; readonly field: HeadField }
  | { readonly kind: 'tag'; readonly at: number };

/** [start, end) of `text` are the old words, in UTF-16 units. */
export type SheetUse<P extends UsePlace = UsePlace> = {
  readonly place: P;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly becomes: string;
};

type Sources = {
  readonly content: StoryContent;
  /** Those the story shows. */
  readonly photos: readonly Photo[];
};

/** In the order they are read; of words that lie over each other the longest. */
export function findSheetUses(
  { content, photos }: Sources,
  changes: readonly WordChange[],
): readonly SheetUse[] {
  if (changes.length === 0) return [];
  const texts: readonly { readonly place: UsePlace; readonly text: string }[] = [
    ...headFields.map((field) => ({ place: { kind: 'field', field } as const, text: content[field] })),
    ...textsOfDocument(content.document),
    ...content.tags.map((text, at) => ({ place: { kind: 'tag', at } as const, text })),
    ...photos.flatMap(textsOfPhoto),
  ];
  return texts.flatMap(({ place, text }) =>
    findWords(text, changes).map((found) => ({ place, text, ...found })),
  );
}

/** Puts the new words of these places into their one text. */
export function replaceUses(
  text: string,
  uses: readonly Pick<SheetUse, 'start' | 'end' | 'becomes'>[],
): string {
  return uses
    .toSorted((first, second) => second.start - first.start)
    .reduce((now, { start, end, becomes }) => now.slice(0, start) + becomes + now.slice(end), text);
}

/** The way back: where the new words stand after all of these were replaced, and the old ones they become again. */
export function invertUses<P extends UsePlace>(uses: readonly SheetUse<P>[]): SheetUse<P>[] {
  return uses.map((use) => {
    const together = uses.filter((other) => samePlace(other.place, use.place));
    const before = together.filter((other) => other.start < use.start);
    const moved = before.reduce((sum, { start, end, becomes }) => sum + becomes.length - (end - start), 0);
    return {
      place: use.place,
      text: replaceUses(use.text, together),
      start: use.start + moved,
      end: use.start + moved + use.becomes.length,
      becomes: use.text.slice(use.start, use.end),
    };
  });
}

function samePlace(one: UsePlace, other: UsePlace): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

type Found = Pick<SheetUse, 'start' | 'end' | 'becomes'>;

function findWords(text: string, changes: readonly WordChange[]): Found[] {
  const found: Found[] = [];
  const isFree = (start: number, end: number): boolean =>
    found.every((other) => end <= other.start || other.end <= start);
  for (const { words, becomes } of changes) {
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
      const end = at + words.length;
      if (standsAlone(text, at, end) && isFree(at, end)) found.push({ start: at, end, becomes });
    }
  }
  return found.toSorted((first, second) => first.start - second.start);
}

/** "5/10" is neither in "15/10" nor in "5/10/2025", "Nguyễn Văn A" not in "Nguyễn Văn An". */
function standsAlone(text: string, start: number, end: number): boolean {
  const [before, after] = [text.slice(Math.max(0, start - 2), start), text.slice(end, end + 2)];
  const isJoined = /[\p{L}\p{M}\p{N}]$/u.test(before) || /^[\p{L}\p{M}\p{N}]/u.test(after);
  const isInDate =
    /\d/u.test(text.charAt(start)) && /\d[/.-]$/u.test(before)
      ? true
      : /\d/u.test(text.charAt(end - 1)) && /^[/.-]\d/u.test(after);
  return !isJoined && !isInDate;
}

function textsOfDocument(document: StoryDocument): { place: BodyPlace; text: string }[] {
  return document.root.children.flatMap((block, index) => textsOfBlock(block, index));
}

function textsOfBlock(block: Block, index: number): { place: BodyPlace; text: string }[] {
  if (block.type === 'photo') {
    const texts = (['caption', 'alt', 'credit'] as const).flatMap((field) => {
      const text = block[field];
      return text === null ? [] : [{ place: { kind: 'override', index, field } as const, text }];
    });
    const people = (block.people ?? []).map((text, at) => ({
      place: { kind: 'person', index, at } as const,
      text,
    }));
    return [...texts, ...people];
  }
  if (block.type === 'gallery') {
    const items = block.items.flatMap(({ caption }, item) =>
      caption === null ? [] : [{ place: { kind: 'item', index, item } as const, text: caption }],
    );
    return [{ place: { kind: 'heading', index }, text: block.heading }, ...items];
  }
  // Their titles are those of a file or of a page elsewhere.
  if (block.type === 'file' || block.type === 'embed' || block.type === 'horizontalrule') return [];
  return [{ place: { kind: 'block', index }, text: blockText(block) }];
}

function textsOfPhoto(photo: Photo): { place: PhotoPlace; text: string }[] {
  const { id: photoId } = photo;
  const fields = photoFields.map((field) => ({
    place: { kind: 'photo', photoId, field, at: 0 } as const,
    text: photo[field],
  }));
  const people = photo.people.map((text, at) => ({
    place: { kind: 'photo', photoId, field: 'people', at } as const,
    text,
  }));
  return [...fields, ...people];
}
