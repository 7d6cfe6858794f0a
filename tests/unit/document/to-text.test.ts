// Plain text of blocks, as it is pasted into mail, chat and spreadsheets.
import { describe, expect, it } from 'vitest';
import * as build from '#shared/document/build.ts';
import { copiedText } from '#shared/document/copied-forms.ts';
import { documentMarkdown } from '#shared/document/to-markdown.ts';
import { documentHtml } from '#shared/document/to-html.ts';
import { blockText } from '#shared/document/to-text.ts';
import { noHtml } from '#shared/document/html.ts';
import { nestedList } from '#tests/support/nested-list.ts';

describe('the plain text of a list', () => {
  it('counts on behind a nested list, which begins by its own start', () => {
    const list = nestedList('number', 3, [
      'Rà soát',
      nestedList('number', 5, ['Hẻm 12', nestedList('bullet', 1, ['Nhà số 3']), 'Hẻm 14']),
      nestedList('bullet', 1, ['Khu phố 7']),
      'Tổng kết',
      '',
      ' ',
      'Báo cáo',
    ]);
    expect(blockText(list)).toBe(
      [
        '3. Rà soát',
        '  5. Hẻm 12',
        '    • Nhà số 3',
        '  6. Hẻm 14',
        '  • Khu phố 7',
        '4. Tổng kết',
        '5. Báo cáo',
      ].join('\n'),
    );
    const nowhere = {
      photo: () => '',
      gallery: () => '',
      file: () => '',
      portalHref: (path: string) => path,
    };
    expect(documentMarkdown([list], nowhere)).toBe(
      [
        '3. Rà soát',
        '   5. Hẻm 12',
        '      - Nhà số 3',
        '   6. Hẻm 14',
        '   - Khu phố 7',
        '4. Tổng kết',
        '5. Báo cáo',
      ].join('\n'),
    );
    const none = () => noHtml;
    const page = documentHtml(build.storyDocument([list]), {
      ...{ photoHtml: none, galleryHtml: none, fileHtml: none, portalHref: (path) => path },
    });
    expect(String(page)).toBe(
      '<ol data-block="0" start="3"><li>Rà soát<ol start="5"><li>Hẻm 12<ul><li>Nhà số 3</li></ul></li><li>Hẻm 14</li></ol>' +
        '<ul><li>Khu phố 7</li></ul></li><li>Tổng kết</li><li>Báo cáo</li></ol>\n',
    );
  });
});

describe('the plain text of a table', () => {
  const cell = (text: string, spans: Parameters<typeof build.tableCell>[1] = {}) =>
    build.tableCell([build.paragraph(text)], spans);

  it('keeps every column in its place under merged cells: an empty field for each place a cell covers', () => {
    const table = build.table([
      [cell('Khu phố', { rowSpan: 2 }), cell('Số hộ', { colSpan: 2 }), cell('Ghi chú', { rowSpan: 2 })],
      [cell('2025'), cell('2026')],
      [cell('7'), cell('412'), cell('430'), cell('')],
      [cell('Cộng', { colSpan: 3 }), cell('842')],
    ]);
    const rows = ['Khu phố\tSố hộ\t\tGhi chú', '\t2025\t2026\t', '7\t412\t430\t', 'Cộng\t\t\t842'];
    expect(blockText(table)).toBe(rows.join('\n'));
    const first = build.table([[cell(''), cell('Số hộ')], [cell('Cộng', { colSpan: 2 })]]);
    expect(copiedText([first, build.paragraph(' Hết. ')], () => undefined)).toBe('\tSố hộ\nCộng\t\n\nHết.');
  });
});
