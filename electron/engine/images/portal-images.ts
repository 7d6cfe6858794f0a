// Pictures for readers of the portal. Bare pixels: what the file shall say about itself is the metadata room's to add,
// so that no place, serial number or old thumbnail of the camera ever leaves the house this way.
import type { Sharp } from 'sharp';
import { untouched, type Look } from '#shared/picture/look.ts';
import { shownName } from '../files/source-error.ts';
import { develop } from './develop.ts';
import { photoJpeg } from './photo-jpeg.ts';
import { fromRaw, toRaw, type Raw } from './raw.ts';

/** PNG for drawings and screenshots with transparency; photographs are the others. */
export type PortalFormat = 'jpeg' | 'png' | 'webp' | 'avif';

export type PortalImage = {
  /** Pixels; a narrower picture keeps its own width. */
  readonly width: number;
  readonly format: PortalFormat;
  /** 1-100, on the format's own scale; PNG has none. */
  readonly quality?: number;
};

/**
 * Upright, developed, sRGB, sharpened where it was made smaller, no metadata. A damaged original gives what can be read of it.
 * @throws AppError unreadable_image
 */
export async function makePortalImage(
  originalPath: string,
  wanted: PortalImage,
  look: Look = untouched,
): Promise<Buffer> {
  const [made] = await makePortalImages(originalPath, [wanted], look);
  if (made === undefined) throw new Error('One picture was asked for and none was made');
  return made;
}

/**
 * Several of one picture from one decode, in the order asked for.
 * @throws AppError unreadable_image
 */
export async function makePortalImages(
  originalPath: string,
  wanted: readonly PortalImage[],
  look: Look = untouched,
): Promise<Buffer[]> {
  const width = Math.max(...wanted.map((one) => one.width));
  const name = shownName(originalPath);
  const { result } = await develop(originalPath, name, { look, fit: { width } }, toRaw);
  const made: Buffer[] = [];
  for (const one of wanted) made.push(await encode(sharpened(result, one), one).toBuffer());
  return made;
}

/**
 * A little of what making a picture smaller takes from edges. A kernel on 8 bits costs a tenth of libvips's own sharpening,
 * which works in Lab. Not for PNG: drawings keep their edges.
 */
function sharpened(raw: Raw, { width, format }: PortalImage): Sharp {
  const picture = fromRaw(raw);
  const smaller = raw.info.width > width ? picture.resize({ width }) : picture;
  return format === 'png' || raw.info.channels === 4 ? smaller : smaller.convolve(SHARPER);
}

const SHARPER = { width: 3, height: 3, scale: 12, kernel: [0, -1, 0, -1, 16, -1, 0, -1, 0] };

/** Where nobody asks for another: no visible loss on photographs at portal sizes. Scales differ from format to format. */
const usualQuality = { jpeg: 82, webp: 82, avif: 60 } as const;

function encode(picture: Sharp, { format, quality }: PortalImage): Sharp {
  if (format === 'png') return picture.png({ compressionLevel: 9 });
  if (format === 'webp') return picture.webp({ quality: quality ?? usualQuality.webp, effort: 2 });
  if (format === 'jpeg') return photoJpeg(picture, quality ?? usualQuality.jpeg);
  return picture
    .flatten({ background: '#ffffff' })
    .avif({ quality: quality ?? usualQuality.avif, effort: 2 });
}
