// How much image work runs at once. One thread per picture, since a JPEG's decoding does not divide, and one picture more than
// there are cores, so that none is idle while a file is read. Everything else waits here, where it can still be cancelled or
// overtaken.
import { availableParallelism } from 'node:os';
import sharp from 'sharp';
import { AppError } from '#shared/api/errors.ts';

export type ImagePool = {
  /**
   * Runs `task` when its turn comes. `urgent` goes before all that waits (a person is looking at the gap), `patient` after all
   * that will ever wait (nobody is). An abort rejects with `cancelled` at once; a task already running ends in its own time and
   * its result is dropped. Of tasks that name the same `subject` one runs at a time: the next finds what it has made.
   */
  readonly run: <T>(task: () => Promise<T>, options?: PoolOptions) => Promise<T>;
  /** Tasks running and waiting. */
  readonly size: () => number;
};

export type PoolOptions = {
  readonly signal?: AbortSignal;
  readonly urgent?: boolean;
  readonly patient?: boolean;
  readonly subject?: string;
};

type Task = { readonly start: () => void; readonly subject: string | undefined };

/** Sets sharp up for the whole process: no cache (every original is read once), one thread per picture. */
export function createImagePool({ jobs = defaultJobs() }: { jobs?: number } = {}): ImagePool {
  sharp.cache(false);
  sharp.concurrency(1);
  const waiting: Task[] = [];
  const patientOnes: Task[] = [];
  const running = new Set<Task>();
  const takeFrom = (line: Task[]): Task | undefined => {
    const busy = new Set([...running].map(({ subject }) => subject));
    const place = line.findIndex(({ subject }) => subject === undefined || !busy.has(subject));
    return place === -1 ? undefined : line.splice(place, 1)[0];
  };
  const startNext = (): void => {
    if (running.size >= jobs) return;
    const next = takeFrom(waiting) ?? takeFrom(patientOnes);
    if (next === undefined) return;
    running.add(next);
    next.start();
  };
  const finish = (task: Task): void => {
    running.delete(task);
    startNext();
  };
  return {
    size: () => running.size + waiting.length + patientOnes.length,
    run: (task, { signal, urgent = false, patient = false, subject } = {}) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted === true) return reject(cancelled());
        const line = patient ? patientOnes : waiting;
        const start = (): void => {
          void Promise.resolve()
            .then(task)
            .then(resolve, reject)
            .finally(() => {
              signal?.removeEventListener('abort', abort);
              finish(queued);
            });
        };
        const queued = { start, subject };
        const abort = (): void => {
          const place = line.indexOf(queued);
          if (place !== -1) line.splice(place, 1);
          reject(cancelled());
        };
        signal?.addEventListener('abort', abort, { once: true });
        if (urgent) line.unshift(queued);
        else line.push(queued);
        startNext();
      }),
  };
}

/** One more than cores, but one thread of libuv's pool (4 unless told otherwise) always stays free for the disk. */
function defaultJobs(): number {
  const threads = Number(process.env['UV_THREADPOOL_SIZE'] ?? 4);
  return Math.max(1, Math.min(availableParallelism() + 1, threads - 1));
}

function cancelled(): AppError {
  return new AppError('cancelled', 'Đã dừng theo yêu cầu; những ảnh làm xong vẫn còn.');
}
