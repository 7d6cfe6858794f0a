// SQL of the journal of changes in place.
import type { ReadableDb, WritableDb } from '../handle.ts';

/** What undoes a change in place that was cut short. */
export type JournalEntry = {
  readonly photoId: string;
  readonly byteOffset: number;
  readonly oldBytes: Uint8Array;
  readonly headLength: number;
  /** SHA-256 of the head with the old bytes in it. */
  readonly headHash: string;
};

const ADD = `INSERT OR REPLACE INTO head_writes (photo_id, byte_offset, old_bytes, head_length, head_hash)
  VALUES (@photoId, @byteOffset, @oldBytes, @headLength, @headHash)`;
export function addHeadWrite(db: WritableDb, entry: JournalEntry): void {
  db.prepare(ADD).run(entry);
}

const LIST = `SELECT photo_id AS photoId, byte_offset AS byteOffset, old_bytes AS oldBytes, head_length AS headLength,
  head_hash AS headHash FROM head_writes`;
export function listHeadWrites(db: ReadableDb): JournalEntry[] {
  return db.prepare<[], JournalEntry>(LIST).all();
}

const CLEAR = 'DELETE FROM head_writes WHERE photo_id = ?';
export function clearHeadWrite(db: WritableDb, photoId: string): void {
  db.prepare(CLEAR).run(photoId);
}
