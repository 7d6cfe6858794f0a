// A camera's facts for a picture that was made anew from its photo: time, camera, exposure, said of upright pixels of another size.

import { exifPrefix } from './jpeg-blocks.ts';
import { makeSegment, marker, maxPayload, walkJpegHead } from '../files/jpeg/segments.ts';
import {
  openTiff,
  readDirectory,
  read32,
  write16,
  write32,
  type Tiff,
  type TiffDirectory,
} from './tiff-directory.ts';

/**
 * The JPEG `picture` with this EXIF (a TIFF structure; it is not changed), which must hold no thumbnail: it would show the old pixels.
 * What is no EXIF, or more than a segment holds, is left out.
 */
export function carryExif(
  picture: Buffer,
  facts: Uint8Array,
  size: { width: number; height: number },
): Buffer {
  const { segments, scanStart } = walkJpegHead(picture);
  if (scanStart === undefined || exifPrefix.length + facts.length > maxPayload) return picture;
  const exif = makeSegment(marker.app1, Buffer.concat([Buffer.from(exifPrefix, 'latin1'), facts]));
  const tiff = openTiff(exif.subarray(4 + exifPrefix.length));
  const main = tiff && readDirectory(tiff, read32(tiff, 4));
  if (tiff === undefined || main === undefined) return picture;
  setNumber(tiff, main, { tag: ORIENTATION, value: 1 });
  const pointer = main.entries.find(({ tag }) => tag === EXIF);
  const shot = pointer && readDirectory(tiff, pointer.value);
  if (shot !== undefined) {
    setNumber(tiff, shot, { tag: PIXEL_WIDTH, value: size.width });
    setNumber(tiff, shot, { tag: PIXEL_HEIGHT, value: size.height });
    setNumber(tiff, shot, { tag: COLOUR_SPACE, value: SRGB });
  }
  const jfif = segments.find((candidate) => candidate.marker === marker.app0);
  const at = jfif?.end ?? 2;
  return Buffer.concat([picture.subarray(0, at), exif, picture.subarray(at)]);
}

const ORIENTATION = 0x0112;
const EXIF = 0x8769;
const COLOUR_SPACE = 0xa001;
const SRGB = 1;
const PIXEL_WIDTH = 0xa002;
const PIXEL_HEIGHT = 0xa003;

/** Only where the entry is there: nothing is added. */
function setNumber(
  tiff: Tiff,
  directory: TiffDirectory,
  { tag, value }: { tag: number; value: number },
): void {
  const entry = directory.entries.find((candidate) => candidate.tag === tag);
  if (entry === undefined) return;
  const isShort = tiff.bytes[entry.at + (tiff.isLittle ? 2 : 3)] === 3;
  if (isShort) write16(tiff, entry.at + 8, value);
  else write32(tiff, entry.at + 8, value);
}
