// A copy for other people's programs: the original's picture with the photo's text in it.
import { createHash } from 'node:crypto';
import { open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '#shared/api/errors.ts';
import type { Photo } from '#shared/model/photo.ts';
import { systemCode, translateDiskError } from '../files/disk-error.ts';
import { walkJpegHead } from '../files/jpeg/segments.ts';
import { extensionOf } from '../files/library-paths.ts';
import { makeFolder } from '../files/make-folder.ts';
import { safeFileName } from '../files/safe-file-name.ts';
import { translateSourceError } from '../files/source-error.ts';
import { writeAtomic } from '../files/write-atomic.ts';
import { makeSidecar } from './sidecar.ts';
import { withJpegMetadata } from './write-jpeg-metadata.ts';

/**
 * Writes a copy of the original at `originalPath` into `outDir` (made if missing) and returns its file name: the photo's own,
 * with a number where that is taken. JPEG carries the text inside; other formats come with an `.xmp` file beside them.
 * @throws AppError unreadable_image, not_found, disk_full, destination_refused (no right to write there)
 */
export async function exportCopy(originalPath: string, photo: Photo, outDir: string): Promise<string> {
  const what = `bản sao ảnh “${photo.fileName}”`;
  const original = await readFile(originalPath).catch((error: unknown) => {
    throw translateSourceError(error, photo.fileName);
  });
  const files =
    photo.mimeType === 'image/jpeg'
      ? [writeJpeg(original, photo)]
      : [original, await makeSidecar(original, photo)];
  try {
    await makeFolder(outDir);
    const names = await reserveNames(outDir, photo, files.length);
    try {
      for (const [index, name] of names.entries())
        await writeAtomic(join(outDir, name), files[index] ?? '', what);
    } catch (error) {
      for (const name of names) await rm(join(outDir, name), { force: true });
      throw error;
    }
    return names[0];
  } catch (error) {
    throw asDestinationError(translateDiskError(error, what), outDir);
  }
}

/** @throws Error when the picture data would differ: nothing may leave the house altered */
function writeJpeg(original: Buffer, photo: Photo): Buffer {
  const copy = withJpegMetadata(original, photo);
  if (pictureHash(copy) !== pictureHash(original))
    throw new Error(`Picture data changed while writing ${photo.id}`);
  return copy;
}

/** SHA-256 of all bytes from the first SOS marker on. */
export function pictureHash(jpeg: Uint8Array): string {
  const { scanStart } = walkJpegHead(jpeg);
  return createHash('sha256')
    .update(jpeg.subarray(scanStart ?? jpeg.length))
    .digest('hex');
}

/**
 * Creates empty files under free names, so that no two exports take the same one: the picture's, and the sidecar's when
 * there are two files.
 */
async function reserveNames(
  outDir: string,
  photo: Photo,
  count: number,
): Promise<readonly [string, ...string[]]> {
  const { stem, extension } = splitName(photo);
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? '' : ` (${number})`;
    const picture = safeFileName(stem, extension, suffix);
    const names = [picture, safeFileName(stem, 'xmp', suffix)].slice(0, count);
    if (await reserveAll(outDir, names)) return [picture, ...names.slice(1)];
  }
}

async function reserveAll(outDir: string, names: readonly string[]): Promise<boolean> {
  const reserved: string[] = [];
  for (const name of names) {
    try {
      await (await open(join(outDir, name), 'wx')).close();
      reserved.push(name);
    } catch (error) {
      for (const taken of reserved) await rm(join(outDir, taken), { force: true });
      if (systemCode(error) === 'EEXIST') return false;
      throw error;
    }
  }
  return true;
}

/** The name without extension, and the extension that fits the content: the old one where it does, e.g. `JPG`. */
function splitName({ fileName, mimeType }: Photo): { stem: string; extension: string } {
  const [, stem = fileName, extension = ''] = /^(.+)\.([^.]*)$/su.exec(fileName) ?? [];
  const usual = extensionOf(mimeType);
  const fits = [usual, ALIASES[usual]].includes(extension.toLowerCase());
  return { stem, extension: fits ? extension : usual };
}

const ALIASES: Readonly<Record<string, string>> = { jpg: 'jpeg', tif: 'tiff' };

/** The folder is the person's own, not the library. */
function asDestinationError(error: unknown, outDir: string): unknown {
  if (!(error instanceof AppError) || !['library_read_only', 'library_missing'].includes(error.code))
    return error;
  return new AppError(
    'destination_refused',
    `Không ghi được vào thư mục “${outDir}”; hãy chọn thư mục khác hoặc mở quyền ghi rồi xuất lại.`,
    { cause: error },
  );
}
