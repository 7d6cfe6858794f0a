// Old IIM fields count bytes of UTF-8, where a Vietnamese letter takes up to three. Text is cut so that it still reads.

const letters = new Intl.Segmenter('vi', { granularity: 'grapheme' });

/** The longest start of `text` within `limit` bytes: cut between words, or between letters where one word is too long. */
export function cutToBytes(text: string, limit: number): string {
  if (Buffer.byteLength(text) <= limit) return text;
  let cut = '';
  let room = limit;
  for (const { segment } of letters.segment(text)) {
    room -= Buffer.byteLength(segment);
    if (room < 0) break;
    cut += segment;
  }
  if (/^\s/u.test(text.slice(cut.length))) return cut.trimEnd();
  const words = cut.replace(/\S+$/u, '').trimEnd();
  return words === '' ? cut : words;
}

/**
 * Is `short` what a limit of `limit` bytes left of `whole`, by whatever rule of cutting? A shorter start is a person's
 * own wording.
 */
export function isCutFrom(short: string, whole: string, limit: number): boolean {
  if (short.length >= whole.length || !whole.startsWith(short)) return false;
  const nextWord = /^\s*\S+/u.exec(whole.slice(short.length))?.[0] ?? '';
  return Buffer.byteLength(short + nextWord) > limit;
}
