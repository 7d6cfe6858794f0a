import type { Photo } from '#shared/model/photo.ts';

export const photoOrders = ['byTime', 'byName', 'byStars', 'byImport'] as const;
export type PhotoOrder = (typeof photoOrders)[number];

const names = new Intl.Collator('vi', { numeric: true });

/** Photos that are equal in the order asked for stay as the camera took them, which is the order they come in. */
export function sortPhotos(photos: readonly Photo[], order: PhotoOrder): readonly Photo[] {
  switch (order) {
    case 'byTime':
      return photos;
    case 'byName':
      return photos.toSorted((one, other) => names.compare(one.fileName, other.fileName));
    case 'byStars':
      return photos.toSorted((one, other) => other.stars - one.stars);
    case 'byImport':
      return photos.toSorted((one, other) => compareTexts(one.importedAt, other.importedAt));
  }
}

function compareTexts(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
