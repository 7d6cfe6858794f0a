// A new file that goes to its disk and is read back from it past the system's file cache: what is compared with the source is
// what the disk gives back, and an import of a thousand photos leaves the cache to the programs that need it. Linux calls it
// O_DIRECT (open(2)); where system or file system know no such way the cache stays between, and nothing else changes.
import { constants } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { systemCode } from './disk-error.ts';
import { writeAt } from './write-in-place.ts';

/** Offsets, lengths and memory of uncached transfers are multiples of this, in bytes: the block of every disk in use. */
export const diskBlock = 4096;

export type UncachedFile = {
  readonly append: (bytes: Uint8Array) => Promise<void>;
  /** Everything appended is durable when it resolves; nothing can be appended afterwards. */
  readonly sync: () => Promise<void>;
  /** Steps from the file's start to its end, each in the same memory. */
  readonly readBack: () => AsyncIterable<Buffer>;
  readonly handle: () => FileHandle;
  readonly close: () => Promise<void>;
};

/** Memory on pages of its own, which is what uncached transfers want of it: a buffer that may grow gets them. @param length bytes */
export function makePages(length: number): Buffer {
  return Buffer.from(new SharedArrayBuffer(length, { maxByteLength: length }));
}

function liesOnPages({ buffer }: Uint8Array): boolean {
  return buffer instanceof SharedArrayBuffer && buffer.growable;
}

/**
 * Makes the file at `path`, which must not be there.
 * @param step by `makePages`, a multiple of 4096 bytes; this file has it to itself until it is closed
 * @throws the system's error, as all it does
 */
export async function createUncached(path: string, step: Buffer): Promise<UncachedFile> {
  let file = await openPast(path);
  /** Bytes in the file, and those in `step` that are still to be written behind them. */
  let written = 0;
  let waiting = 0;
  let isOpen = true;
  const close = async (): Promise<void> => {
    if (!isOpen) return;
    isOpen = false;
    await file.close();
  };
  /** `bytes` lie on pages and are whole blocks; the first `meant` of them are the file's. */
  const write = async (bytes: Buffer, meant = bytes.length): Promise<void> => {
    try {
      await writeAt(file, written, bytes);
    } catch (error) {
      // Some file systems let it be opened and refuse the first write.
      if (systemCode(error) !== 'EINVAL' || written > 0) throw error;
      await file.close();
      file = await open(path, 'r+');
      await writeAt(file, written, bytes);
    }
    written += meant;
  };
  const writeStep = async (length: number): Promise<void> => {
    await write(step.subarray(0, length), waiting);
    waiting = 0;
  };
  const collect = async (bytes: Buffer): Promise<void> => {
    for (let done = 0; done < bytes.length;) {
      const part = bytes.subarray(done, done + step.length - waiting);
      step.set(part, waiting);
      waiting += part.length;
      done += part.length;
      if (waiting === step.length) await writeStep(step.length);
    }
  };
  return {
    append: async (bytes) => {
      const { before, blocks, behind } = cutAtBlocks(bytes, waiting);
      await collect(before);
      if (blocks.length > 0) {
        if (waiting > 0) await writeStep(waiting);
        await write(blocks);
      }
      await collect(behind);
    },
    sync: async () => {
      if (waiting > 0) {
        const whole = wholeBlocks(waiting);
        step.fill(0, waiting, whole);
        await writeStep(whole);
        await file.truncate(written);
      }
      await file.sync();
    },
    readBack: async function* readBack() {
      for (let at = 0; at < written; at += step.length) {
        const length = Math.min(step.length, written - at);
        // Asked for in whole blocks, though the file ends within the last.
        const found = await readUpTo(file, step.subarray(0, wholeBlocks(length)), at);
        yield found.subarray(0, length);
      }
    },
    handle: () => file,
    close,
  };
}

type Cut = { readonly before: Buffer; readonly blocks: Buffer; readonly behind: Buffer };

/**
 * What of `bytes` may go to the disk from where it lies, without being copied together first: whole blocks that lie on blocks in
 * memory too. @param waiting bytes that stand before them in their first block, or in blocks before it
 */
function cutAtBlocks(bytes: Uint8Array, waiting: number): Cut {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const start = wholeBlocks(waiting) - waiting;
  const isInPlace = liesOnPages(bytes) && (bytes.byteOffset + start) % diskBlock === 0;
  const end = isInPlace ? bytes.length - ((bytes.length - start) % diskBlock) : start;
  if (end <= start) return { before: all, blocks: all.subarray(0, 0), behind: all.subarray(0, 0) };
  return { before: all.subarray(0, start), blocks: all.subarray(start, end), behind: all.subarray(end) };
}

function wholeBlocks(length: number): number {
  return Math.ceil(length / diskBlock) * diskBlock;
}

async function openPast(path: string): Promise<FileHandle> {
  const past = 'O_DIRECT' in constants ? constants.O_DIRECT : 0;
  try {
    return await open(path, constants.O_RDWR | constants.O_CREAT | constants.O_EXCL | past);
  } catch (error) {
    if (past === 0 || systemCode(error) !== 'EINVAL') throw error;
    // The file may have been made before its way was refused.
    return open(path, constants.O_RDWR | constants.O_CREAT);
  }
}

/** Fewer bytes than there is room for where the file ends. */
async function readUpTo(file: FileHandle, room: Buffer, position: number): Promise<Buffer> {
  let done = 0;
  while (done < room.length) {
    const { bytesRead } = await file.read(room, done, room.length - done, position + done);
    done += bytesRead;
    // An end within a block: from there nothing more can be asked for.
    if (bytesRead === 0 || done % diskBlock !== 0) break;
  }
  return room.subarray(0, done);
}
