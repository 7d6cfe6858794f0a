// SQL of stories, their versions and their photo references. The only mapper is toStory; the blocks of a text are rows of their
// own (story-blocks.ts), and `content` holds the fields beside them.
import { z } from 'zod';
import { AppError } from '#shared/api/errors.ts';
import { emptyDocument, storyDocument } from '#shared/document/build.ts';
import { rawWords } from '#shared/document/raw-words.ts';
import { KeptContent, Story, StoryContent, StoryStatus, StoryVersion } from '#shared/model/story.ts';
import type { ReadableDb, WritableDb } from '../handle.ts';
import { blockTexts } from './story-blocks.ts';

type StoryRow = {
  readonly number: number;
  readonly id: string;
  readonly revision: number;
  readonly parent_revision: number;
  readonly status: string;
  readonly headline: string;
  readonly slug: string;
  readonly content: string;
  readonly import_report: string;
  readonly created_at: string;
  readonly updated_at: string;
};

const COLUMNS =
  'number, id, revision, parent_revision, status, headline, slug, content, import_report, created_at, updated_at';

const FIND = `SELECT ${COLUMNS} FROM stories WHERE id = ?`;
/** @throws AppError unreadable_story when what is stored is no story to this version */
export function findStory(db: ReadableDb, id: string): Story | undefined {
  const row = db.prepare<[string], StoryRow>(FIND).get(id);
  return row && toStory(row, blockTexts(db, row.number));
}

/** A story without its text: what a save of a change needs to know, whatever the length of the story. */
export type StoryHead = {
  readonly number: number;
  readonly id: string;
  readonly revision: number;
  readonly status: StoryStatus;
  readonly slug: string;
  readonly updatedAt: string;
  readonly wordCount: number;
  /** The document is without blocks. */
  readonly content: StoryContent;
};

const HEAD = `SELECT number, id, revision, status, slug, updated_at AS updatedAt, word_count AS wordCount, content
  FROM stories WHERE id = ?`;
export function findStoryHead(db: ReadableDb, id: string): StoryHead | undefined {
  const row = db.prepare<[string], Omit<StoryHead, 'content'> & { readonly content: string }>(HEAD).get(id);
  if (row === undefined) return undefined;
  const content = StoryContent.safeParse(parseJson(row.content));
  if (!content.success) throw unreadable([row.content], content.error);
  return { ...row, content: content.data };
}

export type StoryWrite = {
  readonly id: string;
  readonly status: StoryStatus;
  readonly slug: string;
  /** Its blocks are stored by `addBlock` and its like. */
  readonly content: StoryContent;
  readonly wordCount: number;
  readonly at: string;
};

const INSERT = `INSERT INTO stories
  (id, revision, parent_revision, status, headline, slug, content, import_report, word_count, cover_photo_id, created_at, updated_at)
  VALUES (@id, 1, 0, @status, @headline, @slug, @content, @report, @wordCount, NULL, @at, @at)`;
/** Returns its number. */
export function insertStory(db: WritableDb, story: StoryWrite, importReport: readonly string[]): number {
  const { lastInsertRowid } = db
    .prepare(INSERT)
    .run({ ...toColumns(story), report: JSON.stringify(importReport) });
  return Number(lastInsertRowid);
}

const UPDATE = `UPDATE stories SET revision = revision + 1, parent_revision = revision, status = @status,
  headline = @headline, slug = @slug, content = @content, word_count = @wordCount, updated_at = @at,
  is_searchable = 0 WHERE id = @id AND revision = @revision RETURNING revision`;
/** Returns undefined when the caller's revision is stale. */
export function updateStory(db: WritableDb, story: StoryWrite, revision: number): number | undefined {
  const row = db.prepare<object, { revision: number }>(UPDATE).get({ ...toColumns(story), revision });
  return row?.revision;
}

const SET_STATUS = 'UPDATE stories SET status = ? WHERE id = ?';
export function updateStatus(db: WritableDb, id: string, status: StoryStatus): void {
  db.prepare(SET_STATUS).run(status, id);
}

const SET_REMOVED = 'UPDATE stories SET removed_at = ? WHERE id = ?';
export function updateRemoved(db: WritableDb, id: string, removedAt: string | null): boolean {
  return db.prepare(SET_REMOVED).run(removedAt, id).changes === 1;
}

/** Of the story in the row at hand, as JSON by photo id. */
export const CAPTIONS_NOW = `(SELECT json_group_object(photo_id, caption) FROM story_photos
  JOIN photos ON photos.id = photo_id WHERE story_id = stories.id)`;

const KEEP_VERSION = `INSERT INTO story_versions (story_id, revision, headline, word_count, content, captions, saved_at)
  SELECT stories.id, revision, headline, word_count, whole_stories.content, ${CAPTIONS_NOW}, updated_at FROM stories
  JOIN whole_stories ON whole_stories.number = stories.number
  WHERE stories.id = @id AND (word_count > 0 OR headline <> '') AND NOT EXISTS (SELECT 1 FROM story_versions WHERE story_id = @id AND (saved_at > @since OR revision = stories.revision))`;
/** Keeps the stored state as a version unless it is empty or one was kept after `since`: one per sitting, not per save. */
export function keepVersion(db: WritableDb, id: string, since: string): void {
  db.prepare(KEEP_VERSION).run({ id, since });
}

const VERSIONS = `SELECT id, story_id AS storyId, revision, headline, word_count AS wordCount, saved_at AS savedAt, name
  FROM story_versions WHERE story_id = ? ORDER BY revision DESC`;
export function listVersions(db: ReadableDb, storyId: string): StoryVersion[] {
  return z.array(StoryVersion).parse(db.prepare(VERSIONS).all(storyId));
}

