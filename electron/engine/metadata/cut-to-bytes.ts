// Was a text cut by the limit of an old field, or worded so? Cutting itself: shared/vietnamese/cut-to-bytes.ts.

/**
 * Is `short` what a limit of `limit` bytes left of `whole`, by whatever rule of cutting? A shorter start is a person's
 * own wording.
 */
export function isCutFrom(short: string, whole: string, limit: number): boolean {
  if (short.length >= whole.length || !whole.startsWith(short)) return false;
  const nextWord = /^\s*\S+/u.exec(whole.slice(short.length))?.[0] ?? '';
  return Buffer.byteLength(short + nextWord) > limit;
}
