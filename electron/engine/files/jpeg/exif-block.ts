// The EXIF block of a JPEG's head, as far as small pictures need it: two directories of plain numbers (TIFF 6.0, EXIF 2.32
// 4.5.5 and 4.6.4). What a photo says of itself is the metadata room's. Pure.
import { marker, opensWith, payloadOf, type JpegHead } from './segments.ts';

const EXIF = 'Exif\0\0';
const SHORT = 3;

export type ExifBlock = {
  /** From the byte that offsets count from. */
  readonly tiff: Uint8Array;
  /** Tag → value of the fields that are one number: of the picture itself, and of its thumbnail. */
  readonly picture: ReadonlyMap<number, number>;
  readonly thumbnail: ReadonlyMap<number, number>;
};

/** Undefined where there is no EXIF, or a damaged one. */
export function readExifBlock(bytes: Uint8Array, { segments }: JpegHead): ExifBlock | undefined {
  const exif = segments
    .filter((segment) => segment.marker === marker.app1)
    .map((segment) => payloadOf(bytes, segment))
    .find((payload) => opensWith(payload, EXIF));
  if (exif === undefined) return undefined;
  const tiff = exif.subarray(EXIF.length);
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  try {
    const little = view.getUint16(0) === 0x4949;
    const picture = readDirectory(view, view.getUint32(4, little), little);
    const thumbnail = readDirectory(view, picture.next, little);
    return { tiff, picture: picture.fields, thumbnail: thumbnail.fields };
  } catch (error) {
    // An offset that leads out of the block.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

type Directory = { readonly fields: ReadonlyMap<number, number>; readonly next: number };

/** @param start 0 where there is no such directory */
function readDirectory(view: DataView, start: number, little: boolean): Directory {
  const fields = new Map<number, number>();
  if (start === 0) return { fields, next: 0 };
  const end = start + 2 + view.getUint16(start, little) * 12;
  for (let at = start + 2; at < end; at += 12) {
    const isShort = view.getUint16(at + 2, little) === SHORT;
    const value = isShort ? view.getUint16(at + 8, little) : view.getUint32(at + 8, little);
    fields.set(view.getUint16(at, little), value);
  }
  return { fields, next: view.getUint32(end, little) };
}
