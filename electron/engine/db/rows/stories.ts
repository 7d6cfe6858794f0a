// SQL of stories, their versions, their photo references and their search rows. The only mapper is toStory.
import { z } from 'zod';
import { emptyDocument } from '#shared/document/build.ts';
import { Story, StoryContent, StoryStatus, StoryVersion } from '#shared/model/story.ts';
import type { ReadableDb, WritableDb } from '../handle.ts';

type StoryRow = {
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
  'id, revision, parent_revision, status, headline, slug, content, import_report, created_at, updated_at';

const FIND = `SELECT ${COLUMNS} FROM stories WHERE id = ?`;
export function findStory(db: ReadableDb, id: string): Story | undefined {
  const row = db.prepare<[string], StoryRow>(FIND).get(id);
  return row && toStory(row);
}

export type StoryWrite = {
  readonly id: string;
  readonly status: StoryStatus;
  readonly slug: string;
  readonly content: StoryContent;
  readonly wordCount: number;
  readonly at: string;
};

const INSERT = `INSERT INTO stories
  (id, revision, parent_revision, status, headline, slug, content, import_report, word_count, cover_photo_id, created_at, updated_at)
  VALUES (@id, 1, 0, @status, @headline, @slug, @content, @report, @wordCount, NULL, @at, @at)`;
export function insertStory(db: WritableDb, story: StoryWrite, importReport: readonly string[]): void {
  db.prepare(INSERT).run({ ...toColumns(story), report: JSON.stringify(importReport) });
}

const UPDATE = `UPDATE stories SET revision = revision + 1, parent_revision = revision, status = @status,
  headline = @headline, slug = @slug, content = @content, word_count = @wordCount, updated_at = @at
  WHERE id = @id AND revision = @revision RETURNING revision`;
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

const KEEP_VERSION = `INSERT INTO story_versions (story_id, revision, headline, word_count, content, saved_at)
  SELECT id, revision, headline, word_count, content, updated_at FROM stories
  WHERE id = @id AND (word_count > 0 OR headline <> '') AND NOT EXISTS (SELECT 1 FROM story_versions WHERE story_id = @id AND (saved_at > @since OR revision = stories.revision))`;
/** Keeps the stored state as a version unless it is empty or one was kept after `since`: one per sitting, not per save. */
export function keepVersion(db: WritableDb, id: string, since: string): void {
  db.prepare(KEEP_VERSION).run({ id, since });
}

const VERSIONS = `SELECT id, story_id AS storyId, revision, headline, word_count AS wordCount, saved_at AS savedAt
  FROM story_versions WHERE story_id = ? ORDER BY revision DESC`;
export function listVersions(db: ReadableDb, storyId: string): StoryVersion[] {
  return z.array(StoryVersion).parse(db.prepare(VERSIONS).all(storyId));
}

const VERSION = 'SELECT content FROM story_versions WHERE id = ?';
export function findVersion(db: ReadableDb, versionId: number): StoryContent | undefined {
  const row = db.prepare<[number], { content: string }>(VERSION).get(versionId);
  return row && StoryContent.parse(JSON.parse(row.content));
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
    content: JSON.stringify(story.content),
  };
}

function toStory(row: StoryRow): Story {
  const content = StoryContent.parse(JSON.parse(row.content));
  const document = content.document.root.children.length === 0 ? emptyDocument : content.document;
  return Story.parse({
    ...content,
    document,
    id: row.id,
    revision: row.revision,
    parentRevision: row.parent_revision,
    status: row.status,
    language: 'vi',
    slug: row.slug,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    importReport: JSON.parse(row.import_report),
  });
}
