// Articles as WordPress, Ghost and our own portal give them back.
import { describe, expect, it } from 'vitest';
import { importHtml } from '#shared/html/import-html.ts';
import { importPortalPage } from '#engine/import/html/portal-page.ts';
import type { PageImage } from '#shared/html/page.ts';
import { renderArticle } from '#engine/portal/render-site.ts';
import * as build from '#shared/document/build.ts';
import { headerState, type Block } from '#shared/model/blocks.ts';
import { textFormat } from '#shared/model/inline.ts';
import { aPhoto } from '#tests/support/builders.ts';
import { anArticle, anArticleInput, builtInTheme } from '#tests/support/portal.ts';

const { bold } = textFormat;

describe('an article of WordPress', () => {
  it('gives its blocks back, the comments between them left aside', () => {
    const { document, dropped } = importHtml(`
<!-- wp:paragraph -->
<p>Sáng 22/11, <strong>Đảng ủy</strong> phường <a href="https://anhoa.vn/" target="_blank" rel="noreferrer noopener">An Hòa</a> ra quân.</p>
<!-- /wp:paragraph -->

<!-- wp:heading -->
<h2 class="wp-block-heading">Kết quả bước đầu</h2>
<!-- /wp:heading -->

<!-- wp:heading {"level":4} -->
<h4 class="wp-block-heading">Khu phố 7</h4>
<!-- /wp:heading -->

<!-- wp:quote -->
<blockquote class="wp-block-quote"><!-- wp:paragraph -->
<p>Sạch từ trong nhà</p>
<!-- /wp:paragraph -->

<!-- wp:paragraph -->
<p>ra ngoài ngõ.</p>
<!-- /wp:paragraph --><cite>Bà Mai</cite></blockquote>
<!-- /wp:quote -->

<!-- wp:list {"ordered":true,"start":3} -->
<ol start="3" class="wp-block-list"><!-- wp:list-item -->
<li>Quét hẻm<!-- wp:list -->
<ul class="wp-block-list"><!-- wp:list-item -->
<li>Hẻm 24</li>
<!-- /wp:list-item --></ul>
<!-- /wp:list --></li>
<!-- /wp:list-item -->

<!-- wp:list-item -->
<li>Trồng cây</li>
<!-- /wp:list-item --></ol>
<!-- /wp:list -->

<!-- wp:separator -->
<hr class="wp-block-separator has-alpha-channel-opacity"/>
<!-- /wp:separator -->`);
    expect(document.root.children).toEqual([
      build.paragraph([
        build.textRun('Sáng 22/11, '),
        build.textRun('Đảng ủy', bold),
        build.textRun(' phường '),
        build.link('https://anhoa.vn/', 'An Hòa'),
        build.textRun(' ra quân.'),
      ]),
      build.heading('h2', 'Kết quả bước đầu'),
      build.heading('h3', 'Khu phố 7'),
      build.quote([
        build.textRun('Sạch từ trong nhà'),
        lineBreak,
        build.textRun('ra ngoài ngõ.'),
        lineBreak,
        build.textRun('Bà Mai'),
      ]),
      numberedFromThree(),
      build.divider(),
    ]);
    expect(dropped).toEqual([]);
  });

  it('gives photos back by the id WordPress writes into them, a gallery with its captions and its own', () => {
    const { document, pictures } = importHtml(
      `<!-- wp:image {"id":41,"sizeSlug":"large"} -->
<figure class="wp-block-image size-large"><a href="https://cms.example/ra-quan.jpg"><img src="https://cms.example/ra-quan-1024x683.jpg" alt="Bảy người cầm chổi" class="wp-image-41"/></a><figcaption class="wp-element-caption">Ra quân ở <em>hẻm 24</em>. Ảnh: Hoàng Nam</figcaption></figure>
<!-- /wp:image -->

<!-- wp:gallery {"linkTo":"none"} -->
<figure class="wp-block-gallery has-nested-images columns-default is-cropped"><!-- wp:image {"id":42} -->
<figure class="wp-block-image size-large"><img src="https://cms.example/2.jpg" alt="" class="wp-image-42"/><figcaption class="wp-element-caption">Bà Mai</figcaption></figure>
<!-- /wp:image -->

<!-- wp:image {"id":99} -->
<figure class="wp-block-image size-large"><img src="https://cms.example/la.jpg" alt="Ảnh lạ" class="wp-image-99"/></figure>
<!-- /wp:image --><figcaption class="blocks-gallery-caption wp-element-caption">Chùm ảnh ra quân</figcaption></figure>
<!-- /wp:gallery -->`,
      { pictureOf: byWordPressId },
    );
    expect(document.root.children).toEqual([
      photo({ photoId: 'photo-41', caption: 'Ra quân ở hẻm 24. Ảnh: Hoàng Nam', alt: 'Bảy người cầm chổi' }),
      build.gallery('Chùm ảnh ra quân', [
        { photoId: 'photo-42', caption: 'Bà Mai' },
        { photoId: 'awaited:https://cms.example/la.jpg', caption: '' },
      ]),
    ]);
    expect(pictures).toEqual([
      { block: 1, item: 1, url: 'https://cms.example/la.jpg', alt: 'Ảnh lạ', caption: '' },
    ]);
  });

  it('of before blocks gives its captioned pictures and galleries back', () => {
    const { document } = importHtml(
      `<p>Mở đầu.</p>
<div id="attachment_41" style="width: 310px" class="wp-caption alignright"><img aria-describedby="c" src="https://cms.example/1.jpg" alt="" class="wp-image-41"><p id="c" class="wp-caption-text">Ra quân</p></div>
<div id="gallery-1" class="gallery gallery-columns-3"><dl class="gallery-item"><dt class="gallery-icon"><a href="/a/"><img src="https://cms.example/2-150x150.jpg" class="wp-image-42"></a></dt><dd class="wp-caption-text gallery-caption">Bà Mai</dd></dl><br style="clear: both"></div>
<p>Kết.</p>`,
      { pictureOf: byWordPressId },
    );
    expect(document.root.children).toEqual([
      build.paragraph('Mở đầu.'),
      { ...photo({ photoId: 'photo-41', caption: 'Ra quân' }), size: 'small', align: 'right' },
      build.gallery('', [{ photoId: 'photo-42', caption: 'Bà Mai' }]),
      build.paragraph('Kết.'),
    ]);
  });

  it('keeps the words of what a story cannot hold, and says so', () => {
    const { document, dropped } = importHtml(
      `<figure class="wp-block-table"><table><thead><tr><th>Khu phố</th><th>Số hộ</th></tr></thead><tbody><tr><td>Khu phố 7</td><td><strong>124</strong></td></tr></tbody></table><figcaption class="wp-element-caption">Số hộ tham gia</figcaption></figure>
<figure class="wp-block-pullquote"><blockquote><p>Sạch từ trong nhà</p></blockquote></figure>
<figure class="wp-block-embed is-type-video"><div class="wp-block-embed__wrapper">
https://www.youtube.com/watch?v=abc
</div></figure>
<pre class="wp-block-verse">Ai về phường cũ
cho ta gửi lời</pre>
<div class="wp-block-group note"><div class="wp-block-group__inner-container"><p>Đường dây nóng: 1900 1234.</p></div></div>
<iframe src="https://www.youtube.com/embed/abc?key=1"></iframe>`,
    );
    expect(document.root.children).toEqual([
      build.table([
        ['Khu phố', 'Số hộ'].map((text) =>
          build.tableCell([build.paragraph(text)], { headerState: headerState.row }),
        ),
        [
          build.tableCell([build.paragraph('Khu phố 7')]),
          build.tableCell([build.paragraph([build.textRun('124', bold)])]),
        ],
      ]),
      build.paragraph('Số hộ tham gia'),
      build.pullQuote('Sạch từ trong nhà'),
      build.paragraph('https://www.youtube.com/watch?v=abc'),
      build.paragraph([build.textRun('Ai về phường cũ'), lineBreak, build.textRun('cho ta gửi lời')]),
      build.note('Đường dây nóng: 1900 1234.'),
    ]);
    expect(dropped).toEqual(['Đã bỏ 1 nội dung nhúng từ nơi khác (www.youtube.com/embed/abc).']);
  });
});

