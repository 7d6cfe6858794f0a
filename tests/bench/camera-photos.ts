// A hundred photos of 24 megapixels, with and without the preview many cameras keep beside the picture. Drawn once, a
// second each, and used again by every later run.
import { existsSync } from 'node:fs';
import { readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { say } from '#runtime/say.ts';
import { writeCameraPhotos } from '#tests/support/make-photos.ts';
import { benchDir } from './places.ts';

export const photoCount = 100;

/** Long edge of the preview, as cameras of this size write it; the picture without has none. */
const previewEdges = { plain: 0, 'with-preview': 1620 } as const;
export type PhotoSet = keyof typeof previewEdges;

/** Their paths. Read once through, so that no measurement is one of the disk. */
export async function cameraPhotos(set: PhotoSet): Promise<readonly string[]> {
  const dir = join(benchDir, 'photos', set);
  if (!existsSync(dir)) await drawAside(dir, previewEdges[set]);
  const paths = (await readdir(dir)).toSorted().map((name) => join(dir, name));
  for (const path of paths) await readFile(path);
  return paths;
}

/** Whole or not there: an interrupted run leaves nothing that looks finished. */
async function drawAside(dir: string, previewEdge: number): Promise<void> {
  say(`Đang vẽ ${photoCount} ảnh 24 megapixel để đo, khoảng hai phút, chỉ lần đầu…`);
  const aside = `${dir}-unfinished`;
  await rm(aside, { recursive: true, force: true });
  await writeCameraPhotos(aside, photoCount, { previewEdge });
  await rename(aside, dir);
}
