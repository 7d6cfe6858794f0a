// An office or event whose name has small words in it ("Trung tâm Văn hóa", "Hội Chữ thập đỏ"), once with another mark than
// everywhere else in the story.
import type { Finding } from '#shared/model/finding.ts';
import { fold } from '#shared/vietnamese/fold.ts';
import { toneKey } from '#shared/vietnamese/tone.ts';
import { isCapitalised } from '#shared/vietnamese/words.ts';
import type { Word } from '#shared/vietnamese/words.ts';
import { findingInText } from '../check.ts';
import type { TextCheck, CheckedText } from '../check.ts';
import { isPhrase, withCaseOf } from '../phrases.ts';

type Phrase = { readonly text: CheckedText; readonly words: readonly Word[]; readonly spelling: string };

const lengths = [4, 3];

export function termVariants({ texts }: TextCheck): Finding[] {
  const doubts: { phrase: Phrase; usual: Phrase; times: number }[] = [];
  for (const length of lengths) {
    for (const group of Map.groupBy(readPhrases(texts, length), lettersOf).values()) {
      const [usual = [], ...others] = bySpelling(group);
      for (const [phrase, ...more] of others) {
        const right = usual[0];
        if (phrase === undefined || right === undefined || more.length > 0 || usual.length < 2) continue;
        if (!differsInside(phrase, right) || doubts.some((other) => overlap(other.phrase, phrase))) continue;
        doubts.push({ phrase, usual: right, times: usual.length });
      }
    }
  }
  return doubts.map(({ phrase, usual, times }) => report(phrase, usual, times));
}

/** Phrases with capitals in at least two places, the first among them, that are no plain name. */
function readPhrases(texts: readonly CheckedText[], length: number): Phrase[] {
  return texts.flatMap((text) =>
    text.words.flatMap((word, index) => {
      if (!isCapitalised(word.text) || !isPhrase(text, index, length)) return [];
      const words = text.words.slice(index, index + length);
      const capitals = words.filter((own) => isCapitalised(own.text)).length;
      if (capitals < 2 || capitals === length) return [];
      return [{ text, words, spelling: words.map((own) => toneKey(own.text)).join(' ') }];
    }),
  );
}

function lettersOf({ words }: Phrase): string {
  return words.map((word) => fold(word.text)).join(' ');
}

function bySpelling(group: readonly Phrase[]): Phrase[][] {
  return [...Map.groupBy(group, (phrase) => phrase.spelling).values()].toSorted(
    (a, b) => b.length - a.length,
  );
}

/** A small word at the end may belong to the sentence ("Ban Dân vận là", "Ban Dân vận lá…"), so it proves nothing. */
function differsInside(first: Phrase, second: Phrase): boolean {
  const [last, other] = [first.words.at(-1)?.text ?? '', second.words.at(-1)?.text ?? ''];
  return toneKey(last) === toneKey(other) || isCapitalised(last);
}

function overlap(first: Phrase, second: Phrase): boolean {
  return first.text === second.text && startOf(first) < endOf(second) && startOf(second) < endOf(first);
}

function startOf({ words }: Phrase): number {
  return words[0]?.start ?? 0;
}

function endOf({ words }: Phrase): number {
  return words.at(-1)?.end ?? 0;
}

function report(phrase: Phrase, usual: Phrase, times: number): Finding {
  const printed = phrase.words.map((word) => word.text);
  const right = usual.words.map((word) => word.text);
  const fix = withCaseOf(printed, right);
  return findingInText(
    phrase.text,
    { start: startOf(phrase), end: endOf(phrase) },
    {
      rule: 'term-variant',
      level: 'warn',
      title: `${printed.join(' ')} → ${fix}`,
      reason: `Tên gọi viết hai cách: “${right.join(' ')}” ${times} lần`,
      fix,
    },
  );
}
