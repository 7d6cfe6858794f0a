// What a disk takes at most of photos that have to be written whole and durably: the bound of every first touch.
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createUncached, diskBlock, makePages } from '#engine/files/uncached-file.ts';
import { inParallel } from '#engine/in-parallel.ts';
import { benchDir } from '../places.ts';

/** As many as the engine writes anew at a time. */
const AT_ONCE = 4;

/** Files a second: the same bytes from memory, past the system's cache, each file synced, with nothing done to them. */
export async function measureDisk(files: readonly string[]): Promise<number> {
  const dir = join(benchDir, 'disk-alone');
  await rm(dir, { recursive: true, force: true });
  await mkdir(dir, { recursive: true });
  const photos = await Promise.all(files.slice(0, AT_ONCE).map(inPages));
  const begun = performance.now();
  await inParallel([...files.keys()], AT_ONCE, async (index, lane) => {
    const photo = photos[lane];
    if (photo === undefined) throw new Error('There are fewer photos than lanes');
    const copy = await createUncached(join(dir, `${index}.jpg`), makePages(diskBlock));
    await copy.append(photo);
    await copy.sync();
    await copy.close();
  });
  const seconds = (performance.now() - begun) / 1000;
  await rm(dir, { recursive: true });
  return files.length / seconds;
}

async function inPages(file: string): Promise<Buffer> {
  const bytes = await readFile(file);
  const pages = makePages(bytes.length);
  pages.set(bytes);
  return pages;
}
