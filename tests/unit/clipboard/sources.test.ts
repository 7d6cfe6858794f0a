// What people copy from, in the exact style in which each program writes it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readClipboard } from '#shared/clipboard/read-clipboard.ts';
import { storyDocument } from '#shared/document/build.ts';
import { documentText } from '#shared/document/to-text.ts';
import { StoryDocument } from '#shared/model/blocks.ts';
import { outline } from '#tests/support/outline.ts';

const fixtures = join(import.meta.dirname, 'fixtures');
const fixture = (name: string): string => readFileSync(join(fixtures, name), 'utf8');
const pasted = (name: string): string[] => outline(readClipboard({ html: fixture(name) })?.blocks ?? []);

describe('what is pasted', () => {
  it('from Word keeps marks, lists with their levels, kinds and numbers, the table, and the caption of its picture', () => {
    expect(pasted('word.html')).toEqual([
      'h2 Kết quả ra quân',
      'p Sáng 22/11, *Đảng ủy* phường An Hòa ra quân /tổng vệ sinh/ tại _18 khu phố_.',
      '• Quét dọn các tuyến hẻm',
      '  • Hẻm 24 đường Lê Lợi',
      '• Trồng cây xanh',
      'p Ba việc còn lại:',
      '3. Thu gom rác',
      '  1. Rác cồng kềnh',
      '  2. Rác điện tử',
      '4. Xóa quảng cáo dán trái phép',
      'table',
      'h1[*Khu phố*] h1→2[*Số hộ*]',
      '↓2[Khu phố 7] [124] [đạt]',
      '[98] []',
      'photo ? “Đoàn viên dọn hẻm 24. Ảnh: Hoàng Nam”',
      'p Xem thêm <kế hoạch|https://anhoa.example/ke-hoach> và phần mới cuối bài.',
    ]);
  });

  it('from Word keeps a number that is words in front of its paragraph: “Điều 1.” is counted by no list', () => {
    const item = (list: string, mark: string, text: string): string =>
      `<p class=MsoListParagraph style='mso-list:${list} level1 lfo1'><span style='mso-list:Ignore'>${mark}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span>${text}</p>`;
    const html = [
      item('l0', 'Điều 1.', 'Phạm vi điều chỉnh'),
      item('l1', '1.', 'Quyết định này quy định việc thu gom rác.'),
      item('l0', 'Điều 2.', 'Hiệu lực thi hành'),
    ].join('\n');
    expect(outline(readClipboard({ html })?.blocks ?? [])).toEqual([
      'p Điều 1. Phạm vi điều chỉnh',
      '1. Quyết định này quy định việc thu gom rác.',
      'p Điều 2. Hiệu lực thi hành',
    ]);
  });

  it('from Word in the browser puts its one-item lists together and keeps headings', () => {
    expect(pasted('word-online.html')).toEqual([
      'h2 Kết quả bước đầu',
      'p Phường *An Hòa* ra quân.⏎Dòng dưới.',
      '• Quét hẻm',
      '  • Hẻm 24',
      '• Trồng cây',
      '5. Việc thứ năm',
      '6. Việc thứ sáu',
      'table',
      '[Khu phố 7] [124 hộ]',
    ]);
  });

  it('from Excel is a table with its merged cells, without rows that are hidden', () => {
    expect(pasted('excel.html')).toEqual([
      'table',
      '→4[Kết quả thu gom rác]',
      '[Khu phố] [Thứ bảy] [Chủ nhật] [Ghi chú]',
      '↓2[Khu phố 7] [1,250] [980] []',
      '[1,310] [1,005] [Có mưa⏎buổi chiều]',
    ]);
  });

  it('from Google Docs is not bold all over, and its lists keep three levels and their start', () => {
    expect(pasted('google-docs.html')).toEqual([
      'h2 Kết quả bước đầu',
      'p Sáng 22/11, *Đảng ủy* phường An Hòa /ra quân/ tại <18 khu phố|https://anhoa.example/>.',
      '• Quét hẻm',
      '  • Hẻm 24',
      '    • Số 12',
      '• Trồng cây',
      '4. Việc bốn',
      'table',
      '[Khu phố] [Số hộ]',
      '[7] [124]',
      'photo ? “” alt “Bảy người cầm chổi”',
    ]);
  });

  it('from LibreOffice keeps the numbering, the head of the table and the caption', () => {
    expect(pasted('libreoffice.html')).toEqual([
      'h2 Ra quân tổng vệ sinh',
      'p Sáng 22/11, *Đảng ủy* phường An Hòa ra quân.',
      '2. Quét hẻm',
      '  1. Hẻm 24',
      '3. Trồng cây',
      'table',
      'h1[Khu phố] h1[Số hộ]',
      '[Khu phố 7] [124]',
      'photo ? “Ảnh: Hoàng Nam”',
    ]);
  });

  it('from a web page leaves buttons, scripts, frames and icons behind, and its pictures wait with their captions', () => {
    expect(pasted('web-page.html')).toEqual([
      'h2 Phường An Hòa ra quân',
      'p Sáng *22/11*, phường ra quân^1^.',
      'p Theo <UBND phường|https://anhoa.example/tin>, có 1.200 người tham gia.',
      'photo ? “Đoàn viên dọn hẻm 24. Ảnh: Hoàng Nam”',
      'photo ? “Bà Mai nhận quà”',
      'quote Sạch từ trong nhà.',
      'hr',
      'p Dòng một⏎Dòng hai',
    ]);
  });

  it('from Zalo is a paragraph a line, whatever breaks stand between, and bullets are a list', () => {
    expect(
      outline(readClipboard({ text: fixture('zalo.txt').replace(/\r?\n/gu, '\r\n') })?.blocks ?? []),
    ).toEqual([
      'p Kính gửi anh chị em',
      'p Tối nay 19h họp tổ tại nhà văn hóa.',
      '• Mang theo sổ',
      '• Đúng giờ',
      'p Cảm ơn!',
      'p Ban liên lạc',
    ]);
  });
});

describe('from every program', () => {
  it.each(['word', 'word-online', 'excel', 'google-docs', 'libreoffice', 'web-page'])(
    '%s: the words are those of its own plain text, none fused, none lost',
    (name) => {
      const blocks = readClipboard({ html: fixture(`${name}.html`) })?.blocks ?? [];
      const document = storyDocument(blocks);
      expect(wordsOf(documentText(document))).toEqual(wordsOf(fixture(`${name}.txt`)));
      expect(StoryDocument.parse(document)).toEqual(document);
    },
  );
});

it('excel: a table with merged cells has its columns where Excel itself puts them', () => {
  const blocks = readClipboard({ html: fixture('excel.html') })?.blocks ?? [];
  const own = fixture('excel.txt').replace(/"(?<cell>[^"]*)"/gu, (_, cell: string) =>
    cell.replace('\n', ' '),
  );
  expect(`${documentText(storyDocument(blocks))}\n`).toBe(own);
});

/** Marks of lists are the program's, and so are the quotation marks of Excel around a cell of two lines. */
function wordsOf(text: string): string[] {
  const lines = text.replaceAll('"', '').split(/\n/u);
  return lines.flatMap((line) =>
    line
      .replace(/^\s*(?:[•·o]|\d+\.|[a-z][).])\s+/u, '')
      .split(/\s+/u)
      .filter((word) => word !== ''),
  );
}
