import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { systemCode } from './disk-error.ts';

/**
 * Makes `path` and the folders above it, down from `root`, which must exist: a library whose disk was pulled out is not
 * made anew on the disk below. Node's own recursive mkdir says ENOENT for a read-only disk; this one says EROFS.
 */
export async function makeFolder(path: string, root = dirname(path)): Promise<void> {
  try {
    await mkdir(path);
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return;
    const parent = dirname(path);
    if (systemCode(error) !== 'ENOENT' || parent.length <= root.length) throw error;
    await makeFolder(parent, root);
    await mkdir(path).catch((again: unknown) => {
      if (systemCode(again) !== 'EEXIST') throw again;
    });
  }
}
