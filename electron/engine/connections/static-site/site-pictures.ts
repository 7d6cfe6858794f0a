// A picture as it leaves the house: resized from the original, with the caption, credit and alt text of its photo written
// into it, and nothing of what the camera wrote.
import type { Manifest } from '#shared/model/outbox.ts';
import type { Photo } from '#shared/model/photo.ts';
import { wordsShown } from '#shared/picture/look.ts';
import { keptPortalImage, keptPortalImageSize } from '../../images/kept-portal-image.ts';
import type { ImagePool } from '../../images/image-pool.ts';
import { withJpegMetadata } from '../../metadata/write-jpeg-metadata.ts';
import { asTaken } from '../article/pictures.ts';
import type { ImageFile } from '../../portal/site-model.ts';

export type PictureTools = { readonly libraryDir: string; readonly images: ImagePool };

/** Counts up whenever the same photo and text come out as other bytes, so that sites get the new ones. */
const RECIPE = 4;

/** What a picture is made of, in a word: equal sources are equal files, so neither is made again to compare. */
export function pictureSource(file: ImageFile, manifest: Manifest): string {
  const sent = manifest.photos.find((photo) => photo.photoId === file.photoId);
  if (sent === undefined) throw new Error(`Photo ${file.photoId} is on the page but not in the manifest`);
  return [RECIPE, file.hash, file.look.key, sent.metadataHash, file.width, file.format].join(':');
}

/** @throws AppError unreadable_image, cancelled */
export async function makePicture(
  tools: PictureTools,
  wanted: { readonly file: ImageFile; readonly photo: Photo; readonly signal: AbortSignal },
): Promise<Uint8Array> {
  const { file, photo, signal } = wanted;
  const pixels = await keptPortalImage(tools, file, { signal });
  return file.format === 'jpeg'
    ? withJpegMetadata(pixels, wordsShown(photo, file.look), asTaken(photo))
    : pixels;
}

/** Bytes it will have: exact but for the text where it has been made before, a fair guess (1.6 bits a pixel) elsewhere. */
export async function estimatePicture(libraryDir: string, file: ImageFile): Promise<number> {
  const kept = await keptPortalImageSize(libraryDir, file);
  return kept ?? Math.round(file.width * file.height * 0.2);
}
