import { $getNodeByKey, $getRoot, $isTextNode } from 'lexical';
import { expect, test } from 'vitest';
import { $blockText, pointsOf } from '#renderer/editor/findings/block-segments.ts';
import {
  divider,
  embed,
  gallery,
  heading,
  infoBox,
  link,
  list,
  note,
  paragraph,
  photo,
  pullQuote,
  storyDocument,
  table,
  tableCell,
  textRun,
} from '#shared/document/build.ts';
import { blockText } from '#shared/document/to-text.ts';
import { nestedList } from '#tests/support/nested-list.ts';
import { openStoryText, readDocument } from './support/story-text-editor.ts';

const document = storyDocument([
  paragraph([
    textRun('Đồng '),
    textRun('chíNguyễn', 1),
    link('https://example.vn', ' Hữu'),
    textRun(' Phước'),
  ]),
  paragraph([textRun('một'), { type: 'linebreak', version: 1 }, textRun('hai')]),
  heading('h2', 'Kết quả'),
  list('number', ['Rà soát', '', 'Tổng kết']),
  list('bullet', ['Khu phố 1']),
  note('Bên lề'),
  photo({ caption: 'Chờ ảnh' }),
  gallery('Hình ảnh', [{ photoId: 'a', caption: 'Một' }]),
  infoBox([heading('h3', 'Số liệu'), paragraph(''), list('bullet', ['300 người', '4 tấn rác'])]),
  table([
    [tableCell([paragraph('Khu phố'), paragraph('và hẻm')]), tableCell([list('number', ['một', 'hai'])])],
    [
      tableCell([paragraph([textRun('đầu '), { type: 'linebreak', version: 1 }, textRun(' cuối dòng')])]),
      tableCell([paragraph('')]),
    ],
  ]),
  divider(),
  embed('https://example.vn/tin', { title: 'Tin' }),
  pullQuote('Sạch từ ngõ'),
  nestedList('number', 3, [
    'Mở đầu',
    nestedList('bullet', 1, ['Hẻm 12', '', nestedList('number', 5, ['Nhà số 3', 'Nhà số 5'])]),
    'Kết thúc',
  ]),
  table([
    [tableCell([paragraph('Khu phố')], { rowSpan: 2 }), tableCell([paragraph('Số hộ')], { colSpan: 2 })],
    [tableCell([paragraph('Năm 2025')]), tableCell([paragraph('Năm 2026')])],
  ]),
]);

test('the text of a live block is the text of the stored one', () => {
  using editor = openStoryText(document);
  const live = editor.read(() =>
    $getRoot()
      .getChildren()
      .map((block) => $blockText(block).text),
  );
  expect(live).toEqual(readDocument(editor).root.children.map(blockText));
});

test('every span is found in the nodes it came from', () => {
  using editor = openStoryText(document);
  editor.read(() => {
    for (const [block, words] of [
      [0, 'chíNguyễn'],
      [0, 'Nguyễn Hữu Ph'],
      [3, 'Tổng kết'],
      [5, 'Bên lề'],
      [8, '4 tấn'],
      [9, 'và hẻm'],
      [9, 'hai'],
      [9, 'cuối dòng'],
      [12, 'từ ngõ'],
      [13, 'Nhà số 5'],
      [13, 'Kết thúc'],
      [14, 'Năm 2026'],
    ] as const) {
      const text = $blockText($getRoot().getChildren()[block] ?? $getRoot());
      const start = text.text.indexOf(words);
      const points = pointsOf(text, { start, end: start + words.length });
      expect($wordsBetween(points)).toBe(words);
    }
  });
});

function $wordsBetween(points: ReturnType<typeof pointsOf>): string {
  if (points === undefined) return '';
  const [from, to] = [points.from, points.to].map(({ key }) => $getNodeByKey(key));
  if (!$isTextNode(from) || !$isTextNode(to)) return '';
  const all = from.getTopLevelElementOrThrow().getAllTextNodes();
  const between = all.slice(
    all.findIndex((node) => node.is(from)),
    all.findIndex((node) => node.is(to)) + 1,
  );
  const text = between.map((node) => node.getTextContent()).join('');
  return text.slice(points.from.offset, text.length - to.getTextContentSize() + points.to.offset);
}
