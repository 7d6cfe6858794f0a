// The one way from stories to files, for the preview and for every publication. Same input, same bytes.
import { AppError } from '#shared/api/errors.ts';
import type { Html } from '#shared/document/html.ts';
import { newestFirst } from './article-entry.ts';
import { articlePage } from './article-page.ts';
import { publishedPictures } from './article-photos.ts';
import { listCardPage, listCardPath, shareCardPage, shareCardPath } from './card.ts';
import { publishedDocuments } from './documents.ts';
import { rssFeed, sitemap } from './feeds.ts';
import { indexPage, sectionPages } from './list-pages.ts';
import { themeError } from './load-theme.ts';
import { printPage } from './print-page.ts';
import { siteIndexPath } from './site-model.ts';
import type {
  ArticleInput,
  AssetFile,
  ImageFile,
  PortalFile,
  SiteInput,
  SiteIndex,
  TextFile,
} from './site-model.ts';
import { assetPath, printPath, rssPath, sitemapPath } from './site-paths.ts';
import type { Theme } from './theme-model.ts';

const webPage = 'text/html; charset=utf-8';

/** The article's page, its print page, the pictures on them and the documents they offer. @throws AppError `theme_failed` */
export function renderArticle(theme: Theme, input: ArticleInput): PortalFile[] {
  const ordered = { ...input, entries: newestFirst(input.entries) };
  const { path } = input.article;
  return [
    ...articlePictures(input),
    ...publishedDocuments(input.article),
    page(theme, 'trang bài', path, () => articlePage(theme, ordered)),
    page(theme, 'bản in', printPath(path), () => printPage(theme, ordered)),
  ];
}

/** Front page, section pages, feed, sitemap and the site's own index. @throws AppError `theme_failed` */
export function renderLists(theme: Theme, input: SiteInput): PortalFile[] {
  const ordered = { ...input, entries: newestFirst(input.entries) };
  const lists = guarded(theme, 'các trang danh sách', () => [
    ...sectionPages(theme, ordered),
    indexPage(theme, ordered),
  ]);
  const index: SiteIndex = { version: 1, entries: ordered.entries };
  return [
    ...lists.map((list) => textFile(list.path, webPage, list.html.text)),
    page(theme, 'RSS', rssPath, () => rssFeed(ordered), 'application/rss+xml; charset=utf-8'),
    page(theme, 'sơ đồ trang', sitemapPath, () => sitemap(ordered), 'application/xml; charset=utf-8'),
    textFile(siteIndexPath, 'application/json; charset=utf-8', `${JSON.stringify(index, null, 1)}\n`),
  ];
}

/** Stylesheet, emblem, fonts: what every page of the theme loads. */
export function themeFiles(theme: Theme): AssetFile[] {
  return theme.assets.map(({ file, bytes, mime }) => ({
    kind: 'asset',
    path: assetPath(theme.manifest.name, file),
    bytes,
    mime,
  }));
}

/** For the preview: the article as it will stand in lists. @throws AppError `theme_failed` */
export function renderListCard(theme: Theme, input: ArticleInput): PortalFile[] {
  return [...articlePictures(input), page(theme, 'thẻ tin', listCardPath, () => listCardPage(theme, input))];
}

/** For the preview: the article as a shared address shows it. @throws AppError `theme_failed` */
export function renderShareCard(theme: Theme, input: ArticleInput): PortalFile[] {
  return [
    ...articlePictures(input),
    page(theme, 'thẻ chia sẻ', shareCardPath, () => shareCardPage(theme, input)),
  ];
}

function articlePictures({ article, site }: ArticleInput): ImageFile[] {
  return publishedPictures(article, site.smallerFormat);
}

function page(theme: Theme, part: string, path: string, make: () => Html, mime = webPage): TextFile {
  return textFile(path, mime, guarded(theme, part, make).text);
}

function textFile(path: string, mime: string, content: string): TextFile {
  return { kind: 'text', path, content, mime };
}

/** A page that cannot be made is told as one sentence with the cause kept; the rest of the work goes on. */
function guarded<T>(theme: Theme, part: string, make: () => T): T {
  try {
    return make();
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw themeError(theme.manifest.name, part, 'không dựng được', error);
  }
}
