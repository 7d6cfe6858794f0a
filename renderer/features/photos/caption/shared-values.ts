// What a selection of photos has in common, field by field.
import type { Photo } from '#shared/model/photo.ts';

/** The fields the panel writes, in the order it shows them. */
export const captionFields = ['caption', 'alt', 'credit', 'creator', 'event', 'place'] as const;
export type CaptionField = (typeof captionFields)[number];

export type SharedText = {
  /** The text all photos have; undefined when they differ. */
  readonly text: string | undefined;
  /** How many different texts there are, an empty one included. */
  readonly different: number;
  /** Photos without any text. */
  readonly missing: number;
};

export function sharedText(photos: readonly Photo[], field: CaptionField): SharedText {
  const texts = new Set(photos.map((photo) => photo[field]));
  const [only] = texts;
  return {
    text: texts.size === 1 ? only : undefined,
    different: texts.size,
    missing: photos.filter((photo) => photo[field].trim() === '').length,
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

const encoder = new TextEncoder();

/** Longest Credit Line an IIM record holds (IPTC-IIM 4.2, 2:110), bytes of UTF-8. */
export const CREDIT_BYTES = 32;

export function byteLength(text: string): number {
  return encoder.encode(text.normalize('NFC')).length;
}
