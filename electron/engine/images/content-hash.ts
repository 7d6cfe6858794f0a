// What a photo's picture is called where it is approved, sent and proven: the original and what is done to it.
import { cropNames } from '#shared/model/recipe.ts';
import type { Photo } from '#shared/model/photo.ts';
import { hasOwnCrop, lookOf } from '#shared/picture/look.ts';
import { hashOf } from '../files/sha256.ts';

/**
 * SHA-256. Of an untouched photo the original's own; else of the original and the looks of all uses that somebody has decided,
 * so that a changed crop is a changed picture and an approval holds for what was seen.
 */
export function contentHashOf(photo: Pick<Photo, 'hash' | 'recipe' | 'capture'>): string {
  const uses = cropNames.filter((use) => use === 'free' || hasOwnCrop(photo, use));
  const keys = uses.map((use) => lookOf(photo, use).key);
  if (keys.every((key) => key === '')) return photo.hash;
  return hashOf(JSON.stringify([photo.hash, keys]));
}
