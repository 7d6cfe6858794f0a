// The pictures of a package: in reading order, named so that a person finds them in the portal's upload box, each with all its
// text inside the file.
import { figurePeople, figureText } from '#shared/document/photo-references.ts';
import type { GalleryItem, PhotoBlock } from '#shared/model/blocks.ts';
import type { Photo } from '#shared/model/photo.ts';
import { slugify } from '#shared/vietnamese/fold.ts';
import { developedSize, lookOf, wordsShown } from '#shared/picture/look.ts';
import {
  keptPortalImage,
  keptPortalImageSize,
  type WantedPortalImage,
} from '../../images/kept-portal-image.ts';
import type { ImagePool } from '../../images/image-pool.ts';
import { withJpegMetadata } from '../../metadata/write-jpeg-metadata.ts';
import { asTaken } from '../article/pictures.ts';
import type { Payload } from '../connection-adapter.ts';

export type PackagePicture = {
  /** With its words and its people in this story: an override is what readers see. */
  readonly photo: Photo;
  /** From the package's folder: `anh/01-ra-quan.jpg`. */
  readonly path: string;
  readonly width: number;
  readonly height: number;
  readonly wanted: WantedPortalImage;
};

/** Portals show no more, and most refuse files of several megabytes. */
const LARGEST = 1600;

/** Each photo once, where it is shown first; captions that wait for their picture have none. */
export function packagePictures({ content, photos }: Payload): PackagePicture[] {
  const known = new Map(photos.map((photo) => [photo.id, photo]));
  const shown = new Map<string, Photo>();
  for (const place of places(content.document.root.children)) {
    const photo = place.photoId === null ? undefined : known.get(place.photoId);
    if (photo === undefined || shown.has(photo.id)) continue;
    const people = 'people' in place ? place.people : null;
    shown.set(photo.id, { ...photo, ...figureText(place, photo), ...figurePeople(people, photo) });
  }
  const digits = Math.max(2, String(shown.size).length);
  return [...shown.values()].map((photo, index) => toPicture(photo, String(index + 1).padStart(digits, '0')));
}

/** @throws AppError unreadable_image, cancelled */
export async function packageBytes(
  tools: { readonly libraryDir: string; readonly images: ImagePool },
  { photo, wanted }: PackagePicture,
  signal: AbortSignal,
): Promise<Buffer> {
  const pixels = await keptPortalImage(tools, wanted, { signal });
  return wanted.format === 'jpeg'
    ? withJpegMetadata(pixels, wordsShown(photo, wanted.look), asTaken(photo))
    : pixels;
}

/** Exact but for the text where it has been made before, a fair guess (1.6 bits a pixel) elsewhere. */
export async function estimateBytes(libraryDir: string, picture: PackagePicture): Promise<number> {
  const { width, height, wanted } = picture;
  return (await keptPortalImageSize(libraryDir, wanted)) ?? Math.round(width * height * 0.2);
}

function places(blocks: Payload['content']['document']['root']['children']): (PhotoBlock | GalleryItem)[] {
  return blocks.flatMap((block): (PhotoBlock | GalleryItem)[] => {
    if (block.type === 'photo') return [block];
    return block.type === 'gallery' ? block.items : [];
  });
}

function toPicture(photo: Photo, number: string): PackagePicture {
  const { hash, mimeType } = photo;
  const look = lookOf(photo);
  const whole = developedSize(photo.capture, look);
  const width = Math.min(LARGEST, whole.width);
  const height = Math.max(1, Math.round((whole.height * width) / whole.width));
  const format = mimeType === 'image/png' ? 'png' : 'jpeg';
  const name = slugify(photo.headline || photo.event || photo.caption, 40) || 'anh';
  return {
    ...{ photo, width, height },
    path: `anh/${number}-${name}.${format === 'jpeg' ? 'jpg' : 'png'}`,
    wanted: { hash, mimeType, look, width, format },
  };
}
