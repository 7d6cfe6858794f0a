// Doubled spaces, and spaces in front of closing punctuation.
import type { Finding } from '#shared/model/finding.ts';
import { findingInText } from '../check.ts';
import type { TextCheck, CheckedText } from '../check.ts';

const doubled = /(?<=\S)[ \u00a0]{2,}(?=\S)/gu;
/** A stop must end there: " .vn" and ":)" are something else. */
const beforePunctuation = /(?<=[\p{L}\p{N}”’)%])[ \u00a0]+(?=[,.;:!?…]+(?:[\s”’]|$)|[”’)])/gu;

export function spacing({ texts }: TextCheck): Finding[] {
  return texts.flatMap((text) => {
    const closing = [...text.text.matchAll(beforePunctuation)];
    const starts = new Set(closing.map((match) => match.index));
    // Two spaces before a comma are one finding, not two.
    const inside = [...text.text.matchAll(doubled)].filter((match) => !starts.has(match.index));
    return [
      ...closing.map((match) => report(text, match, beforeMark)),
      ...inside.map((match) => report(text, match, betweenWords)),
    ];
  });
}

type Kind = { readonly rule: string; readonly reason: string; readonly fix: string };

const beforeMark: Kind = {
  rule: 'space-before-punctuation',
  reason: 'Dấu câu viết liền với chữ đứng trước',
  fix: '',
};
const betweenWords: Kind = { rule: 'doubled-space', reason: 'Hai khoảng trắng liền nhau', fix: ' ' };

function report(text: CheckedText, match: RegExpExecArray, { rule, reason, fix }: Kind): Finding {
  const start = match.index;
  const end = start + match[0].length;
  const shown = wordsAround(text, start, fix === '' ? end + 1 : end);
  const title = `Thừa khoảng trắng: “${shown}”`;
  return findingInText(text, { start, end }, { rule, level: 'warn', title, reason, fix });
}

/** The word on either side, so that a person sees what is meant. */
function wordsAround({ text, words }: CheckedText, start: number, end: number): string {
  const before = words.findLast((word) => word.end <= start);
  const after = words.find((word) => word.start >= end && word.start <= end + 1);
  return text.slice(before?.start ?? start, after?.end ?? end);
}
