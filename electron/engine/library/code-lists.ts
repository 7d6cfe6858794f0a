// Lists of caption codes: from files, and the one made of the people register.
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { AppError } from '#shared/api/errors.ts';
import { peopleListId, type CaptionCode, type CodeList } from '#shared/model/caption-batch.ts';
import type { Person } from '#shared/model/register.ts';
import type { ReadableDb, WritableDb } from '../db/handle.ts';
import {
  queryCodeLists,
  saveCodeList,
  setCodesEnabled,
  setCodesRemoved,
  type StoredCodes,
} from '../db/rows/captioning.ts';
import { findSetting, saveSetting } from '../db/rows/registers.ts';
import { listPeople } from './people.ts';

/** Newest first, which is who has the say over a code that several lists have. */
export function storedCodeLists(db: ReadableDb): StoredCodes[] {
  return queryCodeLists(db);
}

const PEOPLE_ARE_CODES = 'captions.peopleCodes';

/** The codes that may be written now: those of files, newest first, and the people who are codes, undefined where none are. */
export function codesInUse(db: ReadableDb): {
  readonly lists: readonly (readonly CaptionCode[])[];
  readonly register: readonly Person[] | undefined;
} {
  const lists = storedCodeLists(db).filter(({ enabled }) => enabled);
  return {
    lists: lists.map(({ codes }) => codes),
    register: peopleAreCodes(db) ? listPeople(db) : undefined,
  };
}

/** On until somebody switches it off. */
export function peopleAreCodes(db: ReadableDb): boolean {
  const stored = findSetting(db, PEOPLE_ARE_CODES);
  return stored === undefined || z.boolean().parse(stored);
}

type CodesFile = {
  readonly name: string;
  readonly codes: readonly CaptionCode[];
  /** The list it takes the place of. */
  readonly replaces?: string | undefined;
  readonly at: Date;
};

/** @throws AppError not_found when the list to be replaced is gone */
export function keepCodeFile(db: WritableDb, { name, codes, replaces, at }: CodesFile): CodeList {
  return db.transaction(() => {
    const replaced = queryCodeLists(db).find(({ id }) => id === replaces);
    if (replaces !== undefined && replaced === undefined) throw gone();
    const id = replaces ?? randomUUID();
    const enabled = replaced?.enabled ?? true;
    saveCodeList(db, { id, name, enabled, codes, updatedAt: at.toISOString() });
    return { id, name, enabled, codes: codes.length, updatedAt: at.toISOString() };
  })();
}

export function enableCodes(db: WritableDb, id: string, enabled: boolean): void {
  if (id === peopleListId) saveSetting(db, PEOPLE_ARE_CODES, enabled);
  else if (!setCodesEnabled(db, id, enabled)) throw gone();
}

export function removeCodes(db: WritableDb, id: string): void {
  if (!setCodesRemoved(db, id, true)) throw gone();
}

/** Until another list has come in. */
export function restoreCodes(db: WritableDb, id: string): void {
  if (!setCodesRemoved(db, id, false)) throw gone();
}

function gone(): AppError {
  return new AppError('not_found', 'Bảng mã này đã được xóa rồi.');
}
