// Is the picture in a library's copy still the one that came in? Asked before anything is written into a file that somebody
// else may have changed.
import type { Photo } from '#shared/model/photo.ts';
import type { CopyMemory } from '../files/copy-memory.ts';
import { changedOutside } from './sentences.ts';

export type Copy = {
  /** The whole file, in the memory it was read into. */
  readonly bytes: Buffer;
  /** Where its picture data begins. */
  readonly scanStart: number;
  /** The head it came in with; undefined where the file is still the original itself. */
  readonly originalHead: Uint8Array | undefined;
};

/** @returns SHA-256 of the picture data @throws AppError conflict when it is not the picture that came in */
export async function provePicture(
  photo: Photo,
  { bytes, scanStart, originalHead }: Copy,
  memory: CopyMemory,
): Promise<string> {
  const found = memory.hashes(originalHead?.length ?? scanStart);
  if (originalHead === undefined) await found.add(bytes);
  else {
    await found.add(originalHead);
    await found.add(bytes.subarray(scanStart));
  }
  const { hash, pictureHash } = found.end();
  // Of a photo from before picture data was hashed by itself the hash is the file's own.
  const isKnown = photo.pictureHash !== photo.hash;
  const isSame =
    originalHead !== undefined && isKnown ? pictureHash === photo.pictureHash : hash === photo.hash;
  if (!isSame) throw changedOutside(photo);
  return pictureHash;
}
