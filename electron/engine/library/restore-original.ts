// The file that came in, to be had again at any time.
import { access } from 'node:fs/promises';
import { AppError } from '#shared/api/errors.ts';
import type { Photo } from '#shared/model/photo.ts';
import type { ReadableDb } from '../db/handle.ts';
import { findPhotoFile } from '../db/rows/photo-files.ts';
import { systemCode, translateDiskError } from '../files/disk-error.ts';
import { originalPath } from '../files/library-paths.ts';
import { saveOriginal } from '../files/save-original.ts';

export type Wanted = { readonly photo: Photo; readonly out: string };

/**
 * Writes the photo's original, byte for byte, to `out`; a file that is there already is never overwritten.
 * @throws AppError conflict (something is there), library_damaged (the copy is no longer what came in), not_found, disk_full,
 *   library_read_only
 */
export async function restoreOriginal(
  db: ReadableDb,
  libraryDir: string,
  { photo, out }: Wanted,
): Promise<void> {
  await requireFree(out);
  const path = originalPath(libraryDir, photo.hash, photo.mimeType);
  const head = findPhotoFile(db, photo.id)?.originalHead;
  const isProven = await saveOriginal(path, { hash: photo.hash, head }, out).catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') {
      throw new AppError(
        'not_found',
        `Không lưu được bản gốc của ảnh “${photo.fileName}”: tệp trong thư viện hoặc thư mục đích không còn.`,
        { cause: error },
      );
    }
    throw translateDiskError(error, `bản gốc của ảnh “${photo.fileName}”`);
  });
  if (isProven) return;
  throw new AppError(
    'library_damaged',
    `Tệp ảnh “${photo.fileName}” trong thư viện không còn khớp bản đã nhập nên không lưu ra; hãy nhập lại từ thẻ nhớ.`,
  );
}

async function requireFree(out: string): Promise<void> {
  const isThere = await access(out).then(
    () => true,
    () => false,
  );
  if (isThere) throw new AppError('conflict', `Đã có tệp “${out}” nên không ghi đè; hãy chọn tên khác.`);
}
