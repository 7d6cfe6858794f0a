// SQL of people, terms and settings.
import { Person, PersonDraft, Term, TermDraft } from '#shared/model/register.ts';
import { fold } from '#shared/vietnamese/fold.ts';
import type { ReadableDb, WritableDb } from '../handle.ts';

type PersonRow = {
  readonly id: string;
  readonly draft: string;
  readonly revision: number;
  readonly updatedAt: string;
};

const PEOPLE = `SELECT id, draft, revision, updated_at AS updatedAt FROM people
  WHERE @folded = '' OR instr(folded, @folded) > 0 ORDER BY rank, name`;
export function queryPeople(db: ReadableDb, search: string): Person[] {
  return db
    .prepare<object, PersonRow>(PEOPLE)
    .all({ folded: fold(search.trim()) })
    .map(toPerson);
}

const PERSON = 'SELECT id, draft, revision, updated_at AS updatedAt FROM people WHERE id = ?';
export function findPerson(db: ReadableDb, id: string): Person | undefined {
  const row = db.prepare<[string], PersonRow>(PERSON).get(id);
  return row && toPerson(row);
}

const SAVE_PERSON = `INSERT INTO people (id, name, rank, draft, folded, revision, updated_at)
  VALUES (@id, @name, @rank, @draft, @folded, 1, @at)
  ON CONFLICT (id) DO UPDATE SET name = @name, rank = @rank, draft = @draft, folded = @folded,
    revision = revision + 1, updated_at = @at`;
export function savePersonRow(db: WritableDb, id: string, draft: PersonDraft, at: string): void {
  const folded = fold([draft.name, ...draft.titles.map((title) => title.title), draft.note].join('\n'));
  db.prepare(SAVE_PERSON).run({
    id,
    name: draft.name,
    rank: draft.rank,
    draft: JSON.stringify(draft),
    folded,
    at,
  });
}

const REMOVE_PERSON = 'DELETE FROM people WHERE id = ?';
export function deletePerson(db: WritableDb, id: string): boolean {
  return db.prepare(REMOVE_PERSON).run(id).changes === 1;
}

const TERMS = `SELECT id, kind, text, full FROM terms WHERE @folded = '' OR instr(folded, @folded) > 0 ORDER BY text`;
export function queryTerms(db: ReadableDb, search: string): Term[] {
  return db
    .prepare(TERMS)
    .all({ folded: fold(search.trim()) })
    .map((row) => Term.parse(row));
}

const SAVE_TERM = `INSERT INTO terms (id, kind, text, full, folded) VALUES (@id, @kind, @text, @full, @folded)
  ON CONFLICT (id) DO UPDATE SET kind = @kind, text = @text, full = @full, folded = @folded`;
export function saveTermRow(db: WritableDb, id: string, draft: TermDraft): void {
  db.prepare(SAVE_TERM).run({ id, ...draft, folded: fold(`${draft.text}\n${draft.full}`) });
}

const REMOVE_TERM = 'DELETE FROM terms WHERE id = ?';
export function deleteTerm(db: WritableDb, id: string): boolean {
  return db.prepare(REMOVE_TERM).run(id).changes === 1;
}

const SETTING = 'SELECT value FROM settings WHERE key = ?';
/** The stored JSON value, undefined when never set; the caller parses it by its schema. */
export function findSetting(db: ReadableDb, key: string): unknown {
  const row = db.prepare<[string], { value: string }>(SETTING).get(key);
  return row === undefined ? undefined : JSON.parse(row.value);
}

const SAVE_SETTING = `INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value`;
export function saveSetting(db: WritableDb, key: string, value: unknown): void {
  db.prepare(SAVE_SETTING).run(key, JSON.stringify(value));
}

function toPerson(row: PersonRow): Person {
  return Person.parse({ ...PersonDraft.parse(JSON.parse(row.draft)), ...row });
}
