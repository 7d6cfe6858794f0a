// A line of the report of an import. The engine's sentences are Vietnamese; in English each kind has its own, and only what
// it quotes from the text is taken over.
import { htmlLineKinds } from './import-html-lines.ts';
import type { MixedText } from './mixed-text.ts';
import { useLanguage, type Language } from './texts.ts';

export function describeImportLine(line: string, language: Language): MixedText {
  if (language === 'vi') return [line];
  for (const { pattern, say } of kinds) {
    const found = pattern.exec(line);
    if (found !== null) return say(found[1] ?? '', found[2] ?? '', found[3] ?? '');
  }
  return [{ vi: line }];
}

export function useDescribeImportLine(): (line: string) => MixedText {
  const language = useLanguage();
  return (line) => describeImportLine(line, language);
}

export type LineKind = {
  readonly pattern: RegExp;
  /** Gets what the groups of the pattern have caught. */
  readonly say: (first: string, second: string, third: string) => MixedText;
};

const kinds: readonly LineKind[] = [
  ...htmlLineKinds,
  {
    pattern: /^Bỏ (.+?) \((\d+) dòng\): (.*)$/su,
    say: (what, lines, quotes) => [
      `Left out, ${furniture[what] ?? 'part of the page'} (lines: ${lines}): `,
      { vi: quotes },
    ],
  },
  {
    pattern: /^Có (\d+) chú thích đang chờ ảnh/u,
    say: (count) => [`Captions waiting for their photos: ${count}. A text brings no photos with it.`],
  },
  {
    pattern: /^Mục (“.*”) có (\d+) chỗ ảnh/su,
    say: (quote, places) => [
      'The gallery ',
      { vi: quote },
      ` waits for its photos (${places}). A text brings none with it.`,
    ],
  },
  {
    pattern: /^Chú thích ảnh nhận từ dòng (“.*”)\.$/su,
    say: (quote) => ['A caption was read from the line ', { vi: quote }, '.'],
  },
  {
    pattern: /^Ngày ở dòng (“.*”) muộn hơn hôm nay \((.*)\)/su,
    say: (quote, today) => [
      'The date in the line ',
      { vi: quote },
      ` is later than today (${today}) and was not taken as the publication day.`,
    ],
  },
  {
    pattern: /^Ngày đăng (\S+) lấy từ dòng (“.*”)\.$/su,
    say: (day, quote) => [`The publication day ${day} comes from the line `, { vi: quote }, '.'],
  },
  {
    pattern: /^Dòng (“.*”) được ghi thành bút danh \((.*)\)\.$/su,
    say: (quote, byline) => ['The line ', { vi: quote }, ' became the byline (', { vi: byline }, ').'],
  },
  { pattern: /không có chữ nào\.$/u, say: () => ['There are no words in it.'] },
  {
    pattern: /không có dòng tít \(/u,
    say: () => ['No headline was found: all of the text is in the body. Write a headline.'],
  },
  {
    pattern: /không có dòng tít: /u,
    say: () => ['No headline was found: the first sentence became the headline. Look at it again.'],
  },
  {
    pattern: /^Văn bản có vẻ gõ bằng bảng mã cũ/u,
    say: () => [
      'The text seems to be in an old encoding, but it is not plain which. It was kept as it is; convert the file to Unicode and import it again.',
    ],
  },
  {
    pattern:
      /^Văn bản gõ bằng bảng mã (\S+)(?: \(ABC\))? đã được chuyển sang Unicode: (“.*”) thành (“.*”)\.$/su,
    say: (encoding, before, after) => [
      `The text was in the old encoding ${encoding} and has been converted to Unicode: `,
      { vi: before },
      ' became ',
      { vi: after },
      '.',
    ],
  },
  {
    pattern: /^Văn bản có (\d+) ký tự hỏng/u,
    say: (count) => [`Broken characters (\ufffd): ${count}. Compare the text with the original.`],
  },
];

/** Parts of a portal's page that are no part of the story, as the engine calls them. */
const furniture: Readonly<Record<string, string>> = {
  'nút của trang': 'buttons of the page',
  'số lượt xem': 'the number of views',
  'phần ý kiến bạn đọc': 'readers’ comments',
  'mục tin mới nhất': 'latest news',
  'mục tin liên quan': 'related news',
  'mục tin đọc nhiều': 'most read',
  'ô mức độ hài lòng': 'the satisfaction box',
  'ô trả kết quả hồ sơ': 'the box of application results',
  'ô nộp hồ sơ': 'the box for applications',
  'ô liên kết': 'links',
  'ô thống kê truy cập': 'visitor statistics',
  'chân trang': 'the foot of the page',
  'phần đầu trang': 'the head of the page',
  'tít lặp lại': 'the headline repeated',
  'ngày lặp lại': 'the date repeated',
  'dòng chuyên mục': 'the line with the section',
};
