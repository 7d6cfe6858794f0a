// The very bytes that came from the camera. The library's copy carries the caption in its head; the head it came in with is kept
// beside it, and the hash of the whole proves that both together are the file again.
import { AppError } from '#shared/api/errors.ts';
import type { Photo } from '#shared/model/photo.ts';
import type { ReadableDb } from '../db/handle.ts';
import { findPhotoFile } from '../db/rows/photo-files.ts';
import { walkJpegHead } from '../files/jpeg/segments.ts';
import { hashOf } from '../files/sha256.ts';

/** @throws AppError unreadable_image when what is there is no longer what came in */
export function untouchedOriginal(db: ReadableDb, photo: Photo, copy: Buffer): Buffer {
  if (hashOf(copy) === photo.hash) return copy;
  const { scanStart } = walkJpegHead(copy);
  const head = findPhotoFile(db, photo.id)?.originalHead;
  if (head !== undefined && scanStart !== undefined) {
    const original = Buffer.concat([head, copy.subarray(scanStart)]);
    if (hashOf(original) === photo.hash) return original;
  }
  throw new AppError(
    'unreadable_image',
    `Tệp gốc của “${photo.fileName}” trong thư viện đã khác lúc nhập nên không xuất nguyên bản được; hãy xuất bản sao thường hoặc nhập lại ảnh.`,
  );
}
