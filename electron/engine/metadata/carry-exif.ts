// A camera's facts for a picture that was made anew from its photo: time, camera, exposure, said of upright pixels of another size.

import { exifPrefix, kindOf } from './jpeg-blocks.ts';
import { marker, walkJpegHead } from '../files/jpeg/segments.ts';
import {
  openTiff,
  readDirectory,
  read32,
  write16,
  write32,
  type Tiff,
  type TiffDirectory,
} from './tiff-directory.ts';

/** `picture` with the EXIF of `from`, which must hold no thumbnail: it would show the old pixels. */
export function carryExif(picture: Buffer, from: Buffer, size: { width: number; height: number }): Buffer {
  const segment = walkJpegHead(from).segments.find((candidate) => kindOf(from, candidate) === 'exif');
  const { segments, scanStart } = walkJpegHead(picture);
  if (segment === undefined || scanStart === undefined) return picture;
  const exif = Buffer.from(from.subarray(segment.start, segment.end));
  const tiff = openTiff(exif.subarray(4 + exifPrefix.length));
  const main = tiff && readDirectory(tiff, read32(tiff, 4));
  if (tiff === undefined || main === undefined) return picture;
  setNumber(tiff, main, { tag: ORIENTATION, value: 1 });
  const pointer = main.entries.find(({ tag }) => tag === EXIF);
  const facts = pointer && readDirectory(tiff, pointer.value);
  if (facts !== undefined) {
    setNumber(tiff, facts, { tag: PIXEL_WIDTH, value: size.width });
    setNumber(tiff, facts, { tag: PIXEL_HEIGHT, value: size.height });
    setNumber(tiff, facts, { tag: COLOUR_SPACE, value: SRGB });
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
