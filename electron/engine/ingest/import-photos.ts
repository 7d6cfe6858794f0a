// The import job: files → originals under their hash, a row with what the camera and the caption say, a thumbnail. Each file
// stands alone; a full or read-only disk ends the job, because every further file would only say the same.
import { randomUUID } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { z } from 'zod';
import { AppError, toWireError } from '#shared/api/errors.ts';
import type { Emit } from '#shared/api/events.ts';
import { undecided } from '#shared/model/photo.ts';
import { findPhotoByHash, insertPhoto } from '../db/rows/photos.ts';
import type { Clock } from '../clock.ts';
import { requireFreeSpace } from '../files/free-space.ts';
import { storeOriginal, type IncomingOriginal } from '../files/store-original.ts';
import type { ImagePool } from '../images/image-pool.ts';
import { inspectImage } from '../images/inspect-image.ts';
import { makeRenditions } from '../images/make-renditions.ts';
import type { JobRun, JobRunner } from '../jobs/jobs.ts';
import { logUnexpected } from '../log.ts';
import { readMetadata } from '../metadata/read-metadata.ts';
import { listPhotoFiles } from './list-photo-files.ts';
import { keepRendition } from './photo-files.ts';

const Input = z.object({ paths: z.array(z.string()), recursive: z.boolean() });

/** Files under way at once: one is copied while another is decoded. */
const IN_FLIGHT = 3;

export type ImportParts = { readonly images: ImagePool; readonly emit: Emit; readonly clock: Clock };

export function importPhotos(parts: ImportParts): JobRunner {
  return async (run, input) => {
    const { paths, recursive } = Input.parse(input);
    const files = await listPhotoFiles(paths, recursive);
    run.setTotal(files.length);
    await requireFreeSpace(run.libraryPath, await totalSize(files), `${files.length} ảnh`);
    await inFlight(files, async (file) => {
      run.signal.throwIfAborted();
      await importOne(parts, run, file);
    });
  };
}

/** Works on a few files at once. After a failure none is begun, and it is thrown when those under way have ended. */
async function inFlight(files: readonly string[], work: (file: string) => Promise<void>): Promise<void> {
  const waiting = [...files].reverse();
  const worker = async (): Promise<void> => {
    try {
      for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) await work(file);
    } finally {
      waiting.length = 0;
    }
  };
  const endings = await Promise.allSettled(Array.from({ length: IN_FLIGHT }, worker));
  for (const ending of endings) if (ending.status === 'rejected') throw ending.reason;
}

async function importOne(parts: ImportParts, run: JobRun, file: string): Promise<void> {
  try {
    await importPhotoFile(parts, run, file);
  } catch (error) {
    if (run.signal.aborted || (error instanceof AppError && endsTheJob.has(error.code))) throw error;
    const { code, message } = toWireError(
      error,
      error instanceof AppError ? undefined : logUnexpected(error),
    );
    run.fail({ file, code, message });
  }
  run.step(basename(file));
}

const endsTheJob: ReadonlySet<string> = new Set([
  'disk_full',
  'library_read_only',
  'library_missing',
  'cancelled',
]);

/** What bringing in one file needs of whatever runs it. */
export type FileRun = Pick<JobRun, 'db' | 'libraryPath' | 'signal' | 'addCreated' | 'addDuplicate'>;

/** Imports one file and answers with its photo's id; known content is a duplicate and keeps the photo it has. */
export async function importPhotoFile(parts: ImportParts, run: FileRun, file: string): Promise<string> {
  const incoming = await storeOriginal(run.libraryPath, file, run.signal);
  try {
    return await admit(parts, run, { incoming, fileName: basename(file).normalize('NFC') });
  } finally {
    // After a commit there is nothing left to discard.
    await incoming.discard();
  }
}

type Candidate = { readonly incoming: IncomingOriginal; readonly fileName: string };

async function admit(parts: ImportParts, run: FileRun, { incoming, fileName }: Candidate): Promise<string> {
  const known = findPhotoByHash(run.db, incoming.hash);
  if (known !== undefined) {
    run.addDuplicate(known.id);
    return known.id;
  }
  const { tempPath } = incoming;
  const { signal } = run;
  const image = await parts.images.run(() => inspectImage(tempPath, fileName), { signal });
  // Before the photo exists: a file whose markers are whole but whose pixels are not must not leave a row behind.
  const { images, damage } = await parts.images.run(() => makeRenditions(tempPath, ['thumb'], fileName), {
    signal,
  });
  const { capture, text, marks } = await readMetadata(tempPath);
  await incoming.commit(image.mimeType);
  await keepRendition(run.libraryPath, { hash: incoming.hash, rendition: 'thumb', bytes: images.thumb });
  // Between the first look and now another worker may have brought the same content in.
  const twin = findPhotoByHash(run.db, incoming.hash);
  if (twin !== undefined) {
    run.addDuplicate(twin.id);
    return twin.id;
  }
  const { mimeType, width, height } = image;
  const photo = {
    ...text,
    id: randomUUID(),
    hash: incoming.hash,
    pictureHash: incoming.hash,
    fileName,
    mimeType,
    byteSize: incoming.byteSize,
    capture: { ...capture, width, height },
    damage: image.damage ?? damage,
    ...undecided,
    ...marks,
    shotAt: capture.takenAt,
  };
  insertPhoto(run.db, photo, parts.clock.now().toISOString());
  run.addCreated(photo.id);
  parts.emit('photos.changed', { ids: [photo.id] });
  return photo.id;
}

async function totalSize(files: readonly string[]): Promise<number> {
  const sizes = await Promise.all(
    files.map((file) =>
      stat(file).then(
        (found) => found.size,
        // Whatever is wrong with it is said when its turn comes.
        () => 0,
      ),
    ),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
