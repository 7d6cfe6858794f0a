// SQL of versions a person asks for. Those a sitting leaves are kept with the save (rows/stories.ts).
import { StoryVersion } from '#shared/model/story.ts';
import type { ReadableDb, WritableDb } from '../handle.ts';
import { CAPTIONS_NOW } from './stories.ts';

const KEEP = `INSERT INTO story_versions (story_id, revision, headline, word_count, content, captions, saved_at, name)
  SELECT stories.id, revision, headline, word_count, whole_stories.content, ${CAPTIONS_NOW}, updated_at, @name FROM stories
  JOIN whole_stories ON whole_stories.number = stories.number
  WHERE stories.id = @storyId AND (word_count > 0 OR headline <> '')
  ON CONFLICT (story_id, revision) DO UPDATE SET captions = excluded.captions, name = CASE excluded.name WHEN '' THEN name ELSE excluded.name END
  RETURNING id`;
/** The id of the version of the stored state, made if it is not there; undefined for a blank story. A name is kept or given. */
export function keepStoredVersion(db: WritableDb, storyId: string, name: string): number | undefined {
  return db.prepare<object, { id: number }>(KEEP).get({ storyId, name })?.id;
}

const NAME = 'UPDATE story_versions SET name = @name WHERE id = @versionId';
export function nameVersion(db: WritableDb, versionId: number, name: string): void {
  db.prepare(NAME).run({ versionId, name });
}

const FIND = `SELECT id, story_id AS storyId, revision, headline, word_count AS wordCount, saved_at AS savedAt, name
  FROM story_versions WHERE id = ?`;
export function findVersionRow(db: ReadableDb, versionId: number): StoryVersion | undefined {
  const row = db.prepare<[number]>(FIND).get(versionId);
  return row === undefined ? undefined : StoryVersion.parse(row);
}
