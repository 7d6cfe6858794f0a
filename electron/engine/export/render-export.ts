// Pixels of a copy that is not the photo as it came: another size, another format, a mark laid over it.
import type { Sharp } from 'sharp';
import type { Photo } from '#shared/model/photo.ts';
import { decode } from '../images/decode.ts';
import { layerOf, type DrawnMark, type Size } from './watermark.ts';

export type Rendering = {
  readonly mimeType: string;
  readonly edge: number | null;
  readonly quality: number;
  readonly mark: DrawnMark | undefined;
  /** Written into formats that carry it and have no writer of their own here. */
  readonly xmp: string | undefined;
};

/** Upright, sRGB, with nothing said in it but `xmp`. @throws AppError unreadable_image */
export async function renderCopy(
  original: Buffer,
  photo: Photo,
  rendering: Rendering,
): Promise<{ bytes: Buffer; size: Size }> {
  const size = fitted(photo.capture, rendering.edge);
  const { result } = await decode(original, photo.fileName, async (picture) => {
    const scaled = picture.resize({ ...size, fit: 'fill' }).toColourspace('srgb');
    const marked =
      rendering.mark === undefined ? scaled : scaled.composite([await layerOf(rendering.mark, size)]);
    return encode(marked, rendering).toBuffer();
  });
  return { bytes: result, size };
}

/** Never larger than the photo itself. */
export function fitted({ width, height }: Size, edge: number | null): Size {
  const scale = edge === null ? 1 : Math.min(1, edge / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

function encode(picture: Sharp, { mimeType, quality, xmp }: Rendering): Sharp {
  if (mimeType === 'image/jpeg')
    return picture.flatten({ background: '#ffffff' }).jpeg({ quality, mozjpeg: true });
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
