// Why a file would not come in, as far as its opening says: told on its tile before anybody waits for a copy of it.
import { AppError } from '#shared/api/errors.ts';
import { shownName } from '../files/source-error.ts';
import { requireFewPixels, requirePicture } from '../images/inspect-image.ts';
import type { PhotoMetadata } from '../metadata/read-metadata.ts';

/** @returns a sentence; null where nothing speaks against it, which only copying can prove */
export async function findRefusal(path: string, found: PhotoMetadata | undefined): Promise<string | null> {
  const { width = 0, height = 0 } = found?.capture ?? {};
  try {
    // A JPEG's head has said what it is; anything else is asked.
    if (width * height > 0) requireFewPixels({ width, height }, shownName(path));
    else await requirePicture(path);
    return null;
  } catch (error) {
    if (error instanceof AppError) return error.message;
    throw error;
  }
}
