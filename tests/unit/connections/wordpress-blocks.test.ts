// The text of a post, letter for letter: what differs from a block's own save() the WordPress editor calls invalid.
import { expect, it } from 'vitest';
import { noteBlock, postText, type PostTextOptions } from '#engine/connections/wordpress/article-blocks.ts';
import type { Payload } from '#engine/connections/connection-adapter.ts';
import * as build from '#shared/document/build.ts';
import { html, jsonComment } from '#shared/document/html.ts';
import { headerState, List, type Block } from '#shared/model/blocks.ts';
import { textFormat } from '#shared/model/inline.ts';
import { defaultSite } from '#shared/model/portal.ts';
import { StoryContent } from '#shared/model/story.ts';
import { aPhoto } from '#tests/support/builders.ts';

it('keeps every kind of block a block', () => {
  const blocks = [
    build.paragraph('Mở đầu.'),
    build.paragraph('   '),
    build.heading('h2', 'Kết quả'),
    build.heading('h3', 'Khu phố 7'),
    build.quote('Dân vận khéo'),
  ];
  expect(textOf(blocks)).toBe(`<!-- wp:paragraph -->
<p>Mở đầu.</p>
<!-- /wp:paragraph -->

<!-- wp:heading -->
<h2 class="wp-block-heading">Kết quả</h2>
<!-- /wp:heading -->

<!-- wp:heading {"level":3} -->
<h3 class="wp-block-heading">Khu phố 7</h3>
<!-- /wp:heading -->

<!-- wp:quote -->
<blockquote class="wp-block-quote"><!-- wp:paragraph -->
<p>Dân vận khéo</p>
<!-- /wp:paragraph --></blockquote>
<!-- /wp:quote -->`);
});

it('sets a side note off as a group the editor shows as one', () => {
  expect(textOf([build.note('Từ ngày 10 đến 30/10.')])).toBe(
    `<!-- wp:group {"tagName":"aside","className":"toa-soan-ghi-chu","style":{"border":{"left":{"color":"#8a8a8a","width":"4px"}},"spacing":{"padding":{"left":"1em"}}}} -->
<aside class="wp-block-group toa-soan-ghi-chu" style="border-left-color:#8a8a8a;border-left-width:4px;padding-left:1em"><!-- wp:paragraph -->
<p>Từ ngày 10 đến 30/10.</p>
<!-- /wp:paragraph --></aside>
<!-- /wp:group -->`,
  );
});

it('keeps what stands among the paragraphs: pull quotes, rules, boxes, cards of links', () => {
  const frame =
    'style="border-color:#8a8a8a;border-width:1px;padding-top:1em;padding-right:1em;padding-bottom:1em;padding-left:1em"';
  const style =
    '"style":{"border":{"width":"1px","color":"#8a8a8a"},"spacing":{"padding":{"top":"1em","right":"1em","bottom":"1em","left":"1em"}}}';
  expect(
    textOf([
      build.pullQuote('Sạch từ ngõ.'),
      build.divider(),
      build.infoBox([build.heading('h3', 'Khu phố 7'), build.paragraph('412 hộ.')]),
      build.embed('https://video.vn/1', { title: 'Phóng sự', caption: 'Nguồn: Đài' }),
    ]),
  ).toBe(`<!-- wp:pullquote -->
<figure class="wp-block-pullquote"><blockquote><p>Sạch từ ngõ.</p></blockquote></figure>
<!-- /wp:pullquote -->

<!-- wp:separator -->
<hr class="wp-block-separator has-alpha-channel-opacity"/>
<!-- /wp:separator -->

<!-- wp:group {"className":"toa-soan-hop-thong-tin",${style}} -->
<div class="wp-block-group toa-soan-hop-thong-tin has-border-color" ${frame}><!-- wp:heading {"level":3} -->
<h3 class="wp-block-heading">Khu phố 7</h3>
<!-- /wp:heading -->

<!-- wp:paragraph -->
<p>412 hộ.</p>
<!-- /wp:paragraph --></div>
<!-- /wp:group -->

<!-- wp:group {"className":"toa-soan-the-lien-ket",${style}} -->
<div class="wp-block-group toa-soan-the-lien-ket has-border-color" ${frame}><!-- wp:paragraph -->
<p><a href="https://video.vn/1">Phóng sự</a></p>
<!-- /wp:paragraph -->

<!-- wp:paragraph -->
<p>Nguồn: Đài</p>
<!-- /wp:paragraph --></div>
<!-- /wp:group -->`);
});

it('writes a table as WordPress’s own, and as HTML only where that cannot hold it', () => {
  const cell = (text: string, spans: Parameters<typeof build.tableCell>[1] = {}) =>
    build.tableCell(
      text.split('\n').map((line) => build.paragraph(line)),
      spans,
    );
  const head = { headerState: headerState.row };
  expect(textOf([build.table([[cell('Khu phố', head)], [cell('Một\nhai')]])]))
    .toBe(`<!-- wp:table {"hasFixedLayout":false} -->
<figure class="wp-block-table"><table><thead><tr><th>Khu phố</th></tr></thead><tbody><tr><td>Một<br>hai</td></tr></tbody></table></figure>
<!-- /wp:table -->`);
  expect(textOf([build.table([[cell('Cộng', { colSpan: 2 })], [cell('1'), cell('2')]])]))
    .toBe(`<!-- wp:html -->
<table><tbody><tr><td colspan="2"><p>Cộng</p></td></tr><tr><td><p>1</p></td><td><p>2</p></td></tr></tbody></table>
<!-- /wp:html -->`);
});

