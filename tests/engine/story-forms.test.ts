// Every block and every mark of a story, as Word and Markdown have them: read from the files themselves.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createHandlers } from '#engine/handlers/handlers.ts';
import * as build from '#shared/document/build.ts';
import { headerState, type Block } from '#shared/model/blocks.ts';
import { textFormat, type Inline } from '#shared/model/inline.ts';
import type { MadeFormat } from '#shared/model/story-file.ts';
import { anEngine } from '#tests/support/engine.ts';
import { makePhoto } from '#tests/support/make-photos.ts';
import { nestedList } from '#tests/support/nested-list.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { wordBody } from '#tests/support/word-xml.ts';

async function exported(format: MadeFormat, blocksOf: (photoIds: readonly string[]) => Block[], photos = 0) {
  const { engine } = await anEngine();
  const handlers = createHandlers(engine);
  const card = temporaryFolder();
  for (let index = 1; index <= photos; index += 1)
    writeFileSync(join(card, `DSC_${index}.JPG`), await makePhoto({ width: 300, height: 200, seed: index }));
  const taken = await engine.jobs.finished(
    engine.jobs.start('photos-import', { paths: [card], recursive: true }),
  );
  const content = { headline: 'Ra quân', document: build.storyDocument(blocksOf(taken.created)) };
  const { id } = await handlers['stories.create']({ content });
  const out = temporaryFolder();
  const { jobId } = await handlers['stories.export']({ id, format, out });
  return readFileSync(join(out, (await engine.jobs.finished(jobId)).current));
}

const { bold, italic, strikethrough, underline, subscript, superscript, highlight } = textFormat;
const marked: Inline[] = [
  build.textRun('đậm', bold),
  build.textRun('nghiêng', italic),
  build.textRun('gạch chân', underline),
  build.textRun('gạch bỏ', strikethrough),
  build.textRun('trên', superscript),
  build.textRun('dưới', subscript),
  build.textRun('tô', highlight),
  { type: 'linebreak', version: 1 },
  build.textRun('tất cả', bold | italic | underline | strikethrough | superscript | subscript | highlight),
];

const cell = (text: string, more: Parameters<typeof build.tableCell>[1] = {}) =>
  build.tableCell([build.paragraph(text)], more);
const head = { headerState: headerState.row };
const table = build.table([
  [cell('Khu phố', { ...head, rowSpan: 2 }), cell('Số hộ', { ...head, colSpan: 2 })],
  [cell('2025', head), cell('2026', head)],
  [
    cell('7', { headerState: headerState.column }),
    cell('412'),
    build.tableCell([nestedList('bullet', 1, ['Hẻm 12'])]),
  ],
]);
const blocks: Block[] = [
  build.quote('Phải sạch từ ngõ.'),
  build.pullQuote('Sạch từ ngõ'),
  build.note([build.textRun('Từ 10/10'), { type: 'linebreak', version: 1 }, build.textRun('đến 30/10')]),
  build.divider(),
  table,
  build.infoBox([
    build.heading('h3', 'Cần biết'),
    build.paragraph('Gọi 1022.'),
    nestedList('number', 2, ['Một']),
  ]),
];
const gallery = (ids: readonly string[]): Block[] => [
  build.gallery(
    'Hình ảnh',
    ids.map((photoId, index) => ({ photoId, caption: `Hẻm số ${index + 1}` })),
  ),
];

const text = (words: string): string => `<w:t xml:space="preserve">${words}</w:t>`;
const run = (words: string, marks = ''): string =>
  `<w:r>${marks === '' ? '' : `<w:rPr>${marks}</w:rPr>`}${text(words)}</w:r>`;
const paragraph = (words: string, place = ''): string =>
  `<w:p>${place === '' ? '' : `<w:pPr>${place}</w:pPr>`}${run(words)}</w:p>`;
const style = (name: string): string => `<w:pStyle w:val="${name}"/>`;
const title = paragraph('Ra quân', style('Title'));

