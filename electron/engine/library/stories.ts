// Operations on stories. A save is one transaction: the row, its photo references, its search text and, once a sitting, a version.
import { randomUUID } from 'node:crypto';
import { AppError } from '#shared/api/errors.ts';
import { emptyDocument } from '#shared/document/build.ts';
import { photoIds } from '#shared/document/photo-references.ts';
import { countWords, documentText } from '#shared/document/to-text.ts';
import {
  StoryContent,
  type Story,
  type StoryStatus,
  type StorySummary,
  type StoryVersion,
} from '#shared/model/story.ts';
import { fold, slugify } from '#shared/vietnamese/fold.ts';
import type { ReadableDb, WritableDb } from '../db/handle.ts';
import {
  countByStatus,
  findStory,
  findVersion,
  insertStory,
  keepVersion,
  listVersions,
  replacePhotoReferences,
  updateRemoved,
  updateStatus,
  updateStory,
  wasPublished,
  type StoryWrite,
} from '../db/rows/stories.ts';
import { indexStory, queryStories, storyContent, type StoryQuery } from '../db/rows/story-search.ts';
import { findHit } from './find-hit.ts';
import { countNamesOfText } from './name-uses.ts';
import { settleOwnCaptions } from './paired-texts.ts';

/** A sitting: a pause this long starts a new version. */
const VERSION_EVERY_MS = 10 * 60_000;

export function getStory(db: ReadableDb, id: string): Story {
  const story = findStory(db, id);
  if (story === undefined) throw notFound();
  return story;
}

/** All stories that are not removed, by status. */
export function countStories(db: ReadableDb): Record<StoryStatus, number> {
  return countByStatus(db);
}

export function listStories(
  db: ReadableDb,
  query: Omit<StoryQuery, 'folded'> & { readonly search: string },
): StorySummary[] {
  const summaries = queryStories(db, { ...query, folded: fold(query.search) });
  if (query.search.trim() === '') return summaries;
  return summaries.map((summary) => {
    const content = storyContent(db, summary.id);
    return { ...summary, hit: content === undefined ? null : findHit(searchText(content), query.search) };
  });
}

/** Absent and undefined keys take their default. */
type PartialContent = { readonly [K in keyof StoryContent]?: StoryContent[K] | undefined };

export function createStory(
  db: WritableDb,
  input: {
    readonly content: PartialContent;
    readonly importReport?: readonly string[];
    /** The address it is to have; absent = made from the headline. */
    readonly slug?: string | undefined;
    readonly at: Date;
  },
): Story {
  const content = StoryContent.parse({ ...input.content, document: input.content.document ?? emptyDocument });
  const id = randomUUID();
  db.transaction(() => {
    const { slug, at } = input;
    insertStory(db, toWrite({ id, content, status: 'draft', slug, at }), input.importReport ?? []);
    index(db, id, content);
  })();
  return getStory(db, id);
}

export type SavedStory = {
  readonly revision: number;
  readonly status: StoryStatus;
  readonly savedAt: string;
  /** Photos whose own texts are to be read again since the story's caption says something else. */
  readonly marked: readonly string[];
};

/**
 * Stores what was typed. Saving what is already stored changes nothing, so a published story does not become `changed`.
 * @throws AppError conflict when `revision` is not the stored one, not_found
 */
export function saveStory(
  db: WritableDb,
  input: {
    readonly id: string;
    readonly revision: number;
    readonly content: StoryContent;
    readonly at: Date;
  },
): SavedStory {
  const { id, revision, content, at } = input;
  return db.transaction((): SavedStory => {
    const stored = getStory(db, id);
    if (stored.revision !== revision) throw conflict(stored);
    if (JSON.stringify(StoryContent.parse(stored)) === JSON.stringify(content)) {
      return { revision, status: stored.status, savedAt: stored.updatedAt, marked: [] };
    }
    keepVersion(db, id, new Date(at.getTime() - VERSION_EVERY_MS).toISOString());
    const status = stored.status === 'published' ? 'changed' : stored.status;
    const slug = wasPublished(db, id) ? stored.slug : undefined;
    const next = updateStory(db, toWrite({ id, content, status, slug, at }), revision);
    if (next === undefined) throw conflict(stored);
    index(db, id, content);
    const marked = settleOwnCaptions(db, id, { before: stored, after: content });
    countNamesOfText(db, { before: searchText(stored), after: searchText(content) }, at);
    return { revision: next, status, savedAt: at.toISOString(), marked };
  })();
}

export function setReady(db: WritableDb, id: string, ready: boolean): Story {
  const story = getStory(db, id);
  if (story.status === 'draft' || story.status === 'ready') updateStatus(db, id, ready ? 'ready' : 'draft');
  return getStory(db, id);
}

export function removeStory(db: WritableDb, id: string, at: Date): void {
  if (!updateRemoved(db, id, at.toISOString())) throw notFound();
}

export function restoreStory(db: WritableDb, id: string): Story {
  if (!updateRemoved(db, id, null)) throw notFound();
  return getStory(db, id);
}

export function storyVersions(db: ReadableDb, id: string): StoryVersion[] {
  return listVersions(db, id);
}

export function getVersion(db: ReadableDb, versionId: number): StoryContent {
  const content = findVersion(db, versionId);
  if (content === undefined) throw new AppError('not_found', 'Không còn phiên bản này của bài.');
  return content;
}

/** Everything a search looks at, in reading order. */
function searchText(content: StoryContent): string {
  const names = content.byline.map((entry) => entry.name).join(', ');
  const { headline, kicker, lead, section, tags } = content;
  return [headline, kicker, lead, documentText(content.document), names, section, tags.join(', ')].join('\n');
}

function index(db: WritableDb, id: string, content: StoryContent): void {
  replacePhotoReferences(db, id, photoIds(content.document));
  indexStory(db, id, fold(searchText(content)));
}

function toWrite(input: {
  readonly id: string;
  readonly content: StoryContent;
  readonly status: StoryStatus;
  readonly slug?: string | undefined;
  readonly at: Date;
}): StoryWrite {
  const { id, content, status } = input;
  const slug = input.slug ?? (slugify(content.headline) || `bai-${id.slice(0, 8)}`);
  const wordCount = countWords([content.lead, documentText(content.document)].join('\n'));
  return { id, status, slug, content, wordCount, at: input.at.toISOString() };
}

function notFound(): AppError {
  return new AppError('not_found', 'Không thấy bài này trong thư viện.');
}

function conflict(stored: Story): AppError {
  return new AppError(
    'conflict',
    'Bài đã được lưu ở nơi khác sau lần bạn mở. Bản bạn đang viết vẫn còn nguyên; hãy xem cả hai bản rồi chọn.',
    { details: { revision: stored.revision, updatedAt: stored.updatedAt } },
  );
}
