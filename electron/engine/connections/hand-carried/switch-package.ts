// A package is made aside and takes its place by a rename: who opens the folder finds the old package or the new one, never half
// of either. What other people put beside our files moves along.
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { syncFolder } from '../../files/write-atomic.ts';
import { isThere, placeOf } from '../local-portal/disk-files.ts';
import { makeFolders } from '../local-portal/disk-store.ts';
import { ownFolder } from '../static-site/site-files.ts';
import { readRecord, recordPath } from './package-record.ts';

const asideFolder = `${ownFolder}/goi-dang-ghi`;
const retiredFolder = `${ownFolder}/goi-thay-ra`;

export type Aside = {
  /** Durable once it returns. `path` within the package. */
  readonly write: (path: string, content: string | Uint8Array) => Promise<void>;
  /** Puts the package in its place under `name`. */
  readonly place: (name: string) => Promise<void>;
};

/** An empty place for the next package; what a dead process left is put right first. Only under the folder's lock. */
export async function openAside(path: string): Promise<Aside> {
  await finishSwitch(path);
  await clearAside(path);
  return {
    write: async (file, content) => {
      const aside = `${asideFolder}/${file}`;
      await makeFolders(path, aside);
      const target = placeOf(path, aside);
      const handle = await open(target, 'wx');
      try {
        await handle.writeFile(content);
        await handle.sync();
      } finally {
        await handle.close();
      }
    },
    place: (name) => place(path, name),
  };
}

export async function clearAside(path: string): Promise<void> {
  await rm(placeOf(path, asideFolder), { recursive: true, force: true });
}

/** Takes a package away; what others put beside our files stays. */
export async function removePackage(path: string, name: string): Promise<void> {
  const record = await readRecord(path, name);
  for (const file of [...(record?.files ?? []).map((one) => one.path), recordPath]) {
    await rm(placeOf(path, `${name}/${file}`), { force: true });
  }
  for (const folder of [`${name}/anh`, name]) {
    if ((await filesIn(path, folder)).length === 0)
      await rm(placeOf(path, folder), { recursive: true, force: true });
  }
  await syncFolder(path);
}

async function place(path: string, name: string): Promise<void> {
  const target = placeOf(path, name);
  if (await isThere(path, name)) {
    await makeFolders(path, `${retiredFolder}/x`);
    await rename(target, placeOf(path, `${retiredFolder}/${name}`));
  }
  await rename(placeOf(path, asideFolder), target);
  await syncFolder(path);
  await finishSwitch(path);
}

/** What was replaced: back where it was if nothing took its place, else what is not ours moves along and the rest goes. */
async function finishSwitch(path: string): Promise<void> {
  for (const name of await filesIn(path, retiredFolder)) {
    const retired = placeOf(path, `${retiredFolder}/${name}`);
    if (!(await isThere(path, name))) {
      await rename(retired, placeOf(path, name));
      continue;
    }
    await keepForeignFiles(path, name);
    await rm(retired, { recursive: true, force: true });
  }
}

async function keepForeignFiles(path: string, name: string): Promise<void> {
  const record = await readRecord(path, `${retiredFolder}/${name}`);
  const own = new Set([recordPath, ...(record?.files ?? []).map((file) => file.path)]);
  const retired = placeOf(path, `${retiredFolder}/${name}`);
  const entries = await readdir(retired, { recursive: true, withFileTypes: true });
  for (const entry of entries.filter((one) => one.isFile())) {
    const from = join(entry.parentPath, entry.name);
    const file = from.slice(retired.length + 1).replaceAll('\\', '/');
    if (own.has(file)) continue;
    const to = join(placeOf(path, name), file);
    await mkdir(dirname(to), { recursive: true });
    await rename(from, to);
  }
}

async function filesIn(path: string, folder: string): Promise<string[]> {
  return (await isThere(path, folder)) ? readdir(placeOf(path, folder)) : [];
}
