// Is the picture in a library's copy still the one that came in? Asked before anything is written into a file that somebody
// else may have changed.
import type { Photo } from '#shared/model/photo.ts';
import { sha256 } from '../files/sha256.ts';
import { changedOutside } from './sentences.ts';

export type Copy = {
  /** The whole file. */
  readonly bytes: Buffer;
  /** Where its picture data begins. */
  readonly scanStart: number;
  /** The head it came in with; undefined where the file is still the original itself. */
  readonly originalHead: Uint8Array | undefined;
};

/** @returns SHA-256 of the picture data @throws AppError conflict when it is not the picture that came in */
export async function provePicture(photo: Photo, { bytes, scanStart, originalHead }: Copy): Promise<string> {
  const picture = bytes.subarray(scanStart);
  // Of a photo from before picture data was hashed by itself the hash is the file's own.
  const isKnown = photo.pictureHash !== photo.hash;
  if (originalHead !== undefined && isKnown) {
    if ((await sha256(picture)) !== photo.pictureHash) throw changedOutside(photo);
    return photo.pictureHash;
  }
  const whole = originalHead === undefined ? bytes : Buffer.concat([originalHead, picture]);
  const [wholeHash, pictureHash] = await Promise.all([
    sha256(whole),
    isKnown ? photo.pictureHash : sha256(picture),
  ]);
  if (wholeHash !== photo.hash) throw changedOutside(photo);
  return pictureHash;
}
