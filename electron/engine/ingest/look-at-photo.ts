// The second look at a photo that came in: are its pixels whole, and its thumbnail. The photo is safe by now; what is found
// out here becomes a badge.
import { AppError } from '#shared/api/errors.ts';
import { setDamage } from '../db/rows/ingest-ledger.ts';
import { findPhoto } from '../db/rows/photos.ts';
import { originalPath } from '../files/library-paths.ts';
import { inspectImage } from '../images/inspect-image.ts';
import { makeRenditions } from '../images/make-renditions.ts';
import { keepRendition } from './photo-files.ts';
import type { FileRun, ImportParts } from './take-in-file.ts';

/** @throws AppError disk_full, library_read_only, cancelled */
export async function lookAtPhoto(parts: ImportParts, run: FileRun, id: string): Promise<void> {
  const photo = findPhoto(run.db, id);
  // It may have been removed since it came.
  if (photo === undefined) return;
  const { hash, fileName, mimeType } = photo;
  const path = originalPath(run.libraryPath, hash, mimeType);
  const look = async (): Promise<string | null> => {
    const { damage } = await inspectImage(path, fileName);
    const { images, damage: thumbDamage } = await makeRenditions(path, ['thumb'], fileName);
    await keepRendition(run.libraryPath, { hash, rendition: 'thumb', bytes: images.thumb });
    return damage ?? thumbDamage;
  };
  const damage = await parts.images.run(look, { signal: run.signal }).catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'unreadable_image') return error.message;
    throw error;
  });
  if (damage === null || damage === photo.damage) return;
  setDamage(run.db, id, damage);
  parts.emit('photos.changed', { ids: [id] });
}
