// Vietnamese as it was typed before Unicode: the tables of the old encodings read the other way.
import { legacyTables, type LegacyEncoding } from '#shared/vietnamese/legacy/tables.ts';

/** The text as a program of today takes it for Windows-1252; capitals of TCVN3, which are a font's, as small letters. */
export function typedIn(encoding: LegacyEncoding, unicode: string): string {
  const written = new Map([...legacyTables[encoding]].map(([key, letter]) => [letter, key]));
  return [...unicode]
    .map((letter) => written.get(letter) ?? written.get(letter.toLowerCase()) ?? letter)
    .join('');
}
