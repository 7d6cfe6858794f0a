// What a publication finds in a site and what it would make of it. Reads, renders, changes nothing.
import type { PortalFile } from '../../portal/site-model.ts';
import { findArticlePath, type SiteBooks } from './article-place.ts';
import { composeSite, readEntries, type ArticlePlace, type SiteContent } from './compose-site.ts';
import type { SiteDelivery } from './site-address.ts';
import { hashOf } from './site-files.ts';
import type { Sources } from './site-order.ts';
import type { PictureTools } from './site-pictures.ts';
import { readJournals, readRecords } from './site-records.ts';

/** `intentId` is undefined while nobody has clicked yet. */
export type PlannedDelivery = Pick<SiteDelivery, 'destination' | 'manifest' | 'payload'> & {
  readonly intentId?: string;
};

export type SitePlan = {
  readonly folder: string;
  readonly books: SiteBooks;
  readonly place: ArticlePlace;
  readonly content: SiteContent;
  /** Of the story and its photos' text. */
  readonly contentHash: string;
  readonly pageHash: string;
  readonly sources: Sources;
};

export const noBooks: SiteBooks = { entries: [], records: undefined, journals: [] };

export async function readBooks(folder: string): Promise<SiteBooks> {
  const [entries, records, journals] = await Promise.all([
    readEntries(folder),
    readRecords(folder),
    readJournals(folder),
  ]);
  return { entries, records, journals };
}

/** @throws AppError theme_failed, invalid_request (an address of this machine in the text), destination_refused */
export async function planSite(
  tools: PictureTools & { readonly resourcesDir: string; readonly now: Date },
  delivery: PlannedDelivery,
  books: SiteBooks,
): Promise<SitePlan> {
  const { destination, manifest, payload } = delivery;
  const { path: folder, baseUrl } = destination.settings;
  const contentHash = hashOf(JSON.stringify([manifest.textHash, manifest.photos]));
  const path = await findArticlePath(folder, payload, books);
  const place = { path, ...articleTimes(delivery, { books, contentHash, now: tools.now.toISOString() }) };
  const { resourcesDir } = tools;
  const content = await composeSite({
    folder,
    baseUrl,
    resourcesDir,
    payload,
    entries: books.entries,
    place,
  });
  const [page] = content.pages;
  if (page === undefined) throw new Error('The portal renders an article without a page');
  const photos = new Map(payload.photos.map((photo) => [photo.id, photo]));
  const sources = { folder, tools, manifest, photos, records: books.records };
  return { folder, books, place, content, contentHash, pageHash: hashOf(page.content), sources };
}

/** Everything the site shall hold because of this publication. */
export function allFiles({ pictures, assets, pages, lists, index }: SiteContent): PortalFile[] {
  return [...pictures, ...assets, ...pages, ...lists, index];
}

/**
 * The times an article states. The same content sent again keeps them, and an interrupted publication goes on with those it
 * began with: both then come out as the same bytes.
 */
function articleTimes(
  { intentId, payload }: PlannedDelivery,
  known: { readonly books: SiteBooks; readonly contentHash: string; readonly now: string },
): Pick<ArticlePlace, 'publishedAt' | 'modifiedAt'> {
  const { entries, records, journals } = known.books;
  const { storyId } = payload;
  const recorded = records?.articles.find((article) => article.storyId === storyId);
  if (recorded?.contentHash === known.contentHash) return recorded;
  const begun = journals.find((journal) => journal.storyId === storyId);
  if (begun !== undefined && begun.intentId === intentId) return begun;
  const first = recorded ?? entries.find((entry) => entry.storyId === storyId);
  return { publishedAt: first?.publishedAt ?? known.now, modifiedAt: known.now };
}
