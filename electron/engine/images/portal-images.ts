// Pictures for readers of the portal. Bare pixels: what the file shall say about itself is the metadata room's to add,
// so that no place, serial number or old thumbnail of the camera ever leaves the house this way.
import type { Sharp } from 'sharp';
import { shownName } from '../files/source-error.ts';
import { decode } from './decode.ts';

export type PortalImage = {
  /** Pixels; a narrower original keeps its own width. */
  readonly width: number;
  /** PNG for drawings and screenshots with transparency; photographs are JPEG or WebP. */
  readonly format: 'jpeg' | 'png' | 'webp';
  /** 1-100, on the format's own scale; PNG has none. */
  readonly quality?: number;
};

/**
 * Upright, sRGB, no metadata. A damaged original gives what can be read of it.
 * @throws AppError unreadable_image
 */
export async function makePortalImage(originalPath: string, wanted: PortalImage): Promise<Buffer> {
  const { result } = await decode(originalPath, shownName(originalPath), (picture) =>
    encode(
      picture.resize({ width: wanted.width, withoutEnlargement: true }).toColourspace('srgb'),
      wanted,
    ).toBuffer(),
  );
  return result;
}

/** Where nobody asks for another: no visible loss on photographs at portal sizes. */
const usualQuality = 82;

function encode(picture: Sharp, { format, quality = usualQuality }: PortalImage): Sharp {
  if (format === 'png') return picture.png({ compressionLevel: 9 });
  if (format === 'webp') return picture.webp({ quality, effort: 2 });
  return picture.flatten({ background: '#ffffff' }).jpeg({ quality, mozjpeg: true });
}
