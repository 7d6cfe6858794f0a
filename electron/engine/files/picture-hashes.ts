// Who a file is (all its bytes) and which picture it holds (the picture data alone), from one pass over its bytes.
import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';

/** SHA-256, lower-case hex. */
export type Hashes = { readonly hash: string; readonly pictureHash: string };

export type RunningHashes = {
  /** Portions come in order; whatever else the engine has to do comes between their slices. */
  readonly add: (portion: Uint8Array) => Promise<void>;
  readonly end: () => Hashes;
};

/** @param pictureStart offset of the picture data in the file */
export function createRunningHashes(pictureStart: number): RunningHashes {
  const whole = createHash('sha256');
  const picture = createHash('sha256');
  let position = 0;
  return {
    add: async (portion) => {
      for (let at = 0; at < portion.length; at += SLICE) {
        const slice = portion.subarray(at, at + SLICE);
        whole.update(slice);
        picture.update(slice.subarray(Math.max(0, Math.min(pictureStart - position, slice.length))));
        position += slice.length;
        await setImmediate();
      }
    },
    end: () => ({ hash: whole.digest('hex'), pictureHash: picture.digest('hex') }),
  };
}

/** A millisecond's work. */
const SLICE = 1024 * 1024;
