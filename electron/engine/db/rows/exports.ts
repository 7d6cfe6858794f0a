// SQL of what was exported, and what was taken out of each file.
import { ExportedFile } from '#shared/model/leaving.ts';
import type { ReadableDb, WritableDb } from '../handle.ts';

export type PhotoExport = { readonly id: string; readonly out: string; readonly zip: string | null };

const ADD = 'INSERT INTO photo_exports (id, out, zip) VALUES (@id, @out, @zip)';
export function insertExport(db: WritableDb, row: PhotoExport): void {
  db.prepare(ADD).run(row);
}

const NAME_ZIP = 'UPDATE photo_exports SET zip = ? WHERE id = ?';
export function nameZip(db: WritableDb, id: string, zip: string): void {
  db.prepare(NAME_ZIP).run(zip, id);
}

const FIND = 'SELECT id, out, zip FROM photo_exports WHERE id = ?';
export function findExport(db: ReadableDb, id: string): PhotoExport | undefined {
  return db.prepare<[string], PhotoExport>(FIND).get(id);
}

const ADD_FILE = `INSERT INTO exported_files (export_id, photo_id, file, removed, notices)
  VALUES (@exportId, @id, @file, @removed, @notices)`;
export function insertExportedFile(db: WritableDb, exportId: string, file: ExportedFile): void {
  const { id, removed, notices } = file;
  db.prepare(ADD_FILE).run({
    ...{ exportId, id, file: file.file },
    removed: JSON.stringify(removed),
    notices: JSON.stringify(notices),
  });
}

const FORGET = 'DELETE FROM exported_files WHERE export_id = ?';
/** What was written is gone: an unfinished zip is begun anew. */
export function forgetExportedFiles(db: WritableDb, exportId: string): void {
  db.prepare(FORGET).run(exportId);
}

type FileRow = {
  readonly id: string;
  readonly file: string;
  readonly removed: string;
  readonly notices: string;
};

const LIST = `SELECT photo_id AS id, file, removed, notices FROM exported_files WHERE export_id = ? ORDER BY file`;
export function listExportedFiles(db: ReadableDb, exportId: string): ExportedFile[] {
  return db
    .prepare<[string], FileRow>(LIST)
    .all(exportId)
    .map((row) =>
      ExportedFile.parse({ ...row, removed: JSON.parse(row.removed), notices: JSON.parse(row.notices) }),
    );
}
