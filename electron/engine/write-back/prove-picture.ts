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
export async function provePicture(photo: Photo, copy: Copy, memory: CopyMemory): Promise<string> {
  // Of a photo from before picture data was hashed by itself the hash is the file's own.
  const isKnown = photo.pictureHash !== photo.hash;
  const { isSame, pictureHash } = isKnown
    ? await comparePart(photo, copy, memory)
    : await compareWhole(photo, copy, memory);
  if (!isSame) throw changedOutside(photo);
  return pictureHash;
}

type Proof = { readonly isSame: boolean; readonly pictureHash: string };

/** One hash will do: the original's bytes are the whole file, a copy with words in it has the picture data in common with it. */
async function comparePart(
  { hash, pictureHash }: Photo,
  { bytes, scanStart, originalHead }: Copy,
  memory: CopyMemory,
): Promise<Proof> {
  const isOriginal = originalHead === undefined;
  const part = isOriginal ? bytes : bytes.subarray(scanStart);
  const found = memory.hashes(part.length);
  await found.add(part);
  return { isSame: found.end().hash === (isOriginal ? hash : pictureHash), pictureHash };
}

async function compareWhole(
  { hash }: Photo,
  { bytes, scanStart, originalHead }: Copy,
  memory: CopyMemory,
): Promise<Proof> {
  const found = memory.hashes(originalHead?.length ?? scanStart);
  if (originalHead !== undefined) await found.add(originalHead);
  await found.add(originalHead === undefined ? bytes : bytes.subarray(scanStart));
  const ends = found.end();
  return { isSame: ends.hash === hash, pictureHash: ends.pictureHash };
}
