import { describe, expect, it } from 'vitest';
import { koenigBlock, koenigJson } from '#engine/connections/ghost/koenig-document.ts';
import { koenigText, type KoenigNode } from '#engine/connections/ghost/koenig-text.ts';
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
  quote,
  table,
  tableCell,
  textRun,
} from '#shared/document/build.ts';
import { type Block } from '#shared/model/blocks.ts';
import { textFormat, type Inline } from '#shared/model/inline.ts';
import type { Photo } from '#shared/model/photo.ts';
import { aPhoto } from '#tests/support/builders.ts';

const SITE = 'https://cong.example';
const address = (id: string): string => `${SITE}/content/images/2026/11/${id}.jpg`;

function koenig(block: Block, photos: readonly Photo[] = []): KoenigNode[] {
  return koenigBlock(block, {
    photos: new Map(photos.map((one) => [one.id, one])),
    documentOf: () => undefined,
    pictureOf: (id) => ({ url: address(id), width: 2000, height: 1333 }),
    portalHref: (path) => `${SITE}/${path}`,
  });
}

const element = { direction: 'ltr', format: '', indent: 0, version: 1 };
const run = (text: string, format = 0): KoenigNode => ({
  ...{ type: 'extended-text', version: 1, text, format, detail: 0, mode: 'normal', style: '' },
});

describe('text of a story in Ghost’s editor', () => {
  it('is paragraphs, headings, quotes and lists of that editor’s own kinds', () => {
    expect([
      ...koenig(paragraph('Đảng ủy phường')),
      ...koenig(heading('h3', 'Kết quả')),
      ...koenig(quote('Sạch từ nhà ra ngõ')),
      ...koenig(list('bullet', ['Một', 'Hai'])),
    ]).toEqual([
      { ...element, type: 'paragraph', children: [run('Đảng ủy phường')] },
      { ...element, type: 'extended-heading', tag: 'h3', children: [run('Kết quả')] },
      { ...element, type: 'extended-quote', children: [run('Sạch từ nhà ra ngõ')] },
      {
        ...element,
        ...{ type: 'list', listType: 'bullet', start: 1, tag: 'ul' },
        children: [
          { ...element, type: 'listitem', value: 1, children: [run('Một')] },
          { ...element, type: 'listitem', value: 2, children: [run('Hai')] },
        ],
      },
    ]);
  });

  it('keeps every mark under the bit both editors know', () => {
    const all = Object.values(textFormat).reduce((bits: number, bit) => bits | bit, 0);
    // 16 is Lexical's code, 256 what newer versions add: neither means anything in a story.
    expect(koenigText([textRun('x', all | 16 | 256)], (path) => path)).toEqual([run('x', all)]);
  });

  it('leaves out what a reader would not see and what no page may hold', () => {
    const blank = [paragraph(''), paragraph('  '), list('number', ['']), photo({ caption: 'Chờ ảnh' })];
    expect(blank.flatMap((block) => koenig(block))).toEqual([]);
    expect(koenig(paragraph('a\u0000b\ud800c'))).toEqual([
      { ...element, type: 'paragraph', children: [run('ab\ufffdc')] },
    ]);
  });

  it('begins an article without text with an empty paragraph', () => {
    expect(JSON.parse(koenigJson([]))).toEqual({
      root: { ...element, type: 'root', children: [{ ...element, type: 'paragraph', children: [] }] },
    });
  });

  it('puts a nested list into an item of its own, indented, and counts on after it', () => {
    const inner = { ...element, direction: null, type: 'listitem' as const, value: 1 };
    const nested = list('bullet', ['con']);
    const outer = list('number', ['cha', 'hai']);
    if (outer.type !== 'list' || nested.type !== 'list') throw new Error('Lists were asked for');
    const [first, second] = outer.children;
    if (first === undefined || second === undefined) throw new Error('Two items were asked for');
    const [made] = koenig({
      ...outer,
      start: 3,
      children: [first, { ...inner, children: [nested] }, second],
    });
    expect(made).toEqual({
      ...element,
      ...{ type: 'list', listType: 'number', start: 3, tag: 'ol' },
      children: [
        { ...element, type: 'listitem', value: 3, children: [run('cha')] },
        {
          ...{ ...element, type: 'listitem', value: 4 },
          children: [
            {
              ...{ ...element, type: 'list', listType: 'bullet', start: 1, tag: 'ul' },
              children: [{ ...element, type: 'listitem', indent: 1, value: 1, children: [run('con')] }],
            },
          ],
        },
        { ...element, type: 'listitem', value: 4, children: [run('hai')] },
      ],
    });
  });
});

describe('links', () => {
  const urlOf = (node: Inline): unknown => koenigText([node], (path) => `${SITE}/${path}`)[0]?.['url'];

  it.each([
    ['https://chinhphu.vn/tin?a=1&b=ế', 'https://chinhphu.vn/tin?a=1&b=%E1%BA%BF'],
    ['/thong-bao/hop.html', `${SITE}/thong-bao/hop.html`],
    ['#ket-qua', '#ket-qua'],
    ['mailto:vp@anhoa.example', 'mailto:vp@anhoa.example'],
  ])('to %s lead where they lead on the portal', (typed, sent) => {
    expect(urlOf(link(typed, 'chữ'))).toBe(sent);
  });

  it('that must not be followed leave their words', () => {
    expect(koenigText([link('javascript:alert(1)', 'chữ')], (path) => path)).toEqual([run('chữ')]);
  });

  it('found by the editor itself are links like any other: Ghost’s renderer knows no other kind', () => {
    const made = link('https://a.example/', 'a.example');
    if (made.type !== 'link') throw new Error('A link was asked for');
    expect(koenigText([{ ...made, type: 'autolink' }], (path) => path)[0]?.type).toBe('link');
  });
});

