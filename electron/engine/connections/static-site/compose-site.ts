// From a frozen story and what the site already holds to the files the site shall hold. Reads the site, writes nothing.
import { join } from 'node:path';
import { PortalFigures, type PortalSection } from '#shared/model/portal.ts';
import { articleEntry, withEntry, withoutStory } from '../../portal/article-entry.ts';
import { sectionsOf } from '../../portal/list-pages.ts';
import { loadTheme } from '../../portal/load-theme.ts';
import { assertPublishable } from '../../portal/publishable.ts';
import { renderArticle, renderLists, themeFiles } from '../../portal/render-site.ts';
import { siteIndexPath } from '../../portal/site-model.ts';
import type {
  ArticleEntry,
  AssetFile,
  DocumentFile,
  ImageFile,
  PortalArticle,
  SiteInput,
  TextFile,
} from '../../portal/site-model.ts';
import type { Theme } from '../../portal/theme-model.ts';
import type { Payload } from '../connection-adapter.ts';
import type { SiteBooks } from './article-place.ts';
import { ownFolder, parseJson } from './site-files.ts';
import type { SiteStore } from './site-store.ts';

/** When the article was first and last changed, where it stands, and what readers are told of a mistake in it. */
export type ArticlePlace = Pick<PortalArticle, 'path' | 'publishedAt' | 'modifiedAt' | 'correction'>;

/** What lists are made of. */
export type ListsContent = {
  readonly lists: readonly TextFile[];
  readonly index: TextFile;
  /** Every article that is on the site afterwards. */
  readonly entries: readonly ArticleEntry[];
  /** Every section that has, or once had, a page. */
  readonly sections: readonly PortalSection[];
};

/** In the order in which a reader may meet them; within a step any order is safe. */
export type SiteContent = ListsContent & {
  readonly pictures: readonly ImageFile[];
  readonly documents: readonly DocumentFile[];
  readonly assets: readonly AssetFile[];
  /** The article's page first, then its print page. */
  readonly pages: readonly TextFile[];
  /** The lists as they are without this publication, for a site that has none yet: a page's menu must lead somewhere. */
  readonly listsBefore: readonly TextFile[];
};

export type Composition = {
  readonly store: Pick<SiteStore, 'read'>;
  readonly baseUrl: string;
  readonly resourcesDir: string;
  readonly payload: Payload;
  readonly books: SiteBooks;
};

/** @throws AppError theme_failed, invalid_request (an address of this machine in the text), destination_refused */
export async function composeSite(parts: Composition, place: ArticlePlace): Promise<SiteContent> {
  const { payload, books } = parts;
  const { theme, before } = await readGround(parts);
  const article = toArticle(payload, place);
  const entries = withEntry(books.entries, articleEntry(article, payload.site.smallerFormat));
  const rendered = renderArticle(theme, { ...before, entries, article, awaitedPictures: 'omit' });
  const lists = listsOf(theme, { ...before, entries });
  const assets = themeFiles(theme);
  assertPublishable([...rendered, ...lists.lists, lists.index, ...assets]);
  return {
    ...lists,
    pictures: rendered.filter((file) => file.kind === 'image'),
    documents: rendered.filter((file) => file.kind === 'document'),
    assets,
    pages: rendered.filter((file) => file.kind === 'text'),
    listsBefore: listsOf(theme, before).lists,
  };
}

/** The lists as they are without the story, and what makes other articles' pages forget it. @throws AppError theme_failed */
export async function composeWithout(
  parts: Composition,
): Promise<ListsContent & { readonly theme: Theme; readonly input: SiteInput }> {
  const { theme, before } = await readGround(parts);
  const { storyId } = parts.payload;
  const input = {
    ...before,
    entries: withoutStory(before.entries, storyId),
    // The section may go with its last article; its page must not go on naming the article.
    formerSections: [...(before.formerSections ?? []), ...sectionsOf(before)],
  };
  const lists = listsOf(theme, input);
  assertPublishable([...lists.lists, lists.index]);
  return { ...lists, theme, input };
}

async function readGround({ store, baseUrl, resourcesDir, payload, books }: Composition): Promise<{
  theme: Theme;
  before: SiteInput;
}> {
  const { site } = payload;
  const theme = await loadTheme(join(resourcesDir, 'themes'), site.theme);
  const figures = await readFigures(store);
  const formerSections = books.records?.sections ?? [];
  return { theme, before: { site, figures, entries: books.entries, baseUrl, formerSections } };
}

function listsOf(theme: Theme, input: SiteInput): ListsContent {
  const files = renderLists(theme, input).filter((file) => file.kind === 'text');
  const index = files.find((file) => file.path === siteIndexPath);
  if (index === undefined) throw new Error('The portal renders its lists without an index');
  const sections = [...sectionsOf(input), ...(input.formerSections ?? [])];
  return {
    lists: files.filter((file) => file !== index),
    index,
    entries: input.entries,
    sections: sections.filter((one, at) => sections.findIndex(({ slug }) => slug === one.slug) === at),
  };
}

function toArticle(payload: Payload, place: ArticlePlace): PortalArticle {
  return {
    ...place,
    storyId: payload.storyId,
    slug: place.path.replace(/^.*\//u, '').replace(/\.html$/u, ''),
    content: payload.content,
    photos: new Map(payload.photos.map((photo) => [photo.id, photo])),
    attachments: new Map(payload.attachments.map((one) => [one.id, one])),
  };
}

/** Written by the web host, if at all; figures nobody can read are figures nobody knows, and the page says so. */
async function readFigures(store: Pick<SiteStore, 'read'>): Promise<PortalFigures> {
  return parseJson(PortalFigures, await store.read(`${ownFolder}/so-lieu.json`)) ?? PortalFigures.parse({});
}
