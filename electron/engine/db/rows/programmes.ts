// SQL of programmes. The only mapper is toProgramme.
import { Programme } from '#shared/model/programme.ts';
import type { ReadableDb, WritableDb } from '../handle.ts';

type ProgrammeRow = Record<string, string> & { readonly items: string };

const COLUMNS = 'id, event, place, items, updated_at AS updatedAt';

const LIST = `SELECT ${COLUMNS} FROM programmes ORDER BY updated_at DESC, id`;
export function queryProgrammes(db: ReadableDb): Programme[] {
  return db.prepare<[], ProgrammeRow>(LIST).all().map(toProgramme);
}

const SAVE = `INSERT INTO programmes (id, event, place, items, updated_at) VALUES (@id, @event, @place, @items, @updatedAt)
  ON CONFLICT (id) DO UPDATE SET event = excluded.event, place = excluded.place, items = excluded.items,
    updated_at = excluded.updated_at`;
export function saveProgrammeRow(db: WritableDb, programme: Programme): void {
  db.prepare(SAVE).run({ ...programme, items: JSON.stringify(programme.items) });
}

const REMOVE = 'DELETE FROM programmes WHERE id = ?';
export function deleteProgramme(db: WritableDb, id: string): boolean {
  return db.prepare(REMOVE).run(id).changes > 0;
}

function toProgramme(row: ProgrammeRow): Programme {
  return Programme.parse({ ...row, items: JSON.parse(row.items) });
}
