// The large preview many cameras keep after the picture itself: a thumbnail from it costs a tenth of decoding 24 megapixels.
// EXIF thumbnails are of no use here: DCF fixes them at 160×120, smaller than any rendition, and editors leave stale ones.
import { open } from 'node:fs/promises';
import sharp from 'sharp';
import { readAt, readJpegHead, type JpegFileHead } from '../files/jpeg/read-head.ts';
import { marker, makeSegment, payloadOf, walkJpegHead } from '../files/jpeg/segments.ts';
import { parsePictureIndex } from '../files/jpeg/multi-picture.ts';

/**
 * A JPEG of the same picture with a long edge of at least `edge` pixels, oriented like the original; undefined when there
 * is none that can be trusted.
 */
export async function findPreview(path: string, edge: number): Promise<Buffer | undefined> {
  const head = await readJpegHead(path);
  const place = findPlace(head);
  if (place === undefined || head.scanStart === undefined || head.frame === undefined) return undefined;
  const preview = await readPreview(path, place);
  const frame = preview && walkJpegHead(preview).frame;
  if (preview === undefined || frame === undefined) return undefined;
  if (Math.max(frame.width, frame.height) < edge) return undefined;
  if (!isSameShape(frame, head.frame)) return undefined;
  return matchPreview(preview, head.bytes);
}

/** MP types "large thumbnail", classes VGA and full HD. Type 0 holds gain maps and depth maps, which are no pictures. */
const PREVIEW_TYPES: ReadonlySet<number> = new Set([0x010001, 0x010002]);

type Place = { readonly start: number; readonly size: number; readonly pictureEnd: number };

function findPlace(head: JpegFileHead): Place | undefined {
  for (const segment of head.segments) {
    if (segment.marker !== marker.app2) continue;
    const index = parsePictureIndex(payloadOf(head.bytes, segment));
    const [picture, ...others] = index?.entries ?? [];
    if (index === undefined || picture === undefined) continue;
    const best = others
      .filter((entry) => PREVIEW_TYPES.has(entry.type))
      .toSorted((a, b) => b.size - a.size)
      .at(0);
    if (best === undefined) return undefined;
    const start = segment.start + 4 + index.base + best.offset;
    const isInside = start >= picture.size && start + best.size <= head.fileSize;
    return isInside ? { start, size: best.size, pictureEnd: picture.size } : undefined;
  }
  return undefined;
}

/**
 * An editor that rewrote the picture but carried the index along leaves the first entry's size wrong: only where the
 * picture ends exactly there does the preview belong to it.
 */
async function readPreview(path: string, place: Place): Promise<Buffer | undefined> {
  const file = await open(path, 'r');
  try {
    const end = await readAt(file, place.pictureEnd - 2, 2);
    if (end[0] !== 0xff || end[1] !== marker.eoi) return undefined;
    return await readAt(file, place.start, place.size);
  } finally {
    await file.close();
  }
}

type Size = { readonly width: number; readonly height: number };

/** Equal aspect within the rounding of the smaller picture's edges. */
function isSameShape(small: Size, large: Size): boolean {
  const expected = (large.height * small.width) / large.width;
  return Math.abs(expected - small.height) <= 1 + small.height * 0.004;
}

/** Same colours as the original (its profile), and the original's orientation; undefined where they contradict. */
async function matchPreview(preview: Buffer, originalHead: Buffer): Promise<Buffer | undefined> {
  const [small, large] = await Promise.all([
    sharp(preview, { failOn: 'none' }).metadata(),
    sharp(originalHead, { failOn: 'none', limitInputPixels: false }).metadata(),
  ]);
  const isSameProfile = small.icc === undefined ? large.icc === undefined : large.icc?.equals(small.icc);
  if (isSameProfile !== true) return undefined;
  if ((small.orientation ?? large.orientation) !== large.orientation) return undefined;
  if (small.orientation !== undefined || large.orientation === undefined) return preview;
  return withOrientation(preview, large.orientation);
}

/** A JPEG without EXIF of its own, turned as its reader should turn it. */
export function withOrientation(jpeg: Uint8Array, orientation: number): Buffer {
  return Buffer.concat([jpeg.subarray(0, 2), orientationSegment(orientation), jpeg.subarray(2)]);
}

/** An EXIF segment that says nothing but the orientation (tag 0x0112, SHORT). */
function orientationSegment(orientation: number): Buffer {
  const tiff = Buffer.alloc(26);
  tiff.write('MM\0*', 0, 'latin1');
  tiff.writeUInt32BE(8, 4);
  tiff.writeUInt16BE(1, 8);
  tiff.writeUInt16BE(0x0112, 10);
  tiff.writeUInt16BE(3, 12);
  tiff.writeUInt32BE(1, 14);
  tiff.writeUInt16BE(orientation, 18);
  return makeSegment(marker.app1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]));
}
