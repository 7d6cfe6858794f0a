import type { Photo } from '#shared/model/photo.ts';

/** The event all photos share, or undefined: the name of the desk. */
export function sharedEvent(photos: readonly Photo[]): string | undefined {
  const event = photos[0]?.event ?? '';
  return event !== '' && photos.every((photo) => photo.event === event) ? event : undefined;
}
