// SQL of how the library's copies of photos stand on disk.
import { deflateSync, inflateSync } from 'node:zlib';
import type { ReadableDb, WritableDb } from '../handle.ts';

export type PhotoFile = {
  readonly photoId: string;
  /** All bytes before the picture data, as the file came in. */
  readonly originalHead: Uint8Array;
  /** The photo's revision whose words the library's copy carries. */
  readonly writtenRevision: number;
};

const SAVE = `INSERT INTO photo_files (photo_id, original_head, written_revision) VALUES (?, ?, ?)
  ON CONFLICT (photo_id) DO UPDATE SET written_revision = excluded.written_revision`;
/** The head a file came in with is kept once and never replaced. */
export function savePhotoFile(db: WritableDb, { photoId, originalHead, writtenRevision }: PhotoFile): void {
  db.prepare(SAVE).run(photoId, deflateSync(originalHead), writtenRevision);
}

const FIND = `SELECT photo_id AS photoId, original_head AS originalHead, written_revision AS writtenRevision
  FROM photo_files WHERE photo_id = ?`;
export function findPhotoFile(db: ReadableDb, photoId: string): PhotoFile | undefined {
  const row = db.prepare<[string], PhotoFile>(FIND).get(photoId);
  return row && { ...row, originalHead: inflateSync(row.originalHead) };
}
