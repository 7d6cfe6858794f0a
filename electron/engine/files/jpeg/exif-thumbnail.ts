// The small picture cameras keep in EXIF (160×120 by DCF): 0.1 ms from the opening of a file, the first thing to see of a
// card. Editors leave stale ones and crops do not reach it, so it is for files straight from a card only. Pure.
import { marker, opensWith, payloadOf, type JpegHead } from './segments.ts';

const EXIF = 'Exif\0\0';
/** JPEGInterchangeFormat and …Length of the second directory (TIFF 6.0, EXIF 2.32 4.5.5). */
const START = 0x0201;
const LENGTH = 0x0202;

/** The bytes of a JPEG, not turned upright; undefined where there is none. */
export function findExifThumbnail(bytes: Uint8Array, { segments }: JpegHead): Uint8Array | undefined {
  const exif = segments
    .filter((segment) => segment.marker === marker.app1)
    .map((segment) => payloadOf(bytes, segment))
    .find((payload) => opensWith(payload, EXIF));
  if (exif === undefined) return undefined;
  const tiff = exif.subarray(EXIF.length);
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  try {
    const fields = readSecondDirectory(view);
    const start = fields.get(START) ?? 0;
    const found = tiff.subarray(start, start + (fields.get(LENGTH) ?? 0));
    return found[0] === 0xff && found[1] === 0xd8 ? found : undefined;
  } catch (error) {
    // An offset that leads out of the block: there is no thumbnail to be had.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Tag → value of the fields that are one number. */
function readSecondDirectory(view: DataView): ReadonlyMap<number, number> {
  const little = view.getUint16(0) === 0x4949;
  const first = view.getUint32(4, little);
  const next = view.getUint32(first + 2 + view.getUint16(first, little) * 12, little);
  const fields = new Map<number, number>();
  if (next === 0) return fields;
  for (let left = view.getUint16(next, little), at = next + 2; left > 0; left -= 1, at += 12) {
    fields.set(view.getUint16(at, little), view.getUint32(at + 8, little));
  }
  return fields;
}
