// HTML that means harm, is broken, or comes from programs that write it carelessly.
import { describe, expect, it } from 'vitest';
import { importHtml } from '#shared/html/import-html.ts';
import { AppError } from '#shared/api/errors.ts';
import { documentText } from '#shared/document/to-text.ts';
import { StoryDocument } from '#shared/model/blocks.ts';
import { pick, seeded, type Random } from '#tests/support/random-document.ts';

describe('hostile HTML', () => {
  it.each([
    ['a script', '<p>a<script>alert(1)</script>b</p>', 'ab'],
    ['a script in a comment that is none', '<p>a<!--><script>alert(1)</script>-->b</p>', 'a-->b'],
    ['a handler', '<p onclick="alert(1)" style="background:url(javascript:alert(1))">a</p>', 'a'],
    ['a picture with a handler', '<p>a<img src=x onerror=alert(1)>b</p>', 'a\n\nb'],
    ['a drawing with a script', '<p>a<svg><script>alert(1)</script><desc><p>x</p></desc></svg>b</p>', 'ab'],
    ['a formula', '<p>a<math><mtext>x</mtext></math>b</p>', 'ab'],
    ['a frame', '<p>a</p><iframe srcdoc="<script>alert(1)</script>"></iframe><p>b</p>', 'a\n\nb'],
    ['a form', '<form action="https://x.example"><p>a</p><input value="b"><button>c</button></form>', 'a'],
    ['an object', '<object data="x.swf"><p>a</p></object><p>b</p>', 'b'],
    ['a template', '<template><p>a</p></template><p>b</p>', 'b'],
    ['a style', '<style>p{}</style><p>b</p>', 'b'],
    ['hidden text', '<p>a<span style="display: none">x</span>b</p><p hidden>c</p>', 'ab'],
    ['markup in a title', '<title><p>a</title><p>b</p>', 'b'],
    ['plain text', 'a < b & c', 'a < b & c'],
    ['nothing', '', ''],
    ['a broken end', '<p>a<b>b', 'ab'],
  ])('%s leaves plain text or nothing', (_name, html, text) => {
    const { document } = importHtml(html);
    expect(documentText(document)).toBe(text);
    expect(StoryDocument.parse(document)).toEqual(document);
    expect(JSON.stringify(document)).not.toMatch(/alert|onerror|<script/u);
  });

  it.each([
    'javascript:alert(1)',
    'JaVa\tscript:alert(1)',
    '&#106;avascript:alert(1)',
    'vbscript:x',
    'data:text/html,x',
    'file:///etc/passwd',
    'blob:https://x.example/1',
  ])('a link to %s keeps its words only, and that is said', (href) => {
    const { document, dropped } = importHtml(`<p><a href="${href}">xem</a></p>`);
    expect(documentText(document)).toBe('xem');
    expect(JSON.stringify(document)).not.toContain('"link"');
    expect(dropped).toEqual(['Đã bỏ địa chỉ của 1 liên kết không an toàn, chữ vẫn giữ.']);
  });

  it.each(['file:///D:/anh/x.jpg', 'blob:https://x.example/1', 'javascript:alert(1)', 'cid:1', ''])(
    'a picture at “%s” is not offered for fetching; its caption waits for a picture',
    (src) => {
      const { document, pictures } = importHtml(
        `<figure><img src="${src}"><figcaption>Ra quân</figcaption></figure>`,
      );
      expect(pictures).toEqual([]);
      expect(document.root.children).toMatchObject([{ type: 'photo', photoId: null, caption: 'Ra quân' }]);
    },
  );

  it.each(['div', 'b', 'span', 'ul><li', 'blockquote', 'table><tr><td', 'font', 'a', 'p', 'svg', 'section'])(
    'ten thousand <%s> inside each other leave their words, and quickly',
    (name) => {
      const { document } = importHtml(`${`<${name}>`.repeat(10_000)}sâu<p>trên</p>`);
      const text = documentText(document);
      expect(name === 'svg' ? text : text.replace(/\W+/gu, ' ').trim()).toMatch(
        name === 'svg' ? /^(?:tr.n)?$/u : /^s u tr n$/u,
      );
      expect(StoryDocument.parse(document)).toEqual(document);
    },
  );

  it.each([
    [
      'too many elements from few bytes',
      `<p>${Array.from({ length: 300 }, (_, n) => `<b class=${n}>`).join('')}${'<p>x'.repeat(3_000)}`,
    ],
    ['too long', ' '.repeat(8_000_001)],
  ])('that is %s is refused in words, and quickly', (_name, html) => {
    expect(() => importHtml(html)).toThrow(AppError);
  });
});

