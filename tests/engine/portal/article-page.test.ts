import { describe, expect, it } from 'vitest';
import { renderArticle, renderLists } from '#engine/portal/render-site.ts';
import type { ArticleInput, PortalFile } from '#engine/portal/site-model.ts';
import { gallery, note, paragraph, photo } from '#shared/document/build.ts';
import { aPhoto } from '#tests/support/builders.ts';
import { anArticle, anArticleInput, builtInTheme, moreArticles } from '#tests/support/portal.ts';
import { readPage, readXml } from '#tests/support/read-page.ts';

const theme = await builtInTheme();
const picture = aPhoto({
  id: '11111111-1111-4111-8111-111111111111',
  hash: 'c'.repeat(64),
  caption: 'Người dân ra quân.',
  credit: 'Minh Anh',
});
const article = anArticle({
  photos: [picture],
  blocks: [
    paragraph('Mở đầu.'),
    photo({ photoId: picture.id }),
    photo({ caption: 'Ảnh còn chờ.' }),
    note('Ghi chú.'),
    gallery('Một số hình ảnh', [{ photoId: picture.id, caption: '' }]),
  ],
  content: {
    kicker: 'Đời sống',
    lead: 'Dòng một.\nDòng hai.',
    byline: [
      { role: 'text', name: 'Thu Hà' },
      { role: 'photo', name: 'Minh Anh' },
    ],
    tags: ['môi trường'],
    event: { what: '', when: '', where: 'Hội trường phường', who: ['Lê Thị Hồng Nhung'] },
  },
});

function textFile(files: readonly PortalFile[], path: string): string {
  const file = files.find((one) => one.path === path);
  return file?.kind === 'text' ? file.content : '';
}

function articlePage(given: Partial<ArticleInput> = {}): string {
  const input = anArticleInput([given.article ?? article], given);
  return textFile(renderArticle(theme, input), input.article.path);
}

/** The article element, which is what the newsroom wrote. */
function articleElement(content: string): string {
  return /<article>[\s\S]*<\/article>/u.exec(content)?.[0].replace(/\n+/gu, '\n') ?? '';
}