describe('fields that stand in the text', () => {
  it('are taken out of it under their names', () => {
    const { document, fields } = importHtml(
      `<p class="sapo"><strong>Dòng một.<br>Dòng hai.</strong></p><p>Thân bài.</p><p class="dinh-chinh">Một</p><div class="dinh-chinh"><p>Hai</p></div>`,
      { fieldOf: ({ className }) => (className === '' ? undefined : className) },
    );
    expect(document.root.children).toEqual([build.paragraph('Thân bài.')]);
    expect(fields).toEqual({ sapo: ['Dòng một.\nDòng hai.'], 'dinh-chinh': ['Một', 'Hai'] });
  });
});

describe('an article of Ghost', () => {
  it('gives its cards back as photos, galleries, quotes, notes and links', () => {
    const { document, pictures } = importHtml(
      `<p><span style="white-space: pre-wrap;">Sáng 22/11, </span><b><strong style="white-space: pre-wrap;">Đảng ủy</strong></b><span style="white-space: pre-wrap;"> ra quân.</span></p>
<figure class="kg-card kg-image-card kg-card-hascaption"><img src="https://ghost.example/content/images/2026/11/a.jpg" class="kg-image" alt="" loading="lazy" width="1600" height="1067" srcset="https://ghost.example/content/images/size/w600/2026/11/a.jpg 600w" sizes="(min-width: 720px) 720px"><figcaption><span style="white-space: pre-wrap;">Ra quân ở hẻm 24</span></figcaption></figure>
<figure class="kg-card kg-gallery-card kg-width-wide kg-card-hascaption"><div class="kg-gallery-container"><div class="kg-gallery-row"><div class="kg-gallery-image"><img src="https://ghost.example/content/images/2026/11/b.jpg" width="900" height="600" loading="lazy" alt="Bà Mai"></div><div class="kg-gallery-image"><img src="https://ghost.example/content/images/2026/11/c.jpg" width="900" height="600" loading="lazy" alt=""></div></div></div><figcaption><p><span style="white-space: pre-wrap;">Chùm ảnh</span></p></figcaption></figure>
<blockquote><span style="white-space: pre-wrap;">Sạch từ trong nhà</span></blockquote>
<div class="kg-card kg-callout-card kg-callout-card-grey"><div class="kg-callout-emoji">💡</div><div class="kg-callout-text">Đường dây nóng: <b>1900 1234</b>.</div></div>
<figure class="kg-card kg-bookmark-card"><a class="kg-bookmark-container" href="https://anhoa.vn/ke-hoach"><div class="kg-bookmark-content"><div class="kg-bookmark-title">Kế hoạch</div><div class="kg-bookmark-description">Tổng vệ sinh</div></div><div class="kg-bookmark-thumbnail"><img src="https://anhoa.vn/x.png" alt=""></div></a></figure>`,
      { pictureOf: ({ src }) => /\/(?<name>[ab])\.jpg$/u.exec(src)?.groups?.['name'] },
    );
    expect(document.root.children).toEqual([
      build.paragraph([
        build.textRun('Sáng 22/11, '),
        build.textRun('Đảng ủy', bold),
        build.textRun(' ra quân.'),
      ]),
      photo({ photoId: 'a', caption: 'Ra quân ở hẻm 24' }),
      build.gallery('Chùm ảnh', [
        { photoId: 'b', caption: '' },
        { photoId: 'awaited:https://ghost.example/content/images/2026/11/c.jpg', caption: '' },
      ]),
      build.quote('Sạch từ trong nhà'),
      build.note([
        build.textRun('💡'),
        lineBreak,
        build.textRun('Đường dây nóng: '),
        build.textRun('1900 1234', bold),
        build.textRun('.'),
      ]),
      build.paragraph([
        build.link('https://anhoa.vn/ke-hoach', 'Kế hoạch'),
        lineBreak,
        build.link('https://anhoa.vn/ke-hoach', 'Tổng vệ sinh'),
      ]),
    ]);
    expect(pictures.map(({ block, item, url }) => [block, item, url])).toEqual([
      [2, 1, 'https://ghost.example/content/images/2026/11/c.jpg'],
    ]);
  });
});

