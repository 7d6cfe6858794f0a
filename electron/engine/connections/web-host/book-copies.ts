// Copies of a host's books in the library, so that they need not travel each time and a plan can be made without a line. A
// copy that is here is what the host holds, as long as the host's journals are the very ones seen last: their edition is
// another one before anything changes.
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { systemCode } from '../../files/disk-error.ts';
import { writeAtomic } from '../../files/write-atomic.ts';
import { ownFolder, partsOf } from '../static-site/site-files.ts';
import { journalsPath } from '../static-site/site-records.ts';
import type { RemoteFolder } from './remote-folder.ts';

export type BookCopies = {
  readonly find: (path: string) => Promise<Buffer | undefined>;
  readonly keep: (path: string, content: Uint8Array) => Promise<void>;
  readonly drop: (path: string) => Promise<void>;
};

/** `dir`: the connection's own folder in the library. */
export function bookCopies(dir: string): BookCopies {
  const place = (path: string): string => join(dir, ...partsOf(path));
  return {
    find: async (path) => {
      try {
        return await readFile(place(path));
      } catch (error) {
        if (systemCode(error) === 'ENOENT') return undefined;
        throw error;
      }
    },
    keep: (path, content) => writeAtomic(place(path), content, 'sổ của trang'),
    drop: (path) => rm(place(path), { recursive: true, force: true }),
  };
}

/** Asks the host for its journals; where somebody else has worked there since, every copy goes. */
export async function bringUpToDate(copies: BookCopies, folder: Pick<RemoteFolder, 'get'>): Promise<void> {
  const [theirs, ours] = [await folder.get(journalsPath), await copies.find(journalsPath)];
  if (theirs !== undefined && ours?.equals(theirs) === true) return;
  await copies.drop(ownFolder);
  if (theirs !== undefined) await copies.keep(journalsPath, theirs);
}

/** The site's books, but for those that the host writes itself. */
export function isBook(path: string): boolean {
  return path.startsWith(`${ownFolder}/`) && path !== `${ownFolder}/so-lieu.json`;
}
