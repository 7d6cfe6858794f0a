// Plain text of blocks, as it is pasted into mail, chat and spreadsheets.
import { describe, expect, it } from 'vitest';
import * as build from '#shared/document/build.ts';
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
