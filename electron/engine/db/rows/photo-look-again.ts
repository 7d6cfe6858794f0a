// SQL of stories whose own caption of a photo is to be read again.
import type { ReadableDb, WritableDb } from '../handle.ts';

const OF_STORY = 'SELECT photo_id AS photoId FROM photo_look_again WHERE story_id = ? ORDER BY photo_id';
export function photosToLookAt(db: ReadableDb, storyId: string): string[] {
  return db
    .prepare<[string], { photoId: string }>(OF_STORY)
    .all(storyId)
    .map(({ photoId }) => photoId);
}

type Pair = { readonly storyId: string; readonly photoId: string };

const ADD =
  'INSERT INTO photo_look_again (story_id, photo_id) VALUES (@storyId, @photoId) ON CONFLICT DO NOTHING';
/** False when it was marked already. */
export function markStoryPhoto(db: WritableDb, pair: Pair): boolean {
  return db.prepare(ADD).run(pair).changes === 1;
}

const REMOVE = 'DELETE FROM photo_look_again WHERE story_id = @storyId AND photo_id = @photoId';
export function unmarkStoryPhoto(db: WritableDb, pair: Pair): void {
  db.prepare(REMOVE).run(pair);
}
