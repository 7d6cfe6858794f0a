// Changes in place are not atomic, so what they overwrite is kept until they are durable. After a crash the old words are put
// back; the photo counts as unwritten and is written again.
import { open, type FileHandle } from 'node:fs/promises';
import type { Photo } from '#shared/model/photo.ts';
import type { WritableDb } from '../db/handle.ts';
import { addHeadWrite, clearHeadWrite, listHeadWrites, type JournalEntry } from '../db/rows/head-writes.ts';
import { findPhoto } from '../db/rows/photos.ts';
import { systemCode } from '../files/disk-error.ts';
import { readAt } from '../files/jpeg/read-head.ts';
import { originalPath } from '../files/library-paths.ts';
import { hashOf } from '../files/sha256.ts';
import { writeAt } from '../files/write-in-place.ts';
import { logUnexpected } from '../log.ts';
import type { InPlacePlan } from './plan-photo.ts';

/** What undoes a change in place. */
export type Undo = Omit<JournalEntry, 'photoId'>;

export function entryOf({ write, headLength, headHash }: InPlacePlan): Undo {
  return { byteOffset: write.offset, oldBytes: write.oldBytes, headLength, headHash };
}

/** Keeps what a batch of changes is going to overwrite; the caller commits it before the first file is touched. */
export function journal(
  db: WritableDb,
  batch: readonly { readonly photo: Photo; readonly plan: InPlacePlan }[],
): void {
  for (const { photo, plan } of batch) addHeadWrite(db, { photoId: photo.id, ...entryOf(plan) });
}

/** Puts back everything that was cut short. @returns the photos whose files cannot be reached now */
export async function recover(db: WritableDb, libraryDir: string): Promise<ReadonlySet<string>> {
  const stuck = new Set<string>();
  for (const entry of listHeadWrites(db)) {
    const photo = findPhoto(db, entry.photoId);
    try {
      if (photo !== undefined) await putBack(originalPath(libraryDir, photo.hash, photo.mimeType), entry);
      clearHeadWrite(db, entry.photoId);
    } catch (error) {
      if (systemCode(error) === undefined) logUnexpected(error);
      stuck.add(entry.photoId);
    }
  }
  return stuck;
}

/**
 * Says whether the file at `path` holds the old words now. A file that is gone, or is not the one the entry speaks of, is left as
 * it is: verification names it.
 * @throws the system's error, with the entry still needed
 */
export async function putBack(path: string, entry: Undo): Promise<boolean> {
  const file = await openIfThere(path);
  if (file === undefined) return false;
  try {
    const head = await readAt(file, 0, entry.headLength);
    const restored = withOldBytes(head, entry);
    if (restored === undefined) return false;
    const { byteOffset, oldBytes } = entry;
    await writeAt(file, byteOffset, oldBytes);
    await file.datasync();
    return true;
  } finally {
    await file.close();
  }
}

/** The head with the old bytes in it; undefined when that is not the head the entry was made for. */
export function withOldBytes(head: Uint8Array, entry: Undo): Buffer | undefined {
  const { byteOffset, oldBytes, headLength, headHash } = entry;
  if (head.length !== headLength || byteOffset + oldBytes.length > headLength) return undefined;
  const restored = Buffer.from(head);
  restored.set(oldBytes, byteOffset);
  const isTheirs = hashOf(restored) === headHash;
  return isTheirs ? restored : undefined;
}

async function openIfThere(path: string): Promise<FileHandle | undefined> {
  try {
    return await open(path, 'r+');
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}