describe('marks that cross', () => {
  const shape = (...runs: readonly (readonly [string, number])[]): string =>
    koenigText(
      runs.map(([text, format]) => textRun(text, format)),
      (path) => path,
    )
      .map((node) => (node['text'] === '' ? '|' : `${String(node['text'])}${String(node['format'])}`))
      .join(' ');

  it.each([
    [
      'bold, bold italic, italic',
      [
        ['a', 1],
        ['b', 3],
        ['c', 2],
      ],
      'a1 b3 | c2',
    ],
    [
      'both twice, then only the inner one',
      [
        ['a', 3],
        ['b', 3],
        ['c', 2],
      ],
      'a3 b3 | c2',
    ],
    [
      'one inside the other',
      [
        ['a', 1],
        ['b', 3],
        ['c', 1],
      ],
      'a1 b3 c1',
    ],
    [
      'both, then one',
      [
        ['a', 3],
        ['b', 1],
        ['c', 0],
      ],
      'a3 b1 c0',
    ],
    [
      'side by side',
      [
        ['a', 1],
        ['b', 2],
        ['c', 1],
      ],
      'a1 b2 c1',
    ],
  ] as const)('are closed one by one: %s', (_what, runs, expected) => {
    expect(shape(...runs)).toBe(expected);
  });
});

describe('pictures', () => {
  it('carry caption with credit, alt text and size, escaped once', () => {
    const shown = aPhoto({ caption: 'Bà "Tư" & ông <Năm>', alt: 'Hai "người"', credit: 'Hoàng Nam' });
    expect(koenig(photo({ photoId: shown.id }), [shown])).toEqual([
      {
        ...{ type: 'image', version: 1, src: address(shown.id), width: 2000, height: 1333, title: '' },
        alt: 'Hai "người"',
        caption: 'Bà &quot;Tư&quot; &amp; ông &lt;Năm&gt; Ảnh: Hoàng Nam',
        ...{ cardWidth: 'regular', href: '' },
      },
    ]);
  });

  const words = (nodes: readonly KoenigNode[]): unknown[] =>
    nodes.map((node) => [node.type, node['caption']]);

  it('of a gallery keep a caption each, under the gallery’s heading', () => {
    const [one, two] = [aPhoto({ caption: 'Một' }), aPhoto({ caption: 'Hai' })];
    const items = [one, two].map(({ id }) => ({ photoId: id, caption: null }));
    expect(words(koenig(gallery('Toàn cảnh', items), [one, two]))).toEqual([
      ['extended-heading', undefined],
      ['image', 'Một'],
      ['image', 'Hai'],
    ]);
  });

  it('of a gallery without captions stay galleries, nine to a card and three to a row', () => {
    const photos = Array.from({ length: 11 }, () => aPhoto({}));
    const items = photos.map(({ id }) => ({ photoId: id, caption: null }));
    const cards = koenig(gallery('Toàn cảnh', items), photos);
    const rows = cards.map(({ images }) => (Array.isArray(images) ? images : []).map(({ row }) => row));
    expect([words(cards), rows]).toEqual([
      [
        ['gallery', ''],
        ['gallery', 'Toàn cảnh'],
      ],
      [
        [0, 0, 0, 1, 1, 1, 2, 2, 2],
        [0, 0],
      ],
    ]);
  });
});

it('has a card of Koenig’s own for links, rules and wide pictures, and one of HTML for tables and boxes', () => {
  const shown = aPhoto({ caption: '', credit: '' });
  const box = infoBox([heading('h3', 'Khu phố 7'), paragraph('412 hộ.')]);
  expect([
    koenig(embed('https://video.vn/1', { title: 'Phóng sự', caption: 'Nguồn: <Đài>' })),
    koenig(divider()),
    koenig(photo({ photoId: shown.id, size: 'wide' }), [shown]).map(({ cardWidth }) => cardWidth),
    koenig(pullQuote('Sạch từ ngõ.')),
    koenig(box),
    koenig(table([[tableCell([paragraph('398')])]])),
  ]).toEqual([
    [
      {
        ...{ type: 'bookmark', version: 1, url: 'https://video.vn/1', caption: 'Nguồn: &lt;Đài&gt;' },
        metadata: {
          ...{ icon: '', title: 'Phóng sự', description: '', author: '', publisher: '', thumbnail: '' },
        },
      },
    ],
    [{ type: 'horizontalrule', version: 1 }],
    ['wide'],
    [{ ...element, type: 'aside', children: [run('Sạch từ ngõ.')] }],
    [
      {
        ...{ type: 'html', version: 1 },
        html: '<aside class="infobox"><h3>Khu phố 7</h3><p>412 hộ.</p></aside>',
      },
    ],
    [
      {
        ...{ type: 'html', version: 1 },
        html: '<table><tbody><tr><td><p>398</p></td></tr></tbody></table>',
      },
    ],
  ]);
});

it('makes a callout of a side note, with its marks and links', () => {
  const children = [textRun('Từ ngày '), textRun('10/11', textFormat.bold), link('/lich.html', 'Lịch & giờ')];
  expect(koenig(note(children))).toEqual([
    {
      ...{ type: 'callout', version: 1, calloutEmoji: '', backgroundColor: 'grey' },
      calloutText: `Từ ngày <strong>10/11</strong><a href="${SITE}/lich.html">Lịch &amp; giờ</a>`,
    },
  ]);
});
