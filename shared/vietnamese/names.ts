// Personal names: the order of a Vietnamese list, and spellings of one name that differ in their marks only.
import { fold } from './fold.ts';
import { toneKey } from './tone.ts';

const collator = new Intl.Collator('vi');

/** Last word of a full name: "Nguyễn Hữu Hiệp" → "Hiệp". */
export function givenName(name: string): string {
  return /\S+$/u.exec(name.trim())?.[0] ?? '';
}

/** Order of a Vietnamese list of people: by given name first, then by the whole name from the surname on. */
export function compareByGivenName(first: string, second: string): number {
  return collator.compare(givenName(first), givenName(second)) || collator.compare(first, second);
}

/**
 * One key for one name however it is typed: case, Unicode form, spaces and the two accepted places of a tone (Hòa, Hoà) do not
 * count; marks do, for Hoa and Hòa are two people.
 */
export function nameKey(name: string): string {
  return name
    .normalize('NFC')
    .trim()
    .replace(/\s+/gu, ' ')
    .replace(/\p{L}+/gu, (word) => toneKey(word));
}

/**
 * True when two texts have the same letters but other marks ("Nguyễn Hưu Hiệp", "Nguyễn Hữu Hiệp"). Case and the two
 * accepted places of a tone (Thùy, Thuỳ) make no difference.
 */
export function sameLettersOtherMarks(first: string, second: string): boolean {
  return fold(first) === fold(second) && toneKey(first.normalize('NFC')) !== toneKey(second.normalize('NFC'));
}
