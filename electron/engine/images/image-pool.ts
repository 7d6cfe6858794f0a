// How much image work runs at once. One thread per picture and one picture per core is the fastest there is: a JPEG's
// decoding does not divide. Everything else waits here, where it can still be cancelled or overtaken.
import { availableParallelism } from 'node:os';
import sharp from 'sharp';
import { AppError } from '#shared/api/errors.ts';

export type ImagePool = {
  /**
   * Runs `task` when its turn comes. `urgent` goes before all that waits (a person is looking at the gap), `patient` after all
   * that will ever wait (nobody is). An abort rejects with `cancelled` at once; a task already running ends in its own time and
   * its result is dropped.
   */
  readonly run: <T>(task: () => Promise<T>, options?: PoolOptions) => Promise<T>;
  /** Tasks running and waiting. */
  readonly size: () => number;
};

export type PoolOptions = {
  readonly signal?: AbortSignal;
  readonly urgent?: boolean;
  readonly patient?: boolean;
};

/** Sets sharp up for the whole process: no cache (every original is read once), one thread per picture. */
export function createImagePool({ jobs = defaultJobs() }: { jobs?: number } = {}): ImagePool {
  sharp.cache(false);
  sharp.concurrency(1);
  const waiting: (() => void)[] = [];
  const patientOnes: (() => void)[] = [];
  let running = 0;
  const startNext = (): void => {
    if (running >= jobs) return;
    const start = waiting.shift() ?? patientOnes.shift();
    if (start === undefined) return;
    running += 1;
    start();
  };
  const finish = (): void => {
    running -= 1;
    startNext();
  };
  return {
    size: () => running + waiting.length + patientOnes.length,
    run: (task, { signal, urgent = false, patient = false } = {}) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted === true) return reject(cancelled());
        const line = patient ? patientOnes : waiting;
        const start = (): void => {
          void Promise.resolve()
            .then(task)
            .then(resolve, reject)
            .finally(() => {
              signal?.removeEventListener('abort', abort);
              finish();
            });
        };
        const abort = (): void => {
          const place = line.indexOf(start);
          if (place !== -1) line.splice(place, 1);
          reject(cancelled());
        };
        signal?.addEventListener('abort', abort, { once: true });
        if (urgent) line.unshift(start);
        else line.push(start);
        startNext();
      }),
  };
}

/** One job per core, but one thread of libuv's pool (4 unless told otherwise) always stays free for the disk. */
function defaultJobs(): number {
  const threads = Number(process.env['UV_THREADPOOL_SIZE'] ?? 4);
  return Math.max(1, Math.min(availableParallelism(), threads - 1));
}

function cancelled(): AppError {
  return new AppError('cancelled', 'Đã dừng theo yêu cầu; những ảnh làm xong vẫn còn.');
}