describe('in Word', () => {
  it('every mark of a run is Word’s own', async () => {
    const both = '<w:b/><w:bCs/><w:i/><w:iCs/><w:strike/><w:highlight w:val="yellow"/><w:u w:val="single"/>';
    expect(wordBody(await exported('docx', () => [build.paragraph(marked)]))).toBe(
      `${title}<w:p>${[
        run('đậm', '<w:b/><w:bCs/>'),
        run('nghiêng', '<w:i/><w:iCs/>'),
        run('gạch chân', '<w:u w:val="single"/>'),
        run('gạch bỏ', '<w:strike/>'),
        run('trên', '<w:vertAlign w:val="superscript"/>'),
        run('dưới', '<w:vertAlign w:val="subscript"/>'),
        run('tô', '<w:highlight w:val="yellow"/>'),
        '<w:r><w:br/></w:r>',
        run('tất cả', `${both}<w:vertAlign w:val="superscript"/>`),
      ].join('')}</w:p>`,
    );
  });

  it('quotes, side notes, dividers, tables with merged cells and boxes are Word’s styles, borders and tables', async () => {
    const shade = (colour: string): string => `<w:shd w:fill="${colour}" w:val="clear"/>`;
    const box = (place: string, content: string): string =>
      `<w:tc>${place === '' ? '' : `<w:tcPr>${place}</w:tcPr>`}${content}</w:tc>`;
    const span = (columns: number): string => `<w:gridSpan w:val="${columns}"/>`;
    const inList = (list: number): string =>
      `${style('ListParagraph')}<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr>`;
    const row = (cells: readonly string[], isHead = false): string =>
      `<w:tr><w:trPr><w:cantSplit/>${isHead ? '<w:tblHeader/>' : ''}</w:trPr>${cells.join('')}</w:tr>`;
    const sides = { top: 120, left: 200, bottom: 120, right: 200 };
    const margins = Object.entries(sides).map(([side, wide]) => `<w:${side} w:type="dxa" w:w="${wide}"/>`);
    const body = wordBody(await exported('docx', () => blocks)).replace(/<w:tblPr>.*?<\/w:tblGrid>/gu, '');
    expect(body).toBe(
      [
        title,
        paragraph('Phải sạch từ ngõ.', style('Quote')),
        paragraph('Sạch từ ngõ', style('IntenseQuote')),
        '<w:p><w:pPr><w:pBdr><w:left w:val="single" w:color="8A8A8A" w:sz="18" w:space="8"/></w:pBdr><w:ind w:left="360"/></w:pPr>',
        `${run('Từ 10/10')}<w:r><w:br/></w:r>${run('đến 30/10')}</w:p>`,
        '<w:p><w:pPr><w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1"/></w:pBdr></w:pPr></w:p>',
        '<w:tbl>',
        row(
          [
            box(`${span(1)}<w:vMerge w:val="restart"/>${shade('EFEFEF')}`, paragraph('Khu phố')),
            box(`${span(2)}${shade('EFEFEF')}`, paragraph('Số hộ')),
          ],
          true,
        ),
        row(
          [
            box(`${span(1)}<w:vMerge w:val="continue"/>${shade('EFEFEF')}`, '<w:p/>'),
            box(`${span(1)}${shade('EFEFEF')}`, paragraph('2025')),
            box(`${span(1)}${shade('EFEFEF')}`, paragraph('2026')),
          ],
          true,
        ),
        row([
          box(`${span(1)}${shade('EFEFEF')}`, paragraph('7')),
          box(span(1), paragraph('412')),
          box(span(1), paragraph('Hẻm 12', inList(2))),
        ]),
        '</w:tbl><w:p/><w:tbl><w:tr>',
        box(
          `${shade('F6F4EF')}<w:tcMar>${margins.join('')}</w:tcMar>`,
          paragraph('Cần biết', style('Heading3')) + paragraph('Gọi 1022.') + paragraph('Một', inList(3)),
        ),
        '</w:tr></w:tbl><w:p/>',
      ].join(''),
    );
  });

  it('a gallery is its heading and its pictures, each kept with its caption', async () => {
    const body = wordBody(await exported('docx', gallery, 2));
    const shown = body.replace(/<w:drawing>.*?descr="([^"]*)".*?<\/w:drawing>/gu, '[$1]');
    const picture = (words: string): string =>
      `<w:p><w:pPr><w:keepNext/><w:jc w:val="center"/></w:pPr><w:r>[${words}]</w:r></w:p>${paragraph(words, style('Caption'))}`;
    expect(shown).toBe(
      `${title}${paragraph('Hình ảnh', style('Heading2'))}${picture('Hẻm số 1')}${picture('Hẻm số 2')}`,
    );
  });
});

describe('in Markdown', () => {
  it('every mark of a run is a sign, or a tag where there is none', async () => {
    expect(String(await exported('md', () => [build.paragraph(marked)]))).toBe(
      '# Ra quân\n\n**đậm***nghiêng*<u>gạch chân</u>~~gạch bỏ~~<sup>trên</sup><sub>dưới</sub><mark>tô</mark>\\\n' +
        '***~~<u><sub><sup><mark>tất cả</mark></sup></sub></u>~~***\n',
    );
  });

  it('quotes, side notes, dividers, tables with merged cells, boxes and galleries are read by any reader of Markdown', async () => {
    const written = await exported('md', (ids) => [...blocks, ...gallery(ids)], 2);
    expect(String(written)).toBe(`# Ra quân

> Phải sạch từ ngõ.

> Sạch từ ngõ

> Từ 10/10\\
> đến 30/10

---

<table><thead><tr><th scope="col" rowspan="2"><p>Khu phố</p></th><th scope="col" colspan="2"><p>Số hộ</p></th></tr><tr><th scope="col"><p>2025</p></th><th scope="col"><p>2026</p></th></tr></thead><tbody><tr><th scope="row"><p>7</p></th><td><p>412</p></td><td><ul><li>Hẻm 12</li></ul></td></tr></tbody></table>

> ### Cần biết
>
> Gọi 1022.
>
> 2. Một

## Hình ảnh

![Hẻm số 1](<ra-quan-anh/1.jpg>)\\
*Hẻm số 1*

![Hẻm số 2](<ra-quan-anh/2.jpg>)\\
*Hẻm số 2*
`);
  });
});
