// The sentence a search found, with the places to mark. Folding keeps the length of NFC text, so offsets carry over.
import type { StorySummary } from '#shared/model/story.ts';
import { fold } from '#shared/vietnamese/fold.ts';

const MAX_LENGTH = 160;

/** Undefined when no single sentence holds a word of the search (the words are spread over the story). */
export function findHit(text: string, search: string): StorySummary['hit'] {
  const words = fold(search).match(/[\p{L}\p{N}]+/gu) ?? [];
  const sentences = text.normalize('NFC').split(/(?<=[.!?…])\s+|\n+/u);
  const scored = sentences.map((sentence) => ({ sentence, marks: marksOf(sentence, words) }));
  const best = scored.reduce<(typeof scored)[number] | undefined>(
    (found, next) => (next.marks.length > (found?.marks.length ?? 0) ? next : found),
    undefined,
  );
  return best === undefined ? null : clip(best.sentence, best.marks);
}

function marksOf(sentence: string, words: readonly string[]): [number, number][] {
  const folded = fold(sentence);
  return words
    .flatMap((word) => {
      const match = new RegExp(`(?<![\\p{L}\\p{N}])${word}`, 'u').exec(folded);
      return match === null ? [] : [[match.index, match.index + word.length] satisfies [number, number]];
    })
    .sort((left, right) => left[0] - right[0]);
}

function clip(sentence: string, marks: [number, number][]): { text: string; marks: [number, number][] } {
  const first = marks[0]?.[0] ?? 0;
  const start = first < MAX_LENGTH / 2 ? 0 : sentence.lastIndexOf(' ', first - 40) + 1;
  const lead = start > 0 ? '…' : '';
  const body = sentence.slice(start, start + MAX_LENGTH);
  const shift = lead.length - start;
  const text = lead + body + (start + MAX_LENGTH < sentence.length ? '…' : '');
  return {
    text,
    marks: marks.flatMap(([from, to]) => (to + shift <= text.length ? [[from + shift, to + shift]] : [])),
  };
}
