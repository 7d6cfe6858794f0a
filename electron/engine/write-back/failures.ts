// Photos whose words could not be written, for what reason, and when they are tried again.
import type { WriteBackState } from '#shared/api/photo-file-methods.ts';
import type { Unwritten } from '../db/rows/photo-files.ts';
import type { Written } from './write-batch.ts';

export const RETRY_MS = 60_000;

type Failure = {
  readonly revision: number;
  readonly until: number;
  readonly told: WriteBackState['failed'][number];
};

export type Failures = {
  /** A photo that failed waits, unless it was changed since. */
  readonly isDue: (photo: Unwritten) => boolean;
  readonly remember: (results: readonly Written[]) => void;
  /** Those among `waiting` that failed. */
  readonly among: (waiting: readonly Unwritten[]) => WriteBackState['failed'];
  readonly areThere: () => boolean;
  readonly forget: () => void;
};

export function createFailures(): Failures {
  const failures = new Map<string, Failure>();
  return {
    isDue: ({ id, revision }) => {
      const failure = failures.get(id);
      return failure === undefined || failure.revision !== revision || failure.until <= performance.now();
    },
    remember: (results) => {
      for (const result of results) {
        const { id, revision, fileName } = result.photo;
        if ('stamp' in result) {
          failures.delete(id);
          continue;
        }
        const { code, message } = result.error;
        const until = performance.now() + RETRY_MS;
        failures.set(id, { revision, until, told: { id, file: fileName, code, message } });
      }
    },
    among: (waiting) => waiting.flatMap(({ id }) => failures.get(id)?.told ?? []),
    areThere: () => failures.size > 0,
    forget: () => failures.clear(),
  };
}
