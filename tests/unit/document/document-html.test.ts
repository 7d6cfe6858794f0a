import { describe, expect, it } from 'vitest';
import { parseFragment } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import * as build from '#shared/document/build.ts';
import { html } from '#shared/document/html.ts';
import { documentHtml } from '#shared/document/to-html.ts';
import { normaliseBlocks } from '#shared/document/normalise.ts';
import { blockText, documentText } from '#shared/document/to-text.ts';
import { headerState, List } from '#shared/model/blocks.ts';
import { textFormat } from '#shared/model/inline.ts';
import type { Block } from '#shared/model/blocks.ts';
import type { Inline } from '#shared/model/inline.ts';

describe('a document as HTML', () => {
  it('keeps headings, quotes, notes and the place of each block', () => {
    const blocks = [
      build.paragraph('Mở đầu.'),
      build.heading('h2', 'Kết quả'),
      build.heading('h3', 'Khu phố 7'),
      build.quote('Dân vận khéo thì việc gì cũng thành công'),
      build.note('Từ ngày 10 đến 30/10.'),
    ];
    expect(htmlOf(blocks)).toBe(
      '<p data-block="0">Mở đầu.</p>\n' +
        '<h2 data-block="1">Kết quả</h2>\n' +
        '<h3 data-block="2">Khu phố 7</h3>\n' +
        '<blockquote data-block="3"><p>Dân vận khéo thì việc gì cũng thành công</p></blockquote>\n' +
        '<aside class="note" data-block="4"><p>Từ ngày 10 đến 30/10.</p></aside>\n',
    );
  });

  it('drops empty blocks without renumbering the others', () => {
    const blocks = [build.paragraph(''), build.paragraph('  '), build.paragraph('Còn lại.')];
    expect(htmlOf(blocks)).toBe('<p data-block="2">Còn lại.</p>\n');
  });

  it('writes every mark, in one fixed order', () => {
    const all = Object.values(textFormat).reduce((sum, bit) => sum | bit, 0);
    const runs = [build.textRun('a', all), build.textRun('b', textFormat.italic | textFormat.bold)];
    expect(htmlOf([build.paragraph(runs)])).toBe(
      '<p data-block="0"><strong><em><u><s><sub><sup><mark>a</mark></sup></sub></s></u></em></strong>' +
        '<strong><em>b</em></strong></p>\n',
    );
  });

  it('leaves pasted styles behind', () => {
    const run = { ...build.textRun('đỏ'), style: 'color: red; background: url(https://x.vn/a.png)' };
    expect(htmlOf([build.paragraph([run])])).toBe('<p data-block="0">đỏ</p>\n');
  });

  it('puts a nested list inside the item it belongs to', () => {
    const nested = list('number', [item('một'), item('hai')], 3);
    const blocks = [list('bullet', [item('Việc chung'), item('', nested), item('Việc khác')])];
    expect(htmlOf(blocks)).toBe(
      '<ul data-block="0"><li>Việc chung<ol start="3"><li>một</li><li>hai</li></ol></li><li>Việc khác</li></ul>\n',
    );
  });

  it('keeps line breaks and links, and re-writes the addresses', () => {
    const line = [
      build.textRun('Xem '),
      build.link('HTTPS://Example.VN/a b?x=1&y="2"', 'văn bản'),
      { type: 'linebreak', version: 1 },
      build.link('/tin-tuc/a.html', 'bài trước'),
    ] as const satisfies readonly Inline[];
    expect(htmlOf([build.paragraph(line)])).toBe(
      '<p data-block="0">Xem <a href="https://example.vn/a%20b?x=1&amp;y=%222%22">văn bản</a><br>' +
        '<a href="../tin-tuc/a.html">bài trước</a></p>\n',
    );
  });

  it.each([
    'javascript:alert(1)',
    'java\tscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,x',
    'file:///etc',
  ])('keeps the words of a link to %j and drops the address', (url) => {
    expect(htmlOf([build.paragraph([build.link(url, 'xem')])])).toBe('<p data-block="0">xem</p>\n');
  });

  it('has a form for each block beside the text, and none for an empty one', () => {
    const box = build.infoBox([
      build.heading('h3', 'Khu phố 7'),
      build.paragraph('412 hộ.'),
      build.list('bullet', ['3 tổ']),
    ]);
    expect(
      htmlOf([
        build.pullQuote('Sạch từ ngõ.'),
        box,
        build.infoBox([build.paragraph(' ')]),
        build.divider(),
        build.embed('https://video.vn/1', { title: 'Phóng sự', caption: 'Nguồn: <Đài>' }),
        build.embed('https://video.vn/2'),
      ]),
    ).toBe(
      [
        '<aside class="pullquote" data-block="0"><p>Sạch từ ngõ.</p></aside>',
        '<aside class="infobox" data-block="1"><h3>Khu phố 7</h3><p>412 hộ.</p><ul><li>3 tổ</li></ul></aside>',
        '<hr data-block="3">',
        '<figure class="embed" data-block="4"><a href="https://video.vn/1">Phóng sự</a><figcaption>Nguồn: &lt;Đài&gt;</figcaption></figure>',
        '<figure class="embed" data-block="5"><a href="https://video.vn/2">https://video.vn/2</a></figure>',
        '',
      ].join('\n'),
    );
  });

  it('tells the head of a table, which way header cells look, and cells over several columns', () => {
    const cell = (text: string, spans: Parameters<typeof build.tableCell>[1] = {}) =>
      build.tableCell([build.paragraph(text)], spans);
    const head = { headerState: headerState.row };
    const side = { headerState: headerState.column };
    const table = build.table([
      [cell('Khu phố', head), cell('Số hộ', head)],
      [cell('Khu phố 7', side), cell('412')],
      [cell('Cộng hai cột', { colSpan: 2, rowSpan: 1 })],
    ]);
    expect(htmlOf([table])).toBe(
      '<table data-block="0"><thead><tr><th scope="col"><p>Khu phố</p></th><th scope="col"><p>Số hộ</p></th></tr></thead>' +
        '<tbody><tr><th scope="row"><p>Khu phố 7</p></th><td><p>412</p></td></tr>' +
        '<tr><td colspan="2"><p>Cộng hai cột</p></td></tr></tbody></table>\n',
    );
    expect(blockText(table)).toBe('Khu phố\tSố hộ\nKhu phố 7\t412\nCộng hai cột\t');
  });

  it('shows nothing of the desk: comments leave their words, proposals are not there yet', () => {
    const desk = { version: 1, direction: null, format: '', indent: 0 } as const;
    const proposal = {
      ...desk,
      type: 'suggestion',
      id: 'x',
      author: 'Thu Hà',
      at: '2026-11-28T00:00:00Z',
    } as const;
    const line = [
      { ...desk, type: 'mark', ids: ['y'], children: [build.textRun('Phường ', textFormat.bold)] },
      { ...proposal, change: 'insert', children: [build.textRun('rất ')] },
      { ...proposal, change: 'delete', children: [build.link('https://a.vn/', 'ra quân')] },
    ] as const satisfies readonly Inline[];
    const paragraph = build.paragraph(line);
    expect(htmlOf([paragraph])).toBe(
      '<p data-block="0"><strong>Phường </strong><a href="https://a.vn/">ra quân</a></p>\n',
    );
    expect(blockText(paragraph)).toBe('Phường ra quân');
    expect(normaliseBlocks([paragraph])).toEqual([
      build.paragraph([build.textRun('Phường ', textFormat.bold), build.link('https://a.vn/', 'ra quân')]),
    ]);
  });

  it('escapes whatever was typed', () => {
    const text = `<img src=x onerror=alert(1)> & "hai" 'nháy' </p><script>`;
    expect(htmlOf([build.paragraph(text)])).toBe(
      '<p data-block="0">&lt;img src=x onerror=alert(1)&gt; &amp; &quot;hai&quot; &#39;nháy&#39; &lt;/p&gt;&lt;script&gt;</p>\n',
    );
  });

  it('says the same as the plain text of the document, for many documents', () => {
    for (let seed = 1; seed <= 300; seed += 1) {
      const document = build.storyDocument(randomBlocks(numbers(seed)));
      const page = parseFragment(htmlOf(document.root.children));
      expect(words(textOf(page)), `hạt giống ${seed}`).toBe(words(documentText(document)));
    }
  });
});

