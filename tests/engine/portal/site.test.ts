import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listCardPath, shareCardPath } from '#engine/portal/card.ts';
import { assertPublishable } from '#engine/portal/publishable.ts';
import {
  renderArticle,
  renderListCard,
  renderLists,
  renderShareCard,
  themeFiles,
} from '#engine/portal/render-site.ts';
import type { ArticleInput, PortalArticle, PortalFile, SiteInput } from '#engine/portal/site-model.ts';
import {
  gallery,
  heading,
  link,
  list,
  note,
  paragraph,
  photo,
  quote,
  storyDocument,
  textRun,
} from '#shared/document/build.ts';
import { lookOf } from '#shared/picture/look.ts';
import { aPhoto } from '#tests/support/builders.ts';
import { aSite, anArticle, anArticleInput, builtInTheme, moreArticles } from '#tests/support/portal.ts';
import { readPage, readXml } from '#tests/support/read-page.ts';

const theme = await builtInTheme();
type Articles = readonly [PortalArticle, ...PortalArticle[]];

/** All files of a site with these articles, as repeated publications leave it. */
function wholeSite(articles: Articles, given: Partial<SiteInput> = {}): PortalFile[] {
  const input = anArticleInput(articles, given);
  const pages = articles.flatMap((article) => renderArticle(theme, { ...input, article }));
  const files = [...pages, ...renderLists(theme, input), ...themeFiles(theme)];
  return [...new Map(files.map((file) => [file.path, file])).values()];
}

function pagesOf(files: readonly PortalFile[], ending: string): { path: string; content: string }[] {
  return files.filter((file) => file.kind === 'text').filter((file) => file.path.endsWith(ending));
}

function pageOf(files: readonly PortalFile[], path: string): string {
  const file = files.find((one) => one.path === path);
  if (file?.kind !== 'text')
    throw new Error(`No page ${path} among ${files.map((one) => one.path).join(', ')}`);
  return file.content;
}

const picture = aPhoto({
  id: '11111111-1111-4111-8111-111111111111',
  caption: 'Ra quân.',
  credit: 'Minh Anh',
});
const rich = anArticle({
  photos: [picture],
  blocks: [
    paragraph([
      textRun('Xem '),
      link('/tin-tuc/tin-so-2.html', 'tin trước'),
      textRun(' và '),
      link('/', 'trang chủ'),
    ]),
    heading('h2', 'Kết quả'),
    photo({ photoId: picture.id }),
    list('bullet', ['một', 'hai']),
    quote('Trích.'),
    note('Ghi chú.'),
    gallery('Một số hình ảnh', [{ photoId: picture.id, caption: null }]),
  ],
  content: {
    byline: [{ role: 'both', name: 'Anh Hoàng' }],
    tags: ['môi trường'],
    kicker: 'Đời sống',
    event: { what: '', when: '', where: 'Hội trường phường', who: ['Lê Thị Hồng Nhung'] },
  },
});
const articles: Articles = [rich, ...moreArticles(24), ...moreArticles(3, 'Xây dựng Đảng').map(renumbered)];

function renumbered(article: PortalArticle): PortalArticle {
  return {
    ...article,
    storyId: article.storyId.replace('8000', '9000'),
    path: article.path.replace('tin-so', 'xay-dung'),
  };
}

