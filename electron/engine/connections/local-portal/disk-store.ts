// A site in a folder: every file is written aside, made durable, and takes its place in one step. The folder itself is never
// made here: one that has gone away must stay gone.
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { systemCode } from '../../files/disk-error.ts';
import { syncFolder } from '../../files/write-atomic.ts';
import { ownFolder } from '../static-site/site-files.ts';
import type { SiteStore, Staged, Staging, StagingWatch } from '../static-site/site-store.ts';
import { placeOf, readHash, readIfThere } from './disk-files.ts';

export function diskStore(folder: string): SiteStore {
  return {
    read: (path) => readIfThere(placeOf(folder, path)),
    look: (path) => readHash(folder, path),
    write: (path, content) => writeOwnFile(folder, path, content),
    remove: (path) => rm(placeOf(folder, path), { force: true }),
    openStaging: (watch) => openStaging(folder, watch),
    // A publication that was interrupted has laid its files aside, so it loses nothing when they are cleared away.
    patienceMs: 0,
  };
}

/** What an interrupted publication laid aside is removed. */
export async function clearStaging(folder: string): Promise<void> {
  await rm(placeOf(folder, stagingFolder), { recursive: true, force: true });
}

/** The folders above `path`, one by one from the site's own, which must be there. */
export async function makeFolders(folder: string, path: string): Promise<void> {
  const parts = path.split('/').slice(0, -1);
  for (let depth = 1; depth <= parts.length; depth += 1) {
    await makeFolder(placeOf(folder, parts.slice(0, depth).join('/')));
  }
}

const stagingFolder = `${ownFolder}/tam`;

async function openStaging(folder: string, { onBytes }: StagingWatch): Promise<Staging> {
  await clearStaging(folder);
  await makeFolders(folder, `${stagingFolder}/x`);
  const touched = new Set<string>();
  const places = new Map<Staged, string>();
  return {
    stage: async ({ path, content }) => {
      const staged = { path, hasArrived: true };
      const place = placeOf(folder, `${stagingFolder}/${places.size + 1}`);
      places.set(staged, place);
      await writeDurably(place, content);
      onBytes(content.byteLength);
      return staged;
    },
    place: async (staged) => {
      const place = places.get(staged);
      if (place === undefined) throw new Error(`${staged.path} was not staged here`);
      await makeFolders(folder, staged.path);
      const target = placeOf(folder, staged.path);
      await rename(place, target);
      touched.add(dirname(target));
    },
    settle: async () => {
      for (const one of touched) await syncFolder(one);
      touched.clear();
    },
    end: () => clearStaging(folder),
  };
}

/** Whole or not at all. */
export async function writeOwnFile(folder: string, path: string, content: string): Promise<void> {
  const target = placeOf(folder, path);
  const aside = `${target}.moi`;
  await makeFolders(folder, path);
  await rm(aside, { force: true });
  await writeDurably(aside, content);
  await rename(aside, target);
  await syncFolder(dirname(target));
}

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
