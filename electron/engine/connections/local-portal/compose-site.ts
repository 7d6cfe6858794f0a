// From a frozen story and what the site already holds to the files the site shall hold. Reads the site, writes nothing.
import { join } from 'node:path';
import { PortalFigures } from '#shared/model/portal.ts';
import { articleEntry, parseSiteIndex, withEntry } from '../../portal/article-entry.ts';
import { loadTheme } from '../../portal/load-theme.ts';
import { assertPublishable } from '../../portal/publishable.ts';
import { renderArticle, renderLists, themeFiles } from '../../portal/render-site.ts';
import { siteIndexPath } from '../../portal/site-model.ts';
import type {
  ArticleEntry,
  ArticleInput,
  AssetFile,
  ImageFile,
  PortalArticle,
  SiteInput,
  TextFile,
} from '../../portal/site-model.ts';
import type { Payload } from '../connection-adapter.ts';
import { ownFolder, parseJson, placeOf, readIfThere } from './site-files.ts';

/** When the article was first and last changed, and where it stands. */
export type ArticlePlace = Pick<PortalArticle, 'path' | 'publishedAt' | 'modifiedAt'>;

/** In the order in which a reader may meet them; within a step any order is safe. */
export type SiteContent = {
  readonly pictures: readonly ImageFile[];
  readonly assets: readonly AssetFile[];
  /** The article's page first, then its print page. */
  readonly pages: readonly TextFile[];
  readonly lists: readonly TextFile[];
  readonly index: TextFile;
  /** The lists as they are without this publication, for a site that has none yet: a page's menu must lead somewhere. */
  readonly listsBefore: readonly TextFile[];
};

export async function readEntries(folder: string): Promise<ArticleEntry[]> {
  const content = await readIfThere(placeOf(folder, siteIndexPath));
  return content === undefined ? [] : parseSiteIndex(content.toString('utf8')).entries;
}

/** @throws AppError theme_failed, invalid_request (an address of this machine in the text), destination_refused */
export async function composeSite(input: {
  readonly folder: string;
  readonly baseUrl: string;
  readonly resourcesDir: string;
  readonly payload: Payload;
  readonly entries: readonly ArticleEntry[];
  readonly place: ArticlePlace;
}): Promise<SiteContent> {
  const { folder, baseUrl, payload, entries, place } = input;
  const { site } = payload;
  const theme = await loadTheme(join(input.resourcesDir, 'themes'), site.theme);
  const article = toArticle(payload, place);
  const before: SiteInput = { site, figures: await readFigures(folder), entries, baseUrl };
  const after: ArticleInput = {
    ...before,
    entries: withEntry(entries, articleEntry(article)),
    article,
    awaitedPictures: 'omit',
  };
  const rendered = renderArticle(theme, after);
  const lists = renderLists(theme, after).filter((file) => file.kind === 'text');
  const assets = themeFiles(theme);
  assertPublishable([...rendered, ...lists, ...assets]);
  const index = lists.find((file) => file.path === siteIndexPath);
  if (index === undefined) throw new Error('The portal renders its lists without an index');
  return {
    pictures: rendered.filter((file) => file.kind === 'image'),
    assets,
    pages: rendered.filter((file) => file.kind === 'text'),
    lists: lists.filter((file) => file !== index),
    index,
    listsBefore: renderLists(theme, before)
      .filter((file) => file.kind === 'text')
      .filter((file) => file.path !== siteIndexPath),
  };
}

function toArticle(payload: Payload, place: ArticlePlace): PortalArticle {
  return {
    ...place,
    storyId: payload.storyId,
    slug: place.path.replace(/^.*\//u, '').replace(/\.html$/u, ''),
    content: payload.content,
    photos: new Map(payload.photos.map((photo) => [photo.id, photo])),
  };
}

/** Written by the web host, if at all; figures nobody can read are figures nobody knows, and the page says so. */
async function readFigures(folder: string): Promise<PortalFigures> {
  const content = await readIfThere(placeOf(folder, `${ownFolder}/so-lieu.json`));
  return parseJson(PortalFigures, content) ?? PortalFigures.parse({});
}
