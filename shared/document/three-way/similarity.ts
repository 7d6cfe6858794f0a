// How much two texts have in common. White space counts for nothing. Pure.

/** How often each word stands in a text. */
export type WordCounts = { readonly total: number; readonly counts: ReadonlyMap<string, number> };

export function countWordsOf(text: string): WordCounts {
  const words = text.match(/\S+/gu) ?? [];
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return { total: words.length, counts };
}

/** Dice's coefficient over words: 0 nothing in common, 1 the same words. */
export function similarity(one: WordCounts, other: WordCounts): number {
  const total = one.total + other.total;
  if (total === 0) return 1;
  let common = 0;
  for (const [word, count] of one.counts) common += Math.min(count, other.counts.get(word) ?? 0);
  return (2 * common) / total;
}
