// Names of the files a site keeps of a photo of 900 by 600 that nobody has developed.
import type { Photo } from '#shared/model/photo.ts';
import { lookOf } from '#shared/picture/look.ts';

export function bodyPictures({ hash }: Photo): string[] {
  return [480, 900].map((width) => `${hash.slice(0, 12)}-${width}.jpg`);
}

/** Of the first photo of an article there is a square beside them, for lists. */
export function leadPictures(photo: Photo): string[] {
  const square = `${photo.hash.slice(0, 12)}-${lookOf(photo, '1:1').key}`;
  return [...bodyPictures(photo), ...[96, 192].map((width) => `${square}-${width}.jpg`)].toSorted();
}
