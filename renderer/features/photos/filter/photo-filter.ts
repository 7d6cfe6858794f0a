// What narrows the photos in sight. Every part narrows further; an empty part narrows nothing.
import type { Photo, PhotoLabel, Pick } from '#shared/model/photo.ts';
import { fold } from '#shared/vietnamese/fold.ts';

export const photoNeeds = ['noCaption', 'noAlt', 'damaged', 'inStory'] as const;
export type PhotoNeed = (typeof photoNeeds)[number];

export type PhotoFilter = {
  readonly picks: readonly Pick[];
  readonly minStars: number;
  readonly labels: readonly PhotoLabel[];
  readonly needs: readonly PhotoNeed[];
  /** As `cameraOf` says. */
  readonly camera: string | null;
  readonly person: string | null;
  /** Those selected when it was asked for: a click among them must not make the others go. */
  readonly selected: readonly string[] | null;
};

export const noFilter: PhotoFilter = {
  picks: [],
  minStars: 0,
  labels: [],
  needs: [],
  camera: null,
  person: null,
  selected: null,
};

/** Keeps the order of the photos. */
export function filterPhotos(
  photos: readonly Photo[],
  filter: PhotoFilter,
  inStory: ReadonlySet<string>,
): readonly Photo[] {
  if (countFilters(filter) === 0) return photos;
  const { picks, minStars, labels, needs, camera, person } = filter;
  const selected = filter.selected === null ? null : new Set(filter.selected);
  return photos.filter(
    (photo) =>
      (picks.length === 0 || picks.includes(photo.pick)) &&
      photo.stars >= minStars &&
      (labels.length === 0 || labels.includes(photo.label)) &&
      needs.every((need) => meets(photo, need, inStory)) &&
      (camera === null || cameraOf(photo) === camera) &&
      (person === null || shows(photo, person)) &&
      (selected === null || selected.has(photo.id)),
  );
}

/** How many parts narrow. */
export function countFilters(filter: PhotoFilter): number {
  const { picks, minStars, labels, needs, camera, person, selected } = filter;
  const lists = picks.length + labels.length + needs.length;
  const others = [minStars > 0, camera !== null, person !== null, selected !== null];
  return lists + others.filter(Boolean).length;
}

/** Whether a photo names a person, whatever the marks of the two spellings. */
export function shows({ people }: Photo, person: string): boolean {
  const wanted = fold(person);
  return people.some((name) => fold(name) === wanted);
}

/** Two bodies of one model are two cameras. Null when the file does not say. */
export function cameraOf({ capture: { camera, serial } }: Photo): string | null {
  if (camera === null && serial === null) return null;
  return [camera, serial].filter((part) => part !== null).join(' · ');
}

/** Every camera among the photos, by name. */
export function camerasOf(photos: readonly Photo[]): readonly string[] {
  return [...new Set(photos.flatMap((photo) => cameraOf(photo) ?? []))].sort();
}

function meets(photo: Photo, need: PhotoNeed, inStory: ReadonlySet<string>): boolean {
  switch (need) {
    case 'noCaption':
      return photo.caption.trim() === '';
    case 'noAlt':
      return photo.alt.trim() === '';
    case 'damaged':
      return photo.damage !== null;
    case 'inStory':
      return inStory.has(photo.id);
  }
}
