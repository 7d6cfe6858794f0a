// The job that puts a camera's clock right in the times of all its photos. Each slice asks the library how the clock stands now,
// so two changes of one camera end as the newer says, and what was cut off goes on where it is needed.
import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import type { Emit } from '#shared/api/events.ts';
import { AppError } from '#shared/api/errors.ts';
import type { WritableDb } from '../db/handle.ts';
import { countOfCamera, findShift, photosOfCamera, saveShift, setShotAt } from '../db/rows/camera-clocks.ts';
import type { JobRun, JobRunner } from '../jobs/jobs.ts';
import { shotAtOf } from './shot-at.ts';

/** `beforeMs`: how the clock stood at the click, for the way back. */
export const ClockChange = z.object({ camera: z.string(), shiftMs: z.int(), beforeMs: z.int() });
export type ClockChange = z.infer<typeof ClockChange>;

/** Photos set right between two chances for the rest of the engine: a few milliseconds of work. */
const SLICE = 100;

/** Stopped by a person, everything is as it was before: half an event by one clock and half by another helps nobody. */
export function setCameraClock({ emit }: { readonly emit: Emit }): JobRunner {
  return async (run, input) => {
    const change = ClockChange.parse(input);
    const { camera } = change;
    saveShift(run.db, camera, change.shiftMs);
    emit('ingest.changed', {});
    run.setTotal(countOfCamera(run.db, camera));
    const changed = new Set<string>();
    await putRight(run, camera, { changed, isStopped: () => run.signal.aborted });
    // Another reason than a person's is the end of this process: the row says that the rest is still to be done.
    if (run.signal.reason instanceof AppError) {
      if (findShift(run.db, camera) === change.shiftMs) saveShift(run.db, camera, change.beforeMs);
      run.say('');
      await putRight({ db: run.db, step: () => undefined }, camera, { changed, isStopped: () => false });
    }
    if (changed.size > 0) emit('photos.changed', { ids: [...changed] });
    emit('ingest.changed', {});
  };
}

type Pass = { readonly changed: Set<string>; readonly isStopped: () => boolean };

async function putRight(
  { db, step }: Pick<JobRun, 'step'> & { readonly db: WritableDb },
  camera: string,
  { changed, isStopped }: Pass,
): Promise<void> {
  let after = 0;
  while (!isStopped()) {
    const slice = photosOfCamera(db, camera, { after, limit: SLICE });
    const last = slice.at(-1);
    if (last === undefined) return;
    after = last.row;
    db.transaction(() => {
      const shiftMs = findShift(db, camera);
      for (const { id, capture, shotAt } of slice) {
        const now = shotAtOf(capture, shiftMs);
        if (now === shotAt) continue;
        setShotAt(db, id, now);
        changed.add(id);
      }
    })();
    for (const { fileName } of slice) step(fileName);
    await setImmediate();
  }
}
