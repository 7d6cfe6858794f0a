// What lists need of an article, how they order it, and how the site's own index is read and changed.
import { AppError } from '#shared/api/errors.ts';
import type { PortalFigures, SmallerFormat } from '#shared/model/portal.ts';
import type { Photo } from '#shared/model/photo.ts';
import type { CropName } from '#shared/model/recipe.ts';
import { hasOwnCrop } from '#shared/picture/look.ts';
import { altText, cardCrops, shownPhotos } from './article-photos.ts';
import { listedDocuments } from './documents.ts';
import { pictureFiles } from './pictures.ts';
import { SiteIndex } from './site-model.ts';
import type { ArticleEntry, CoverPicture, PortalArticle } from './site-model.ts';
import { localDay } from './site-time.ts';

export function articleEntry(article: PortalArticle, smallerFormat: SmallerFormat = 'none'): ArticleEntry {
  const { content } = article;
  const documents = listedDocuments(article);
  return {
    storyId: article.storyId,
    slug: article.slug,
    path: article.path,
    kicker: content.kicker,
    headline: content.headline,
    lead: content.lead,
    section: content.section,
    tags: content.tags,
    day: printedDay(article),
    publishedAt: article.publishedAt,
    modifiedAt: article.modifiedAt,
    byline: content.byline,
    cover: coverOf(article, smallerFormat),
    ...(documents.length > 0 && { documents }),
  };
}

/** The day the reporter set, else the day of publication. */
export function printedDay(article: PortalArticle): string {
  return article.content.publicationDay ?? localDay(article.publishedAt);
}

/** Newest first: by printed day, then by the moment of publication, then by path, so that the order is always the same. */
export function newestFirst(entries: readonly ArticleEntry[]): ArticleEntry[] {
  return entries.toSorted(
    (a, b) =>
      compare(b.day, a.day) ||
      compare(comparable(b.publishedAt), comparable(a.publishedAt)) ||
      compare(a.path, b.path),
  );
}

export type ReadEntry = { readonly entry: ArticleEntry; readonly views: number };

/** Most views first; articles nobody is known to have read are not listed. */
export function mostRead(
  entries: readonly ArticleEntry[],
  figures: PortalFigures,
  limit: number,
): ReadEntry[] {
  return newestFirst(entries)
    .map((entry) => ({ entry, views: figures.views[entry.slug] ?? 0 }))
    .filter(({ views }) => views > 0)
    .toSorted((a, b) => b.views - a.views)
    .slice(0, limit);
}

/** The list with this article in it once; an older entry of the same story gives way. */
export function withEntry(entries: readonly ArticleEntry[], entry: ArticleEntry): ArticleEntry[] {
  return newestFirst([...withoutStory(entries, entry.storyId), entry]);
}

export function withoutStory(entries: readonly ArticleEntry[], storyId: string): ArticleEntry[] {
  return entries.filter((entry) => entry.storyId !== storyId);
}

/** Reads `toa-soan/site.json`. @throws AppError `destination_refused` when it is not what a portal writes. */
export function parseSiteIndex(content: string): SiteIndex {
  try {
    return SiteIndex.parse(JSON.parse(content));
  } catch (error) {
    throw new AppError(
      'destination_refused',
      'Mục lục tin của cổng (toa-soan/site.json) bị hỏng nên chưa đăng gì thêm; các trang đang có vẫn giữ nguyên, hãy khôi phục tệp này hoặc chọn thư mục khác.',
      { cause: error },
    );
  }
}

function coverOf(article: PortalArticle, smallerFormat: SmallerFormat): CoverPicture | null {
  const first = shownPhotos(article)[0];
  if (first === undefined) return null;
  const { photo, text } = first;
  return {
    ...{ photoId: photo.id, hash: photo.hash, alt: altText(text, article.content.headline) },
    sources: sourcesOf(photo, cardCrops.large),
    ...(hasOwnCrop(photo, cardCrops.small) && { small: sourcesOf(photo, cardCrops.small) }),
    square: sourcesOf(photo, cardCrops.list),
    ...(smallerFormat !== 'none' && { smallerFormat }),
  };
}

function sourcesOf(photo: Photo, use: CropName): CoverPicture['sources'] {
  return pictureFiles(photo, use).map(({ path, width, height }) => ({ path, width, height }));
}

/** ISO times may or may not carry milliseconds; compared as moments. */
function comparable(timestamp: string): number {
  return Date.parse(timestamp);
}

function compare<T extends string | number>(a: T, b: T): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
