// The books a site carries with it: which intent put what there, and which publication is under way. They make a repeated
// publication send only what differs, and an interrupted one end as if it had not been.
import { rm } from 'node:fs/promises';
import { z } from 'zod';
import { ContentHash, Id, Timestamp } from '#shared/model/primitives.ts';
import { ownFolder, parseJson, placeOf, readIfThere } from './site-files.ts';
import { writeOwnFile } from './site-write.ts';

const SitePath = z.string().regex(/^[A-Za-z0-9_-][A-Za-z0-9._-]*(?:\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$/u);

/** One file as it was sent. `source` names what a picture was made from, so that it need not be made again to compare. */
const SentFile = z.object({
  path: SitePath,
  hash: ContentHash,
  bytes: z.int(),
  source: z.string().nullable(),
});
export type SentFile = z.infer<typeof SentFile>;

/** The last finished publication of one story. */
export const ArticleRecord = z.object({
  storyId: Id,
  intentId: Id,
  path: SitePath,
  /** Hash of the story and its photos' text as sent; equal content keeps its time of change. */
  contentHash: ContentHash,
  pageHash: ContentHash,
  /** First publication and last change of content, as the pages state them. */
  publishedAt: Timestamp,
  modifiedAt: Timestamp,
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

const SiteRecords = z.object({
  version: z.literal(1),
  articles: z.array(ArticleRecord),
  /** List pages as last written. */
  lists: z.array(SitePath),
});
export type SiteRecords = z.infer<typeof SiteRecords>;

/** A publication that has begun: written before the first change a reader could see, removed after the last. */
export const Journal = z.object({
  storyId: Id,
  intentId: Id,
  path: SitePath,
  pageHash: ContentHash,
  publishedAt: Timestamp,
  modifiedAt: Timestamp,
  /** Paths it may have put there that no finished publication owns. */
  placed: z.array(SitePath),
});
export type Journal = z.infer<typeof Journal>;

const Journals = z.object({ version: z.literal(1), begun: z.array(Journal) });

const recordsPath = `${ownFolder}/giao-nhan.json`;
const journalsPath = `${ownFolder}/dang-do.json`;

/** Undefined when the site has none. Damaged books count as none: what is on the site is then compared by its bytes. */
export async function readRecords(folder: string): Promise<SiteRecords | undefined> {
  return parseJson(SiteRecords, await readIfThere(placeOf(folder, recordsPath)));
}

export async function writeRecords(folder: string, records: SiteRecords): Promise<void> {
  await writeOwnFile(folder, recordsPath, `${JSON.stringify(records)}\n`);
}

/** Publications that were begun and not finished, one per story. */
export async function readJournals(folder: string): Promise<Journal[]> {
  return parseJson(Journals, await readIfThere(placeOf(folder, journalsPath)))?.begun ?? [];
}

export async function writeJournals(folder: string, begun: readonly Journal[]): Promise<void> {
  if (begun.length === 0) await rm(placeOf(folder, journalsPath), { force: true });
  else await writeOwnFile(folder, journalsPath, `${JSON.stringify({ version: 1, begun })}\n`);
}