describe('a site', () => {
  const files = wholeSite(articles);

  it('consists of these files and no others', () => {
    const paths = files.filter((file) => file.kind !== 'asset').map((file) => file.path);
    const stories = articles.flatMap(({ path }) => [path, path.replace('.html', '-ban-in.html')]);
    const hash = picture.hash.slice(0, 12);
    const square = lookOf(picture, '1:1').key;
    expect(paths.toSorted()).toEqual(
      [
        ...stories,
        ...[480, 960, 1600].map((width) => `anh/${hash}-${width}.jpg`),
        ...[96, 192].map((width) => `anh/${hash}-${square}-${width}.jpg`),
        'index.html',
        'rss.xml',
        'sitemap.xml',
        'tin-tuc/index.html',
        'tin-tuc/trang-2.html',
        'toa-soan/site.json',
        'xay-dung-dang/index.html',
      ].toSorted(),
    );
  });

  it('is well-formed on every page', () => {
    const pages = pagesOf(files, '.html');
    expect(pages.length).toBeGreaterThan(50);
    for (const { path, content } of pages) expect(() => readPage(content), `trang ${path}`).not.toThrow();
  });

  it('links only to what it holds, and relatively', () => {
    const known = new Set(files.map((file) => file.path));
    const broken = pagesOf(files, '.html').flatMap(({ path, content }) =>
      addressesIn(content)
        .filter((address) => !/^(?:https:\/\/example|mailto:|http:\/\/purl\.org)/u.test(address))
        .filter((address) => !isKnown(known, path, content, address))
        .map((address) => `${path} → ${address}`),
    );
    expect(broken).toEqual([]);
  });

  it('passes the gate on the way out', () => {
    expect(() => assertPublishable(files)).not.toThrow();
  });

  it('is the same to the byte when made again, in whatever order its articles are known', () => {
    const [first, ...rest] = articles;
    const again = wholeSite([first, ...rest.toReversed()]);
    const byPath = (a: PortalFile, b: PortalFile): number => (a.path < b.path ? -1 : 1);
    expect(again.toSorted(byPath)).toEqual(files.toSorted(byPath));
  });

  it('runs no script and carries no style of its own on any page', () => {
    for (const { path, content } of pagesOf(files, '.html')) {
      const elements = readPage(content);
      const scripts = elements
        .filter(({ name }) => name === 'script')
        .map(({ attributes }) => attributes['type']);
      const attributes = elements.flatMap((element) => Object.keys(element.attributes));
      expect(
        scripts.filter((type) => type !== 'application/ld+json'),
        `trang ${path}`,
      ).toEqual([]);
      expect(
        attributes.filter((name) => name === 'style' || name.startsWith('on')),
        `trang ${path}`,
      ).toEqual([]);
      expect(
        elements.some(({ name }) => name === 'style'),
        `trang ${path}`,
      ).toBe(false);
    }
  });

  it('divides a long section into pages of twenty', () => {
    const cards = (path: string): number =>
      readPage(pageOf(files, path)).filter(({ attributes }) =>
        attributes['class']?.startsWith('card card-wide'),
      ).length;
    expect([cards('tin-tuc/index.html'), cards('tin-tuc/trang-2.html')]).toEqual([20, 5]);
  });

  it('says in words what it does not know', () => {
    const text = readPage(pageOf(files, 'index.html')).find(({ name }) => name === 'aside')?.text;
    expect(text).toContain('Mức độ hài lòng Chưa có số liệu.');
    expect(text).toContain('Tin đọc nhiều Chưa có số liệu lượt đọc.');
  });

  it('shows the figures it has', () => {
    const figures = {
      views: { 'tin-so-2': 1204 },
      satisfaction: { percent: 98.64, from: '2026-11-16', to: '2026-11-22' },
    };
    const known = wholeSite([rich, ...moreArticles(1)], { figures });
    const text = readPage(pageOf(known, 'index.html')).find(({ name }) => name === 'aside')?.text;
    expect(text).toContain('Mức độ hài lòng 98,6% Kỳ 16/11/2026 - 22/11/2026');
    expect(text).toContain('Tin đọc nhiều Tin số 2 1.204 lượt đọc');
  });

  it('shows squares of lead photos in the lists of its own pages, and words alone where an article stays for years', () => {
    const figures = { views: { [rich.slug]: 12 }, satisfaction: null };
    const known = wholeSite([rich, ...moreArticles(1)], { figures });
    const squares = (path: string): (string | undefined)[] =>
      [...pageOf(known, path).matchAll(/<div class="item-picture">([^]*?)<\/div>/gu)].map(([, img]) => img);
    const name = `anh/${picture.hash.slice(0, 12)}-${lookOf(picture, '1:1').key}`;
    const img = (up: string): string =>
      `<img src="${up}${name}-192.jpg" srcset="${up}${name}-96.jpg 96w, ${up}${name}-192.jpg 192w" sizes="72px" ` +
      'width="192" height="192" alt="Ra quân." loading="lazy" decoding="async">';
    expect(squares('index.html')).toEqual([img(''), img('')]);
    expect(squares('tin-tuc/index.html')).toEqual([img('../'), img('../')]);
    expect(squares('tin-tuc/tin-so-2.html')).toEqual([]);
  });

  it('trims in its lists what an older edition has published', () => {
    const input = anArticleInput([rich]);
    const older = input.entries.map((entry) => {
      if (entry.cover === null) return entry;
      const { square, ...cover } = entry.cover;
      expect(square).toHaveLength(2);
      return { ...entry, cover };
    });
    const front = pageOf(renderLists(theme, { ...input, entries: older }), 'index.html');
    expect(/<div class="item-picture"><img src="([^"]*)"/u.exec(front)?.[1]).toBe(
      `anh/${picture.hash.slice(0, 12)}-960.jpg`,
    );
  });

  it('works before anything is published', () => {
    const empty = renderLists(theme, { ...anArticleInput([rich]), entries: [] });
    expect(empty.map((file) => file.path)).toEqual([
      'tin-tuc/index.html',
      'xay-dung-dang/index.html',
      'index.html',
      'rss.xml',
      'sitemap.xml',
      'toa-soan/site.json',
    ]);
    for (const { content } of pagesOf(empty, '.html')) readPage(content);
  });
});

