// A check before long work, so that an import says at once that it cannot fit. The disk may still fill up meanwhile:
// writes translate that error on their own.
import { statfs } from 'node:fs/promises';
import { AppError } from '#shared/api/errors.ts';
import { translateDiskError } from './disk-error.ts';

/** Kept free for text: a full disk of photos must never be why a story cannot be saved. Bytes. */
export const reservedBytes = 32 * 1024 * 1024;

/** Bytes an ordinary user may still write on the disk that holds `folder`. */
export async function freeSpace(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

/**
 * @param need bytes about to be written; `what` is named in the sentence, e.g. `120 ảnh`
 * @throws AppError disk_full when they would not fit beside the reserve; library_missing when the folder is gone
 */
export async function requireFreeSpace(folder: string, need: number, what: string): Promise<void> {
  const free = await freeSpace(folder).catch((error: unknown) => {
    throw translateDiskError(error, what);
  });
  const missing = need + reservedBytes - free;
  if (missing <= 0) return;
  throw new AppError(
    'disk_full',
    `Ổ đĩa chỉ còn ${megabytes(free)} MB, cần thêm ${megabytes(missing)} MB mới đủ chỗ cho ${what}. Chưa chép gì; hãy dọn bớt chỗ trống rồi làm lại.`,
    { details: { free, need } },
  );
}

function megabytes(bytes: number): string {
  return Math.ceil(bytes / 1_000_000).toLocaleString('vi-VN');
}
