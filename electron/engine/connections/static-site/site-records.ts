// The books a site carries with it: which intent put what there, and which publication is under way. They make a repeated
// publication send only what differs, and an interrupted one end as if it had not been. One file tells of every article in a
// line, each article's own file the rest, so that what travels for one publication does not grow with the site.
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { PortalSection } from '#shared/model/portal.ts';
import { ContentHash, Id, Timestamp } from '#shared/model/primitives.ts';
import { isDocumentPath } from '../../portal/documents.ts';
import { pictureName } from '../../portal/pictures.ts';
import { Correction } from '../../portal/site-model.ts';
import { ownFolder, parseJson } from './site-files.ts';
import type { SiteStore } from './site-store.ts';

const SitePath = z.string().regex(/^[A-Za-z0-9_-][A-Za-z0-9._-]*(?:\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$/u);

/** One file as it was sent. `source` names what a picture was made from, so that it need not be made again to compare. */
const SentFile = z.object({
  path: SitePath,
  hash: ContentHash,
  bytes: z.int(),
  source: z.string().nullable(),
});
export type SentFile = z.infer<typeof SentFile>;

/** The last finished delivery of one story. */
export const ArticleRecord = z.object({
  storyId: Id,
  intentId: Id,
  path: SitePath,
  /** Hash of the story and its photos' text as sent; equal content keeps its time of change. */
  contentHash: ContentHash,
  /** Null = taken down. */
  pageHash: ContentHash.nullable(),
  /** First publication and last change of content, as the pages state them. */
  publishedAt: Timestamp,
  modifiedAt: Timestamp,
  correction: Correction.nullable().default(null),
  /** When this intent was finished. */
  sentAt: Timestamp,
  photos: z.int(),
  filesSent: z.int(),
  bytesSent: z.int(),
  bytesUnchanged: z.int(),
  /** Everything the article's pages load, pages included. */
  files: z.array(SentFile),
});
export type ArticleRecord = z.infer<typeof ArticleRecord>;

/** The same in a line, for every article of the site; those taken down stay, so that no other machine brings them back unasked. */
const ArticleLine = z.object({
  storyId: Id,
  intentId: Id,
  path: SitePath,
  /** As the page stands now; null = taken down. */
  pageHash: ContentHash.nullable(),
  /** As its own delivery left it: its side lists may have been made again since. */
  deliveredHash: ContentHash.nullable(),
  sentAt: Timestamp,
  /** Names of the pictures its pages show and of the documents they offer, see `sharedName`. */
  pictures: z.array(z.string()),
  /** `linkName` of the articles its page leads to; null = not known. */
  links: z.array(z.string()).nullable(),
});
export type ArticleLine = z.infer<typeof ArticleLine>;

const SiteRecords = z.object({
  version: z.literal(2),
  articles: z.array(ArticleLine),
  /** List pages, feeds and index as last written. */
  lists: z.array(SentFile),
  /** What the theme puts there. */
  assets: z.array(SentFile),
  /** Every section that ever had a page. */
  sections: z.array(PortalSection),
});
export type SiteRecords = z.infer<typeof SiteRecords> & {
  /** Records that have no file of their own yet, from books of the first form. */
  readonly unfiled?: readonly ArticleRecord[];
};

/** The first form: everything in one file. */
const FirstRecords = z.object({
  version: z.literal(1),
  articles: z.array(ArticleRecord),
  lists: z.array(SitePath),
});

/** A publication that has begun: written before the first file goes there, removed after the last. */
export const Journal = z.object({
  storyId: Id,
  intentId: Id,
  path: SitePath,
  pageHash: ContentHash,
  publishedAt: Timestamp,
  /** Also when it began. */
  modifiedAt: Timestamp,
  /** Paths it may have put there that no finished publication owns. */
  placed: z.array(SitePath),
  /** A take-down: pages of other articles whose side lists it makes again, and what they then are. */
  refreshing: z.array(z.object({ storyId: Id, hash: ContentHash })).default([]),
});
export type Journal = z.infer<typeof Journal>;

/** `edition` is another one before anything in the books changes: who has seen this one knows them still. */
export const Journals = z.object({
  version: z.literal(1),
  edition: z.uuid().nullable().default(null),
  begun: z.array(Journal),
});

export const recordsPath = `${ownFolder}/giao-nhan.json`;
export const journalsPath = `${ownFolder}/dang-do.json`;

export function recordPath(storyId: string): string {
  return `${ownFolder}/bai/${Id.parse(storyId)}.json`;
}

export function linkName(storyId: string): string {
  return storyId.slice(0, 8);
}

type Readable = Pick<SiteStore, 'read'>;

/** Undefined when the site has none. Damaged books count as none: what is on the site is then compared by its bytes. */
export async function readRecords(store: Readable): Promise<SiteRecords | undefined> {
  const read = parseJson(z.union([SiteRecords, FirstRecords]), await store.read(recordsPath));
  return read?.version === 1 ? fromFirstForm(read) : read;
}

/** Undefined when the story was never delivered there, or nobody can read any more how. */
export async function readRecord(
  store: Readable,
  records: SiteRecords | undefined,
  storyId: string,
): Promise<ArticleRecord | undefined> {
  const unfiled = records?.unfiled?.find((record) => record.storyId === storyId);
  if (unfiled !== undefined) return unfiled;
  if (records?.articles.some((line) => line.storyId === storyId) !== true) return undefined;
  return parseJson(ArticleRecord, await store.read(recordPath(storyId)));
}

export async function writeRecord(store: SiteStore, record: ArticleRecord): Promise<void> {
  await store.write(recordPath(record.storyId), `${JSON.stringify(record)}\n`);
}

/** The last word of a delivery: whoever finds it knows that everything before it is done. */
export async function writeRecords(store: SiteStore, records: SiteRecords): Promise<void> {
  const { unfiled = [], ...written } = records;
  for (const record of unfiled) await writeRecord(store, record);
  await store.write(recordsPath, `${JSON.stringify(written)}\n`);
}

/** Publications that were begun and not finished, one per story. */
export async function readJournals(store: Readable): Promise<Journal[]> {
  return parseJson(Journals, await store.read(journalsPath))?.begun ?? [];
}

export async function writeJournals(store: SiteStore, begun: readonly Journal[]): Promise<void> {
  const journals: z.infer<typeof Journals> = { version: 1, edition: randomUUID(), begun: [...begun] };
  await store.write(journalsPath, `${JSON.stringify(journals)}\n`);
}

/** What a file is known by that other articles may need as well: a picture's name, a document's path; undefined for the rest. */
export function sharedName(path: string): string | undefined {
  return isDocumentPath(path) ? path : pictureName(path);
}

/** Pictures and documents of an article, by name. */
export function sharedNames(files: readonly Pick<SentFile, 'path'>[]): string[] {
  return [...new Set(files.map(({ path }) => sharedName(path)).filter((name) => name !== undefined))];
}

/** What the first form does not tell (lists' hashes, links between pages) is looked up on the site where it matters. */
function fromFirstForm({ articles, lists }: z.infer<typeof FirstRecords>): SiteRecords {
  return {
    version: 2,
    articles: articles.map((record) => ({
      storyId: record.storyId,
      intentId: record.intentId,
      path: record.path,
      pageHash: record.pageHash,
      deliveredHash: record.pageHash,
      sentAt: record.sentAt,
      pictures: sharedNames(record.files),
      links: null,
    })),
    lists: lists.map((path) => ({ path, hash: NOT_KNOWN, bytes: 0, source: null })),
    assets: [],
    sections: [],
    unfiled: articles,
  };
}

/** No file's. */
const NOT_KNOWN = '0'.repeat(64);
