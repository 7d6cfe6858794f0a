// How long a text is, as people count and as old records count.
import type { BatchField } from '#shared/model/caption-batch.ts';
import { iimLimits, isIimField } from '#shared/model/iim-limits.ts';
import type { Person, Term } from '#shared/model/register.ts';
import { splitList } from '#shared/model/caption-batch.ts';
import { byteLength, cutToBytes } from '#shared/vietnamese/cut-to-bytes.ts';

const letters = new Intl.Segmenter('vi', { granularity: 'grapheme' });

/** Words are what white space parts: Vietnamese counts "chữ". */
export function countWords(text: string): number {
  return text.split(/\s+/u).filter((word) => word !== '').length;
}

export function countLetters(text: string): number {
  return [...letters.segment(text)].length;
}

export type IimLength = {
  readonly used: number;
  readonly limit: number;
  /** What an older program would see, undefined where all of it fits. */
  readonly cut: string | undefined;
};

/** Undefined for a field older records do not have. Of keywords the longest counts: each has a place of its own. */
export function iimLength(field: BatchField, text: string): IimLength | undefined {
  if (!isIimField(field)) return undefined;
  const limit = iimLimits[field];
  const counted = field === 'keywords' ? longest(splitList(text)) : text;
  const used = byteLength(counted);
  return { used, limit, cut: used <= limit ? undefined : cutToBytes(counted.normalize('NFC'), limit) };
}

/** From here on the meter is worth its place: always in the short fields, near the end in the long ones. */
export function isMetered({ used, limit }: IimLength): boolean {
  return used > 0 && (limit <= 32 || used > limit * 0.8);
}

/** The text with the register's short forms for what it writes out, undefined when that does not make it fit. */
export function shortForm(
  text: string,
  limit: number,
  { people, terms }: { readonly people: readonly Person[]; readonly terms: readonly Term[] },
): string | undefined {
  const forms = [
    ...terms.map(({ text: short, full }) => ({ short, full })),
    ...people.flatMap(({ titles }) => titles.map(({ title, short }) => ({ short, full: title }))),
  ].filter(({ short, full }) => short !== '' && full !== '' && byteLength(short) < byteLength(full));
  forms.sort((one, other) => other.full.length - one.full.length);
  let shorter = text.normalize('NFC');
  for (const { short, full } of forms) {
    if (byteLength(shorter) <= limit) break;
    shorter = replaceIgnoringCase(shorter, full, short);
  }
  return shorter !== text && byteLength(shorter) <= limit ? shorter : undefined;
}

function replaceIgnoringCase(text: string, full: string, short: string): string {
  const at = text.toLowerCase().indexOf(full.toLowerCase());
  return at === -1 ? text : text.slice(0, at) + short + text.slice(at + full.length);
}

function longest(texts: readonly string[]): string {
  return texts.reduce((so, text) => (byteLength(text) > byteLength(so) ? text : so), '');
}
