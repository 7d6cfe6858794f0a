// Text as Vietnamese Windows of old wrote it: tone marks behind their vowels.
/** No encoder ships with Node; the table is small and its inverse is the decoder's. */
export function encode1258(text: string): Buffer {
  const decoder = new TextDecoder('windows-1258');
  const byLetter = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte] as const),
  );
  const pieces = [...text.normalize('NFD').replace(/\u0323([\u0302\u0306])/gu, '$1\u0323')].reduce<string[]>(
    (letters, mark) => {
      const joined = `${letters.at(-1) ?? ''}${mark}`.normalize('NFC');
      const isLetter = [...joined].length === 1 && byLetter.has(joined) && /\p{M}/u.test(mark);
      return isLetter ? [...letters.slice(0, -1), joined] : [...letters, mark];
    },
    [],
  );
  return Buffer.from(pieces.map((letter) => byLetter.get(letter) ?? 0x3f));
}
