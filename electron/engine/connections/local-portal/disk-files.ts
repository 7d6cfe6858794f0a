// Files of a site in a folder of this machine.
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { systemCode } from '../../files/disk-error.ts';
import { hashOf } from '../../files/sha256.ts';
import { partsOf } from '../static-site/site-files.ts';

/** The absolute place of a path of the site. Throws for what is not a plain relative path. */
export function placeOf(folder: string, path: string): string {
  return join(folder, ...partsOf(path));
}

/** Undefined when there is no such file. */
export async function readIfThere(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    if (isAbsence(error)) return undefined;
    throw error;
  }
}

/** SHA-256 of a file and its size; undefined when there is none. */
export async function readHash(
  folder: string,
  path: string,
): Promise<{ readonly hash: string; readonly bytes: number } | undefined> {
  const content = await readIfThere(placeOf(folder, path));
  return content && { hash: hashOf(content), bytes: content.byteLength };
}

export async function isThere(folder: string, path: string): Promise<boolean> {
  try {
    await stat(placeOf(folder, path));
    return true;
  } catch (error) {
    if (isAbsence(error)) return false;
    throw error;
  }
}

function isAbsence(error: unknown): boolean {
  const code = systemCode(error);
  return code === 'ENOENT' || code === 'ENOTDIR';
}
