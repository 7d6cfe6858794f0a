// The program of the thread that plans heads (`head-planner.ts`): a bundle of its own, which begins here.
import { parentPort } from 'node:worker_threads';
import type { HeadAnswer, HeadQuestion } from './head-planner.ts';
import { planHead } from './plan-head.ts';

const port = parentPort;
if (port === null) throw new Error('This is the program of a thread');

port.on('message', (questions: readonly HeadQuestion[]) => port.postMessage(questions.map(answer)));

function answer({ id, opening, photo }: HeadQuestion): HeadAnswer {
  try {
    const { buffer, byteOffset, length } = opening.bytes;
    const bytes = Buffer.from(buffer, byteOffset, length);
    return { id, head: planHead({ ...opening, bytes }, photo) };
  } catch {
    // An error does not survive the way to another thread whole: whoever asked meets it by doing the same.
    return { id, head: undefined };
  }
}
