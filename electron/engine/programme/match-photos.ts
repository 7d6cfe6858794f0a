// Which item of a programme a photo was taken in, and what that says of it. Pure.
import type { ProgrammeMatch } from '#shared/api/programme-methods.ts';
import type { Photo, PhotoText } from '#shared/model/photo.ts';
import type { ProgrammeDraft, ProgrammeField, ProgrammeItem } from '#shared/model/programme.ts';

/** A photo of the library, or one that is on its way in. */
export type TimedPhoto = Pick<PhotoText, 'event' | 'headline' | 'people' | 'place'> & Pick<Photo, 'shotAt'>;

export type Stamp = {
  readonly programme: ProgrammeDraft;
  readonly fields: readonly ProgrammeField[];
  readonly overwrite: boolean;
};

export function matchPhotos(photos: readonly Photo[], stamp: Stamp): ProgrammeMatch[] {
  return photos.map((photo) => ({ id: photo.id, ...matchPhoto(photo, stamp) }));
}

type ToldPhoto = Pick<ProgrammeMatch, 'item' | 'reason'> & {
  readonly set: Partial<Omit<TimedPhoto, 'shotAt'>>;
};

export function matchPhoto(photo: TimedPhoto, stamp: Stamp): ToldPhoto {
  const { items } = stamp.programme;
  if (photo.shotAt === null) return { item: null, reason: 'no-time', set: {} };
  const found = itemsAt(items, photo.shotAt);
  const [item] = found;
  if (item === undefined) return { item: null, reason: 'outside', set: {} };
  if (found.length > 1) return { item: null, reason: 'several', set: {} };
  return { item: items.indexOf(item), reason: 'matched', set: wordsFor(photo, item, stamp) };
}

/** The items under way at a moment, of these the ones that began last: two are two rooms at one time. */
function itemsAt(items: readonly ProgrammeItem[], moment: string): ProgrammeItem[] {
  const underWay = items.filter((item) => item.from <= moment && moment < endOf(items, item));
  const latest = underWay.reduce((last, { from }) => (from > last ? from : last), '');
  return underWay.filter(({ from }) => from === latest);
}

/** Minutes the last item of a day lasts where the programme does not say. */
const LAST_ITEM = 120;

function endOf(items: readonly ProgrammeItem[], item: ProgrammeItem): string {
  if (item.to !== null) return item.to;
  const day = item.from.slice(0, 10);
  const next = items.find(({ from }) => from > item.from && from.startsWith(day));
  if (next !== undefined) return next.from;
  const end = new Date(`${item.from}:00Z`).getTime() + LAST_ITEM * 60_000;
  return new Date(end).toISOString().slice(0, 16);
}

function wordsFor(
  photo: TimedPhoto,
  item: ProgrammeItem,
  { programme, fields, overwrite }: Stamp,
): ToldPhoto['set'] {
  const wants = (field: ProgrammeField): boolean => fields.includes(field);
  const place = item.place === '' ? programme.place : item.place;
  const line = (name: 'event' | 'headline' | 'place', value: string): object =>
    value !== '' && value !== photo[name] && (overwrite || photo[name] === '') ? { [name]: value } : {};
  const isNewPeople = item.speakers.length > 0 && item.speakers.join('\0') !== photo.people.join('\0');
  return {
    ...(wants('event') && line('event', programme.event)),
    ...(wants('session') && line('headline', item.session)),
    ...(wants('speakers') &&
      isNewPeople &&
      (overwrite || photo.people.length === 0) && { people: item.speakers }),
    ...(wants('place') && line('place', place)),
  };
}
