// What is known of an export: where it goes, and what it wrote so far.
import { randomUUID } from 'node:crypto';
import { AppError } from '#shared/api/errors.ts';
import type { ExportedFile } from '#shared/model/leaving.ts';
import type { ReadableDb, WritableDb } from '../db/handle.ts';
import { findExport, insertExport, listExportedFiles } from '../db/rows/exports.ts';

/** @returns the id of a new export into the folder `out` */
export function beginExport(db: WritableDb, out: string): string {
  const id = randomUUID();
  insertExport(db, { id, out, zip: null });
  return id;
}

export type ExportReport = {
  readonly out: string;
  readonly zip: string | null;
  readonly files: ExportedFile[];
};

/** @throws AppError not_found */
export function exportReport(db: ReadableDb, exportId: string): ExportReport {
  const found = findExport(db, exportId);
  if (found === undefined) throw new AppError('not_found', 'Không thấy lần xuất ảnh này trong thư viện.');
  return { out: found.out, zip: found.zip, files: listExportedFiles(db, exportId) };
}
