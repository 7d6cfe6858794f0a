// The corpus as it is typed: every word with its input method, its order of keys and its capitals, in turns, so that neighbours
// differ and all of them occur with every kind of word.
import { methods, orders, type KeyOrder } from './key-plan.ts';
import { syllableCorpus } from './syllable-corpus.ts';

export type TypedWord = { readonly word: string; readonly order: KeyOrder };

export function typedWords(): TypedWord[] {
  return syllableCorpus().map((word, index) => {
    const method = methods[index % methods.length] ?? 'telex';
    const order = orders[Math.floor(index / methods.length) % orders.length] ?? 'at-letter';
    return { word: inCase(word, index), order: { method, order } };
  });
}

/** Every `count`-th word, beginning with the one of that number. */
export function shareOf<T>(words: readonly T[], count: number, number: number): T[] {
  return words.filter((_, index) => index % count === number % count);
}

function inCase(word: string, index: number): string {
  if (index % 23 === 0) return word.toUpperCase();
  return index % 7 === 0 ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}
