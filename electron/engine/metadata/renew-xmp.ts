// A JPEG's XMP with our fields set: what the packet says, and how much white space there is behind it to grow into.
import type { PhotoMarks, PhotoText } from '#shared/model/photo.ts';
import { makeSegment, marker, maxPayload } from '../files/jpeg/segments.ts';
import { makeExtendedSegments, moveToExtended } from './extended-xmp.ts';
import { xmpPrefix, type JpegBlocks } from './jpeg-blocks.ts';
import { mergePackets } from './merge-packets.ts';
import { emptyPacket, parsePacket, serializePacket, type Packet } from './xmp-packet.ts';
import { setMarks } from './xmp-marks.ts';
import { setXmpCreated, setXmpText } from './xmp-text.ts';

/** A packet without its white space: what stands before it, and the closing instruction. */
export type PacketParts = {
  readonly before: Uint8Array;
  readonly end: Uint8Array;
};

export type RenewedXmp = {
  /** Undefined where the file has no packet and needs none. */
  readonly packet: PacketParts | undefined;
  /** White space the file's own packet had; undefined where the packet says something else than before. */
  readonly space: number | undefined;
  /** Segments to write in place of the old ones; undefined where the old ones stand. */
  readonly extended: readonly Buffer[] | undefined;
};

/** Bytes a packet may take in its segment. */
const ROOM = maxPayload - xmpPrefix.length;

export type XmpOptions = {
  /** Date Created; what the packet says of it stays where this is absent. */
  readonly createdAt?: string | undefined;
  /** What was decided while culling; likewise. */
  readonly marks?: PhotoMarks | undefined;
};

export function renewXmp(blocks: JpegBlocks, text: PhotoText, { createdAt, marks }: XmpOptions): RenewedXmp {
  const parsed = blocks.xmp === undefined ? undefined : parsePacket(blocks.xmp);
  const main = parsed ?? emptyPacket();
  const isMerged = mergePackets(main, blocks.furtherXmp);
  const extended = blocks.extendedXmp === undefined ? undefined : parsePacket(blocks.extendedXmp);
  const changed = setXmpText({ main, extended }, text);
  const isDated = createdAt !== undefined && setXmpCreated(main, createdAt);
  const isMarked = marks !== undefined && setMarks(main, marks);
  const isBroken = blocks.xmp !== undefined && parsed === undefined;
  if (![changed.main, changed.extended, isDated, isMarked, isMerged, isBroken].includes(true))
    return asItStands(blocks, main);
  const tail = changed.extended ? makeExtendedSegments({ main, extended }) : undefined;
  const packet = serialize(main);
  if (maxSpace(packet) >= 0) return { packet, space: undefined, extended: tail };
  return overflow({ main, extended: extended ?? emptyPacket() });
}

/** A packet that says nothing, for words to come. */
export function nothingYet(): PacketParts {
  return serialize(emptyPacket());
}

/** The most white space a packet leaves room for. */
export function maxSpace({ before, end }: PacketParts): number {
  return ROOM - before.length - end.length;
}

/** The segment, with `space` bytes of white space between words and end. */
export function asSegment({ before, end }: PacketParts, space: number): Buffer {
  return makeSegment(marker.app1, Buffer.concat([PREFIX, before, LINES.subarray(0, space), end]));
}

const PREFIX = Buffer.from(xmpPrefix, 'latin1');
/** Lines of white space, as much as a segment can hold. */
const LINES = Buffer.alloc(maxPayload, `\n${' '.repeat(99)}`);

/** Where nothing changes the packet stays byte for byte, only its white space may be another. */
function asItStands({ xmpBytes }: JpegBlocks, main: Packet): RenewedXmp {
  if (xmpBytes === undefined) return { packet: undefined, space: undefined, extended: undefined };
  const found = splitSpace(Buffer.from(xmpBytes));
  // A packet without its wrapper has no place for white space: it is written anew once some is wanted.
  if (found === undefined) return { packet: serialize(main), space: 0, extended: undefined };
  const { before, end } = found;
  const space = xmpBytes.length - before.length - end.length;
  return { packet: found, space, extended: undefined };
}

function overflow(trees: { main: Packet; extended: Packet }): RenewedXmp {
  // Room for the reference to the extended part, which the packet may not have had.
  const reference = 200;
  moveToExtended(trees, reference - maxSpace(serialize(trees.main)));
  const extended = makeExtendedSegments(trees);
  return { packet: serialize(trees.main), space: undefined, extended };
}

function serialize(packet: Packet): PacketParts {
  const parts = splitSpace(Buffer.from(serializePacket(packet, 0)));
  if (parts === undefined) throw new Error('A packet of our own without its wrapper');
  return parts;
}

function splitSpace(bytes: Buffer): PacketParts | undefined {
  const end = bytes.lastIndexOf('<?xpacket end=');
  if (end === -1) return undefined;
  let at = end;
  while (at > 0 && WHITE.has(bytes[at - 1] ?? 0)) at -= 1;
  return { before: bytes.subarray(0, at), end: bytes.subarray(end) };
}

const WHITE: ReadonlySet<number> = new Set([0x20, 0x0a, 0x0d, 0x09]);
