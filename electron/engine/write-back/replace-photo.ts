// A library's copy written anew: the first time words go into it, or when they outgrew their room. The old file stays whole
// until the new one is.
import { rm } from 'node:fs/promises';
import type { Photo } from '#shared/model/photo.ts';
import type { WritableDb } from '../db/handle.ts';
import { findPhotoFile, savePhotoFile, setPictureHash } from '../db/rows/photo-files.ts';
import { findPhoto } from '../db/rows/photos.ts';
import type { CopyMemory } from '../files/copy-memory.ts';
import { originalPath } from '../files/library-paths.ts';
import { readCopy } from '../files/read-copy.ts';
import { replaceFile } from '../files/replace-file.ts';
import { makeLibraryHead } from '../metadata/library-head.ts';
import { requireHead } from '../metadata/write-jpeg-metadata.ts';
import type { WriteDesk } from './desk.ts';
import { provePicture } from './prove-picture.ts';

/**
 * @returns the new file's stamp
 * @throws AppError conflict (the picture is not the one that came in: nothing is written), unreadable_image; the system's error
 */
export async function replacePhoto(
  { db, libraryDir }: Pick<WriteDesk, 'db' | 'libraryDir'>,
  photo: Photo,
  memory: CopyMemory,
): Promise<string> {
  const path = originalPath(libraryDir, photo.hash, photo.mimeType);
  const bytes = await readCopy(path, memory);
  const { scanStart } = requireHead(bytes);
  const picture = bytes.subarray(scanStart);
  const known = findPhotoFile(db, photo.id);
  const pictureHash = await provePicture(
    photo,
    { bytes, scanStart, originalHead: known?.originalHead },
    memory,
  );
  const head = makeLibraryHead(bytes, photo, photo);
  // Before the file changes: without its head the original could not be made again.
  if (known === undefined) keepHead(db, photo, { head: bytes.subarray(0, scanStart), pictureHash });
  const stamp = await replaceFile(libraryDir, path, {
    pieces: [head, picture],
    step: memory.step('library'),
  });
  // Removed while it was being written: its file must not come back.
  if (findPhoto(db, photo.id) === undefined) await rm(path, { force: true });
  return stamp;
}

type Original = { readonly head: Uint8Array; readonly pictureHash: string };

function keepHead(db: WritableDb, photo: Photo, { head, pictureHash }: Original): void {
  db.transaction(() => {
    if (findPhoto(db, photo.id) === undefined) return;
    savePhotoFile(db, { photoId: photo.id, originalHead: head, writtenRevision: 0 });
    if (photo.pictureHash !== pictureHash) setPictureHash(db, photo.id, pictureHash);
  })();
}
