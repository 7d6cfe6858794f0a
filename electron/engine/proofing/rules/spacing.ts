// Doubled spaces, and spaces in front of closing punctuation.
import type { Finding } from '#shared/model/finding.ts';
import { findingInText } from '../check.ts';
import type { Check, CheckedText } from '../check.ts';

const doubled = /(?<=\S)[ \u00a0]{2,}(?=\S)/gu;
/** A stop must end there: " .vn" and ":)" are something else. */
const beforePunctuation = /(?<=[\p{L}\p{N}”’)%])[ \u00a0]+(?=[,.;:!?…]+(?:[\s”’]|$)|[”’)])/gu;

export function spacing({ texts }: Check): Finding[] {
  return texts.flatMap((text) => [
    ...[...text.text.matchAll(beforePunctuation)].map((match) => {
      const start = match.index;
      const end = start + match[0].length;
      const around = wordsAround(text, start, end + 1);
      return findingInText(
        text,
        { start, end },
        {
          rule: 'space-before-punctuation',
          level: 'warn',
          title: `Thừa khoảng trắng: “${around}”`,
          reason: 'Dấu câu viết liền với chữ đứng trước',
          fix: '',
        },
      );
    }),
    ...[...text.text.matchAll(doubled)]
      .filter((match) => !isBeforePunctuation(text.text, match))
      .map((match) => {
        const start = match.index;
        const end = start + match[0].length;
        return findingInText(
          text,
          { start, end },
          {
            rule: 'doubled-space',
            level: 'warn',
            title: `Thừa khoảng trắng: “${wordsAround(text, start, end)}”`,
            reason: 'Hai khoảng trắng liền nhau',
            fix: ' ',
          },
        );
      }),
  ]);
}

/** Two spaces before a comma are one finding, not two. */
function isBeforePunctuation(text: string, match: RegExpExecArray): boolean {
  beforePunctuation.lastIndex = match.index;
  return beforePunctuation.exec(text)?.index === match.index;
}

/** The word on either side, so that a person sees what is meant. */
function wordsAround({ text, words }: CheckedText, start: number, end: number): string {
  const before = words.findLast((word) => word.end <= start);
  const after = words.find((word) => word.start >= end && word.start <= end + 1);
  return text.slice(before?.start ?? start, after?.end ?? end);
}
