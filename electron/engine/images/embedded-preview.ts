// The large preview many cameras keep after the picture itself: a thumbnail from it costs a tenth of decoding 24 megapixels.
// EXIF thumbnails are of no use here: DCF fixes them at 160×120, smaller than any rendition, and editors leave stale ones.
import { open, type FileHandle } from 'node:fs/promises';
import type { Room } from '../files/copy-memory.ts';
import { readExifBlock } from '../files/jpeg/exif-block.ts';
import { findIccProfile } from '../files/jpeg/icc-profile.ts';
import { parsePictureIndex } from '../files/jpeg/multi-picture.ts';
import { readAt, readHead, readInto, type JpegFileHead } from '../files/jpeg/read-head.ts';
import { marker, makeSegment, payloadOf, walkJpegHead, type JpegHead } from '../files/jpeg/segments.ts';

/**
 * A JPEG of the same picture with a long edge of at least `edge` pixels, oriented like the original; of several the smallest
 * (Nikon keeps one of 640 and one of 1620 pixels). Undefined when there is none that can be trusted.
 */
export async function findPreview(
  path: string,
  edge: number,
  room: Room = (length) => Buffer.allocUnsafe(length),
): Promise<Buffer | undefined> {
  const file = await open(path, 'r');
  try {
    const head = await readHead(file);
    if (head.scanStart === undefined || head.frame === undefined) return undefined;
    for (const place of findPlaces(head)) {
      const preview = await readPreview(file, place, room);
      if (preview === undefined) continue;
      const own = { bytes: preview, ...walkJpegHead(preview) };
      if (own.frame === undefined || Math.max(own.frame.width, own.frame.height) < edge) continue;
      const fitting = isSameShape(own.frame, head.frame) ? matchPreview(own, head) : undefined;
      if (fitting !== undefined) return fitting;
    }
    return undefined;
  } finally {
    await file.close();
  }
}

/** MP types "large thumbnail", classes VGA and full HD. Type 0 holds gain maps and depth maps, which are no pictures. */
const PREVIEW_TYPES: ReadonlySet<number> = new Set([0x010001, 0x010002]);

type Place = { readonly start: number; readonly size: number; readonly pictureEnd: number };

/** Smallest first. */
function findPlaces(head: JpegFileHead): Place[] {
  for (const segment of head.segments) {
    if (segment.marker !== marker.app2) continue;
    const index = parsePictureIndex(payloadOf(head.bytes, segment));
    const [picture, ...others] = index?.entries ?? [];
    if (index === undefined || picture === undefined) continue;
    return others
      .filter(({ type }) => PREVIEW_TYPES.has(type))
      .map(({ size, offset }): Place => {
        const start = segment.start + 4 + index.base + offset;
        return { start, size, pictureEnd: picture.size };
      })
      .filter(({ start, size }) => start >= picture.size && start + size <= head.fileSize)
      .toSorted((a, b) => a.size - b.size);
  }
  return [];
}

/**
 * An editor that rewrote the picture but carried the index along leaves the first entry's size wrong: only where the
 * picture ends exactly there does the preview belong to it.
 */
async function readPreview(file: FileHandle, place: Place, room: Room): Promise<Buffer | undefined> {
  const end = await readAt(file, place.pictureEnd - 2, 2);
  if (end[0] !== 0xff || end[1] !== marker.eoi) return undefined;
  return readInto(room(place.size), file, place.start);
}

type Size = { readonly width: number; readonly height: number };

/** Pixels: an edge of a small preview ends with a whole block of eight (Nikon's 640 × 424 of a picture of 3:2). */
const OF_A_BLOCK = 4;

/** Equal aspect within the rounding of the smaller picture's edges. */
function isSameShape(small: Size, large: Size): boolean {
  const expected = (large.height * small.width) / large.width;
  return Math.abs(expected - small.height) <= Math.max(OF_A_BLOCK, 1 + small.height * 0.004);
}

type Head = JpegHead & { readonly bytes: Buffer };

/** Same colours as the original (its profile), and the original's orientation; undefined where they contradict. */
function matchPreview(small: Head, large: Head): Buffer | undefined {
  const profile = findIccProfile(large.bytes, large);
  const ownProfile = findIccProfile(small.bytes, small);
  const isSameProfile = ownProfile === undefined ? profile === undefined : profile?.equals(ownProfile);
  if (isSameProfile !== true) return undefined;
  const orientation = orientationOf(large);
  const own = orientationOf(small);
  if (own !== undefined && own !== orientation) return undefined;
  const isTurned = orientation !== undefined && orientation !== UPRIGHT;
  return own === undefined && isTurned ? withOrientation(small.bytes, orientation) : small.bytes;
}

const ORIENTATION = 0x0112;
/** What a picture that says nothing is taken for, too. */
const UPRIGHT = 1;

/** 1 to 8; undefined where EXIF does not say it. */
function orientationOf(head: Head): number | undefined {
  const value = readExifBlock(head.bytes, head)?.picture.get(ORIENTATION) ?? 0;
  return value >= 1 && value <= 8 ? value : undefined;
}

/** A JPEG without EXIF of its own, turned as its reader should turn it. */
export function withOrientation(jpeg: Uint8Array, orientation: number): Buffer {
  return Buffer.concat([jpeg.subarray(0, 2), orientationSegment(orientation), jpeg.subarray(2)]);
}

/** An EXIF segment that says nothing but the orientation (a SHORT). */
function orientationSegment(orientation: number): Buffer {
  const tiff = Buffer.alloc(26);
  tiff.write('MM\0*', 0, 'latin1');
  tiff.writeUInt32BE(8, 4);
  tiff.writeUInt16BE(1, 8);
  tiff.writeUInt16BE(ORIENTATION, 10);
  tiff.writeUInt16BE(3, 12);
  tiff.writeUInt32BE(1, 14);
  tiff.writeUInt16BE(orientation, 18);
  return makeSegment(marker.app1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]));
}
