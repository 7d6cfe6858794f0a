import { randomUUID } from 'node:crypto';
import { AppError } from '#shared/api/errors.ts';
import type { Programme, ProgrammeDraft } from '#shared/model/programme.ts';
import type { ReadableDb, WritableDb } from '../db/handle.ts';
import { deleteProgramme, queryProgrammes, saveProgrammeRow } from '../db/rows/programmes.ts';

/** Last changed first. */
export function listProgrammes(db: ReadableDb): Programme[] {
  return queryProgrammes(db);
}

type ProgrammeSave = { readonly id?: string | undefined; readonly draft: ProgrammeDraft; readonly at: Date };

/** Items are kept by time, in whatever order they were typed. */
export function saveProgramme(db: WritableDb, { id, draft, at }: ProgrammeSave): Programme {
  const items = draft.items.toSorted((one, other) => one.from.localeCompare(other.from));
  const programme = { ...draft, items, id: id ?? randomUUID(), updatedAt: at.toISOString() };
  saveProgrammeRow(db, programme);
  return programme;
}

export function removeProgramme(db: WritableDb, id: string): void {
  if (deleteProgramme(db, id)) return;
  throw new AppError('not_found', 'Không thấy chương trình này; có thể nó đã bị xoá.');
}
