// “ and ” come in pairs inside one paragraph.
import type { Finding } from '#shared/model/finding.ts';
import { findingInText } from '../check.ts';
import type { TextCheck, CheckedText } from '../check.ts';

export function quotationMarks({ texts }: TextCheck): Finding[] {
  return texts.flatMap((text) => {
    const at = findUnpaired(text.text);
    if (at === undefined) return [];
    const isOpening = text.text.charAt(at) === '“';
    return [
      findingInText(
        text,
        { start: at, end: at + 1 },
        {
          rule: 'quotation-marks',
          level: 'warn',
          title: isOpening
            ? `Thiếu dấu đóng ngoặc kép: ${snippet(text, at, 1)}…`
            : `Thiếu dấu mở ngoặc kép: …${snippet(text, at, -1)}`,
          reason: isOpening ? 'Có dấu “ mà không có dấu ” theo sau' : 'Có dấu ” mà không có dấu “ đứng trước',
          fix: null,
        },
      ),
    ];
  });
}

/** Offset of the first mark without its partner. Quotes may stand inside quotes. */
function findUnpaired(text: string): number | undefined {
  const open: number[] = [];
  for (const { 0: mark, index } of text.matchAll(/[“”]/gu)) {
    if (mark === '“') open.push(index);
    else if (open.pop() === undefined) return index;
  }
  return open[0];
}

/** The mark with the words beside it, in reading order. */
function snippet({ text, words }: CheckedText, at: number, direction: 1 | -1): string {
  const shown = 4;
  if (direction === 1)
    return text.slice(at, words.filter((word) => word.start > at)[shown - 1]?.end ?? text.length);
  return text.slice(words.filter((word) => word.end <= at).at(-shown)?.start ?? 0, at + 1);
}
