// Signs a writer leaves where something is still to come: […], [...], [ ], [số người], TK, ???. One reading for the sheet, the count
// and the check before publishing.

/** [start, end) in UTF-16 units. */
export type ToFillIn = { readonly start: number; readonly end: number };

/** What a template leaves open, too; not a note's number, nor "[ảnh: Thu Hà]", which says what it is about. */
const named = String.raw`\[(?!\d+\])[^\[\]:\n]{0,80}\]`;
const brackets = String.raw`\[[^\[\]\n]*(?:…|\.{3})[^\[\]\n]*\]|${named}`;
/** "to come"; not inside a word, and not the "TK" of an account with its number. */
const toCome = String.raw`(?<![\p{L}\p{M}\p{N}]|[Ss]ố )TK(?![\p{L}\p{M}\p{N}]|[ :.]*(?:số )?\d)`;
const signs = new RegExp(String.raw`${brackets}|${toCome}|\?{3,}`, 'gu');

export function findToFillIn(text: string): ToFillIn[] {
  return [...text.matchAll(signs)].map(({ index, 0: sign }) => ({ start: index, end: index + sign.length }));
}
