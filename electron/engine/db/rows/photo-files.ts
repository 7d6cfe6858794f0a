// SQL of how the library's copies of photos stand on disk.
import { deflateSync, inflateSync } from 'node:zlib';
import type { ReadableDb, WritableDb } from '../handle.ts';

export type PhotoFile = {
  readonly photoId: string;
  /** All bytes before the picture data, as the file came in; empty for formats whose copies are never touched. */
  readonly originalHead: Uint8Array;
  /** The photo's revision whose words the library's copy carries. */
  readonly writtenRevision: number;
  /** Size and time of the copy when it was last written (`stampOf`); null = as it was taken in, or to be proven. */
  readonly stamp: string | null;
};

const SAVE = `INSERT INTO photo_files (photo_id, original_head, written_revision, stamp)
  VALUES (@photoId, @head, @writtenRevision, @stamp)
  ON CONFLICT (photo_id) DO UPDATE SET written_revision = excluded.written_revision, stamp = excluded.stamp`;
/** The head a file came in with is kept once and never replaced. */
export function savePhotoFile(
  db: WritableDb,
  file: Omit<PhotoFile, 'stamp'> & { readonly stamp?: string | null },
): void {
  const { photoId, originalHead, writtenRevision, stamp = null } = file;
  db.prepare(SAVE).run({ photoId, head: deflateSync(originalHead), writtenRevision, stamp });
}

const FIND = `SELECT photo_id AS photoId, original_head AS originalHead, written_revision AS writtenRevision, stamp
  FROM photo_files WHERE photo_id = ?`;
export function findPhotoFile(db: ReadableDb, photoId: string): PhotoFile | undefined {
  const row = db.prepare<[string], PhotoFile>(FIND).get(photoId);
  return row && { ...row, originalHead: inflateSync(row.originalHead) };
}

/** The index has all that is asked of many rows at once; a row's own columns lie behind its head. */
const WITHOUT_HEADS = 'INDEXED BY photo_files_states';

const FIND_STAMP = `SELECT stamp FROM photo_files ${WITHOUT_HEADS} WHERE photo_id = ?`;
/** Undefined where the copy was never touched; without the head, which is only wanted for proof. */
export function findStamp(db: ReadableDb, photoId: string): { readonly stamp: string | null } | undefined {
  return db.prepare<[string], { stamp: string | null }>(FIND_STAMP).get(photoId);
}

const MARK = 'UPDATE photo_files SET written_revision = @revision, stamp = @stamp WHERE photo_id = @photoId';
export function markWritten(
  db: WritableDb,
  written: { readonly photoId: string; readonly revision: number; readonly stamp: string | null },
): void {
  db.prepare(MARK).run(written);
}

export type Unwritten = { readonly id: string; readonly revision: number };

// At revision 1 a file still says what it said when it came in.
const UNWRITTEN = `FROM photos LEFT JOIN photo_files ${WITHOUT_HEADS} ON photo_files.photo_id = photos.id
  WHERE photos.revision > COALESCE(photo_files.written_revision, 1)`;
const LIST = `SELECT photos.id AS id, photos.revision AS revision ${UNWRITTEN} ORDER BY photos.updated_at`;
/** Photos whose copies do not carry their words yet, oldest change first. */
export function listUnwritten(db: ReadableDb): Unwritten[] {
  return db.prepare<[], Unwritten>(LIST).all();
}

const COUNT = `SELECT COUNT(*) AS count ${UNWRITTEN}`;
/** How many `listUnwritten` lists. */
export function countUnwritten(db: ReadableDb): number {
  return db.prepare<[], { count: number }>(COUNT).get()?.count ?? 0;
}

const SET_PICTURE_HASH = 'UPDATE photos SET picture_hash = @pictureHash WHERE id = @photoId';
/** Of a photo that came in before picture data was hashed by itself. */
export function setPictureHash(db: WritableDb, photoId: string, pictureHash: string): void {
  db.prepare(SET_PICTURE_HASH).run({ photoId, pictureHash });
}

/** A copy with words in it that nobody has read again since. */
export type Unproven = { readonly photoId: string; readonly stamp: string };

const LIST_UNPROVEN = `SELECT photo_id AS photoId, stamp FROM photo_files ${WITHOUT_HEADS}
  WHERE stamp IS NOT NULL AND stamp IS NOT proven_stamp`;
export function listUnproven(db: ReadableDb): Unproven[] {
  return db.prepare<[], Unproven>(LIST_UNPROVEN).all();
}

// A copy that was written to while it was read has another stamp by now.
const MARK_PROVEN = `UPDATE photo_files SET proven_stamp = @stamp, proven_at = @at
  WHERE photo_id = @photoId AND stamp = @stamp`;
export function markProven(db: WritableDb, proven: Unproven & { readonly at: string }): void {
  db.prepare(MARK_PROVEN).run(proven);
}

const PROVEN_AT = `SELECT proven_at AS at FROM photo_files ${WITHOUT_HEADS}
  WHERE photo_id = ? AND stamp = proven_stamp`;
/** When the copy, as its words left it, was last read and found whole; undefined while nobody has looked. */
export function provenAt(db: ReadableDb, photoId: string): string | undefined {
  return db.prepare<[string], { at: string }>(PROVEN_AT).get(photoId)?.at;
}
