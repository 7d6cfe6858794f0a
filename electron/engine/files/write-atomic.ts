// A file is there whole or not at all, and once the call returns it survives a power cut.
import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { dirname, join, parse } from 'node:path';
import { translateDiskError } from './disk-error.ts';
import { makeFolder } from './make-folder.ts';

/**
 * Writes `data` to `path`, replacing what was there in one step; folders above it are made. A failure leaves the old
 * file as it was and nothing else behind.
 * @throws AppError disk_full, library_read_only, library_missing; `what` names the thing in their sentence
 */
export async function writeAtomic(
  path: string,
  data: string | Uint8Array,
  what = 'tệp trong thư viện',
): Promise<void> {
  try {
    await makeFolder(dirname(path), parse(path).root);
    await writeThenRename(path, data);
  } catch (error) {
    throw translateDiskError(error, what);
  }
}

async function writeThenRename(path: string, data: string | Uint8Array): Promise<void> {
  // A short name of its own: the final name may already be as long as the file system allows.
  const temporary = join(dirname(path), `.${randomUUID()}.tmp`);
  const file = await open(temporary, 'wx');
  try {
    try {
      await file.writeFile(data);
      await file.sync();
    } finally {
      await file.close();
    }
    await renameDurably(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** Renames within one file system and makes the new name durable. */
export async function renameDurably(from: string, to: string): Promise<void> {
  await rename(from, to);
  await syncFolder(dirname(to));
}

/** Windows cannot open a folder for fsync, and journals renames by itself. */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