type VersionRow = { readonly content: string; readonly captions: string | null };
const VERSION = 'SELECT content, captions FROM story_versions WHERE id = ?';
export function findVersion(db: ReadableDb, versionId: number): KeptContent | undefined {
  const row = db.prepare<[number], VersionRow>(VERSION).get(versionId);
  if (row === undefined) return undefined;
  const captions = row.captions === null ? null : JSON.parse(row.captions);
  return KeptContent.parse({ content: JSON.parse(row.content), captions });
}

const VERSION_OF = 'SELECT content FROM story_versions WHERE story_id = ? AND revision = ?';
/** Undefined when no version was kept of it. */
export function findVersionOfRevision(
  db: ReadableDb,
  storyId: string,
  revision: number,
): StoryContent | undefined {
  const row = db.prepare<[string, number], { content: string }>(VERSION_OF).get(storyId, revision);
  return row && StoryContent.parse(JSON.parse(row.content));
}

const COUNTS = 'SELECT status, count(*) AS n FROM stories WHERE removed_at IS NULL GROUP BY status';
export function countByStatus(db: ReadableDb): Record<StoryStatus, number> {
  const counts: Record<StoryStatus, number> = { draft: 0, ready: 0, waiting: 0, published: 0, changed: 0 };
  for (const { status, n } of db.prepare<[], { status: string; n: number }>(COUNTS).all()) {
    counts[StoryStatus.parse(status)] = n;
  }
  return counts;
}

const TO_INDEX = 'SELECT id FROM stories WHERE is_searchable = 0';
/** Stories whose words changed since they were last made ready to be searched. */
export function storiesToIndex(db: ReadableDb): string[] {
  return db
    .prepare<[], { id: string }>(TO_INDEX)
    .all()
    .map((row) => row.id);
}

const CLEAR_REFERENCES = 'DELETE FROM story_photos WHERE story_id = ?';
// A reference to a photo this library does not hold (a pasted block, say) is kept in the text but not in this index.
const ADD_REFERENCE = `INSERT INTO story_photos (story_id, photo_id, position)
  SELECT @storyId, id, @position FROM photos WHERE id = @photoId`;
const SET_COVER = `UPDATE stories SET cover_photo_id =
  (SELECT photo_id FROM story_photos WHERE story_id = @storyId ORDER BY position LIMIT 1) WHERE id = @storyId`;
export function replacePhotoReferences(db: WritableDb, storyId: string, photoIds: readonly string[]): void {
  db.prepare(CLEAR_REFERENCES).run(storyId);
  const add = db.prepare(ADD_REFERENCE);
  photoIds.forEach((photoId, position) => add.run({ storyId, photoId, position }));
  db.prepare(SET_COVER).run({ storyId });
}

const PHOTO_IDS = 'SELECT photo_id AS id FROM story_photos WHERE story_id = ? ORDER BY position';
export function storyPhotoIds(db: ReadableDb, storyId: string): string[] {
  return db
    .prepare<[string], { id: string }>(PHOTO_IDS)
    .all(storyId)
    .map((row) => row.id);
}

const USING = `SELECT stories.id AS id, stories.headline AS headline FROM story_photos
  JOIN stories ON stories.id = story_photos.story_id
  WHERE photo_id = ? AND removed_at IS NULL ORDER BY stories.updated_at DESC`;
export function storiesUsingPhoto(db: ReadableDb, photoId: string): { id: string; headline: string }[] {
  return db.prepare<[string], { id: string; headline: string }>(USING).all(photoId);
}

const PUBLISHED_ONCE = 'SELECT 1 FROM publications WHERE story_id = ? LIMIT 1';
export function wasPublished(db: ReadableDb, storyId: string): boolean {
  return db.prepare(PUBLISHED_ONCE).get(storyId) !== undefined;
}

function toColumns(story: StoryWrite): Record<string, string | number> {
  const { id, status, slug, wordCount, at } = story;
  return {
    id,
    status,
    slug,
    wordCount,
    at,
    headline: story.content.headline,
    content: JSON.stringify({ ...story.content, document: storyDocument([]) }),
  };
}

function toStory(row: StoryRow, blocks: readonly string[]): Story {
  const parsed = Story.safeParse({
    ...wholeContent(row.content, blocks),
    id: row.id,
    revision: row.revision,
    parentRevision: row.parent_revision,
    status: row.status,
    language: 'vi',
    slug: row.slug,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    importReport: parseJson(row.import_report),
  });
  if (!parsed.success) throw unreadable([row.content, ...blocks], parsed.error, row.headline);
  return parsed.data;
}

/** Undefined in place of what is no JSON: the schema refuses it with all else. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

const WithBlocks = z.looseObject({
  document: z.looseObject({ root: z.looseObject({ children: z.array(z.unknown()) }) }),
});

function wholeContent(content: string, blocks: readonly string[]): object {
  const stored = WithBlocks.safeParse(parseJson(content));
  if (!stored.success) return {};
  const { root } = stored.data.document;
  const children = blocks.length === 0 ? root.children : blocks.map(parseJson);
  const document = children.length === 0 ? emptyDocument : { root: { ...root, children } };
  return { ...stored.data, document };
}

/** Carries the words, so that whoever cannot open the story can still read and copy it. */
function unreadable(stored: readonly string[], cause: unknown, headline = ''): AppError {
  const words = rawWords(stored.map((text) => parseJson(text) ?? text));
  return new AppError(
    'unreadable_story',
    'Bài này do một bản Tòa soạn khác ghi, bản trên máy này chưa hiểu hết nên chỉ mở để đọc. Chữ của bài còn nguyên trong thư viện và chép ra được; hãy cập nhật ứng dụng để sửa tiếp.',
    { details: { headline, words }, cause },
  );
}
