// Copies as single files.
import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { systemCode } from '../files/disk-error.ts';
import { makeFolder } from '../files/make-folder.ts';
import { writeAtomic } from '../files/write-atomic.ts';
import { destinationError, numbered, type ExportTarget } from './export-target.ts';

/** @throws AppError disk_full, destination_refused; from `add` as well */
export async function intoFolder(out: string): Promise<ExportTarget> {
  await makeFolder(out).catch((error: unknown) => {
    throw destinationError(error, out, 'ảnh xuất ra');
  });
  return {
    add: (name, bytes) => writeFree(out, name, bytes),
    finish: () => Promise.resolve(undefined),
    discard: () => Promise.resolve(),
  };
}

/** Writes under `name`, or the first number behind it that is free; answers with the name taken. */
export async function writeFree(out: string, name: string, bytes: Uint8Array): Promise<string> {
  try {
    const free = await reserve(out, name);
    try {
      await writeAtomic(join(out, free), bytes, `tệp “${name}”`);
    } catch (error) {
      await rm(join(out, free), { force: true });
      throw error;
    }
    return free;
  } catch (error) {
    throw destinationError(error, out, `tệp “${name}”`);
  }
}

/** Creates an empty file, so that no two exports take the same name. */
export async function reserve(out: string, name: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const candidate = numbered(name, number);
    try {
      await (await open(join(out, candidate), 'wx')).close();
      return candidate;
    } catch (error) {
      if (systemCode(error) !== 'EEXIST') throw error;
    }
  }
}
