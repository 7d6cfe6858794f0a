// Pictures that were made of an original, found by their names: to throw away what nobody will ask for again.
import { readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { systemCode } from './disk-error.ts';
import { derivedPath } from './library-paths.ts';

/** Every derived file of the original, as absolute paths. */
export async function derivedFiles(libraryDir: string, hash: string): Promise<string[]> {
  const folder = dirname(derivedPath(libraryDir, hash, { name: 'any', extension: 'any' }));
  try {
    const names = await readdir(folder);
    return names.filter((name) => name.startsWith(`${hash}-`)).map((name) => join(folder, name));
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return [];
    throw error;
  }
}

/** Removes what was made for looks the photo does not have any more. Files without a look are those of the picture as it came in. */
export async function removeStaleLooks(
  libraryDir: string,
  hash: string,
  looks: ReadonlySet<string>,
): Promise<void> {
  for (const file of await derivedFiles(libraryDir, hash)) {
    const look = LOOK.exec(basename(file).slice(hash.length + 1))?.[1];
    if (look !== undefined && !looks.has(look)) await rm(file, { force: true });
  }
}

/** Fourteen digits of hex before the picture's own name: `0894a17ffab15a-thumb.jpg`. */
const LOOK = /^([0-9a-f]{14})-/u;
