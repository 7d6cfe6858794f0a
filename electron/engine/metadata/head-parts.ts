// The bytes before a JPEG's picture data, taken apart and put together with our words in them. The one place that knows in
// what order the parts stand.
import type { PhotoText } from '#shared/model/photo.ts';
import { makeSegment, marker, maxPayload, type JpegHead, type JpegSegment } from '../files/jpeg/segments.ts';
import { parseIim, serializeIim } from './iim.ts';
import { withIimText } from './iim-text.ts';
import { collectBlocks, kindOf, photoshopPrefix } from './jpeg-blocks.ts';
import { IIM_RESOURCE, parseResources, withIimResource } from './photoshop-resources.ts';
import { asSegment, renewXmp, type PacketParts, type XmpOptions } from './renew-xmp.ts';

export type HeadParts = {
  /** What must open the file: SOI, JFIF, EXIF. */
  readonly opening: readonly Buffer[];
  /** Undefined where the file has no packet and needs none. */
  readonly packet: PacketParts | undefined;
  /** White space of the packet as it stands; undefined where it is a new one. */
  readonly space: number | undefined;
  readonly extended: readonly Buffer[];
  readonly photoshop: readonly Buffer[];
  /** Everything else that stays, in its order. */
  readonly others: readonly Buffer[];
};

export type Words = XmpOptions & { readonly text: PhotoText };

export function renewHead(jpeg: Buffer, { segments }: JpegHead, { text, ...options }: Words): HeadParts {
  const blocks = collectBlocks(jpeg, segments);
  const { packet, space, extended } = renewXmp(blocks, text, options);
  const [opening, others] = splitOpening(jpeg, segments);
  const oldExtended = segments.filter((segment) => kindOf(jpeg, segment) === 'extended-xmp');
  return {
    opening: [jpeg.subarray(0, 2), ...opening],
    packet,
    space,
    extended: extended ?? oldExtended.map((segment) => bytesOf(jpeg, segment)),
    photoshop: makePhotoshopSegments(withIim(blocks.photoshop, text, options.createdAt)),
    others,
  };
}

/** @param space bytes of white space in the packet, if there is one */
export function layHead(parts: HeadParts, space: number): Buffer {
  return Buffer.concat(inOrder(parts, space));
}

/** Bytes of the head with no white space in its packet. */
export function leastLength(parts: HeadParts): number {
  return inOrder(parts, 0).reduce((sum, { length }) => sum + length, 0);
}

function inOrder(
  { opening, packet, extended, photoshop, others }: HeadParts,
  space: number,
): readonly Buffer[] {
  const xmp = packet === undefined ? [] : [asSegment(packet, space)];
  return [...opening, ...xmp, ...extended, ...photoshop, ...others];
}

/** Photoshop's resources with our IIM block and its digest in them. */
function withIim(photoshop: Uint8Array, text: PhotoText, createdAt: string | undefined): Buffer {
  const list = parseResources(photoshop);
  const old = list.resources.find(({ id }) => id === IIM_RESOURCE);
  const datasets = withIimText(old === undefined ? [] : parseIim(old.value), text, createdAt);
  return withIimResource(list, serializeIim(datasets));
}

function makePhotoshopSegments(resources: Buffer): readonly Buffer[] {
  const prefix = Buffer.from(photoshopPrefix, 'latin1');
  const room = maxPayload - prefix.length;
  const segments: Buffer[] = [];
  for (let at = 0; at < resources.length; at += room) {
    segments.push(makeSegment(marker.app13, Buffer.concat([prefix, resources.subarray(at, at + room)])));
  }
  return segments;
}

/**
 * The segments that must open the file (JFIF, EXIF), and all others that stay. Ours go between, before MPF, whose offsets
 * count from itself.
 */
function splitOpening(
  jpeg: Buffer,
  segments: readonly JpegSegment[],
): readonly [readonly Buffer[], readonly Buffer[]] {
  const staying = segments.filter((segment) => [undefined, 'exif'].includes(kindOf(jpeg, segment)));
  const isOpening = (segment: JpegSegment): boolean =>
    segment.marker === marker.app0 || kindOf(jpeg, segment) === 'exif';
  const firstOther = staying.findIndex((segment) => !isOpening(segment));
  const border = firstOther === -1 ? staying.length : firstOther;
  const bytes = staying.map((segment) => bytesOf(jpeg, segment));
  return [bytes.slice(0, border), bytes.slice(border)];
}

function bytesOf(jpeg: Buffer, segment: JpegSegment): Buffer {
  return jpeg.subarray(segment.start, segment.end);
}
