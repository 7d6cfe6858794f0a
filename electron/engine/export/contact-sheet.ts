// A contact sheet as PDF: A4 pages of pictures with their names, captions and credits, to print, to mark and to send.
import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { AppError, toWireError } from '#shared/api/errors.ts';
import { ContactSheet } from '#shared/model/export.ts';
import type { Photo } from '#shared/model/photo.ts';
import { Id } from '#shared/model/primitives.ts';
import { originalPath } from '../files/library-paths.ts';
import { makeFolder } from '../files/make-folder.ts';
import { translateSourceError } from '../files/source-error.ts';
import { renameDurably } from '../files/write-atomic.ts';
import type { JobRun, JobRunner } from '../jobs/jobs.ts';
import { findPhotos } from '../library/photos.ts';
import { logUnexpected } from '../log.ts';
import type { ExportParts } from './export-photos.ts';
import { destinationError } from './export-target.ts';
import { houseFonts } from './fonts.ts';
import { reserve } from './into-folder.ts';
import { renderCopy } from './render-export.ts';
import { drawCell, drawFrame, openSheet, type SheetPage } from './sheet-page.ts';

export const ContactSheetInput = z.object({ ids: z.array(Id), file: z.string(), sheet: ContactSheet });
export type ContactSheetInput = z.infer<typeof ContactSheetInput>;

export function makeContactSheet(parts: ExportParts): JobRunner {
  return async (run, input) => {
    const { ids, file, sheet } = ContactSheetInput.parse(input);
    const photos = findPhotos(run.db, ids);
    run.setTotal(photos.length);
    const out = dirname(file);
    const temporary = join(out, `.${randomUUID()}.tmp`);
    try {
      await makeFolder(out);
      const page = await openSheet(photos, sheet, houseFonts(parts.resourcesDir));
      const written = pipeline(page.document, createWriteStream(temporary, { flags: 'wx', flush: true }));
      // Told by whichever step meets it first.
      written.catch(() => undefined);
      await Promise.race([drawPages({ page, parts, run }), written]);
      page.document.end();
      await written;
      await renameDurably(
        temporary,
        join(out, await reserve(out, basename(file).replace(/(?:\.pdf)?$/iu, '.pdf'))),
      );
    } catch (error) {
      await rm(temporary, { force: true });
      throw destinationError(error, out, 'bảng ảnh PDF');
    }
  };
}

type Drawing = { readonly page: SheetPage; readonly parts: ExportParts; readonly run: JobRun };

async function drawPages({ page, parts, run }: Drawing): Promise<void> {
  for (const [index, rows] of page.pages.entries()) {
    drawFrame(page, index);
    for (const cell of rows.flatMap((row) => row.cells)) {
      run.signal.throwIfAborted();
      const picture = await parts.images.run(() => pictureFor(cell.photo, { page, parts, run }), {
        signal: run.signal,
      });
      drawCell(page, cell, picture);
      run.addCreated(cell.photo.id);
      run.step(cell.photo.fileName);
    }
  }
}

/** Undefined for a photo that cannot be read: its place stays empty and the job says why. */
async function pictureFor(photo: Photo, { page, run }: Drawing): Promise<Buffer | undefined> {
  try {
    const path = originalPath(run.libraryPath, photo.hash, photo.mimeType);
    const original = await readFile(path).catch((error: unknown) => {
      throw translateSourceError(error, photo.fileName);
    });
    const how = {
      mimeType: 'image/jpeg',
      edge: page.pictureEdge,
      quality: 82,
      mark: undefined,
      xmp: undefined,
    };
    return (await renderCopy(original, photo, how)).bytes;
  } catch (error) {
    const logId = error instanceof AppError ? undefined : logUnexpected(error);
    const { code, message } = toWireError(error, logId);
    run.fail({ file: photo.fileName, code, message });
    return undefined;
  }
}
