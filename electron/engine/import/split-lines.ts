// Two lines that were run into one: a headline into its first paragraph, a byline into its last.
import { formatCount } from '#shared/vietnamese/numbers.ts';
import { readLabelledByline } from './parts/byline.ts';
import type { SourceLine } from './source-lines.ts';

export type Opening = {
  readonly headline: string;
  readonly lines: readonly SourceLine[];
  readonly notes: readonly string[];
};

const longestHeadline = 200;
const longestByline = 100;

/** For a text that opens with a paragraph: its first sentence serves as the headline where it is short enough. */
export function splitOffHeadline(lines: readonly SourceLine[], fileName: string | undefined): Opening {
  const [first, ...rest] = lines;
  const source = fileName === undefined ? 'Văn bản' : `Tệp “${fileName}”`;
  if (first === undefined) return { headline: '', lines, notes: [`${source} không có chữ nào.`] };
  const sentence = /^(.{10,199}?[^.\s])[.!?…]+[”’)]?\s+(?=[\p{Lu}“])/su.exec(
    first.text.slice(0, longestHeadline + 10),
  );
  if (sentence?.[1] === undefined) {
    const length = formatCount(first.text.length);
    const note = `${source} không có dòng tít (đoạn đầu dài ${length} ký tự): cả bài được giữ trong thân bài, hãy đặt tít.`;
    return { headline: '', lines, notes: [note] };
  }
  const remainder = { ...first, text: first.text.slice(sentence[0].length) };
  const note = `${source} không có dòng tít: câu đầu được dùng làm tít, hãy xem lại.`;
  return { headline: sentence[0].trimEnd().replace(/\.$/u, ''), lines: [remainder, ...rest], notes: [note] };
}

/** "… năm 2026. Tin và ảnh: Minh Anh" at the end of a paragraph → two lines. */
export function splitOffByline(lines: readonly SourceLine[]): SourceLine[] {
  return lines.flatMap((line) => {
    const tail = line.text.slice(-longestByline);
    const found = /[.!?…][”’)]?\s+(?<byline>\(?(?:Tin|Bài|TIN|BÀI)[^.!?…]{3,})$/u.exec(tail)?.groups?.[
      'byline'
    ];
    if (found === undefined || readLabelledByline(found) === undefined) return [line];
    const text = line.text.slice(0, line.text.length - found.length).trimEnd();
    return [
      { ...line, text, placesAfter: 0 },
      { ...line, text: found, indent: 0, afterBlank: false, placesBefore: 0 },
    ];
  });
}