function htmlOf(blocks: readonly Block[]): string {
  const { root } = build.storyDocument(blocks);
  return documentHtml(
    { root },
    {
      photoHtml: (block) => html`<figure>${block.caption}</figure>`,
      galleryHtml: (block) =>
        html`<section>
          ${[block.heading, ...block.items.map((one) => one.caption ?? '')].map((text) => html`<p>${text}</p>`)}
        </section>`,
      fileHtml: (block) => html`<p>${block.title}</p>`,
      portalHref: (path) => `../${path}`,
    },
  ).text;
}

function item(text: string, ...nested: readonly List[]) {
  return { type: 'listitem', children: [...(text === '' ? [] : [build.textRun(text)]), ...nested] };
}

function list(listType: 'bullet' | 'number', children: readonly object[], start = 1): List {
  return List.parse({ type: 'list', listType, start, tag: listType === 'bullet' ? 'ul' : 'ol', children });
}

const phrases = ['Phường An Hòa', '<b>&', '“Dân vận khéo”', '3 < 5', ' ', '', 'Bác Hồ\u00a0', '"x"', "'y'"];

function randomBlocks(next: (below: number) => number): Block[] {
  return Array.from({ length: next(6) }, () => randomBlock(next));
}

function randomBlock(next: (below: number) => number): Block {
  const phrase = (): string => phrases[next(phrases.length)] ?? '';
  const runs = (): Inline[] =>
    Array.from({ length: next(5) }, () =>
      next(4) === 0 ? build.link('https://example.vn', phrase()) : build.textRun(phrase(), next(256)),
    );
  const kinds: readonly (() => Block)[] = [
    () => build.paragraph([...runs(), { type: 'linebreak', version: 1 }, ...runs()]),
    () => build.heading('h2', runs()),
    () => build.quote(runs()),
    () => build.note(runs()),
    () => build.photo({ caption: phrase() }),
    () => build.gallery(phrase(), [{ photoId: 'a', caption: phrase() }]),
  ];
  const make = kinds[next(kinds.length)];
  return make === undefined ? build.paragraph('') : make();
}

/** The same numbers for the same seed (mulberry32). */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below) | 0;
  };
}

/** Text as a reader sees it: a line break and the end of a block separate words. */
function textOf(node: DefaultTreeAdapterTypes.Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  const inside = 'childNodes' in node ? node.childNodes.map((child) => textOf(child)).join('') : '';
  return ['a', 'strong', 'em', 'u', 's', 'sub', 'sup', 'mark'].includes(node.nodeName)
    ? inside
    : ` ${inside} `;
}

function words(text: string): string {
  return text.split(/\s+/u).filter(Boolean).join(' ');
}
