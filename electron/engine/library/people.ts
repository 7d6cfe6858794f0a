import { randomUUID } from 'node:crypto';
import { AppError } from '#shared/api/errors.ts';
import type { Person, PersonDraft, Term, TermDraft } from '#shared/model/register.ts';
import type { ReadableDb, WritableDb } from '../db/handle.ts';
import {
  deletePerson,
  deleteTerm,
  findPerson,
  queryPeople,
  queryTerms,
  savePersonRow,
  saveTermRow,
} from '../db/rows/registers.ts';

/** In order of rank, then name; a search folds marks and đ and looks at names, titles and notes. */
export function listPeople(db: ReadableDb, search = ''): Person[] {
  return queryPeople(db, search);
}

type PersonSave = {
  readonly id?: string | undefined;
  readonly revision?: number | undefined;
  readonly draft: PersonDraft;
  readonly at: Date;
};

/** @throws AppError conflict when the person was changed after `revision` was read */
export function savePerson(db: WritableDb, input: PersonSave): Person {
  const id = input.id ?? randomUUID();
  return db.transaction(() => {
    const stored = findPerson(db, id);
    if (stored !== undefined && input.revision !== undefined && stored.revision !== input.revision) {
      throw new AppError(
        'conflict',
        `Mục “${stored.name}” vừa được sửa ở nơi khác. Hãy xem lại rồi lưu lần nữa.`,
      );
    }
    savePersonRow(db, id, input.draft, input.at.toISOString());
    const saved = findPerson(db, id);
    if (saved === undefined) throw new Error('A person just saved is not there');
    return saved;
  })();
}

export function removePerson(db: WritableDb, id: string): void {
  if (!deletePerson(db, id)) throw new AppError('not_found', 'Không thấy người này trong danh bạ.');
}

export function listTerms(db: ReadableDb, search = ''): Term[] {
  return queryTerms(db, search);
}

export function saveTerm(db: WritableDb, id: string | undefined, draft: TermDraft): Term {
  const termId = id ?? randomUUID();
  saveTermRow(db, termId, draft);
  return { id: termId, ...draft };
}

export function removeTerm(db: WritableDb, id: string): void {
  if (!deleteTerm(db, id)) throw new AppError('not_found', 'Không thấy thuật ngữ này trong danh bạ.');
}
