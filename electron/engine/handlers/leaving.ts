import { basename, dirname, extname, isAbsolute } from 'node:path';
import type { Handlers } from '#shared/api/contract.ts';
import { AppError } from '#shared/api/errors.ts';
import type { leavingMethods } from '#shared/api/leaving-methods.ts';
import { attachmentIds, withFilesNamed } from '#shared/document/attachment-references.ts';
import { photoIds } from '#shared/document/photo-references.ts';
import type { SheetRules } from '#shared/model/caption-sheet.ts';
import type { Engine } from '../engine.ts';
import { exportNames } from '../export/export-names.ts';
import type { ContactSheetInput } from '../export/contact-sheet.ts';
import type { ExportInput } from '../export/export-photos.ts';
import { beginExport, exportReport } from '../export/export-records.ts';
import { writeFree } from '../export/into-folder.ts';
import { leavingNotices } from '../export/leaving-notices.ts';
import { findAttachments } from '../library/attachments.ts';
import { editPhotos, findPhotos, listPhotos } from '../library/photos.ts';
import { getStory } from '../library/stories.ts';
import { planSheet, type PlannedSheet } from '../sheets/plan-sheet.ts';
import { readTable } from '../sheets/read-table.ts';
import { captionList, type ListKind } from '../sheets/write-table.ts';
import { fileNameOf, type StoryFileInput } from '../story-files/export-story.ts';
import { storyClipboard } from '../story-files/story-clipboard.ts';

type SheetInput = {
  readonly path: string;
  readonly rules: SheetRules;
  readonly ids?: readonly string[] | undefined;
};

export function leavingHandlers(engine: Engine): Pick<Handlers, keyof typeof leavingMethods> {
  const { library, clock, emit, jobs } = engine;
  const plan = async ({ path, rules, ids }: SheetInput): Promise<PlannedSheet> =>
    planSheet(await readTable(path), listPhotos(library().read, { search: '', ids }), rules);
  return {
    'photos.notices': async ({ ids }) => {
      const photos = [];
      for (const photo of findPhotos(library().read, ids)) {
        const notices = await leavingNotices(library(), photo);
        if (notices.length > 0) photos.push({ id: photo.id, notices });
      }
      return { photos };
    },
    'photos.exportNames': ({ ids, settings, context }) => {
      const photos = findPhotos(library().read, ids).map((photo) => ({
        ...photo,
        event: photo.event || context.event,
        place: photo.place || context.place,
      }));
      return { names: exportNames(photos, settings) };
    },
    'photos.export': ({ ids, out, settings }) => {
      requireFullPath(out);
      // Before the job: an unknown variable is said where it was typed.
      exportNames(findPhotos(library().read, ids), settings);
      const exportId = beginExport(library().write, out);
      const input: ExportInput = { exportId, ids, out, settings };
      return { jobId: jobs.start('photos-export', input), exportId };
    },
    'photos.exportReport': ({ exportId }) => exportReport(library().read, exportId),
    'photos.contactSheet': ({ ids, file, sheet }) => {
      requireFullPath(file);
      const input: ContactSheetInput = { ids, file, sheet };
      return { jobId: jobs.start('contact-sheet', input) };
    },
    'stories.export': ({ id, format, out }) => {
      requireFullPath(out);
      const input: StoryFileInput = { storyId: getStory(library().read, id).id, format, out };
      return { jobId: jobs.start('story-file', input) };
    },
    'stories.fileName': ({ id }) => ({
      name: fileNameOf(getStory(library().read, id), 'pdf').replace(/\.pdf$/u, ''),
    }),
    'stories.clipboard': ({ id }) => {
      const story = getStory(library().read, id);
      const photos = new Map(
        findPhotos(library().read, photoIds(story.document)).map((photo) => [photo.id, photo]),
      );
      const files = findAttachments(library().read, attachmentIds(story.document));
      const named = { ...story, document: withFilesNamed(story.document, files) };
      return storyClipboard(named, (id) => photos.get(id));
    },
    'sheets.export': async ({ ids, file }) => {
      requireFullPath(file);
      const listed = findPhotos(library().read, ids).map((photo) => ({ photo, file: photo.fileName }));
      const bytes = await captionList(listed, listKind(file));
      return { file: await writeFree(dirname(file), basename(file), bytes) };
    },
    'sheets.read': ({ path }) => readTable(path),
    'sheets.preview': async (sheet) => (await plan(sheet)).plan,
    'sheets.apply': async (sheet) => {
      const { edits } = await plan(sheet);
      const outcome = editPhotos(library().write, edits, clock.now());
      if (outcome.changed > 0) emit('photos.changed', { ids: edits.map(({ photoId }) => photoId) });
      return outcome;
    },
  };
}

function listKind(file: string): ListKind {
  const extension = extname(file).toLowerCase();
  if (extension === '.csv' || extension === '.xlsx' || extension === '.txt') return KINDS[extension];
  throw new AppError('invalid_request', 'Bảng chú thích cần tên tệp kết thúc bằng .xlsx, .csv hoặc .txt.');
}

const KINDS = { '.csv': 'csv', '.xlsx': 'xlsx', '.txt': 'txt' } as const satisfies Readonly<
  Record<string, ListKind>
>;

/** A path the engine would resolve by itself would mean another folder at every start. */
function requireFullPath(path: string): void {
  if (!isAbsolute(path)) throw new AppError('invalid_request', 'Cần đường dẫn đầy đủ tới nơi nhận tệp.');
}
