// The export as a job: every photo on its own, so that one that cannot be read stops no other; what ends the job is a disk that is
// full or closed. Interrupted, it goes on behind the files it wrote; a zip begins anew.
import { readdir } from 'node:fs/promises';
import { AppError, toWireError } from '#shared/api/errors.ts';
import { z } from 'zod';
import { ExportSettings } from '#shared/model/export.ts';
import type { Photo } from '#shared/model/photo.ts';
import { Id } from '#shared/model/primitives.ts';
import { forgetExportedFiles, insertExportedFile, listExportedFiles, nameZip } from '../db/rows/exports.ts';
import { systemCode } from '../files/disk-error.ts';
import { safeFileName } from '../files/safe-file-name.ts';
import type { ImagePool } from '../images/image-pool.ts';
import { inParallel } from '../in-parallel.ts';
import type { JobRun, JobRunner } from '../jobs/jobs.ts';
import { findPhotos } from '../library/photos.ts';
import { logUnexpected } from '../log.ts';
import { captionList } from '../sheets/write-table.ts';
import { exportNames } from './export-names.ts';
import { exportPicture, type PictureJob } from './export-picture.ts';
import type { ExportTarget } from './export-target.ts';
import { houseFonts } from './fonts.ts';
import { intoFolder } from './into-folder.ts';
import { intoZip } from './into-zip.ts';
import { leavingNotices } from './leaving-notices.ts';
import { drawMark } from './watermark.ts';

export const ExportInput = z.object({
  exportId: Id,
  ids: z.array(Id),
  out: z.string(),
  settings: ExportSettings,
});
export type ExportInput = z.infer<typeof ExportInput>;

export type ExportParts = { readonly images: ImagePool; readonly resourcesDir: string };

export function exportPhotos(parts: ExportParts): JobRunner {
  return async (run, input) => {
    const { exportId, ids, out, settings } = ExportInput.parse(input);
    const photos = findPhotos(run.db, ids);
    const names = exportNames(photos, settings, settings.zip === null ? await namesIn(out) : []);
    if (settings.zip !== null) forgetExportedFiles(run.db, exportId);
    const written = new Map(listExportedFiles(run.db, exportId).map(({ id, file }) => [id, file]));
    run.setTotal(photos.length);
    const mark =
      settings.watermark === null || settings.untouched
        ? undefined
        : await drawMark(settings.watermark, houseFonts(parts.resourcesDir));
    const target = await openTarget(out, settings.zip);
    const work: Work = {
      ...{ run, exportId, target, images: parts.images, written },
      picture: { db: run.db, libraryPath: run.libraryPath, settings, mark },
    };
    try {
      const tasks = photos.map((photo, index) => ({ photo, name: names[index]?.file ?? photo.fileName }));
      await inParallel(tasks, AT_ONCE, (task) => exportOne(work, task));
      run.signal.throwIfAborted();
      await addCaptionList(work, photos);
      const zip = await target.finish();
      if (zip !== undefined) nameZip(run.db, exportId, zip);
    } catch (error) {
      await target.discard();
      if (settings.zip !== null) forgetExportedFiles(run.db, exportId);
      throw error;
    }
  };
}

/** One is read and written while the other is worked on. */
const AT_ONCE = 2;

type Work = {
  readonly run: JobRun;
  readonly exportId: string;
  readonly target: ExportTarget;
  readonly images: ImagePool;
  readonly picture: PictureJob;
  /** Names by photo, filled as files are written. */
  readonly written: Map<string, string>;
};
type Task = { readonly photo: Photo; readonly name: string };

/** What lies in the folder already, in lower case; nothing where there is no such folder yet. */
async function namesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    // Whatever is wrong with it is said when it is written to.
    if (systemCode(error) !== undefined) return [];
    throw error;
  });
  return names.map((name) => name.normalize('NFC').toLowerCase());
}

function openTarget(out: string, zip: string | null): Promise<ExportTarget> {
  return zip === null ? intoFolder(out) : intoZip(out, safeFileName(zip.replace(/\.zip$/iu, ''), 'zip'));
}

async function exportOne(work: Work, { photo, name }: Task): Promise<void> {
  const { run, exportId, target, images, picture, written } = work;
  run.signal.throwIfAborted();
  if (written.has(photo.id)) return run.step(name);
  try {
    const notices = await leavingNotices({ path: run.libraryPath, read: run.db }, photo);
    const { bytes, removed } = await images.run(() => exportPicture(picture, photo), { signal: run.signal });
    const file = await target.add(name, bytes);
    insertExportedFile(run.db, exportId, { id: photo.id, file, removed: [...removed], notices });
    written.set(photo.id, file);
    run.addCreated(photo.id);
  } catch (error) {
    if (run.signal.aborted || (error instanceof AppError && endsTheJob.has(error.code))) throw error;
    const logId = error instanceof AppError ? undefined : logUnexpected(error);
    const { code, message } = toWireError(error, logId);
    run.fail({ file: photo.fileName, code, message });
  }
  run.step(name);
}

const endsTheJob: ReadonlySet<string> = new Set(['disk_full', 'destination_refused', 'cancelled']);

/** Names and captions of what was written, in the order of the photos. */
async function addCaptionList({ picture, target, written }: Work, photos: readonly Photo[]): Promise<void> {
  const kind = picture.settings.captionList;
  if (kind === 'none') return;
  const listed = photos.flatMap((photo) => {
    const file = written.get(photo.id);
    return file === undefined ? [] : [{ photo, file }];
  });
  await target.add(`chu-thich.${kind}`, await captionList(listed, kind));
}
