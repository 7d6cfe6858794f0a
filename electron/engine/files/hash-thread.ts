// Hashing beside the engine's own thread, which has the windows to answer: two hashes of every byte take longer than the copy.
import { Worker } from 'node:worker_threads';
import type { Hashes, RunningHashes } from './picture-hashes.ts';

/** Started from its text: it needs nothing but Node, so that no bundle has to carry it as a file. */
const PROGRAM = `
const { createHash } = require('node:crypto');
const { parentPort } = require('node:worker_threads');
let whole, picture;
parentPort.on('message', ({ id, bytes, start, isFirst }) => {
  if (isFirst) [whole, picture] = [createHash('sha256'), createHash('sha256')];
  whole.update(bytes);
  picture.update(bytes.subarray(start));
  const hashes = { hash: whole.copy().digest('hex'), pictureHash: picture.copy().digest('hex') };
  parentPort.postMessage({ id, hashes });
});`;

export type HashThread = {
  /** For one file at a time, whose portions lie in shared memory. */
  readonly hashes: (pictureStart: number) => RunningHashes;
  readonly close: () => Promise<void>;
};

type Answer = { readonly id: number; readonly hashes: Hashes };

export function startHashThread(): HashThread {
  const thread = new Worker(PROGRAM, { eval: true });
  // It must not keep a process alive that has nothing else to do.
  thread.unref();
  const waiting = new Map<number, PromiseWithResolvers<Hashes>>();
  let lastId = 0;
  thread.on('message', ({ id, hashes }: Answer) => {
    waiting.get(id)?.resolve(hashes);
    waiting.delete(id);
  });
  thread.on('error', (error) => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  });
  const ask = (message: object): Promise<Hashes> => {
    lastId += 1;
    const answer = Promise.withResolvers<Hashes>();
    waiting.set(lastId, answer);
    thread.postMessage({ id: lastId, ...message });
    return answer.promise;
  };
  return {
    hashes: (pictureStart) => {
      let position = 0;
      let last: Hashes = { hash: '', pictureHash: '' };
      return {
        add: async (portion) => {
          const start = Math.max(0, Math.min(pictureStart - position, portion.length));
          const isFirst = position === 0;
          position += portion.length;
          last = await ask({ bytes: portion, start, isFirst });
        },
        end: () => last,
      };
    },
    close: async () => void (await thread.terminate()),
  };
}
