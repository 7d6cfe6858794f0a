// The head of a JPEG as the library keeps it: the photo's words in XMP and IIM, with room to change them in place later.
import type { PhotoMarks, PhotoText } from '#shared/model/photo.ts';
import { diskBlock } from '../files/uncached-file.ts';
import { layHead, leastLength, renewHead, type HeadParts } from './head-parts.ts';
import { maxSpace, nothingYet, type PacketParts } from './renew-xmp.ts';
import { requireHead, withHead } from './write-jpeg-metadata.ts';

/** White space in the XMP packet, bytes: what a newsroom's longest captions need and a little more. */
const ROOM = 8 * 1024;
/** Bytes of the first SOS marker: a head is laid out with it, so that it still ends like one. */
const SOS = 2;

/**
 * @param opening the file from its start to at least the first SOS marker
 * @param marks what was decided while culling; absent: what the file says of it stays
 * @returns all bytes that stand before the picture data in the library's copy; the picture data itself is appended by the caller
 * @throws AppError unreadable_image when there is no picture data in `opening`
 */
export function makeLibraryHead(opening: Buffer, text: PhotoText, marks?: PhotoMarks): Buffer {
  const head = requireHead(opening);
  const parts = withPacket(renewHead(opening, head, { text, marks }));
  return finish(opening, parts, chooseSpace(parts, head.scanStart));
}

/**
 * So much room that the picture data moves by whole blocks of a disk: it can then be written from the memory it was read into,
 * without being copied first.
 */
function chooseSpace(parts: HeadParts & { readonly packet: PacketParts }, scanStart: number): number {
  const most = maxSpace(parts.packet);
  const space = Math.min(ROOM, most);
  const moved = leastLength(parts) + space - scanStart;
  const beyond = moved - Math.floor(moved / diskBlock) * diskBlock;
  if (beyond === 0) return space;
  const more = space + diskBlock - beyond;
  return more <= most ? more : Math.max(space - beyond, 0);
}

/** One change of a file in place. Both are of the same length. */
export type HeadWrite = {
  readonly offset: number;
  readonly oldBytes: Uint8Array;
  readonly newBytes: Uint8Array;
};

export type HeadPlan =
  /** One range, which ends before the picture data; undefined where the head says it all already. */
  | { readonly kind: 'in-place'; readonly write: HeadWrite | undefined }
  /** The words outgrew their room: the file wants a head by `makeLibraryHead`. */
  | { readonly kind: 'rewrite' };

/**
 * How a library's copy comes to carry other words. The packet's white space grows and shrinks with XMP and IIM, so that the
 * head keeps its length and the picture data its place.
 * @param opening the copy as it is, from its start to at least the first SOS marker
 * @throws AppError unreadable_image when there is no picture data in `opening`
 */
export function planLibraryHead(opening: Buffer, text: PhotoText, marks: PhotoMarks): HeadPlan {
  const { scanStart, ...head } = requireHead(opening);
  const parts = withPacket(renewHead(opening, { ...head, scanStart }, { text, marks }));
  const space = scanStart - leastLength(parts);
  if (space < 0 || space > maxSpace(parts.packet)) return { kind: 'rewrite' };
  const written = finish(opening, parts, space);
  return { kind: 'in-place', write: difference(opening.subarray(0, scanStart), written) };
}

function withPacket(parts: HeadParts): HeadParts & { readonly packet: PacketParts } {
  return { ...parts, packet: parts.packet ?? nothingYet() };
}

function finish(opening: Buffer, parts: HeadParts, space: number): Buffer {
  const head = requireHead(opening);
  const whole = withHead(opening.subarray(0, head.scanStart + SOS), head, layHead(parts, space));
  return whole.subarray(0, whole.length - SOS);
}

/** From the first byte that differs to the last; both are of one length. */
function difference(before: Buffer, after: Buffer): HeadWrite | undefined {
  const { length } = before;
  const isSame = (from: number, to: number): boolean => before.compare(after, from, to, from, to) === 0;
  let start = 0;
  while (start + STRIDE <= length && isSame(start, start + STRIDE)) start += STRIDE;
  while (start < length && before[start] === after[start]) start += 1;
  if (start === length) return undefined;
  let end = length;
  while (end - STRIDE > start && isSame(end - STRIDE, end)) end -= STRIDE;
  while (before[end - 1] === after[end - 1]) end -= 1;
  // Copies: the buffers they are cut from are far longer than what is kept until the write is over.
  const cut = (bytes: Buffer): Buffer => Buffer.from(bytes.subarray(start, end));
  return { offset: start, oldBytes: cut(before), newBytes: cut(after) };
}

/** Bytes compared at one go. */
const STRIDE = 1024;
