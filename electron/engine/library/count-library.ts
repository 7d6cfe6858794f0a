import type { ReadableDb } from '../db/handle.ts';

const COUNT = `SELECT (SELECT count(*) FROM stories WHERE removed_at IS NULL) AS stories,
  (SELECT count(*) FROM photos) AS photos, (SELECT count(*) FROM people) AS people`;

export function countLibrary(db: ReadableDb): { stories: number; photos: number; people: number } {
  const row = db.prepare<[], { stories: number; photos: number; people: number }>(COUNT).get();
  if (row === undefined) throw new Error('A count without a row');
  return row;
}
