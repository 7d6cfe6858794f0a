// A new file that goes to its disk and is read back from it past the system's file cache: what is compared with the source is
// what the disk gives back, and an import of a thousand photos leaves the cache to the programs that need it. Linux calls it
// O_DIRECT (open(2)); where system or file system know no such way the cache stays between, and nothing else changes.
import { constants } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { systemCode } from './disk-error.ts';
import { writeAt } from './write-in-place.ts';

/** Offsets, lengths and memory of uncached transfers are multiples of this, in bytes: the block of every disk in use. */
const BLOCK = 4096;

export type UncachedFile = {
  readonly append: (bytes: Uint8Array) => Promise<void>;
  /** Everything appended is durable when it resolves; nothing can be appended afterwards. */
  readonly sync: () => Promise<void>;
  /** Steps from the file's start to its end, each in the same memory. */
  readonly readBack: () => AsyncIterable<Buffer>;
  readonly handle: () => FileHandle;
  readonly close: () => Promise<void>;
};

/** Memory for the files of one lane, one after the other. @param length bytes, a multiple of 4096 */
export function makeStep(length: number): Buffer {
  // A buffer that may grow lies on pages of its own, which is what uncached transfers want of it.
  return Buffer.from(new SharedArrayBuffer(length, { maxByteLength: length }));
}

/**
 * Makes the file at `path`, which must not be there.
 * @param step by `makeStep`; this file has it to itself until it is closed
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
  const writeStep = async (length: number): Promise<void> => {
    try {
      await writeAt(file, written, step.subarray(0, length));
    } catch (error) {
      // Some file systems let it be opened and refuse the first write.
      if (systemCode(error) !== 'EINVAL' || written > 0) throw error;
      await file.close();
      file = await open(path, 'r+');
      await writeAt(file, written, step.subarray(0, length));
    }
    written += waiting;
    waiting = 0;
  };
  return {
    append: async (bytes) => {
      for (let done = 0; done < bytes.length;) {
        const part = bytes.subarray(done, done + step.length - waiting);
        step.set(part, waiting);
        waiting += part.length;
        done += part.length;
        if (waiting === step.length) await writeStep(step.length);
      }
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

function wholeBlocks(length: number): number {
  return Math.ceil(length / BLOCK) * BLOCK;
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
    if (bytesRead === 0 || done % BLOCK !== 0) break;
  }
  return room.subarray(0, done);
}
