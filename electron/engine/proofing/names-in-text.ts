// Runs of capitalised words, and every part of at least two words inside them, grouped by their letters without marks: the
// places where one name may stand in two spellings.
import { fold } from '#shared/vietnamese/fold.ts';
import { isSurname } from '#shared/vietnamese/surnames.ts';
import { toneKey } from '#shared/vietnamese/tone.ts';
import { isAllCapitals, isCapitalised } from '#shared/vietnamese/words.ts';
import type { CheckedText } from './check.ts';
import { isPhrase } from './phrases.ts';

export type NameSpan = {
  readonly text: CheckedText;
  readonly words: readonly string[];
  readonly start: number;
  readonly end: number;
  /** Letters without marks; equal for all spans of a group. */
  readonly letters: string;
  /** One key per spelling; case and the place of the tone do not count. */
  readonly spelling: string;
  /** Letters of the capitalised word before and after it in the same run, '' at the ends. */
  readonly left: string;
  readonly right: string;
  readonly isAfterHonorific: boolean;
  /** The run opens with a surname, so what stands in it is a person. */
  readonly isInPerson: boolean;
};

const longestName = 6;
const honorific = /(?<!\p{L})(?:đồng chí|đ\/c|ông|bà|anh|chị|cô|thầy|em|bác|chú)\s*:?\s+$/iu;
/** Words that are capitalised only because they open a sentence. */
const openers = new Set(
  'ông bà anh chị cô thầy em bác chú các tại theo do từ với và ở trong sau trước khi nhưng còn cả cùng đến về có là qua nhân riêng'.split(
    ' ',
  ),
);

/** Groups of spans with the same letters, longest names first, each group in reading order. */
export function groupNames(texts: readonly CheckedText[]): NameSpan[][] {
  const groups = new Map<string, NameSpan[]>();
  for (const text of texts) {
    for (const [first, count] of findRuns(text)) {
      for (const span of spansOf(text, first, count)) {
        const group = groups.get(span.letters);
        if (group === undefined) groups.set(span.letters, [span]);
        else group.push(span);
      }
    }
  }
  return [...groups.values()].toSorted((a, b) => (b[0]?.words.length ?? 0) - (a[0]?.words.length ?? 0));
}

/** [first word, count] of each run of two and more capitalised words. */
function findRuns(text: CheckedText): [number, number][] {
  const runs: [number, number][] = [];
  let first = 0;
  for (let index = 0; index <= text.words.length; index += 1) {
    const word = text.words[index];
    const isName = word !== undefined && isCapitalised(word.text) && !isAllCapitals(word.text);
    if (isName && (index === first || isPhrase(text, index - 1, 2))) continue;
    addRun(runs, text, first, index);
    first = isName ? index : index + 1;
  }
  return runs;
}

function addRun(runs: [number, number][], text: CheckedText, from: number, end: number): void {
  const opener = text.words[from];
  const first = opener !== undefined && openers.has(opener.text.toLowerCase()) ? from + 1 : from;
  if (end - first >= 2) runs.push([first, end - first]);
}

function spansOf(text: CheckedText, first: number, count: number): NameSpan[] {
  const words = text.words.slice(first, first + count);
  const letters = words.map((word) => fold(word.text));
  const spellings = words.map((word) => toneKey(word.text));
  const lead = text.text.slice(Math.max(0, (words[0]?.start ?? 0) - 12), words[0]?.start);
  const isInPerson = isSurname(words[0]?.text ?? '');
  const isAfterHonorific = honorific.test(lead);
  const spans: NameSpan[] = [];
  for (let from = 0; from < count - 1; from += 1) {
    for (let to = from + 2; to <= Math.min(count, from + longestName); to += 1) {
      spans.push({
        text,
        words: words.slice(from, to).map((word) => word.text),
        start: words[from]?.start ?? 0,
        end: words[to - 1]?.end ?? 0,
        letters: letters.slice(from, to).join(' '),
        spelling: spellings.slice(from, to).join(' '),
        left: letters[from - 1] ?? '',
        right: letters[to] ?? '',
        isAfterHonorific: isAfterHonorific && from === 0,
        isInPerson,
      });
    }
  }
  return spans;
}