it('writes nothing of a table that is only proposed', () => {
  const element = { version: 1, direction: null, format: '', indent: 0 } as const;
  const id = '6f9b1a3e-8a5e-4bfb-9a3c-0d6d6f0c9a11';
  const by = { id, author: 'Hà', at: '2026-11-28T00:00:00.000Z', change: 'insert' } as const;
  const words = build.paragraph([
    { type: 'suggestion', ...element, ...by, children: [build.textRun('Khu phố')] },
  ]);
  expect(textOf([build.table([[build.tableCell([words]), build.tableCell([build.paragraph('')])]])])).toBe(
    '',
  );
});

it('lets a picture be wider than the text', () => {
  expect(textOf([build.photo({ photoId: 'b', size: 'wide' })]))
    .toBe(`<!-- wp:image {"align":"wide","id":5,"sizeSlug":"full","linkDestination":"none"} -->
<figure class="wp-block-image alignwide size-full"><img src="https://x.vn/5.jpg" alt="" class="wp-image-5"/></figure>
<!-- /wp:image -->`);
});

it('lets text flow round a small picture, and leaves one as large as the text whose small file is not known', () => {
  expect(textOf([build.photo({ photoId: 'a', size: 'small', align: 'right' })])).toContain(
    `<!-- wp:image {"align":"right","id":4,"sizeSlug":"medium","linkDestination":"none"} -->
<figure class="wp-block-image alignright size-medium"><img src="https://x.vn/4-300x200.jpg"`,
  );
  expect(textOf([build.photo({ photoId: 'b', size: 'small', align: 'left' })])).toContain(
    '<figure class="wp-block-image size-full">',
  );
});

it('puts a nested list into the item it belongs to', () => {
  const item = (text: string, ...nested: unknown[]): unknown => ({
    type: 'listitem',
    children: [...(text === '' ? [] : [build.textRun(text)]), ...nested],
  });
  const inner = {
    type: 'list',
    listType: 'number',
    tag: 'ol',
    start: 3,
    children: [item('một'), item('hai')],
  };
  const list = List.parse({
    ...{ type: 'list', listType: 'bullet', tag: 'ul' },
    children: [item('Việc chung'), item('', inner), item('Việc khác')],
  });
  expect(textOf([list])).toBe(`<!-- wp:list -->
<ul class="wp-block-list"><!-- wp:list-item -->
<li>Việc chung<!-- wp:list {"ordered":true,"start":3} -->
<ol start="3" class="wp-block-list"><!-- wp:list-item -->
<li>một</li>
<!-- /wp:list-item -->

<!-- wp:list-item -->
<li>hai</li>
<!-- /wp:list-item --></ol>
<!-- /wp:list --></li>
<!-- /wp:list-item -->

<!-- wp:list-item -->
<li>Việc khác</li>
<!-- /wp:list-item --></ul>
<!-- /wp:list -->`);
});

it('writes figures as image blocks, and a gallery as a block of them with its heading as its caption', () => {
  const blocks = [
    build.photo({ photoId: 'a' }),
    build.gallery('Hoạt động', [
      { photoId: 'a', caption: '' },
      { photoId: 'b', caption: 'Bà Mai' },
    ]),
  ];
  expect(textOf(blocks)).toBe(`<!-- wp:image {"id":4,"sizeSlug":"large","linkDestination":"none"} -->
<figure class="wp-block-image size-large"><img src="https://x.vn/4.jpg?a=1&amp;b=2" alt="Cổng &quot;chào&quot;" class="wp-image-4"/><figcaption class="wp-element-caption">Ra quân Ảnh: Hoàng Nam</figcaption></figure>
<!-- /wp:image -->

<!-- wp:gallery {"columns":2,"imageCrop":false,"linkTo":"none"} -->
<figure class="wp-block-gallery has-nested-images columns-2"><!-- wp:image {"id":4,"sizeSlug":"large","linkDestination":"none"} -->
<figure class="wp-block-image size-large"><img src="https://x.vn/4.jpg?a=1&amp;b=2" alt="Cổng &quot;chào&quot;" class="wp-image-4"/><figcaption class="wp-element-caption">Ảnh: Hoàng Nam</figcaption></figure>
<!-- /wp:image -->

<!-- wp:image {"id":5,"sizeSlug":"full","linkDestination":"none"} -->
<figure class="wp-block-image size-full"><img src="https://x.vn/5.jpg" alt="Bà Mai" class="wp-image-5"/><figcaption class="wp-element-caption">Bà Mai</figcaption></figure>
<!-- /wp:image --><figcaption class="blocks-gallery-caption wp-element-caption">Hoạt động</figcaption></figure>
<!-- /wp:gallery -->`);
});

