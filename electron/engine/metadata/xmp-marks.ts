// What an editor decided while culling, in the words other programs read: xmp:Rating (-1 rejected, 1-5 stars) and xmp:Label.
import type { PhotoLabel, PhotoMarks } from '#shared/model/photo.ts';
import type { Packet } from './xmp-packet.ts';
import { readValues, replaceValues, type Property } from './xmp-property.ts';

const rating: Property = { prefix: 'xmp', name: 'Rating', shape: 'simple' };
const label: Property = { prefix: 'xmp', name: 'Label', shape: 'simple' };

/** Written in Lightroom's English; Bridge's and Photo Mechanic's own words for the same colours are understood. */
const words = {
  none: [],
  red: ['Red', 'Select'],
  yellow: ['Yellow', 'Second'],
  green: ['Green', 'Approved'],
  blue: ['Blue', 'Review'],
  purple: ['Purple', 'To Do'],
} as const satisfies Record<PhotoLabel, readonly string[]>;

export function readMarks(packet: Packet): PhotoMarks {
  const stars = Math.round(Number(readValues(packet, rating)[0] ?? 0));
  return {
    pick: stars < 0 ? 'rejected' : 'none',
    stars: stars >= 1 && stars <= 5 ? stars : 0,
    label: toLabel(readValues(packet, label)[0] ?? ''),
  };
}

/** What says the same is left as somebody wrote it. Says whether the packet changed. */
export function setMarks(packet: Packet, marks: PhotoMarks): boolean {
  const old = readMarks(packet);
  const isRated = ratingOf(old) !== ratingOf(marks);
  const isLabelled = old.label !== marks.label;
  if (isRated) replaceValues(packet, rating, ratingOf(marks) === 0 ? [] : [String(ratingOf(marks))]);
  if (isLabelled) replaceValues(packet, label, words[marks.label].slice(0, 1));
  return isRated || isLabelled;
}

function ratingOf({ pick, stars }: PhotoMarks): number {
  return pick === 'rejected' ? -1 : stars;
}

function toLabel(text: string): PhotoLabel {
  const wanted = text.toLowerCase();
  for (const [name, spellings] of Object.entries(words)) {
    // Proof: the keys of `words` are the labels.
    if (spellings.some((spelling) => spelling.toLowerCase() === wanted)) return name as PhotoLabel;
  }
  return 'none';
}
