// Whether a file carries a C2PA manifest (signed history, C2PA 2.1: JUMBF in APP11 of a JPEG, `uuid` or `caBX`/`C2PA` chunks
// elsewhere). Says that there is one, never whether it still holds: that takes the signer's certificates.
import { open } from 'node:fs/promises';
import { readAt, readJpegHead } from '../files/jpeg/read-head.ts';
import { opensWith, payloadOf, type JpegSegment } from '../files/jpeg/segments.ts';

/** The segments that hold a C2PA manifest: the first names the box, those that go on with it repeat its number (JPEG XT, B.2). */
export function findSignature(jpeg: Uint8Array, segments: readonly JpegSegment[]): ReadonlySet<JpegSegment> {
  const boxes = segments.filter(
    (segment) => segment.marker === APP11 && opensWith(payloadOf(jpeg, segment), 'JP'),
  );
  const numberOf = (segment: JpegSegment): string => latin(payloadOf(jpeg, segment).subarray(2, 4));
  const signed = new Set(
    boxes
      .filter((box) => /jumb[\s\S]{0,64}c2pa/u.test(latin(payloadOf(jpeg, box).subarray(0, 512))))
      .map(numberOf),
  );
  return new Set(boxes.filter((box) => signed.has(numberOf(box))));
}

const APP11 = 0xeb;

/** @throws the system's error when the file cannot be read */
export async function isSigned(path: string): Promise<boolean> {
  const head = await readJpegHead(path);
  if (head.frame !== undefined) return findSignature(head.bytes, head.segments).size > 0;
  return isSignedOther(path);
}

/** PNG keeps the manifest in `caBX`, WebP in a RIFF chunk `C2PA`, ISO base media files in a `uuid` box of C2PA's own id. */
async function isSignedOther(path: string): Promise<boolean> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const start = await readAt(file, 0, 16);
    if (start.toString('latin1', 1, 4) === 'PNG') return await hasChunk(file, size, PNG_CHUNKS);
    if (start.toString('latin1', 8, 12) === 'WEBP') return await hasChunk(file, size, RIFF_CHUNKS);
    if (start.toString('latin1', 4, 8) === 'ftyp') return await hasChunk(file, size, BOXES);
    return false;
  } finally {
    await file.close();
  }
}

/** How one kind of file lists its chunks: where the first lies, how long one is, and which is the manifest's. */
type Chunks = {
  readonly first: number;
  readonly lengthOf: (head: Buffer) => number;
  readonly isManifest: (head: Buffer) => boolean;
};

const PNG_CHUNKS: Chunks = {
  first: 8,
  lengthOf: (head) => head.readUInt32BE(0) + 12,
  isManifest: (head) => head.toString('latin1', 4, 8) === 'caBX',
};
const RIFF_CHUNKS: Chunks = {
  first: 12,
  lengthOf: (head) => 8 + head.readUInt32LE(4) + (head.readUInt32LE(4) % 2),
  isManifest: (head) => head.toString('latin1', 0, 4) === 'C2PA',
};
const BOXES: Chunks = {
  first: 0,
  lengthOf: (head) => (head.readUInt32BE(0) === 1 ? Number(head.readBigUInt64BE(8)) : head.readUInt32BE(0)),
  isManifest: (head) => head.toString('latin1', 4, 8) === 'uuid' && head.toString('hex', 8, 24) === C2PA_UUID,
};
const C2PA_UUID = 'd8fec3d61b0e483c92975828877ec481';
const HEAD = 24;
/** No picture lists more; beyond it the lengths lie. */
const MOST = 10_000;

async function hasChunk(
  file: Parameters<typeof readAt>[0],
  size: number,
  { first, lengthOf, isManifest }: Chunks,
): Promise<boolean> {
  let at = first;
  for (let count = 0; count < MOST && at + 8 <= size; count += 1) {
    const head = Buffer.alloc(HEAD);
    head.set(await readAt(file, at, Math.min(HEAD, size - at)));
    if (isManifest(head)) return true;
    const length = lengthOf(head);
    if (length < 8) return false;
    at += length;
  }
  return false;
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
