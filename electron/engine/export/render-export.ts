// Pixels of a copy that is not the photo as it came: another size, another format, a mark laid over it.
import sharp, { type Sharp } from 'sharp';
import type { Photo } from '#shared/model/photo.ts';
import { lookOf } from '#shared/picture/look.ts';
import type { Decoded } from '../images/decode.ts';
import { develop } from '../images/develop.ts';
import { photoJpeg } from '../images/photo-jpeg.ts';
import { layerOf, type DrawnMark, type Size } from './watermark.ts';

export type Rendering = {
  readonly mimeType: string;
  readonly edge: number | null;
  readonly quality: number;
  readonly mark: DrawnMark | undefined;
  /** Written into formats that carry it and have no writer of their own here. */
  readonly xmp: string | undefined;
};
export type Rendered = { readonly bytes: Buffer; readonly size: Size };

/** Upright, sRGB, with nothing said in it but `xmp`. @throws AppError unreadable_image */
export async function renderCopy(original: Buffer, photo: Photo, rendering: Rendering): Promise<Rendered> {
  const { result } = await shown(original, photo, rendering.edge, async (picture): Promise<Rendered> => {
    const marked = rendering.mark === undefined ? picture : await withMark(picture, rendering.mark);
    const { data, info } = await encode(marked, rendering).toBuffer({ resolveWithObject: true });
    return { bytes: data, size: { width: info.width, height: info.height } };
  });
  return result;
}

/** Never larger than the photo itself. */
export function fitted({ width, height }: Size, edge: number | null): Size {
  const scale = edge === null ? 1 : Math.min(1, edge / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** The photo as people see it, no larger than `edge`. */
function shown<T>(
  original: Buffer,
  photo: Photo,
  edge: number | null,
  work: (picture: Sharp) => Promise<T>,
): Promise<Decoded<T>> {
  return develop(original, photo.fileName, { look: lookOf(photo), fit: { edge } }, work);
}

/** Measured on the pixels themselves: only they know how large they came out. */
async function withMark(picture: Sharp, mark: DrawnMark): Promise<Sharp> {
  const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true });
  return sharp(data, { raw: info }).composite([await layerOf(mark, info)]);
}

function encode(picture: Sharp, { mimeType, quality, xmp }: Rendering): Sharp {
  if (mimeType === 'image/jpeg') return photoJpeg(picture, quality);
  const told = xmp === undefined ? picture : picture.withXmp(xmp);
  switch (mimeType) {
    case 'image/webp':
      return told.webp({ quality, effort: 4 });
    case 'image/tiff':
      return told.tiff({ compression: 'lzw' });
    default:
      return told.png({ compressionLevel: 9 });
  }
}
