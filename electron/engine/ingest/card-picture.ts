// What is shown of a photo that still lies on a card: the camera's own small pictures where it kept some, which cost next to
// nothing; the file itself is decoded only where there are none. Nothing is written anywhere.
import { readJpegHead } from '../files/jpeg/read-head.ts';
import { findExifThumbnail } from '../files/jpeg/exif-thumbnail.ts';
import { findPreview, withOrientation } from '../images/embedded-preview.ts';
import type { ImagePool } from '../images/image-pool.ts';
import { makeRenditions, renditionFormats } from '../images/make-renditions.ts';
import { readJpegMetadata } from '../metadata/read-metadata.ts';

export type CardPicture = { readonly bytes: Uint8Array; readonly mime: string };
export type CardPictureSize = 'thumb' | 'preview';

/** Long edge from which the camera's preview is good enough to be looked at closely. */
const PREVIEW_EDGE = 1000;

/** Upright. @throws AppError unreadable_image */
export async function cardPicture(
  images: ImagePool,
  path: string,
  size: CardPictureSize,
): Promise<CardPicture> {
  const small = size === 'thumb' ? await embeddedThumbnail(path) : await findPreview(path, PREVIEW_EDGE);
  if (small !== undefined) return { bytes: small, mime: 'image/jpeg' };
  const rendition = size === 'thumb' ? 'thumb' : 'screen';
  const made = await images.run(() => makeRenditions(path, [rendition]), { urgent: true });
  const bytes = made.images[rendition];
  if (bytes === undefined) throw new Error(`No ${rendition} came of a card's file`);
  return { bytes, mime: renditionFormats[rendition].mime };
}

async function embeddedThumbnail(path: string): Promise<Uint8Array | undefined> {
  const head = await readJpegHead(path);
  const found = findExifThumbnail(head.bytes, head);
  return found && withOrientation(found, readJpegMetadata(head.bytes)?.capture.orientation ?? 1);
}
