// SQL of connections. The only mapper is toRecord.
import { z } from 'zod';
import { ConnectionDraft, Reachability, RemoteLists } from '#shared/model/connection.ts';
import { Id, Timestamp } from '#shared/model/primitives.ts';
import type { ReadableDb, WritableDb } from '../handle.ts';

/** What it can do is a fact of its kind, not of the row. */
const Stored = z.intersection(
  ConnectionDraft,
  z.object({ id: Id, reachability: Reachability, createdAt: Timestamp }),
);

/** A connection as stored; `memory` is its adapter's own. */
export type ConnectionRecord = z.infer<typeof Stored> & { readonly memory: unknown };

type ConnectionRow = {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly settings: string;
  readonly reachability: string;
  readonly memory: string;
  readonly createdAt: string;
};

const COLUMNS = 'id, name, kind, settings, reachability, memory, created_at AS createdAt';

const LIST = `SELECT ${COLUMNS} FROM connections WHERE removed_at IS NULL ORDER BY created_at, name`;
export function queryConnections(db: ReadableDb): ConnectionRecord[] {
  return db.prepare<[], ConnectionRow>(LIST).all().map(toRecord);
}

const FIND = `SELECT ${COLUMNS} FROM connections WHERE id = ? AND removed_at IS NULL`;
export function findConnection(db: ReadableDb, id: string): ConnectionRecord | undefined {
  const row = db.prepare<[string], ConnectionRow>(FIND).get(id);
  return row && toRecord(row);
}

const NAMED = 'SELECT id FROM connections WHERE name = ? AND removed_at IS NULL';
export function findConnectionIdByName(db: ReadableDb, name: string): string | undefined {
  return db.prepare<[string], { id: string }>(NAMED).get(name)?.id;
}

const SAVE = `INSERT INTO connections (id, name, kind, settings, reachability, memory, created_at)
  VALUES (@id, @name, @kind, @settings, @reachability, @memory, @createdAt)
  ON CONFLICT (id) DO UPDATE SET name = @name, kind = @kind, settings = @settings,
    reachability = @reachability, memory = @memory`;
export function saveConnection(db: WritableDb, record: ConnectionRecord): void {
  const { id, name, kind, settings, reachability, memory, createdAt } = record;
  db.prepare(SAVE).run({
    id,
    name,
    kind,
    settings: JSON.stringify(settings),
    reachability: JSON.stringify(reachability),
    memory: JSON.stringify(memory ?? null),
    createdAt,
  });
}

const SET_ANSWER = 'UPDATE connections SET reachability = @reachability, memory = @memory WHERE id = @id';
export function updateAnswer(
  db: WritableDb,
  id: string,
  answer: { readonly reachability: Reachability; readonly memory: unknown },
): void {
  db.prepare(SET_ANSWER).run({
    id,
    reachability: JSON.stringify(answer.reachability),
    memory: JSON.stringify(answer.memory ?? null),
  });
}

const LISTS = 'SELECT lists FROM connections WHERE id = ?';
/** The lists as last fetched, null when they never were. */
export function findLists(db: ReadableDb, id: string): RemoteLists | null {
  const row = db.prepare<[string], { lists: string | null }>(LISTS).get(id);
  return typeof row?.lists === 'string' ? RemoteLists.parse(JSON.parse(row.lists)) : null;
}

const SET_LISTS = 'UPDATE connections SET lists = @lists WHERE id = @id';
export function saveLists(db: WritableDb, id: string, lists: RemoteLists): void {
  db.prepare(SET_LISTS).run({ id, lists: JSON.stringify(lists) });
}

const REMOVE = 'UPDATE connections SET removed_at = ? WHERE id = ? AND removed_at IS NULL';
export function markConnectionRemoved(db: WritableDb, id: string, at: string): boolean {
  return db.prepare(REMOVE).run(at, id).changes === 1;
}

function toRecord(row: ConnectionRow): ConnectionRecord {
  const parsed = Stored.parse({
    ...row,
    settings: JSON.parse(row.settings),
    reachability: JSON.parse(row.reachability),
  });
  return { ...parsed, memory: JSON.parse(row.memory) };
}
