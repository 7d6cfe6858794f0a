// Runs of words without punctuation between them, and spelling them in another's case.
import { isAllCapitals, isCapitalised } from '#shared/vietnamese/words.ts';
import type { CheckedText } from './check.ts';

/** True when `count` words from `index` on are parted by nothing but single or doubled spaces. */
export function isPhrase({ text, words }: CheckedText, index: number, count: number): boolean {
  const last = words[index + count - 1];
  if (last === undefined) return false;
  for (let at = index; at < index + count - 1; at += 1) {
    if (!isNextTo(text, words[at]?.end ?? 0, words[at + 1]?.start ?? 0)) return false;
  }
  return true;
}

function isNextTo(text: string, end: number, start: number): boolean {
  const between = text.slice(end, start);
  return between === ' ' || between === '\u00a0' || /^[ \u00a0]+$/u.test(between);
}

/** The right words in the case of the printed ones: "NGUYỄN HƯU" and "Nguyễn Hữu" → "NGUYỄN HỮU". */
export function withCaseOf(printed: readonly string[], right: readonly string[]): string {
  return right
    .map((word, index) => {
      const model = printed[index] ?? '';
      if (isAllCapitals(model)) return word.toUpperCase();
      const first = isCapitalised(model) ? word.charAt(0).toUpperCase() : word.charAt(0).toLowerCase();
      return first + word.slice(1);
    })
    .join(' ');
}
