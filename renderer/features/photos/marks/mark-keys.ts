// Which mark a key means, as in Lightroom and Photo Mechanic: P, X, U; 1-5 and 0; 6-9 and - for the labels. Shift marks and goes
// on to the next photo.
import type { PhotoLabel, PhotoMarks } from '#shared/model/photo.ts';

export type MarkPress = Readonly<
  Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>
>;

export type MarkKey = { readonly set: Partial<PhotoMarks>; readonly advance: boolean };

const picks: Readonly<Record<string, PhotoMarks['pick']>> = { P: 'picked', X: 'rejected', U: 'none' };
const labels: Readonly<Record<string, PhotoLabel>> = {
  6: 'red',
  7: 'yellow',
  8: 'green',
  9: 'blue',
  '-': 'purple',
};

/** Undefined for a key that marks nothing. */
export function markOfKey(press: MarkPress): MarkKey | undefined {
  if (press.ctrlKey || press.metaKey || press.altKey) return undefined;
  const set = setOf(keyOf(press));
  return set && { set, advance: press.shiftKey };
}

/** A label that all of them have already is taken off by the same key; everything else is set as it is. */
export function toggleLabel(
  set: Partial<PhotoMarks>,
  photos: readonly Pick<PhotoMarks, 'label'>[],
): Partial<PhotoMarks> {
  const { label } = set;
  if (label === undefined || !photos.every((photo) => photo.label === label)) return set;
  return { ...set, label: 'none' };
}

function setOf(key: string): Partial<PhotoMarks> | undefined {
  const pick = Object.hasOwn(picks, key) ? picks[key] : undefined;
  if (pick !== undefined) return { pick };
  if (/^[0-5]$/u.test(key)) return { stars: Number(key) };
  const label = Object.hasOwn(labels, key) ? labels[key] : undefined;
  return label === undefined ? undefined : { label };
}

/** Digits go by the key's place: with Shift they type something else, on every layout another. */
function keyOf({ key, code }: MarkPress): string {
  const digit = /^(?:Digit|Numpad)([0-9])$/u.exec(code)?.[1];
  if (digit !== undefined) return digit;
  if (code === 'Minus' || code === 'NumpadSubtract') return '-';
  const letter = key.toUpperCase();
  return /^[A-Z]$/u.test(letter) ? letter : (/^Key([A-Z])$/u.exec(code)?.[1] ?? key);
}
