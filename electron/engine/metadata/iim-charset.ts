// In what letters an IIM block is written. New ones say so (1:90); old ones must be told apart by what they hold.
import type { Dataset } from './iim.ts';

export type IimCharset = 'utf-8' | 'windows-1258' | 'windows-1252';

/** 1:90 with ISO 2022's "switch to UTF-8". */
export const utf8Marker: Dataset = { record: 1, number: 90, value: Uint8Array.of(0x1b, 0x25, 0x47) };

/** UTF-8 where it is declared or valid, else Vietnamese Windows where its tone marks stand behind vowels, else Western. */
export function detectCharset(datasets: readonly Dataset[]): IimCharset {
  if (isDeclaredUtf8(datasets)) return 'utf-8';
  const texts = datasets.filter(isText).map(({ value }) => value);
  if (texts.every(isUtf8)) return 'utf-8';
  return texts.every(isVietnamese) && texts.some(hasVietnameseLetter) ? 'windows-1258' : 'windows-1252';
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
function isVietnamese(value: Uint8Array): boolean {
  return !/(?<![aâăeêioôơuưy])\p{M}/iu.test(new TextDecoder('windows-1258').decode(value));
}

/** A tone mark, or a letter that no Western text has. */
function hasVietnameseLetter(value: Uint8Array): boolean {
  return /[\p{M}đĐơƠưƯ]/u.test(new TextDecoder('windows-1258').decode(value));
}