describe('an article page of our own portal', () => {
  it('gives fields, photos and galleries back, links inside the site from its root', async () => {
    const [first, second] = [
      aPhoto({ caption: 'Ra quân', credit: 'Hoàng Nam' }),
      aPhoto({ caption: 'Bà Mai' }),
    ];
    const blocks = [
      build.paragraph([
        build.textRun('Xem '),
        build.link('/tin-tuc/bai-truoc.html', 'bài trước'),
        build.textRun(', '),
        build.link('#muc', 'mục'),
      ]),
      build.photo({ photoId: first.id }),
      build.note('Đường dây nóng.'),
      build.gallery('Chùm ảnh', [
        { photoId: first.id, caption: null },
        { photoId: second.id, caption: 'Bà Mai nhận quà' },
      ]),
    ];
    const article = anArticle({
      blocks,
      photos: [first, second],
      content: {
        kicker: 'Chỉnh trang đô thị',
        lead: 'Dòng một.\nDòng hai.',
        byline: [{ role: 'both', name: 'Anh Hoàng' }],
      },
    });
    const page = renderArticle(await builtInTheme(), anArticleInput([article])).find(
      ({ path }) => path === article.path,
    );
    const read = importPortalPage(page?.kind === 'text' ? page.content : '', {
      path: article.path,
      pictureOf: ({ src }) => [first, second].find(({ hash }) => src.includes(hash.slice(0, 12)))?.id,
    });
    expect(read).toEqual({
      fields: {
        kicker: 'Chỉnh trang đô thị',
        headline: 'Ra quân tổng vệ sinh',
        lead: 'Dòng một.\nDòng hai.',
        byline: [{ role: 'both', name: 'Anh Hoàng' }],
      },
      document: build.storyDocument([
        ...blocks.slice(0, 1),
        photo({ photoId: first.id, caption: 'Ra quân Ảnh: Hoàng Nam', alt: null }),
        ...blocks.slice(2, 3),
        build.gallery('Chùm ảnh', [
          { photoId: first.id, caption: 'Ra quân Ảnh: Hoàng Nam' },
          { photoId: second.id, caption: 'Bà Mai nhận quà' },
        ]),
      ]),
      pictures: [],
      dropped: [],
    });
  });

  it('is none when the page holds no article', () => {
    expect(
      importPortalPage('<main><p>Đăng nhập mạng</p></main>', { path: 'tin-tuc/a.html' }),
    ).toBeUndefined();
  });
});

const lineBreak = { type: 'linebreak', version: 1 } as const;

function photo(given: { photoId: string; caption: string; alt?: string | null }): Block {
  return build.photo(given);
}

function byWordPressId({ className }: PageImage): string | undefined {
  const id = /\bwp-image-(?<id>\d+)\b/u.exec(className)?.groups?.['id'];
  return id === undefined || id === '99' ? undefined : `photo-${id}`;
}

function numberedFromThree(): Block {
  const item = { type: 'listitem', version: 1, direction: null, format: '', indent: 0 } as const;
  const inner = build.list('bullet', ['Hẻm 24']);
  if (inner.type !== 'list') throw new Error('A list was asked for');
  const nested = { ...inner, children: inner.children.map((child) => ({ ...child, indent: 1 })) };
  const outer = build.list('number', []);
  if (outer.type !== 'list') throw new Error('A list was asked for');
  return {
    ...outer,
    start: 3,
    children: [
      { ...item, value: 3, children: [build.textRun('Quét hẻm')] },
      { ...item, value: 4, children: [nested] },
      { ...item, value: 4, children: [build.textRun('Trồng cây')] },
    ],
  };
}
