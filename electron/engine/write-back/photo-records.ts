// What a photo's file says of it, as it came in and as the library's copy is now.
import { AppError } from '#shared/api/errors.ts';
import type { Photo } from '#shared/model/photo.ts';
import type { FileRecords, PhotoRecords } from '#shared/model/photo-records.ts';
import type { ReadableDb } from '../db/handle.ts';
import { findPhotoFile, provenAt } from '../db/rows/photo-files.ts';
import { systemCode } from '../files/disk-error.ts';
import { originalPath } from '../files/library-paths.ts';
import { readRecords } from '../metadata/read-metadata.ts';

export async function photoRecords(db: ReadableDb, libraryDir: string, photo: Photo): Promise<PhotoRecords> {
  const path = originalPath(libraryDir, photo.hash, photo.mimeType);
  const head = findPhotoFile(db, photo.id)?.originalHead;
  const now = await orNothing(readRecords(path));
  const original = head === undefined ? now : await orNothing(readRecords(path, head));
  return { now, original, provenAt: provenAt(db, photo.id) ?? null };
}

/** A copy that is gone or cannot be read has nothing to show; what is wrong with it is said elsewhere. */
async function orNothing(reading: Promise<FileRecords>): Promise<FileRecords | null> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof AppError || systemCode(error) !== undefined) return null;
    throw error;
  }
}
