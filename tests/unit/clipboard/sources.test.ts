// What people copy from, in the exact style in which each program writes it.
import { describe, expect, it } from 'vitest';
import { readClipboard } from '#shared/clipboard/read-clipboard.ts';
import { storyDocument } from '#shared/document/build.ts';
import { documentText } from '#shared/document/to-text.ts';
import { StoryDocument } from '#shared/model/blocks.ts';
import { copiedFrom } from '#tests/support/copied-from.ts';
import { outline } from '#tests/support/outline.ts';

describe('what is pasted', () => {
  it.each([
    [
      'Word keeps marks, lists with their levels, kinds and numbers, the table, and the caption of its picture',
      'word',
    ],
    ['Word in the browser puts its one-item lists together and keeps headings', 'wordOnline'],
    ['Excel is a table with its merged cells, without rows that are hidden', 'excel'],
    ['Google Docs is not bold all over, and its lists keep three levels and their start', 'googleDocs'],
    ['LibreOffice keeps the numbering, the head of the table and the caption', 'libreOffice'],
    [
      'a web page leaves buttons, scripts, frames and icons behind, and its pictures wait with their captions',
      'webPage',
    ],
    ['Zalo is a paragraph a line, whatever breaks stand between, and bullets are a list', 'zalo'],
  ] as const)('from %s', (_what, program) => {
    const { html, text, blocks } = copiedFrom[program];
    expect(outline(readClipboard({ html, text })?.blocks ?? [])).toEqual(blocks);
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
});

describe('from every program', () => {
  it.each(Object.entries(copiedFrom))(
    '%s: the words are those of its own plain text, none fused, none lost',
    (_program, { html, text }) => {
      const blocks = readClipboard({ html, text })?.blocks ?? [];
      const document = storyDocument(blocks);
      expect(wordsOf(documentText(document))).toEqual(wordsOf(text));
      expect(StoryDocument.parse(document)).toEqual(document);
    },
  );
});

it('excel: a table with merged cells has its columns where Excel itself puts them', () => {
  const { html, text } = copiedFrom.excel;
  const blocks = readClipboard({ html })?.blocks ?? [];
  const own = text.replace(/"(?<cell>[^"]*)"/gu, (_, cell: string) => cell.replace('\n', ' '));
  expect(`${documentText(storyDocument(blocks))}\n`).toBe(own);
});

/** Marks of lists are the program's, and so are the quotation marks of Excel around a cell of two lines, and what Zalo hides in a word. */
function wordsOf(text: string): string[] {
  const lines = text.replaceAll(/["\u200B]/gu, '').split(/\n/u);
  return lines.flatMap((line) =>
    line
      .replace(/^\s*(?:[•·o]|\d+\.|[a-z][).])\s+/u, '')
      .split(/\s+/u)
      .filter((word) => word !== ''),
  );
}
