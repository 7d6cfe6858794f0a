// Planning heads of many files beside the engine's own thread: reading XML and laying out anew takes half a millisecond a file, and
// the windows' questions would stand behind five hundred of them.
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { PhotoMarks, PhotoText } from '#shared/model/photo.ts';
import { planHead, type Opening, type PlannedHead } from './plan-head.ts';
import { createWakeTimer } from './wake-timer.ts';

type Words = PhotoText & PhotoMarks;

/** The opening's bytes lie in memory that both threads see (`createRoom`), and stay there until it is answered. */
export type HeadQuestion = { readonly id: number; readonly opening: Opening; readonly photo: Words };
export type HeadAnswer = { readonly id: number; readonly head: PlannedHead | undefined };

export type HeadPlanner = {
  /** As `planHead`. */
  readonly plan: (opening: Opening, photo: Words) => Promise<PlannedHead>;
  readonly close: () => Promise<void>;
};

/** From the sources it is run as it stands; of the engine's bundle it is a neighbour. */
const PROGRAM = import.meta.filename.endsWith('.ts')
  ? join(import.meta.dirname, 'head-thread.ts')
  : join(import.meta.dirname, '..', 'head-thread', 'head-thread.cjs');

/** A head is garbage as soon as it is answered: with room for some hundred of them few are ever moved about. */
const YOUNG_MB = 32;
/** The next caption for many photos comes soon, or not for a long while. */
const REST_MS = 60_000;

type Waiting = { readonly question: HeadQuestion } & PromiseWithResolvers<PlannedHead>;

/** The thread is there from the first question until none has come for a while. */
export function createHeadPlanner(): HeadPlanner {
  const waiting = new Map<number, Waiting>();
  let unsent: HeadQuestion[] = [];
  let thread: Worker | undefined;
  let lastId = 0;

  const close = async (): Promise<void> => {
    resting.rest();
    const ended = thread;
    thread = undefined;
    await ended?.terminate();
  };
  const resting = createWakeTimer(() => void close());
  const hear = (answers: readonly HeadAnswer[]): void => {
    for (const { id, head } of answers) {
      const asked = waiting.get(id);
      waiting.delete(id);
      asked?.resolve(head ?? here(asked.question));
    }
    if (waiting.size > 0) return;
    // Nothing is asked: it must not keep a process alive that has nothing else to do.
    thread?.unref();
    resting.plan(REST_MS);
  };
  const start = (): Worker => {
    const started = new Worker(PROGRAM, { resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB } });
    started.on('message', hear);
    started.on('error', (error) => {
      thread = undefined;
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
    });
    return started;
  };
  /** What was asked at one moment goes in one message. */
  const send = (): void => {
    resting.rest();
    thread ??= start();
    thread.ref();
    thread.postMessage(unsent);
    unsent = [];
  };
  return {
    plan: (opening, photo) => {
      lastId += 1;
      const question = { id: lastId, opening, photo };
      if (unsent.push(question) === 1) queueMicrotask(send);
      const asked = { question, ...Promise.withResolvers<PlannedHead>() };
      waiting.set(question.id, asked);
      return asked.promise;
    },
    close,
  };
}

/** @throws what the thread met */
async function here({ opening, photo }: HeadQuestion): Promise<PlannedHead> {
  return planHead(opening, photo);
}