it('leaves out figures whose picture is not there, and a gallery of which none is', () => {
  const blocks = [
    build.photo({ caption: 'Chờ ảnh' }),
    build.photo({ photoId: 'lạ' }),
    build.gallery('Hoạt động', [{ photoId: 'lạ', caption: null }]),
    build.paragraph('Còn lại.'),
  ];
  expect(textOf(blocks)).toBe('<!-- wp:paragraph -->\n<p>Còn lại.</p>\n<!-- /wp:paragraph -->');
});

it('escapes what could be markup and leaves quotes to the typography of the site', () => {
  const line = [
    build.textRun(`“A” "B" 'C' <script> & --> `),
    build.textRun('đậm', textFormat.bold),
    build.link('https://x.vn/?a="1"&b=2', 'xem "đây"'),
  ];
  expect(textOf([build.paragraph(line)])).toBe(
    `<!-- wp:paragraph -->
<p>“A” "B" 'C' &lt;script&gt; &amp; --&gt; <strong>đậm</strong><a href="https://x.vn/?a=%221%22&amp;b=2">xem "đây"</a></p>
<!-- /wp:paragraph -->`,
  );
});

it('opens with the lead and closes with the byline, where no field of the site holds them', () => {
  const content = { lead: 'Sapo\nhai dòng.', byline: [{ role: 'both', name: 'Minh Anh' }] };
  const shown = textOf([build.paragraph('Thân bài.')], { content });
  const inFields = textOf([build.paragraph('Thân bài.')], {
    content,
    options: { inFields: new Set(['lead', 'byline']) },
  });
  expect([shown.split('\n').filter((line) => line.startsWith('<p')), inFields]).toEqual([
    [
      '<p class="toa-soan-sapo"><strong>Sapo<br>hai dòng.</strong></p>',
      '<p>Thân bài.</p>',
      '<p class="toa-soan-but-danh"><em>Tin và ảnh: Minh Anh</em></p>',
    ],
    '<!-- wp:paragraph -->\n<p>Thân bài.</p>\n<!-- /wp:paragraph -->',
  ]);
});

it('dates a note to readers, and puts it after the story', () => {
  const note = noteBlock('Bản trước ghi sai tên.\nXin cáo lỗi.', { day: '22/11/2026', time: '10:42' });
  const text = textOf([build.paragraph('Thân bài.')], { options: { notes: [note] } });
  expect(text.split('\n\n')[1]).toBe(`<!-- wp:paragraph {"className":"toa-soan-dinh-chinh"} -->
<p class="toa-soan-dinh-chinh"><strong>Đính chính (10:42 ngày 22/11/2026):</strong> Bản trước ghi sai tên.<br>Xin cáo lỗi.</p>
<!-- /wp:paragraph -->`);
});

it('refuses an address that only this machine understands', () => {
  expect(() => textOf([build.photo({ photoId: 'c' })])).toThrow(/chỉ dùng được trên máy này/u);
});

it('writes attributes as WordPress does: nothing in them can end the comment', () => {
  const value = { caption: '--> <b> & "trích" \\ -', n: 1 };
  const comment = String(jsonComment('wp:x/y', value));
  expect(comment).toBe(
    '<!-- wp:x/y {"caption":"\\u002d\\u002d\\u003e \\u003cb\\u003e \\u0026 \\u0022trích\\u0022 \\\\ -","n":1} -->',
  );
  expect(JSON.parse(comment.slice('<!-- wp:x/y '.length, -' -->'.length))).toEqual(value);
  expect(String(html`${jsonComment('/wp:x/y', {})}`)).toBe('<!-- /wp:x/y -->');
});

const pictures: Readonly<Record<string, ReturnType<PostTextOptions['pictureOf']>>> = {
  a: {
    id: 4,
    shown: { url: 'https://x.vn/4.jpg?a=1&b=2', size: 'large' },
    small: { url: 'https://x.vn/4-300x200.jpg', size: 'medium' },
  },
  b: { id: 5, shown: { url: 'https://x.vn/5.jpg', size: 'full' } },
  c: { id: 6, shown: { url: 'file:///home/anh.jpg', size: 'full' } },
};

function textOf(
  blocks: readonly Block[],
  given: { readonly content?: object; readonly options?: Partial<PostTextOptions> } = {},
): string {
  const payload: Payload = {
    storyId: '0d9c2c0e-7f9f-4a55-9e0f-7d1f0a6b1c11',
    revision: 1,
    slug: 'ra-quan',
    content: StoryContent.parse({ ...given.content, document: build.storyDocument(blocks) }),
    photos: [
      aPhoto({ id: 'a', caption: 'Ra quân', alt: 'Cổng "chào"', credit: 'Hoàng Nam' }),
      aPhoto({ id: 'b' }),
      aPhoto({ id: 'c' }),
    ],
    attachments: [],
    site: defaultSite,
  };
  return postText(payload, {
    pictureOf: (photoId) => pictures[photoId],
    documentOf: () => undefined,
    portalHref: (path) => `https://x.vn/${path}`,
    inFields: new Set(),
    notes: [],
    ...given.options,
  });
}
