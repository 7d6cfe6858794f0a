// A library's copy written anew: the first time words go into it, or when they outgrew their room. The old file stays whole
// until the new one is.
import { createHash } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import type { Photo } from '#shared/model/photo.ts';
import { findPhotoFile, savePhotoFile, setPictureHash } from '../db/rows/photo-files.ts';
import { findPhoto } from '../db/rows/photos.ts';
import { originalPath } from '../files/library-paths.ts';
import { replaceFile } from '../files/replace-file.ts';
import { makeLibraryHead } from '../metadata/library-head.ts';
import { requireHead } from '../metadata/write-jpeg-metadata.ts';
import type { WriteDesk } from './desk.ts';
import { changedOutside } from './sentences.ts';

/**
 * @returns the new file's stamp
 * @throws AppError conflict (the picture is not the one that came in: nothing is written), unreadable_image; the system's error
 */
export async function replacePhoto({ db, libraryDir }: WriteDesk, photo: Photo): Promise<string> {
  const path = originalPath(libraryDir, photo.hash, photo.mimeType);
  const bytes = await readFile(path);
  const { scanStart } = requireHead(bytes);
  const picture = bytes.subarray(scanStart);
  const known = findPhotoFile(db, photo.id);
  const originalHead = known?.originalHead ?? bytes.subarray(0, scanStart);
  if (sha256(originalHead, picture) !== photo.hash) throw changedOutside(photo);
  const head = makeLibraryHead(bytes, photo, photo);
  // Before the file changes: without its head the original could not be made again.
  if (known === undefined) keepHead({ db, libraryDir }, photo, { originalHead, picture });
  const stamp = await replaceFile(libraryDir, path, [head, picture]);
  // Removed while it was being written: its file must not come back.
  if (findPhoto(db, photo.id) === undefined) await rm(path, { force: true });
  return stamp;
}

type Original = { readonly originalHead: Uint8Array; readonly picture: Uint8Array };

function keepHead({ db }: WriteDesk, photo: Photo, { originalHead, picture }: Original): void {
  db.transaction(() => {
    if (findPhoto(db, photo.id) === undefined) return;
    savePhotoFile(db, { photoId: photo.id, originalHead, writtenRevision: 0 });
    // Of a photo from before picture data was hashed by itself.
    if (photo.pictureHash === photo.hash) setPictureHash(db, photo.id, sha256(picture));
  })();
}

function sha256(...pieces: readonly Uint8Array[]): string {
  const hash = createHash('sha256');
  for (const piece of pieces) hash.update(piece);
  return hash.digest('hex');
}
