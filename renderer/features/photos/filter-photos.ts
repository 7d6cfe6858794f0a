import type { Photo } from '#shared/model/photo.ts';

export const photoFilters = ['all', 'no-caption', 'no-alt', 'in-story', 'selected'] as const;
export type PhotoFilter = (typeof photoFilters)[number];

type Sets = { readonly inStory: ReadonlySet<string>; readonly selected: ReadonlySet<string> };

/** Keeps the order of the photos. */
export function filterPhotos(photos: readonly Photo[], filter: PhotoFilter, sets: Sets): readonly Photo[] {
  switch (filter) {
    case 'all':
      return photos;
    case 'no-caption':
      return photos.filter(({ caption }) => caption.trim() === '');
    case 'no-alt':
      return photos.filter(({ alt }) => alt.trim() === '');
    case 'in-story':
      return photos.filter(({ id }) => sets.inStory.has(id));
    case 'selected':
      return photos.filter(({ id }) => sets.selected.has(id));
  }
}

/** The event all photos share, or undefined: the name of the desk. */
export function sharedEvent(photos: readonly Photo[]): string | undefined {
  const event = photos[0]?.event ?? '';
  return event !== '' && photos.every((photo) => photo.event === event) ? event : undefined;
}
