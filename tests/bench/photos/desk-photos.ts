// Five hundred photos of 24 megapixels as a card holds them: photographic noise, half of them with the camera's own preview.
// A few pictures are drawn, and every file is one of them with a time and a last byte of its own, so that no two are the same
// picture to anybody who hashes them.
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { say } from '#runtime/say.ts';
import { makePhoto } from '#tests/support/make-photos.ts';
import { benchDir } from '../places.ts';

export const deskPhotoCount = 500;
const PICTURES = 20;
const PREVIEW_EDGE = 1620;
/** As long as any EXIF time, so that another can be written over it. */
const PLACEHOLDER = '2026:11:22 00:00:00';

/** Paths of `count` of them, by name. Drawn once, half a minute, and used again by every later run. */
export async function deskPhotos(count = deskPhotoCount): Promise<readonly string[]> {
  const dir = join(benchDir, 'photos', 'desk');
  if (!existsSync(dir)) await drawAside(dir);
  return (await readdir(dir))
    .toSorted()
    .slice(0, count)
    .map((name) => join(dir, name));
}

/** Whole or not there: an interrupted run leaves nothing that looks finished. */
async function drawAside(dir: string): Promise<void> {
  say(`Đang vẽ ${deskPhotoCount} ảnh 24 megapixel để đo, chỉ lần đầu…`);
  const aside = `${dir}-unfinished`;
  await rm(aside, { recursive: true, force: true });
  await mkdir(aside, { recursive: true });
  for (let picture = 0; picture < PICTURES; picture += 1) await writeCopies(aside, picture);
  await rename(aside, dir);
}

async function writeCopies(dir: string, picture: number): Promise<void> {
  const jpeg = await makePhoto({
    ...{ width: 6000, height: 4000, seed: picture + 1, takenAt: PLACEHOLDER },
    previewEdge: picture % 2 === 0 ? 0 : PREVIEW_EDGE,
  });
  const clockAt = jpeg.indexOf(PLACEHOLDER);
  if (clockAt < 0) throw new Error('the picture has no EXIF time');
  for (let index = picture; index < deskPhotoCount; index += PICTURES) {
    jpeg.write(exifTime(index * 4), clockAt, 'latin1');
    const name = `DSC_${String(index + 1).padStart(4, '0')}.jpg`;
    // Behind the picture, where cameras keep notes of their own: decoders stop before it, hashes do not.
    await writeFile(join(dir, name), Buffer.concat([jpeg, Buffer.from(`number ${index}`, 'latin1')]));
  }
}

function exifTime(seconds: number): string {
  const clock = new Date(Date.UTC(2026, 10, 22, 8, 0, seconds)).toISOString().slice(0, 19);
  return clock.replaceAll('-', ':').replace('T', ' ');
}
