// A library's file written anew: whole under its name or not at all. What a crash leaves lies in `incoming`, which is cleared
// when the library is opened.
import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { stampOfOpen } from './file-stamp.ts';
import { libraryPaths } from './library-paths.ts';
import { makeFolder } from './make-folder.ts';
import { createUncached } from './uncached-file.ts';
import { renameDurably } from './write-atomic.ts';

type Replacement = {
  readonly pieces: readonly Uint8Array[];
  /** By `makePages`. */
  readonly step: Buffer;
};

/** @returns the new file's stamp @throws the system's error, with the old file as it was */
export async function replaceFile(
  libraryDir: string,
  path: string,
  { pieces, step }: Replacement,
): Promise<string> {
  const { incoming } = libraryPaths(libraryDir);
  await makeFolder(incoming, libraryDir);
  const temporary = join(incoming, `${randomUUID()}.tmp`);
  try {
    const file = await createUncached(temporary, step);
    let stamp: string;
    try {
      for (const piece of pieces) await file.append(piece);
      await file.sync();
      stamp = stampOfOpen(file.handle());
    } finally {
      await file.close();
    }
    await renameDurably(temporary, path);
    return stamp;
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
