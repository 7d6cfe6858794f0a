// The small picture cameras keep in EXIF (160×120 by DCF): 0.1 ms from the opening of a file, the first thing to see of a
// card. Editors leave stale ones and crops do not reach it, so it is for files straight from a card only. Pure.
import { readExifBlock } from './exif-block.ts';
import type { JpegHead } from './segments.ts';

/** JPEGInterchangeFormat and …Length of the second directory (TIFF 6.0, EXIF 2.32 4.5.5). */
const START = 0x0201;
const LENGTH = 0x0202;

/** The bytes of a JPEG, not turned upright; undefined where there is none. */
export function findExifThumbnail(bytes: Uint8Array, head: JpegHead): Uint8Array | undefined {
  const exif = readExifBlock(bytes, head);
  const start = exif?.thumbnail.get(START) ?? 0;
  const found = exif?.tiff.subarray(start, start + (exif.thumbnail.get(LENGTH) ?? 0));
  return found?.[0] === 0xff && found[1] === 0xd8 ? found : undefined;
}
