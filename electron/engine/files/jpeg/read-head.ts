// Reads a JPEG up to its picture data and no further, however far that is.
import { readSync } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { walkJpegHead, type JpegHead } from './segments.ts';

export type JpegFileHead = JpegHead & {
  /** From the start of the file to at least the picture data, or as far as the walk got. */
  readonly bytes: Buffer;
  readonly fileSize: number;
};

const FIRST = 64 * 1024;
/** No camera writes more; beyond it a broken length field is at work. */
const LIMIT = 32 * 1024 * 1024;

/** @throws the system's error when the file cannot be read; a file that is no JPEG has no segments */
export async function readJpegHead(path: string): Promise<JpegFileHead> {
  const file = await open(path, 'r');
  try {
    return await readHead(file);
  } finally {
    await file.close();
  }
}

/** The same of a file that is open already, and whose size may be known. */
export async function readHead(file: FileHandle, size?: number): Promise<JpegFileHead> {
  const fileSize = size ?? (await file.stat()).size;
  for (let length = FIRST; ;) {
    const bytes = await readStart(file, length);
    const head = walkJpegHead(bytes);
    const more = lengthWanted(head, bytes.length, fileSize);
    if (more === undefined) return { ...head, bytes, fileSize };
    length = more;
  }
}

/**
 * The same at once, for a thread that has nobody to answer meanwhile. The bytes are good until the next head is read so.
 * @param fd of an open file of `fileSize` bytes
 */
export function readHeadSync(fd: number, fileSize: number): JpegFileHead {
  for (let length = FIRST; ;) {
    if (room.length < length) room = Buffer.allocUnsafeSlow(length);
    const bytes = room.subarray(0, readSync(fd, room, 0, length, 0));
    const head = walkJpegHead(bytes);
    const more = lengthWanted(head, bytes.length, fileSize);
    if (more === undefined) return { ...head, bytes, fileSize };
    length = more;
  }
}

/** Used again for every head: garbage of a file's head each would keep the collector busy. */
let room = Buffer.alloc(0);

/** Undefined where more bytes than these would not help, or are not there. */
function lengthWanted({ need }: JpegHead, length: number, fileSize: number): number | undefined {
  if (need === undefined || length >= Math.min(fileSize, LIMIT)) return undefined;
  return Math.max(need, length * 2);
}

/** At most `length` bytes from the start, fewer when the file ends. */
export async function readStart(file: FileHandle, length: number): Promise<Buffer> {
  return readAt(file, 0, length);
}

/** At most `length` bytes from `position`, fewer when the file ends. */
export async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  return readInto(Buffer.allocUnsafe(length), file, position);
}

/** Fills `buffer` from `position`; what is returned is shorter when the file ends. */
export async function readInto(buffer: Buffer, file: FileHandle, position: number): Promise<Buffer> {
  let done = 0;
  while (done < buffer.length) {
    const { bytesRead } = await file.read(buffer, done, buffer.length - done, position + done);
    if (bytesRead === 0) break;
    done += bytesRead;
  }
  return buffer.subarray(0, done);
}
