// Photos that come from outside the library on their way into a story: imported like any other, then handed on by id.
import { Job } from '#shared/model/job.ts';
import { z } from 'zod';
import { onEngineEvent } from '../../api/bridge.ts';
import { client } from '../../api/client.ts';

export type ImportedPhotos = { readonly ids: readonly string[]; readonly duplicates: number };

/** Resolves when the import has ended; what could not be read is told by the job itself. @throws AppError */
export async function importPhotos(paths: readonly string[]): Promise<ImportedPhotos> {
  const { jobId } = await client['photos.import']({ paths: [...paths] });
  const { created, duplicates } = await endOfJob(jobId);
  return { ids: created, duplicates };
}

function endOfJob(id: string): Promise<Job> {
  return new Promise((resolve, reject) => {
    const settle = (job: Job): void => {
      if (job.id !== id || job.state === 'running') return;
      stop();
      resolve(job);
    };
    const stop = onEngineEvent((name, payload) => {
      if (name === 'jobs.changed') settle(z.object({ job: Job }).parse(payload).job);
    });
    client['jobs.get']({ id }).then(settle, (error: unknown) => {
      stop();
      reject(error instanceof Error ? error : new Error(String(error)));
    });
  });
}
