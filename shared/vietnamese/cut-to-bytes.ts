// Old records count bytes of UTF-8, where a Vietnamese letter takes up to three. Text is cut so that it still reads.

const letters = new Intl.Segmenter('vi', { granularity: 'grapheme' });

/** Bytes of UTF-8, of the text in NFC. */
export function byteLength(text: string): number {
  return bytesOf(text.normalize('NFC'));
}

/** The longest start of `text` within `limit` bytes: cut between words, or between letters where one word is too long. */
export function cutToBytes(text: string, limit: number): string {
  if (bytesOf(text) <= limit) return text;
  let cut = '';
  let room = limit;
  for (const { segment } of letters.segment(text)) {
    room -= bytesOf(segment);
    if (room < 0) break;
    cut += segment;
  }
  if (/^\s/u.test(text.slice(cut.length))) return cut.trimEnd();
  const words = cut.replace(/\S+$/u, '').trimEnd();
  return words === '' ? cut : words;
}

/** RFC 3629: one byte up to U+007F, two up to U+07FF, three up to U+FFFF, four beyond. */
function bytesOf(text: string): number {
  let bytes = 0;
  for (const letter of text) {
    const point = letter.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
}
