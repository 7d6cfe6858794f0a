import { basename } from 'node:path';
import { AppError, toWireError } from '#shared/api/errors.ts';
import type { FailedFile } from '#shared/model/job.ts';
import type { Photo } from '#shared/model/photo.ts';
import { originalPath } from '../files/library-paths.ts';
import type { Library } from '../library/open-library.ts';
import { logUnexpected } from '../log.ts';
import { exportCopy } from '../metadata/export-copy.ts';

export type PhotoExport = { readonly files: { id: string; file: string }[]; readonly failed: FailedFile[] };

/** Copies originals into `out` with their captions written into the file; a photo that cannot be written is reported. */
export async function exportPhotos(
  library: Library,
  photos: readonly Photo[],
  out: string,
): Promise<PhotoExport> {
  const outcome: PhotoExport = { files: [], failed: [] };
  for (const photo of photos) {
    try {
      const file = await exportCopy(originalPath(library.path, photo.hash, photo.mimeType), photo, out);
      outcome.files.push({ id: photo.id, file: basename(file) });
    } catch (error) {
      const { code, message } = toWireError(
        error,
        error instanceof AppError ? undefined : logUnexpected(error),
      );
      outcome.failed.push({ file: photo.fileName, code, message });
    }
  }
  return outcome;
}
