// What a selection of photos has in common, field by field.
import type { BatchField } from '#shared/model/caption-batch.ts';
import type { Photo } from '#shared/model/photo.ts';
import { textOf, type CaptionDraft } from './caption-draft.ts';

export type SharedText = {
  /** The text all photos have; undefined when they differ. */
  readonly text: string | undefined;
  /** How many different texts there are, an empty one included. */
  readonly different: number;
  /** Photos without any text. */
  readonly missing: number;
};

export function sharedText(photos: readonly Photo[], field: BatchField): SharedText {
  const texts = new Set(photos.map((photo) => textOf(photo, field)));
  const [only] = texts;
  return {
    text: texts.size === 1 ? only : undefined,
    different: texts.size,
    missing: photos.filter((photo) => textOf(photo, field).trim() === '').length,
  };
}

export type SharedPeople = {
  /** The people every photo of the selection names, in the order of the first. */
  readonly names: readonly string[];
  /** Some photo names more people, or in another order. */
  readonly isMixed: boolean;
};

export function sharedPeople(photos: readonly Photo[]): SharedPeople {
  const first = photos[0]?.people ?? [];
  const names = first.filter((name) => photos.every(({ people }) => people.includes(name)));
  return { names, isMixed: photos.some(({ people }) => people.join('\n') !== names.join('\n')) };
}

export type PeopleSetting = { readonly ids: readonly string[]; readonly people: readonly string[] };

/** One change to the people of every photo, as few settings as there are different outcomes; photos that stay are left out. */
export function changePeople(
  photos: readonly Photo[],
  change: (people: readonly string[]) => readonly string[],
): PeopleSetting[] {
  const settings = new Map<string, { ids: string[]; people: readonly string[] }>();
  for (const photo of photos) {
    const people = change(photo.people);
    const key = people.join('\n');
    if (key === photo.people.join('\n')) continue;
    const setting = settings.get(key) ?? { ids: [], people };
    setting.ids.push(photo.id);
    settings.set(key, setting);
  }
  return [...settings.values()];
}

/** A code at the end of the caption being typed; where the photos have captions of their own, behind each of them. */
export function withCode(draft: CaptionDraft, photos: readonly Photo[], code: string): CaptionDraft {
  const shared = sharedText(photos, 'caption');
  const typed = draft.fields.caption ?? shared.text;
  const caption = [typed ?? '', `=${code}=`].filter((part) => part !== '').join(' ');
  const modes = typed === undefined ? { ...draft.modes, caption: 'append' as const } : draft.modes;
  return { fields: { ...draft.fields, caption }, modes };
}
