// Writing into a site's folder: every file is written aside, made durable, and takes its place in one step. The folder
// itself is never made here: one that has gone away must stay gone.
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { systemCode } from '../../files/disk-error.ts';
import { syncFolder } from '../../files/write-atomic.ts';
import { ownFolder, placeOf } from './site-files.ts';

/** A file that is complete and durable, but where no reader looks. */
export type Staged = { readonly place: string };

export type Staging = {
  readonly stage: (content: string | Uint8Array) => Promise<Staged>;
  /** Puts a staged file where readers find it, replacing what was there. */
  readonly place: (staged: Staged, path: string) => Promise<void>;
  /** Makes the new names of everything placed so far durable. */
  readonly settle: () => Promise<void>;
};

/** Opens an empty place aside; what an interrupted publication left there is removed. Only under the site's lock. */
export async function openStaging(folder: string): Promise<Staging> {
  await clearStaging(folder);
  await makeFolders(folder, `${stagingFolder}/x`);
  const touched = new Set<string>();
  let count = 0;
  return {
    stage: async (content) => {
      count += 1;
      const place = placeOf(folder, `${stagingFolder}/${count}`);
      await writeDurably(place, content);
      return { place };
    },
    place: async (staged, path) => {
      await makeFolders(folder, path);
      const target = placeOf(folder, path);
      await rename(staged.place, target);
      touched.add(dirname(target));
    },
    settle: async () => {
      for (const one of touched) await syncFolder(one);
      touched.clear();
    },
  };
}

export async function clearStaging(folder: string): Promise<void> {
  await rm(placeOf(folder, stagingFolder), { recursive: true, force: true });
}

/** One file of the site's own books, whole or not at all. */
export async function writeOwnFile(folder: string, path: string, content: string): Promise<void> {
  const target = placeOf(folder, path);
  const aside = `${target}.moi`;
  await makeFolders(folder, path);
  await rm(aside, { force: true });
  await writeDurably(aside, content);
  await rename(aside, target);
  await syncFolder(dirname(target));
}

/** The folders above `path`, one by one from the site's own, which must be there. */
export async function makeFolders(folder: string, path: string): Promise<void> {
  const parts = path.split('/').slice(0, -1);
  for (let depth = 1; depth <= parts.length; depth += 1) {
    await makeFolder(placeOf(folder, parts.slice(0, depth).join('/')));
  }
}

const stagingFolder = `${ownFolder}/tam`;

async function makeFolder(place: string): Promise<void> {
  try {
    await mkdir(place);
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') throw error;
  }
}

async function writeDurably(place: string, content: string | Uint8Array): Promise<void> {
  const file = await open(place, 'wx');
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}
