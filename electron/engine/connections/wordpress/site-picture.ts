// The pictures of a story as a site's media library will know them: in what size, and under which slug.
import { hashOf } from '../../files/sha256.ts';
import type { Payload } from '../connection-adapter.ts';
import { articlePictures, type ArticlePicture } from '../article/pictures.ts';
import { documentsOf } from './place-documents.ts';

export type SitePicture = ArticlePicture & {
  /**
   * Of content, rendition and connection: two libraries that publish one photo to one site have a file each, so that neither
   * changes or removes the other's.
   */
  readonly slug: string;
};

type Shown = { readonly payload: Payload; readonly destination: { readonly id: string } };

/** Widths and heights at which WordPress keeps a file as it is (its limit is 2560). */
const WIDEST = 2048;
const HIGHEST = 2560;
const SMALL = 640;

/** In reading order, each photo once. */
export function picturesOf({ payload, destination }: Shown): SitePicture[] {
  return articlePictures(payload, WIDEST, HIGHEST).map((picture) => withSlug(picture, destination.id));
}

/** The first picture, small; empty without any. */
export function smallCoverOf({ payload, destination }: Shown): SitePicture[] {
  const first = { ...payload, photos: payload.photos.slice(0, 1) };
  return articlePictures(first, SMALL).map((picture) => withSlug(picture, destination.id));
}

/** Of pictures and documents. */
export function shownSlugs(shown: Shown): ReadonlySet<string> {
  return new Set([...picturesOf(shown), ...documentsOf(shown)].map(({ slug }) => slug));
}

/** Of our making, also where somebody else's was first (`-2`). */
export function isOwnSlug(slug: string): boolean {
  return /^ts-[0-9a-f]{20}(?:-\d+)?$/u.test(slug);
}

function withSlug(picture: ArticlePicture, connectionId: string): SitePicture {
  return { ...picture, slug: `ts-${hashOf(JSON.stringify([connectionId, picture.key])).slice(0, 20)}` };
}
