// The one way pixels leave a file. Strict first; what is damaged is read as far as it goes, and said so.
import { open } from 'node:fs/promises';
import sharp, { type Sharp } from 'sharp';
import type { AppError } from '#shared/api/errors.ts';
import type { Room } from '../files/copy-memory.ts';
import { readInto } from '../files/jpeg/read-head.ts';
import { sourceError } from '../files/source-error.ts';
import { decodeHeif } from './decode-heif.ts';
import { withRooms } from './rooms.ts';
import { sniffImage, sniffLength } from './sniff.ts';

/** Pixels of one picture we agree to unpack: 2^28 less a little, sharp's own default. A bigger one is a trap or a mistake. */
export const maxPixels = 0x3fff * 0x3fff;

/** Said of a photo whose pixels could be read only in part. */
export const partlyDamaged =
  'Tệp ảnh bị cắt cụt hoặc hỏng, chỉ đọc được một phần ảnh; hãy chép lại từ thẻ nhớ nếu còn.';

export type Decoded<T> = { readonly result: T; readonly damage: string | null };

/**
 * Runs `work` on the picture in `file`, upright, first frame. Where a strict reading fails a tolerant one is tried, and
 * `damage` says so. `name` is the file's name in sentences.
 * @throws AppError unreadable_image when nothing can be read
 */
export function decode<T>(
  file: string | Buffer,
  name: string,
  work: (picture: Sharp) => Promise<T>,
): Promise<Decoded<T>> {
  return withRooms(async (room) => {
    const source = await readable(file, name, room);
    try {
      return { result: await work(openPicture(source, 'warning')), damage: null };
    } catch (strict) {
      try {
        const result = await work(openPicture(source, 'none'));
        return { result, damage: isHarmless(strict) ? null : partlyDamaged };
      } catch (error) {
        throw unreadable(name, error);
      }
    }
  });
}

/** What sharp can read: the bytes of the file, or the pixels another decoder made of it. */
async function readable(file: string | Buffer, name: string, room: Room): Promise<string | Buffer> {
  try {
    const source = typeof file === 'string' ? await inMemory(file, room) : file;
    const isHeif = typeof source !== 'string' && sniffImage(source.subarray(0, sniffLength)) === 'heif';
    return isHeif ? await decodeHeif(source) : source;
  } catch (error) {
    throw unreadable(name, error);
  }
}

/**
 * libvips maps a file into memory. Where it is cut short or its card pulled out meanwhile, the system ends the whole process
 * (SIGBUS), and no decoder can say what happened; bytes that were read cannot be taken away. Only a scan far beyond any camera's
 * file is left where it lies, because two of them would not leave room for anything else.
 */
async function inMemory(path: string, room: Room): Promise<string | Buffer> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    return size > MOST_IN_MEMORY ? path : await readInto(room(size), file, 0);
  } finally {
    await file.close();
  }
}

const MOST_IN_MEMORY = 256 * 1024 * 1024;

function unreadable(name: string, cause: unknown): AppError {
  return sourceError(name, 'hỏng nên không đọc được ảnh; hãy chép lại từ thẻ nhớ nếu còn', { cause });
}

function openPicture(source: string | Buffer, failOn: 'warning' | 'none'): Sharp {
  return sharp(source, {
    failOn,
    limitInputPixels: maxPixels,
    // Lifts libjpeg's limit of 20 warnings, which would refuse pictures that are almost whole; pixels stay limited.
    unlimited: failOn === 'none',
    autoOrient: true,
    sequentialRead: true,
  });
}

/**
 * libvips has no codes, only libjpeg's and libpng's own sentences; these tell of odd writers, not of lost pixels
 * (https://github.com/libjpeg-turbo/libjpeg-turbo/blob/main/src/jerror.h).
 */
const HARMLESS =
  /extraneous bytes before marker|Invalid SOS parameters|Unknown Adobe color transform|JFIF revision/u;

function isHarmless(error: unknown): boolean {
  return (
    error instanceof Error &&
    HARMLESS.test(error.message) &&
    !/premature|bad Huffman|RST/u.test(error.message)
  );
}
