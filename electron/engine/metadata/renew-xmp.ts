// A JPEG's XMP segments with our fields set.
import type { PhotoMarks, PhotoText } from '#shared/model/photo.ts';
import { makeSegment, marker, maxPayload } from '../files/jpeg/segments.ts';
import { makeExtendedSegments, moveToExtended } from './extended-xmp.ts';
import { xmpPrefix, type JpegBlocks } from './jpeg-blocks.ts';
import { emptyPacket, parsePacket, serializePacket, type Packet } from './xmp-packet.ts';
import { setMarks } from './xmp-marks.ts';
import { setXmpCreated, setXmpText } from './xmp-text.ts';

/** Segments to write in place of the old ones; undefined where the old ones stand. */
export type RenewedXmp = {
  readonly main: Buffer | undefined;
  readonly extended: readonly Buffer[] | undefined;
};

/** Bytes a packet may take in its segment. */
const ROOM = maxPayload - xmpPrefix.length;

export type XmpOptions = {
  /** Bytes of white space for later changes in place, less where there is no room for them. */
  readonly padding: number;
  /** Date Created; what the packet says of it stays where this is absent. */
  readonly createdAt: string | undefined;
  /** What was decided while culling; likewise. */
  readonly marks: PhotoMarks | undefined;
};

export function renewXmp(
  blocks: JpegBlocks,
  text: PhotoText,
  { padding, createdAt, marks }: XmpOptions,
): RenewedXmp {
  const main = (blocks.xmp === undefined ? undefined : parsePacket(blocks.xmp)) ?? emptyPacket();
  const extended = blocks.extendedXmp === undefined ? undefined : parsePacket(blocks.extendedXmp);
  const changed = setXmpText({ main, extended }, text);
  const isDated = createdAt !== undefined && setXmpCreated(main, createdAt);
  const isMarked = marks !== undefined && setMarks(main, marks);
  if (!changed.main && !changed.extended && !isDated && !isMarked)
    return { main: undefined, extended: undefined };
  const tail = changed.extended ? makeExtendedSegments({ main, extended }) : undefined;
  const bare = sizeOf(main);
  if (bare <= ROOM) return { main: asSegment(main, Math.min(padding, ROOM - bare)), extended: tail };
  return overflow({ main, extended: extended ?? emptyPacket() });
}

function overflow(trees: { main: Packet; extended: Packet }): RenewedXmp {
  // Room for the reference to the extended part, which the packet may not have had.
  const reference = 200;
  moveToExtended(trees, sizeOf(trees.main) - ROOM + reference);
  const extended = makeExtendedSegments(trees);
  return { main: asSegment(trees.main, 0), extended };
}

function sizeOf(packet: Packet): number {
  return Buffer.byteLength(serializePacket(packet, 0));
}

function asSegment(packet: Packet, padding: number): Buffer {
  const content = Buffer.from(serializePacket(packet, padding));
  return makeSegment(marker.app1, Buffer.concat([Buffer.from(xmpPrefix, 'latin1'), content]));
}
