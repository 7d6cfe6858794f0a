// The copy beside the library: the file as the camera wrote it, under the name it was shown with. What lies in that folder
// already is never replaced.
import { open } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { beginCopy, type CheckedCopy, type CopyPlan } from './checked-copy.ts';
import { systemCode, translateDiskError } from './disk-error.ts';
import { hashFile } from './file-state.ts';
import { safeFileName } from './safe-file-name.ts';
import { renameDurably } from './write-atomic.ts';

export type SecondPlace = {
  /** Made where it is missing; its disk must be there. */
  readonly folder: string;
  /** Safe on every system (`safeFileName`). */
  readonly name: string;
};

export function beginSecondCopy(
  folder: string,
  { what, step }: Pick<CopyPlan, 'what' | 'step'>,
): Promise<CheckedCopy> {
  return beginCopy({ folder, root: folder, head: Buffer.alloc(0), from: 0, what, step });
}

type Named = SecondPlace & {
  /** SHA-256 of the file. */
  readonly hash: string;
};

/**
 * Answers with the name it got: the wanted one, that of the same file which lies there since a run that was cut off, or the
 * next free one. @throws AppError disk_full, library_read_only, library_missing
 */
export async function nameSecondCopy(copy: CheckedCopy, { folder, name, hash }: Named): Promise<string> {
  const { name: stem, ext } = parse(name);
  try {
    for (let number = 1; ; number += 1) {
      const free = number === 1 ? name : safeFileName(stem, ext.slice(1), ` (${number})`);
      const path = join(folder, free);
      if (await reserve(path)) {
        await renameDurably(copy.tempPath, path);
        return free;
      }
      if ((await hashIfThere(path)) !== hash) continue;
      await copy.discard();
      return free;
    }
  } catch (error) {
    await copy.discard();
    throw translateDiskError(error, `ảnh “${name}” trong thư mục thứ hai`);
  }
}

/** SHA-256 of a file in the second folder; undefined where it is not there or cannot be read. */
export async function hashIfThere(path: string): Promise<string | undefined> {
  try {
    return await hashFile(path);
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    return undefined;
  }
}

/** Makes an empty file of that name; false where there is one. */
async function reserve(path: string): Promise<boolean> {
  try {
    await (await open(path, 'wx')).close();
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw error;
  }
}