describe('the page of an article', () => {
  it('holds headline, dates, lead, body, signature and closing gallery in this order', () => {
    const image = (loading: string, sizes: string): string =>
      `<img src="../anh/cccccccccccc-960.jpg" srcset="../anh/cccccccccccc-480.jpg 480w, ../anh/cccccccccccc-960.jpg 960w, ` +
      `../anh/cccccccccccc-1600.jpg 1600w" sizes="${sizes}" width="1600" height="1067" alt="Người dân ra quân." ${loading}>`;
    expect(articleElement(articlePage())).toBe(`<article>
<header class="article-head">
<p class="kicker" data-field="kicker">Đời sống</p>
<h1 data-field="headline">Ra quân tổng vệ sinh</h1>
<p class="dates">
<time datetime="2026-11-22" data-field="publicationDay">22/11/2026</time>
<a class="print-link" href="ra-quan-tong-ve-sinh-ban-in.html">Bản in</a></p>
<p class="lead" data-field="lead">Dòng một.<br>Dòng hai.</p>
</header>
<div class="body"><p data-block="0">Mở đầu.</p>
<figure class="photo" data-block="1">
${image('fetchpriority="high"', '(min-width: 70rem) 760px, (min-width: 48rem) 64vw, 100vw')}
<figcaption>Người dân ra quân. <span class="credit">Ảnh: Minh Anh</span></figcaption>
</figure>
<aside class="note" data-block="3"><p>Ghi chú.</p></aside>
</div>
<p class="byline" data-field="byline">Tin: Thu Hà; Ảnh: Minh Anh</p>
<div class="body"><section class="gallery" data-block="4"><h2>Một số hình ảnh</h2>
<div class="gallery-grid"><figure>
<a href="../anh/cccccccccccc-1600.jpg">${image('loading="lazy" decoding="async"', '(min-width: 70rem) 245px, (min-width: 30rem) 32vw, 48vw').replace('Người dân ra quân.', 'Ảnh trong bài “Ra quân tổng vệ sinh”')}</a><figcaption><span class="credit">Ảnh: Minh Anh</span></figcaption>
</figure></div></section>
</div>
</article>`);
  });

  it('gives pictures the width and the side the story asks for, and a gallery its slides', () => {
    const places = [
      photo({ photoId: picture.id, size: 'small', align: 'left' }),
      photo({ photoId: picture.id, size: 'wide', align: 'left' }),
      paragraph('Hết.'),
      { ...gallery('Toàn cảnh', [{ photoId: picture.id, caption: null }]), layout: 'slides' as const },
    ];
    const page = readPage(articlePage({ article: anArticle({ blocks: places, photos: [picture] }) }));
    const classes = page.filter(({ name }) => name === 'figure').map(({ attributes }) => attributes['class']);
    const slides = page.find(({ attributes }) => attributes['class'] === 'gallery-slides');
    expect([classes, slides?.attributes]).toEqual([
      ['photo small at-left', 'photo wide', undefined],
      { class: 'gallery-slides', role: 'region', 'aria-label': 'Toàn cảnh', tabindex: '0' },
    ]);
  });

  it('shows a preview where pictures are still awaited', () => {
    const elements = readPage(articlePage({ awaitedPictures: 'show' }));
    expect(elements.find(({ attributes }) => attributes['class'] === 'photo awaited')).toEqual({
      name: 'figure',
      attributes: { class: 'photo awaited', 'data-block': '2' },
      text: 'Ảnh đang chờ, sẽ không có trên trang đăng Ảnh còn chờ.',
    });
  });

  it('says when it was changed later, and only then', () => {
    const changed = { ...article, modifiedAt: '2026-11-23T03:42:07Z' };
    const dates = (content: string): string | undefined =>
      readPage(content).find(({ attributes }) => attributes['class'] === 'dates')?.text;
    expect([dates(articlePage()), dates(articlePage({ article: changed }))]).toEqual([
      '22/11/2026 Bản in',
      '22/11/2026 Cập nhật 23/11/2026 10:42 Bản in',
    ]);
  });

  it('leaves an alt text empty only where the reporter said so', () => {
    const decorative = { ...photo({ photoId: picture.id }), alt: '' };
    const alts = (blocks: Parameters<typeof anArticle>[0]): (string | undefined)[] =>
      readPage(articlePage({ article: anArticle({ ...blocks, photos: [picture] }) }))
        .filter(({ name, attributes }) => name === 'img' && attributes['srcset'] !== undefined)
        .map(({ attributes }) => attributes['alt']);
    expect([alts({ blocks: [decorative] }), alts({ blocks: [photo({ photoId: picture.id })] })]).toEqual([
      [''],
      ['Người dân ra quân.'],
    ]);
  });

  it('states Dublin Core and Open Graph, with absolute addresses where the site has one', () => {
    const meta = (baseUrl: string): string[] =>
      readPage(articlePage({ baseUrl }))
        .filter(({ name, attributes }) => name === 'meta' && attributes['charset'] === undefined)
        .map(({ attributes }) => `${attributes['name'] ?? attributes['property']}: ${attributes['content']}`)
        .filter((line) => /^(?:DC|og|article)/u.test(line));
    const here = 'https://anhoa.example/cong/';
    expect(meta(here)).toEqual([
      'DC.title: Ra quân tổng vệ sinh',
      'DC.creator: Thu Hà',
      'DC.contributor: Minh Anh',
      'DC.date: 2026-11-22T10:42:07+07:00',
      'DC.description: Dòng một. Dòng hai.',
      'DC.publisher: Phường An Hòa',
      `DC.identifier: ${here}tin-tuc/ra-quan-tong-ve-sinh.html`,
      'DC.language: vi-VN',
      'DC.subject: Tin tức',
      'DC.subject: môi trường',
      'DC.coverage: Hội trường phường',
      'DC.type: Text',
      'DC.format: text/html',
      'og:type: article',
      'og:title: Ra quân tổng vệ sinh',
      'og:description: Dòng một. Dòng hai.',
      'og:site_name: Phường An Hòa',
      'og:locale: vi_VN',
      `og:url: ${here}tin-tuc/ra-quan-tong-ve-sinh.html`,
      `og:image: ${here}anh/cccccccccccc-1600.jpg`,
      'og:image:width: 1600',
      'og:image:height: 1067',
      'og:image:alt: Người dân ra quân.',
      'article:published_time: 2026-11-22T10:42:07+07:00',
      'article:modified_time: 2026-11-22T10:42:07+07:00',
      'article:author: Thu Hà',
      'article:section: Tin tức',
      'article:tag: môi trường',
    ]);
    const without = meta('');
    expect(without.filter((line) => /og:url|og:image/u.test(line))).toEqual([]);
    expect(without).toContain('DC.identifier: urn:uuid:00000000-0000-4000-8000-000000000001');
  });

  it('describes itself as a NewsArticle', () => {
    const script = readPage(articlePage()).find(({ name }) => name === 'script');
    expect(JSON.parse(script?.text ?? '')).toEqual({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: 'Ra quân tổng vệ sinh',
      alternativeHeadline: 'Đời sống',
      description: 'Dòng một. Dòng hai.',
      inLanguage: 'vi-VN',
      datePublished: '2026-11-22T10:42:07+07:00',
      dateModified: '2026-11-22T10:42:07+07:00',
      author: [{ '@type': 'Person', name: 'Thu Hà' }],
      contributor: [{ '@type': 'Person', name: 'Minh Anh' }],
      publisher: {
        '@type': 'GovernmentOrganization',
        name: 'Phường An Hòa',
        logo: '../giao-dien/phuong/bieu-trung.svg',
      },
      articleSection: 'Tin tức',
      keywords: ['môi trường'],
      mentions: [{ '@type': 'Thing', name: 'Lê Thị Hồng Nhung' }],
      contentLocation: { '@type': 'Place', name: 'Hội trường phường' },
      image: [
        {
          '@type': 'ImageObject',
          contentUrl: '../anh/cccccccccccc-1600.jpg',
          width: 1600,
          height: 1067,
          caption: 'Người dân ra quân.',
          creditText: 'Minh Anh',
        },
      ],
    });
  });

  it('has a skip link, one main part, one first heading and a language', () => {
    const elements = readPage(articlePage());
    const count = (name: string): number => elements.filter((element) => element.name === name).length;
    expect({ main: count('main'), h1: count('h1'), lang: elements[0]?.attributes['lang'] }).toEqual({
      main: 1,
      h1: 1,
      lang: 'vi',
    });
    expect(elements.find(({ name }) => name === 'a')).toEqual({
      name: 'a',
      attributes: { class: 'skip', href: '#noi-dung' },
      text: 'Đến nội dung chính',
    });
  });

  it('has a print page without furniture that says where it came from', () => {
    const input = anArticleInput([article], { baseUrl: 'https://anhoa.example' });
    const print = readPage(textFile(renderArticle(theme, input), 'tin-tuc/ra-quan-tong-ve-sinh-ban-in.html'));
    expect(print.filter(({ attributes }) => /column|menu|comments/u.test(attributes['class'] ?? ''))).toEqual(
      [],
    );
    expect(print.find(({ attributes }) => attributes['class'] === 'print-foot')?.text).toBe(
      'Nguồn: Phường An Hòa, https://anhoa.example/tin-tuc/ra-quan-tong-ve-sinh.html',
    );
  });
});

