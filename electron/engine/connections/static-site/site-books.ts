// A site's books as one delivery finds and leaves them: before the first change that it has begun, after the last that it is
// finished.
import { parseSiteIndex } from '../../portal/article-entry.ts';
import { siteIndexPath, type ArticleEntry } from '../../portal/site-model.ts';
import type { PortalSection } from '#shared/model/portal.ts';
import type { SiteBooks } from './article-place.ts';
import {
  type ArticleLine,
  type ArticleRecord,
  type Journal,
  linkName,
  readJournals,
  readRecord,
  readRecords,
  type SentFile,
  sharedNames,
  writeJournals,
  writeRecord,
  writeRecords,
} from './site-records.ts';
import type { SiteStore } from './site-store.ts';

/** @throws AppError destination_refused when the index is not what a portal writes */
export async function readBooks(store: Pick<SiteStore, 'read'>, storyId: string): Promise<SiteBooks> {
  return withOwn(store, await readShelf(store), storyId);
}

/** What the books say of the site as a whole. */
export type Shelf = Omit<SiteBooks, 'own'>;

/** @throws AppError destination_refused when the index is not what a portal writes */
export async function readShelf(store: Pick<SiteStore, 'read'>): Promise<Shelf> {
  const journals = await readJournals(store);
  const records = await readRecords(store);
  return { journals, records, entries: await readEntries(store) };
}

export async function withOwn(
  store: Pick<SiteStore, 'read'>,
  { journals, records, entries }: Shelf,
  storyId: string,
): Promise<SiteBooks> {
  const line = records?.articles.find((one) => one.storyId === storyId);
  const record = line?.pageHash === null ? undefined : await readRecord(store, records, storyId);
  const entry = entries.find((one) => one.storyId === storyId);
  const journal = journals.find((one) => one.storyId === storyId);
  return { entries, records, journals, own: { line, record, entry, journal } };
}

/** From here on a dead process leaves a trace that the next delivery understands. */
export async function beginJournal(store: SiteStore, books: SiteBooks, journal: Journal): Promise<void> {
  const { storyId } = journal;
  const earlier = books.own.journal;
  await writeJournals(store, [
    ...books.journals.filter((one) => one.storyId !== storyId),
    {
      ...journal,
      placed: [...new Set([...(earlier?.placed ?? []), ...journal.placed])],
      refreshing: [...(earlier?.refreshing ?? []), ...journal.refreshing],
    },
  ]);
}

export type FinishedSite = {
  readonly lists: readonly SentFile[];
  /** Undefined = as they were. */
  readonly assets?: readonly SentFile[];
  readonly sections: readonly PortalSection[];
  /** Other articles' lines where their pages' lists were made again. */
  readonly refreshed?: readonly ArticleLine[];
};

export async function finishBooks(
  store: SiteStore,
  books: SiteBooks,
  done: FinishedSite & { readonly record: ArticleRecord; readonly line: ArticleLine; readonly now: Date },
): Promise<void> {
  const { record, line, lists, sections, refreshed = [], now } = done;
  const fresh = new Map([...refreshed, line].map((one) => [one.storyId, one]));
  const others = books.records?.articles.filter(({ storyId }) => storyId !== record.storyId) ?? [];
  const unfiled = books.records?.unfiled?.filter(({ storyId }) => !fresh.has(storyId)) ?? [];
  await writeRecord(store, record);
  await writeRecords(store, {
    version: 2,
    articles: [...others.map((one) => fresh.get(one.storyId) ?? one), line],
    lists: [...lists],
    assets: [...(done.assets ?? books.records?.assets ?? [])],
    sections: [...sections],
    unfiled,
  });
  await writeJournals(
    store,
    liveJournals(books, { storyId: record.storyId, now, patience: store.patienceMs }),
  );
}

/** A record in a line. `links`: the articles its page leads to. */
export function toLine(record: ArticleRecord, links: readonly ArticleEntry[]): ArticleLine {
  const { storyId, intentId, path, pageHash, sentAt, files } = record;
  return {
    ...{ storyId, intentId, path, pageHash, deliveredHash: pageHash, sentAt },
    pictures: sharedNames(files),
    links: links.map((entry) => linkName(entry.storyId)),
  };
}

/**
 * Begun publications of other stories that readers can see, or that may still go on by themselves; what came to nothing is
 * cleared away and forgotten.
 */
export function liveJournals(
  { journals, records, entries }: SiteBooks,
  of: { readonly storyId: string; readonly now: Date; readonly patience: number },
): Journal[] {
  const live = new Set([
    ...(records?.articles.filter((line) => line.pageHash !== null).map((line) => line.storyId) ?? []),
    ...entries.map((entry) => entry.storyId),
  ]);
  const isAwaited = (journal: Journal): boolean =>
    Date.parse(journal.modifiedAt) + of.patience > of.now.getTime();
  return journals.filter(
    (journal) => journal.storyId !== of.storyId && (live.has(journal.storyId) || isAwaited(journal)),
  );
}

async function readEntries(store: Pick<SiteStore, 'read'>): Promise<ArticleEntry[]> {
  const content = await store.read(siteIndexPath);
  return content === undefined ? [] : parseSiteIndex(content.toString('utf8')).entries;
}
