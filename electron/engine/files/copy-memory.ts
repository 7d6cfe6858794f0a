// The memory one worker copies through, file after file: fresh buffers of a photo's size would keep the collector busier than
// the disk.
import { startHashThread } from './hash-thread.ts';
import { createRunningHashes, type RunningHashes } from './picture-hashes.ts';
import { makePages } from './uncached-file.ts';

export type CopyMemory = {
  /** For a portion of a source; what was handed out before is overwritten. */
  readonly portion: Room;
  /** Through which a copy goes to its disk and back: the library's, or the second beside it. */
  readonly step: (copy: 'library' | 'second') => Buffer;
  /** Of the one file that is being copied. */
  readonly hashes: (pictureStart: number) => RunningHashes;
  readonly close: () => Promise<void>;
};

const STEP = 8 * 1024 * 1024;

export type Room = (length: number) => Buffer;

/** Memory that every thread sees, for one thing after the other: what it gave before is overwritten. @param length bytes to begin with */
export function createRoom(length = 0): Room {
  let room = makePages(length);
  return (wanted) => {
    if (room.length < wanted) room = makePages(wanted);
    return room.subarray(0, wanted);
  };
}

/** For a single file. */
export function createCopyMemory(): CopyMemory {
  return {
    portion: (length) => Buffer.allocUnsafeSlow(length),
    step: () => makePages(STEP),
    hashes: createRunningHashes,
    close: () => Promise.resolve(),
  };
}

/** For many files, one after the other; they are hashed by a thread of their own. To be closed. */
export function createSharedCopyMemory(): CopyMemory {
  const thread = startHashThread();
  const steps: { library?: Buffer; second?: Buffer } = {};
  return {
    portion: createRoom(STEP),
    step: (copy) => (steps[copy] ??= makePages(STEP)),
    hashes: thread.hashes,
    close: thread.close,
  };
}

export type LaneMemories = {
  /** What is worked on in a lane has it to itself; made when it is first asked for. */
  readonly of: (lane: number) => CopyMemory;
  readonly close: () => Promise<void>;
};

/** For several files at a time, as `inParallel` works on them. To be closed. */
export function createLaneMemories(): LaneMemories {
  const memories = new Map<number, CopyMemory>();
  return {
    of: (lane) => {
      const memory = memories.get(lane) ?? createSharedCopyMemory();
      memories.set(lane, memory);
      return memory;
    },
    close: async () => void (await Promise.all([...memories.values()].map((memory) => memory.close()))),
  };
}
