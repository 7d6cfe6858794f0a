// In what letters an IIM block is written. New ones say so (1:90); old ones must be told apart by what they hold.
import { isSurname } from '#shared/vietnamese/surnames.ts';
import { isSyllable, readTokens } from '#shared/vietnamese/syllable.ts';
import type { Dataset } from './iim.ts';

export type IimCharset = 'utf-8' | 'windows-1258' | 'windows-1252';

/** 1:90 with ISO 2022's "switch to UTF-8". */
export const utf8Marker: Dataset = { record: 1, number: 90, value: Uint8Array.of(0x1b, 0x25, 0x47) };

/** UTF-8 where it is declared or valid; else of Vietnamese Windows and Western letters those that make words of the bytes. */
export function detectCharset(datasets: readonly Dataset[]): IimCharset {
  if (isDeclaredUtf8(datasets)) return 'utf-8';
  const texts = datasets.filter(isText).map(({ value }) => value);
  if (texts.every(isUtf8)) return 'utf-8';
  return texts.every(hasMarksInPlace) && readsAsVietnamese(texts) ? 'windows-1258' : 'windows-1252';
}

/** Does the block itself say so (1:90)? */
export function isDeclaredUtf8(datasets: readonly Dataset[]): boolean {
  const declared = datasets.find(({ record, number }) => record === 1 && number === 90);
  return declared !== undefined && Buffer.compare(declared.value, utf8Marker.value) === 0;
}

/** NFC; line ends as `\n`, without NULs and the white space around. */
export function decodeIim(value: Uint8Array, charset: IimCharset): string {
  return new TextDecoder(charset)
    .decode(value)
    .replace(/\0/gu, '')
    .replace(/\r\n?/gu, '\n')
    .normalize('NFC')
    .trim();
}

/** Text datasets of the application record; the rest are numbers, dates in digits, or pictures. */
export function isText({ record, number }: Dataset): boolean {
  return record === 2 && number !== 0 && number !== 125 && number < 200;
}

function isUtf8(value: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(value);
    return true;
  } catch (error) {
    // The decoder's way of saying no (Encoding Standard, "fatal" mode).
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** In windows-1258 tone marks follow their vowel; anywhere else the bytes are Western letters. */
function hasMarksInPlace(value: Uint8Array): boolean {
  return !/(?<![aâăeêioôơuưy])\p{M}/iu.test(new TextDecoder('windows-1258').decode(value));
}

/**
 * The tables differ in a few bytes: what is ư, ơ, ă, đ in one is ý, õ, ã, ð in the other, and both are letters of Vietnamese words
 * (Quý, võ, xã) or of somebody else's. So the words in which the readings differ are judged by whether they can be syllables.
 */
function readsAsVietnamese(texts: readonly Uint8Array[]): boolean {
  const [vietnamese, western] = (['windows-1258', 'windows-1252'] as const).map((charset) =>
    texts.map((value) => new TextDecoder(charset).decode(value)).join('\n'),
  );
  if (vietnamese === undefined || western === undefined) return false;
  // Both tables have the same spaces and punctuation, so the readings are the same words in the same order.
  const others = readTokens(western);
  const words = readTokens(vietnamese).map((word, at) => ({ word, other: others[at] ?? '' }));
  const differing = words.filter(({ word, other }) => word !== other);
  const here = differing.filter(({ word }) => isSyllable(word)).length;
  const there = differing.filter(({ other }) => isSyllable(other)).length;
  if (here < there) return false;
  // A tone mark behind a shaped vowel would be "âì" or "ôò" in Western letters: names such as Đắk Lắk, which are no syllables.
  if (/[âăêôơư]\p{M}/iu.test(vietnamese)) return true;
  const marked = words.filter(({ word }) => /\P{ASCII}/u.test(word)).map(({ word }) => word);
  const isForeign = marked.filter((word) => isSyllable(word)).length * 2 <= marked.length;
  if (here === 0 || isForeign) return false;
  return (
    here > there ||
    countSurnames(differing.map(({ word }) => word)) >= countSurnames(differing.map(({ other }) => other))
  );
}

/** Where both readings are syllables a name decides: "Võ" is one, "Vơ" is not. */
function countSurnames(words: readonly string[]): number {
  return words.filter((word) => isSurname(word.charAt(0).toUpperCase() + word.slice(1).toLowerCase())).length;
}
