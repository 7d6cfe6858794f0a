// Long work with progress, cancel and resume. A job's row is written when it starts and when it ends; between, progress is
// only told to the windows. What was running when the engine died runs again at the next opening: every job is idempotent.
import { randomUUID } from 'node:crypto';
import { AppError, toWireError } from '#shared/api/errors.ts';
import type { Emit } from '#shared/api/events.ts';
import type { FailedFile, Job, JobKind } from '#shared/model/job.ts';
import type { WritableDb } from '../db/handle.ts';
import { translateSqliteError } from '../db/open.ts';
import { insertJob, listJobRows, saveJob, unfinishedJobs } from '../db/rows/jobs.ts';
import type { Clock } from '../clock.ts';
import { logUnexpected } from '../log.ts';

/** What a running job may do to its own record. */
export type JobRun = {
  readonly id: string;
  readonly db: WritableDb;
  readonly libraryPath: string;
  readonly signal: AbortSignal;
  readonly setTotal: (total: number) => void;
  readonly step: (current: string) => void;
  /** What is going on, where nothing is counted. */
  readonly say: (current: string) => void;
  readonly fail: (failed: FailedFile) => void;
  /** `id`: of the photo that has the content already. */
  readonly addDuplicate: (id: string) => void;
  /** `notes`: sentences in its import report. */
  readonly addCreated: (id: string, notes?: number) => void;
};
export type JobRunner = (run: JobRun, input: unknown) => Promise<void>;

export type Jobs = {
  readonly start: (kind: JobKind, input: unknown) => string;
  readonly list: () => Job[];
  readonly get: (id: string) => Job;
  readonly cancel: (id: string) => void;
  /** Resolves when the job has ended, whatever its outcome. */
  readonly finished: (id: string) => Promise<Job>;
  /** Runs what the last process left unfinished. */
  readonly resume: () => void;
  /** Interrupts everything and waits until it has stopped; interrupted jobs go on at the next `resume`. */
  readonly stop: () => Promise<void>;
};

type Running = { job: Job; ended: Promise<Job>; readonly controller: AbortController };
type Parts = {
  readonly library: () => { readonly write: WritableDb; readonly path: string };
  readonly runners: Readonly<Record<JobKind, JobRunner>>;
  readonly emit: Emit;
  readonly clock: Clock;
};

const stopping = Symbol('stopping');
const PROGRESS_EVERY_MS = 80;

export function createJobs(parts: Parts): Jobs {
  const running = new Map<string, Running>();
  /** Ended while the disk took no row: told from here, written when another job is, or run again at the next opening. */
  const unsaved = new Map<string, Job>();

  const saveEnds = (): void => {
    try {
      for (const [id, job] of unsaved) {
        saveJob(parts.library().write, job);
        unsaved.delete(id);
      }
    } catch (error) {
      if (!(translateSqliteError(error) instanceof AppError)) logUnexpected(error);
    }
  };
  const get = (id: string): Job => {
    const job =
      running.get(id)?.job ??
      unsaved.get(id) ??
      listJobRows(parts.library().write).find((stored) => stored.id === id);
    if (job === undefined) throw new AppError('not_found', 'Không thấy việc này; có thể nó đã xong từ lâu.');
    return job;
  };

  const launch = (job: Job, input: unknown): void => {
    const { write: db, path: libraryPath } = parts.library();
    const controller = new AbortController();
    const entry: Running = { job, controller, ended: Promise.resolve(job) };
    running.set(job.id, entry);
    const report = throttle(() => parts.emit('jobs.changed', { job: entry.job }), PROGRESS_EVERY_MS);
    const change = (patch: Partial<Job>): void => {
      entry.job = { ...entry.job, ...patch };
      report.soon();
    };
    const run: JobRun = {
      id: job.id,
      db,
      libraryPath,
      signal: controller.signal,
      setTotal: (total) => change({ total }),
      step: (current) => change({ current, done: entry.job.done + 1 }),
      say: (current) => change({ current }),
      fail: (failed) => change({ failed: [...entry.job.failed, failed] }),
      addDuplicate: (id) => change({ duplicates: entry.job.duplicates + 1, known: [...entry.job.known, id] }),
      addCreated: (id, notes = 0) =>
        change({ created: [...entry.job.created, id], notes: entry.job.notes + notes }),
    };
    const work = parts.runners[job.kind](run, input).then(
      () => endState(controller.signal, undefined),
      (error: unknown) => endState(controller.signal, error),
    );
    entry.ended = work.then((end) => {
      report.end();
      entry.job = { ...entry.job, ...end, endedAt: parts.clock.now().toISOString() };
      if (controller.signal.reason !== stopping) {
        unsaved.set(job.id, entry.job);
        saveEnds();
      }
      running.delete(job.id);
      parts.emit('jobs.changed', { job: entry.job });
      return entry.job;
    });
  };

  return {
    start: (kind, input) => {
      const job = newJob(kind, parts.clock.now());
      insertJob(parts.library().write, job, input);
      saveEnds();
      launch(job, input);
      return job.id;
    },
    list: () => [...running.values()].map((entry) => entry.job),
    get,
    cancel: (id) => running.get(id)?.controller.abort(new AppError('cancelled', 'Đã dừng theo yêu cầu.')),
    finished: (id) => running.get(id)?.ended ?? Promise.resolve(get(id)),
    resume: () => {
      for (const { job, input } of unfinishedJobs(parts.library().write)) {
        launch({ ...job, ...nothingDone }, input);
      }
    },
    stop: async () => {
      const all = [...running.values()];
      for (const entry of all) entry.controller.abort(stopping);
      await Promise.all(all.map((entry) => entry.ended));
      // Their rows still say that they run: so they will, in the library they belong to.
      unsaved.clear();
    },
  };
}

const nothingDone = { done: 0, failed: [], duplicates: 0, created: [], known: [], notes: 0 };

function newJob(kind: JobKind, now: Date): Job {
  return {
    id: randomUUID(),
    kind,
    state: 'running',
    ...nothingDone,
    total: 0,
    current: '',
    error: null,
    startedAt: now.toISOString(),
    endedAt: null,
  };
}

function endState(signal: AbortSignal, thrown: unknown): Pick<Job, 'state' | 'error'> {
  if (signal.aborted) return { state: 'cancelled', error: null };
  if (thrown === undefined) return { state: 'done', error: null };
  const error = translateSqliteError(thrown);
  if (error instanceof AppError)
    return { state: 'failed', error: { code: error.code, message: error.message } };
  const { code, message } = toWireError(error, logUnexpected(error));
  return { state: 'failed', error: { code, message } };
}

/** `soon`: at once, then at most every `ms`, and always once after the last call. `end`: what was to be sent is not. */
function throttle(send: () => void, ms: number): { readonly soon: () => void; readonly end: () => void } {
  let last = 0;
  let timer: NodeJS.Timeout | undefined;
  return {
    soon: () => {
      if (timer !== undefined) return;
      const wait = Math.max(0, last + ms - performance.now());
      timer = setTimeout(() => {
        timer = undefined;
        last = performance.now();
        send();
      }, wait);
      timer.unref();
    },
    end: () => clearTimeout(timer),
  };
}