describe('careless HTML', () => {
  it.each([
    ['white space of the source', '<p>\n  Phường\n  An&#32;Hòa\n</p>', 'Phường An Hòa'],
    ['a space between marked words', '<p><b>Phường</b> <i>An Hòa</i></p>', 'Phường An Hòa'],
    ['a space inside the mark', '<p><b>Phường </b>An Hòa</p>', 'Phường An Hòa'],
    ['words that touch', '<p>Phường<b>An</b></p>', 'PhườngAn'],
    ['paragraphs in one line', '<p>một</p><p>hai</p>', 'một\n\nhai'],
    ['boxes in boxes', '<div>một<div>hai</div>ba</div>', 'một\n\nhai\n\nba'],
    ['line breaks', 'một<br>hai<br><br>ba', 'một\nhai\n\nba'],
    ['text beside paragraphs', 'một<p>hai</p>ba', 'một\n\nhai\n\nba'],
    ['definition lists', '<dl><dt>một</dt><dd>hai</dd></dl>', 'một\n\nhai'],
    ['a link around a paragraph', '<a href="/x"><p>một</p><p>hai</p></a>', 'một\n\nhai'],
    ['letters and their marks apart', '<p>Ho\u0300a</p>', 'Hòa'],
    ['empty paragraphs', '<p></p><p>&nbsp;</p><p>một</p><p><br></p>', 'một'],
    [
      'a table that lays out the page',
      '<table><tr><td><p>một</p></td></tr><tr><td>hai</td></tr></table>',
      'một\n\nhai',
    ],
    ['items with paragraphs', '<ul><li><p>một</p><p>hai</p></li><li>ba</li></ul>', '• một\nhai\n• ba'],
    [
      'a list beside its item',
      '<ul><li>một</li><ul><li>hai</li></ul><li>ba</li></ul>',
      '• một\n  • hai\n• ba',
    ],
    ['headings with breaks', '<h2>Một<div>hai</div></h2>', 'Một\nhai'],
  ])('with %s is read as a reader sees it', (_name, html, text) => {
    expect(documentText(importHtml(html).document)).toBe(text);
  });

  it('of Word and Google Docs keeps bold and italic where their styles say so', () => {
    const { document } = importHtml(
      '<b style="font-weight:normal" id="docs-internal-guid-1"><p><span style="font-weight:700">đậm</span> <span style="font-style:italic;text-decoration:underline">nghiêng</span> <span style="font-weight:400">thường</span></p></b>',
    );
    const formats = document.root.children.flatMap((block) =>
      block.type === 'paragraph'
        ? block.children.map((run) => (run.type === 'text' ? [run.text, run.format] : []))
        : [],
    );
    expect(formats).toEqual([
      ['đậm', 1],
      [' ', 0],
      ['nghiêng', 10],
      [' thường', 0],
    ]);
  });

  it('with pictures that load late gives their real address, resolved against the page', () => {
    const { pictures } = importHtml(
      '<p><img src="data:image/svg+xml,x" data-src="/anh/1.jpg"></p><img srcset="/a-300.jpg 300w, /a-900.jpg 900w"><img src="//x.example/t.gif" width=1 height=1>',
      { baseUrl: 'https://anhoa.vn/tin/bai.html' },
    );
    expect(pictures.map(({ url }) => url)).toEqual([
      'https://anhoa.vn/anh/1.jpg',
      'https://anhoa.vn/a-900.jpg',
    ]);
  });

  it('names the page by its first heading, else by its title', () => {
    expect(importHtml('<title>Trang</title><h1>Ra <b>quân</b></h1>').title).toBe('Ra quân');
    expect(importHtml('<title>Trang</title><p>a</p>').title).toBe('Trang');
    expect(importHtml('<p>a</p>').title).toBeUndefined();
  });

  it('loses no word of a page made of any mixture of elements', () => {
    const random = seeded(20261124);
    for (let round = 0; round < 400; round += 1) {
      const words: string[] = [];
      const html = randomHtml(random, words, 4);
      const read = documentText(importHtml(html).document).match(/w\d+x/gu) ?? [];
      expect({ html, words: read.toSorted() }).toEqual({ html, words: words.toSorted() });
    }
  });
});

const boxes =
  'div p span b a h2 h4 ul ol li blockquote aside figure figcaption table tr td section em dl dd center pre'.split(
    ' ',
  );

/** Writes every word it puts into the page into `words` as well. */
function randomHtml(random: Random, words: string[], depth: number): string {
  return Array.from({ length: 1 + random(3) }, () => {
    if (depth === 0 || random(3) === 0) {
      words.push(`w${words.length}x`);
      return `${words.at(-1)} `;
    }
    const name = pick(random, boxes);
    const closing = random(10) === 0 ? '' : `</${name}>`;
    return `<${name}>${randomHtml(random, words, depth - 1)}${closing}`;
  }).join(random(2) === 0 ? '\n' : '');
}
