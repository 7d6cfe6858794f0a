// SQL of what was seen in the pictures.
import type { PhotoLook } from '#shared/model/photo-look.ts';
import type { ReadableDb, WritableDb } from '../handle.ts';

const LIST = `SELECT photo_id AS id, likeness, sharpness FROM photo_looks
  WHERE likeness IS NOT NULL AND sharpness IS NOT NULL`;
export function listLooks(db: ReadableDb): PhotoLook[] {
  return db.prepare<[], PhotoLook>(LIST).all();
}

export type Unseen = { readonly id: string; readonly hash: string; readonly fileName: string };

const UNSEEN = `SELECT id, hash, file_name AS fileName FROM photos
  WHERE NOT EXISTS (SELECT 1 FROM photo_looks WHERE photo_id = photos.id) ORDER BY taken_at, file_name LIMIT @limit`;
/** Photos nobody has looked at yet, in the order of the contact sheet. */
export function listUnseen(db: ReadableDb, limit: number): Unseen[] {
  return db.prepare<object, Unseen>(UNSEEN).all({ limit });
}

const COUNT_UNSEEN = `SELECT count(*) AS count FROM photos
  WHERE NOT EXISTS (SELECT 1 FROM photo_looks WHERE photo_id = photos.id)`;
export function countUnseen(db: ReadableDb): number {
  return db.prepare<[], { count: number }>(COUNT_UNSEEN).get()?.count ?? 0;
}

// A photo that was removed while it was being looked at has no look.
const SAVE = `INSERT INTO photo_looks (photo_id, likeness, sharpness)
  SELECT id, @likeness, @sharpness FROM photos WHERE id = @id
  ON CONFLICT (photo_id) DO UPDATE SET likeness = excluded.likeness, sharpness = excluded.sharpness`;
/** `undefined`: the picture cannot be read. */
export function saveLook(db: WritableDb, id: string, look: Omit<PhotoLook, 'id'> | undefined): void {
  db.prepare(SAVE).run({ id, likeness: look?.likeness ?? null, sharpness: look?.sharpness ?? null });
}
