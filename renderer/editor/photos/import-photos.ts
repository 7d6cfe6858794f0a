// Photos that come from outside the library on their way into a story: imported like any other, then handed on by id.
import { events } from '#shared/api/events.ts';
import type { Job } from '#shared/model/job.ts';
import { onEngineEvent } from '../../api/bridge.ts';
import { client } from '../../api/client.ts';

/** Photos of these files in the order of the files, also those the library had already. What could not be read is told by
 *  the job itself. @throws AppError */
export async function importPhotos(paths: readonly string[]): Promise<string[]> {
  const { jobId } = await client['photos.import']({ paths: [...paths] });
  const { created, known } = await endOfJob(jobId);
  if (created.length + known.length === 0) return [];
  const { photos } = await client['photos.list']({ ids: [...new Set([...created, ...known])] });
  const places = new Map(paths.map((path, place) => [fileNameOf(path), place]));
  const placeOf = (name: string): number => places.get(name) ?? paths.length;
  // Photos of a dropped folder stand behind the files, by the time they were taken, as the library lists them.
  return photos
    .toSorted((one, other) => placeOf(one.fileName) - placeOf(other.fileName))
    .map((photo) => photo.id);
}

function fileNameOf(path: string): string {
  return (path.split(/[\\/]/u).at(-1) ?? path).normalize('NFC');
}

function endOfJob(id: string): Promise<Job> {
  return new Promise((resolve, reject) => {
    const settle = (job: Job): void => {
      if (job.id !== id || job.state === 'running') return;
      stop();
      resolve(job);
    };
    const stop = onEngineEvent((name, payload) => {
      if (name === 'jobs.changed') settle(events['jobs.changed'].parse(payload).job);
    });
    client['jobs.get']({ id }).then(settle, (error: unknown) => {
      stop();
      reject(error instanceof Error ? error : new Error(String(error)));
    });
  });
}