describe('the feeds', () => {
  const entries = anArticleInput([article, ...moreArticles(1)]).entries;
  const feeds = (baseUrl: string): PortalFile[] =>
    renderLists(theme, anArticleInput([article], { entries, baseUrl }));

  it('are RSS 2.0 with absolute addresses', () => {
    const rss = textFile(feeds('https://anhoa.example'), 'rss.xml');
    readXml(rss);
    expect(rss).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
<title>Phường An Hòa</title>
<link>https://anhoa.example/index.html</link>
<description>Trang thông tin điện tử Phường An Hòa</description>
<language>vi</language>
<lastBuildDate>Sun, 22 Nov 2026 10:42:07 +0700</lastBuildDate>
<atom:link href="https://anhoa.example/rss.xml" rel="self" type="application/rss+xml"/>
<item>
<title>Ra quân tổng vệ sinh</title>
<link>https://anhoa.example/tin-tuc/ra-quan-tong-ve-sinh.html</link>
<guid isPermaLink="false">urn:uuid:00000000-0000-4000-8000-000000000001</guid>
<pubDate>Sun, 22 Nov 2026 10:42:07 +0700</pubDate>
<description>Dòng một. Dòng hai.</description>
<category>Tin tức</category>
<dc:creator>Thu Hà</dc:creator>
<dc:creator>Minh Anh</dc:creator>
</item>
<item>
<title>Tin số 2</title>
<link>https://anhoa.example/tin-tuc/tin-so-2.html</link>
<guid isPermaLink="false">urn:uuid:00000000-0000-4000-8000-000000000002</guid>
<pubDate>Sat, 21 Nov 2026 09:00:00 +0700</pubDate>
<description>Sáng 22/11, phường ra quân.</description>
<category>Tin tức</category>
</item>
</channel>
</rss>
`);
  });

  it('are a sitemap of lists and articles', () => {
    const content = textFile(feeds('https://anhoa.example'), 'sitemap.xml');
    readXml(content);
    expect([...content.matchAll(/<url>(.*)<\/url>/gu)].map(([, url]) => url)).toEqual([
      '<loc>https://anhoa.example/index.html</loc>',
      '<loc>https://anhoa.example/tin-tuc/index.html</loc>',
      '<loc>https://anhoa.example/xay-dung-dang/index.html</loc>',
      '<loc>https://anhoa.example/tin-tuc/ra-quan-tong-ve-sinh.html</loc><lastmod>2026-11-22T10:42:07+07:00</lastmod>',
      '<loc>https://anhoa.example/tin-tuc/tin-so-2.html</loc><lastmod>2026-11-21T09:00:00+07:00</lastmod>',
    ]);
  });

  it('stay relative, and say so, while the site has no address', () => {
    for (const path of ['rss.xml', 'sitemap.xml']) {
      const content = textFile(feeds(''), path);
      readXml(content);
      expect(content).toContain('chưa khai báo địa chỉ công khai');
      expect(content).not.toMatch(/<(?:loc|link)>https?:/u);
    }
  });
});
