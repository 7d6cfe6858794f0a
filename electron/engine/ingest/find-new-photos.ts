// Which of the files a watched folder tells of are to be taken in. At every start it tells all it holds.
import { stat } from 'node:fs/promises';
import { AppError } from '#shared/api/errors.ts';
import type { ReadableDb } from '../db/handle.ts';
import { findPhotoIdByMark } from '../db/rows/ingest-ledger.ts';
import { systemCode } from '../files/disk-error.ts';
import { readMark } from './file-facts.ts';
import { isPhoto } from './list-source.ts';

/**
 * Photos that the library has not met, in the order of `files`. One that cannot be read is among them: the import says by its
 * name what is wrong with it, and takes in the others. One that is gone by now is not.
 */
export async function findNewPhotos(db: ReadableDb, files: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const file of files) {
    if ((await isPhoto(file)) && (await isNew(db, file))) found.push(file);
  }
  return found;
}

async function isNew(db: ReadableDb, file: string): Promise<boolean> {
  let mark: string;
  try {
    const { size, mtimeMs } = await stat(file);
    mark = await readMark(file, { byteSize: size, mtimeMs });
  } catch (error) {
    const code = error instanceof AppError ? error.code : systemCode(error);
    if (code === undefined) throw error;
    return code !== 'not_found' && code !== 'ENOENT';
  }
  return findPhotoIdByMark(db, mark) === undefined;
}