describe('the preview’s cards', () => {
  it('are well-formed and use only the article’s own files', () => {
    const input = anArticleInput([rich]);
    const cards = [...renderListCard(theme, input), ...renderShareCard(theme, input)];
    const known = new Set([...cards, ...wholeSite([rich])].map((file) => file.path));
    for (const path of [listCardPath, shareCardPath]) {
      const content = pageOf(cards, path);
      readPage(content);
      expect(addressesIn(content).filter((address) => !isKnown(known, path, content, address))).toEqual([]);
    }
  });

  it('say where a text will be cut and that a picture is missing', () => {
    const long = anArticle({ content: { headline: 'Phường An Hòa '.repeat(9).trim() } });
    const [card] = renderShareCard(theme, anArticleInput([long]));
    const facts = readPage(card?.kind === 'text' ? card.content : '').find(({ name }) => name === 'dl')?.text;
    expect(facts).toBe(
      'Tít 125 ký tự, dài hơn 110 nên có nơi cắt bớt Mô tả 27 ký tự Ảnh bài chưa có ảnh nên thẻ chia sẻ không có hình ' +
        'Địa chỉ tin-tuc/ra-quan-tong-ve-sinh.html (cổng chưa khai báo địa chỉ công khai nên thẻ chia sẻ chưa kèm ảnh)',
    );
  });
});

describe('text that means harm', () => {
  const evil = `</script></title>"><img src=x onerror=alert(1)>'<!--]]>&amp;\u0000\u2028`;
  const href = 'java\tscript:alert(1)';

  it('stays text in every field of every page and feed', () => {
    const shown = aPhoto({ caption: evil, alt: evil, credit: evil, rights: evil });
    const blocks = [
      paragraph([textRun(evil, 255), link(href, evil)]),
      heading('h2', evil),
      quote(evil),
      note(evil),
      list('number', [evil]),
      photo({ photoId: shown.id }),
      photo({ caption: evil }),
      gallery(evil, [{ photoId: shown.id, caption: evil }]),
    ];
    const told = anArticle({
      photos: [shown],
      content: {
        kicker: evil,
        headline: evil,
        lead: evil,
        section: evil,
        tags: [evil],
        byline: [{ role: 'text', name: evil }],
        event: { what: evil, when: evil, where: evil, who: [evil] },
      },
    });
    // Past the schema, which refuses such a link at the door.
    const article = { ...told, content: { ...told.content, document: storyDocument(blocks) } };
    const site = aSite({
      unitName: evil,
      bannerLine: evil,
      parentUnit: evil,
      sections: [{ slug: 'tin-tuc', name: evil }],
      services: [{ name: evil, url: href }],
      resultsUrl: href,
      links: [{ name: evil, url: href }],
      address: evil,
      phone: evil,
      email: evil,
      responsibleEditor: evil,
      licence: evil,
    });
    const input: ArticleInput = anArticleInput([article], { site, awaitedPictures: 'show' });
    const files = [
      ...renderArticle(theme, input),
      ...renderLists(theme, input),
      ...renderListCard(theme, input),
      ...renderShareCard(theme, input),
    ];
    for (const { path, content } of pagesOf(files, '.html')) {
      const elements = readPage(content);
      expect(
        elements.filter(({ attributes }) => 'onerror' in attributes),
        `trang ${path}`,
      ).toEqual([]);
      expect(
        addressesIn(content).filter((address) => /script:|[<>"]/u.test(address)),
        `trang ${path}`,
      ).toEqual([]);
      for (const { name, text } of elements) if (name === 'script') JSON.parse(text);
    }
    for (const { content } of pagesOf(files, '.xml')) readXml(content);
    for (const { content } of pagesOf(files, '.json')) JSON.parse(content);
  });
});

/** Values of every attribute that holds an address, lists taken apart. */
function addressesIn(content: string): string[] {
  return readPage(content).flatMap(({ attributes }) => {
    const single = ['href', 'src', 'action', 'poster'].map((name) => attributes[name]);
    const set = attributes['srcset']?.split(', ').map((part) => part.split(' ')[0]);
    return [...single, ...(set ?? [])].filter((address) => address !== undefined);
  });
}

function isKnown(known: ReadonlySet<string>, path: string, content: string, address: string): boolean {
  if (address.startsWith('#')) return content.includes(` id="${address.slice(1)}"`);
  const target = posix.join(posix.dirname(path), address);
  // Preview cards lie beside the site; what they need must be in it.
  return known.has(target);
}
