// A document as Markdown, read again by a reader of Markdown.
import { expect, it } from 'vitest';
import { readMarkdownFile } from '#engine/import/files/markdown-file.ts';
import { readClipboard } from '#shared/clipboard/read-clipboard.ts';
import * as build from '#shared/document/build.ts';
import { normaliseBlocks } from '#shared/document/normalise.ts';
import { documentMarkdown } from '#shared/document/to-markdown.ts';
import { blockText } from '#shared/document/to-text.ts';
import type { Block } from '#shared/model/blocks.ts';
import { textFormat } from '#shared/model/inline.ts';
import { nestedList } from '#tests/support/nested-list.ts';
import { pick, seeded } from '#tests/support/random-document.ts';

const { bold, italic, strikethrough, underline, subscript, superscript, highlight } = textFormat;

function markdown(blocks: readonly Block[]): string {
  const nowhere = { photo: () => '', gallery: () => '', file: () => '' };
  return documentMarkdown(blocks, { ...nowhere, portalHref: (path) => path });
}

function readAgain(text: string): Block[] {
  return normaliseBlocks(readClipboard(readMarkdownFile(text).clipboard)?.blocks ?? []);
}

it('marks words by signs where those can be read, by tags where they cannot, one mark for a stretch that has it throughout', () => {
  const line = build.paragraph([
    build.textRun('Phường ', bold),
    build.textRun('ra quân', bold | underline),
    build.textRun(' sớm', bold | italic),
    build.textRun('; '),
    build.textRun('“Sạch”', bold),
    build.textRun('từ ngõ, m'),
    build.textRun('2', superscript),
    build.textRun(', H'),
    build.textRun('2', subscript),
    build.textRun('O, '),
    build.textRun('tô', highlight),
    build.textRun(' bỏ ', strikethrough),
    build.textRun('đi'),
  ]);
  expect(markdown([line])).toBe(
    '**Phường <u>ra quân</u> *sớm***; <strong>“Sạch”</strong>từ ngõ, m<sup>2</sup>, H<sub>2</sub>O, <mark>tô</mark> ~~bỏ~~ đi',
  );
});

it('says the same when it is read again, however marks meet, for many lines', () => {
  const texts = ['Phường', ' ra quân ', '(412)', '“Sạch”', ' ', '*', '~', '2.', 'hộ!', '<b>', '&amp;', '_x_'];
  const formats = [0, 0, bold, italic, bold | italic, strikethrough, underline, bold | underline, highlight];
  for (let seed = 1; seed <= 400; seed += 1) {
    const random = seeded(seed);
    const runs = Array.from({ length: 1 + random(6) }, () =>
      build.textRun(pick(random, texts), pick(random, formats)),
    );
    const line = build.paragraph([build.textRun('A '), ...runs, build.textRun(' z')]);
    const text = markdown([line]);
    expect(wordsAndMarks(readAgain(text)), `hạt giống ${seed}: ${text}`).toEqual(wordsAndMarks([line]));
  }
});

it('keeps lists apart that follow each other, each from its own start', () => {
  const lists = [
    nestedList('number', 3, ['Rà soát', 'Niêm yết']),
    nestedList('number', 1, ['Họp tổ']),
    nestedList('number', 7, ['Gửi báo cáo']),
    nestedList('bullet', 1, ['Hẻm 12', nestedList('bullet', 1, ['Nhà số 3'])]),
    nestedList('bullet', 1, ['Hẻm 14']),
  ];
  expect(markdown(lists)).toBe(
    '3. Rà soát\n4. Niêm yết\n\n1) Họp tổ\n\n7. Gửi báo cáo\n\n- Hẻm 12\n  - Nhà số 3\n\n* Hẻm 14',
  );
  expect(readAgain(markdown(lists)).map(blockText)).toEqual(lists.map(blockText));
});

/** Each letter with its marks: on a space no mark can be seen but by a line. */
function wordsAndMarks(blocks: readonly Block[]): string[] {
  return normaliseBlocks(blocks).flatMap((block) =>
    block.type !== 'paragraph'
      ? [block.type]
      : block.children.flatMap((run) =>
          run.type !== 'text'
            ? [run.type]
            : Array.from(run.text, (letter) => (letter === ' ' ? letter : `${letter}${run.format}`)),
        ),
  );
}
