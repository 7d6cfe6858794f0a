// What a publication writes into the site's books: before the switch that it has begun, after it that it is finished.
import type { Delivery } from '../connection-adapter.ts';
import type { SiteBooks } from './article-place.ts';
import type { ReadyFile } from './site-order.ts';
import type { SitePlan } from './site-plan.ts';
import { writeJournals, writeRecords, type ArticleRecord, type Journal } from './site-records.ts';
import type { ReadySite } from './switch-site.ts';

export function toRecord(
  plan: SitePlan,
  site: ReadySite,
  of: Pick<Delivery, 'intentId'> & { sentAt: Date },
): ArticleRecord {
  const { place, content, contentHash, pageHash, sources } = plan;
  const lists = new Set([...content.lists, content.index].map((file) => file.path));
  const sent = site.files.filter((file) => file.staged !== undefined);
  const unchanged = site.files.filter((file) => file.staged === undefined);
  return {
    storyId: sources.manifest.storyId,
    intentId: of.intentId,
    ...place,
    contentHash,
    pageHash,
    sentAt: of.sentAt.toISOString(),
    photos: new Set(content.pictures.map((file) => file.photoId)).size,
    filesSent: sent.length,
    bytesSent: countBytes(sent),
    bytesUnchanged: countBytes(unchanged),
    files: site.files
      .filter((file) => !lists.has(file.path))
      .map(({ path, hash, bytes, source }) => ({ path, hash, bytes, source })),
  };
}

/** From here on a dead process leaves a trace that the next publication understands. */
export async function beginJournal(plan: SitePlan, record: ArticleRecord, site: ReadySite): Promise<void> {
  const { storyId, intentId, path, pageHash, publishedAt, modifiedAt } = record;
  const own = new Set(record.files.map((file) => file.path));
  const now = site.files.filter((file) => file.staged !== undefined && own.has(file.path));
  const earlier = plan.books.journals.find((journal) => journal.storyId === storyId)?.placed ?? [];
  const placed = [...new Set([...earlier, ...now.map((file) => file.path)])];
  await writeJournals(plan.folder, [
    ...plan.books.journals.filter((journal) => journal.storyId !== storyId),
    { storyId, intentId, path, pageHash, publishedAt, modifiedAt, placed },
  ]);
}

/** The record is the last word: whoever finds it knows that everything before it is done. */
export async function finishBooks(plan: SitePlan, record: ArticleRecord): Promise<void> {
  const { books, folder, content } = plan;
  const others = books.records?.articles.filter((article) => article.storyId !== record.storyId) ?? [];
  await writeRecords(folder, {
    version: 1,
    articles: [...others, record],
    lists: content.lists.map((file) => file.path),
  });
  await writeJournals(folder, liveJournals(books, record.storyId));
}

/** Begun publications of other stories that readers can see; what came to nothing is cleared away and forgotten. */
export function liveJournals({ journals, records, entries }: SiteBooks, ownStoryId: string): Journal[] {
  const live = new Set([
    ...(records?.articles.map((article) => article.storyId) ?? []),
    ...entries.map((entry) => entry.storyId),
  ]);
  return journals.filter((journal) => journal.storyId !== ownStoryId && live.has(journal.storyId));
}

function countBytes(files: readonly ReadyFile[]): number {
  return files.reduce((sum, file) => sum + file.bytes, 0);
}
