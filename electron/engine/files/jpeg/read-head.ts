// Reads a JPEG up to its picture data and no further, however far that is.
import { open, type FileHandle } from 'node:fs/promises';
import type { Room } from '../copy-memory.ts';
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

/**
 * The same of a file that is open already, and whose size may be known.
 * @param room for its bytes; what it gave before is not needed any more when it is asked for more
 */
export async function readHead(
  file: FileHandle,
  size?: number,
  room: Room = (length) => Buffer.allocUnsafe(length),
): Promise<JpegFileHead> {
  const fileSize = size ?? (await file.stat()).size;
  let bytes = await readInto(room(FIRST), file, 0);
  let head = walkJpegHead(bytes);
  while (head.need !== undefined && bytes.length < fileSize && bytes.length < LIMIT) {
    bytes = await readInto(room(Math.max(head.need, bytes.length * 2)), file, 0);
    head = walkJpegHead(bytes);
  }
  return { ...head, bytes, fileSize };
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
