// Many different photos in little time, for measurements: a few large pictures are encoded once, and every file is one of
// them with an EXIF time of its own and its number behind the picture, so that no two files are the same picture.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makePhoto } from './make-photos.ts';

export type NumberedPhotoOptions = {
  /** Size of each photo, 3:2. */
  readonly megapixels: number;
  /** How many different pictures lie behind the files. */
  readonly pictures?: number;
};

/** As long as any EXIF time, so that another can be written over it. */
const PLACEHOLDER = '2026:11:22 00:00:00';

/** Writes `photo-00001.jpg` … into `outDir`, taken one second apart from 08:00:01 on, and gives their paths. */
export async function makeNumberedPhotos(
  count: number,
  { megapixels, pictures = 4 }: NumberedPhotoOptions,
  outDir: string,
): Promise<string[]> {
  await mkdir(outDir, { recursive: true });
  const height = Math.round(Math.sqrt((megapixels * 1_000_000) / 1.5));
  const size = { width: Math.round(height * 1.5), height };
  const files: string[] = [];
  for (let seed = 0; seed < Math.min(pictures, count); seed += 1) {
    const picture = await makePhoto({ ...size, seed: seed + 1, takenAt: PLACEHOLDER });
    const clockAt = picture.indexOf(PLACEHOLDER);
    if (clockAt < 0) throw new Error('the picture has no EXIF time');
    for (let index = seed; index < count; index += pictures) {
      picture.write(exifTime(index + 1), clockAt, 'latin1');
      const file = join(outDir, `photo-${String(index + 1).padStart(5, '0')}.jpg`);
      await writeFile(file, Buffer.concat([picture, Buffer.from(String(index + 1))]));
      files[index] = file;
    }
  }
  return files;
}

function exifTime(seconds: number): string {
  const clock = new Date(Date.UTC(2026, 10, 22, 8, 0, seconds)).toISOString().slice(0, 19);
  return clock.replaceAll('-', ':').replace('T', ' ');
}
