// A camera's card as a folder, and what an ingest made of it.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findIngest } from '#engine/db/rows/ingests.ts';
import { findPhotoFile } from '#engine/db/rows/photo-files.ts';
import { walkJpegHead } from '#engine/files/jpeg/segments.ts';
import { originalPath } from '#engine/files/library-paths.ts';
import { createHandlers } from '#engine/handlers/handlers.ts';
import type { Verdict } from '#shared/model/ingest.ts';
import type { Job } from '#shared/model/job.ts';
import type { Photo } from '#shared/model/photo.ts';
import type { TestEngine } from './engine.ts';
import { makePhoto, type PhotoRecipe } from './make-photos.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** The card's own folder, with `count` photos under DCIM/100CANON, a second apart. */
export async function aCard(count: number, recipe: PhotoRecipe = {}): Promise<string> {
  const card = join(temporaryFolder(), 'EOS_DIGITAL');
  const folder = join(card, 'DCIM', '100CANON');
  mkdirSync(folder, { recursive: true });
  for (let number = 1; number <= count; number += 1) {
    const takenAt = `2026:11:20 08:15:${String(number).padStart(2, '0')}`;
    writeFileSync(join(folder, `IMG_${number}.JPG`), await makePhoto({ seed: number, takenAt, ...recipe }));
  }
  return card;
}

export type Taken = {
  readonly job: Job;
  readonly photos: readonly Photo[];
  readonly verdict: Verdict | null;
};

/** Runs an import to its end, whatever that is. */
export async function takeIn(desk: TestEngine, order: object): Promise<Taken> {
  return endOf(desk, desk.engine.jobs.start('photos-import', { recursive: true, ...order }));
}

export async function endOf({ engine }: TestEngine, jobId: string): Promise<Taken> {
  const job = await engine.jobs.finished(jobId);
  const { photos } = await createHandlers(engine)['photos.list']({ ids: job.created, search: '' });
  const verdict = findIngest(engine.library().read, jobId)?.verdict ?? null;
  // In the order of their names: which copy is done first is chance.
  const ordered = (photos as readonly Photo[]).toSorted((one, other) =>
    one.fileName.localeCompare(other.fileName, 'vi', { numeric: true }),
  );
  return { job, photos: ordered, verdict };
}

/** The file as it came in: the head that is kept beside, and the picture data of the library's copy. */
export function originalOf({ engine, libraryDir }: TestEngine, { id, hash, mimeType }: Photo): Buffer {
  const copy = readFileSync(originalPath(libraryDir, hash, mimeType));
  const head = findPhotoFile(engine.library().read, id)?.originalHead ?? new Uint8Array();
  const { scanStart = 0 } = walkJpegHead(copy);
  return Buffer.concat([head, copy.subarray(scanStart)]);
}
