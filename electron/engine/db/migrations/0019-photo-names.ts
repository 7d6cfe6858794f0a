// By which a photo's name is found taken. Photos that share a name keep it; every new one gets a name of its own.
import type Database from 'better-sqlite3';
import type { Migration } from '../handle.ts';

const schema = `
-- fileKey of file_name.
ALTER TABLE photos ADD COLUMN name_key TEXT NOT NULL DEFAULT '';
CREATE INDEX photos_by_name ON photos (name_key);
`;

function fillKeys(db: Database.Database): void {
  const set = db.prepare('UPDATE photos SET name_key = ? WHERE id = ?');
  const photos = db
    .prepare<[], { id: string; name: string }>('SELECT id, file_name AS name FROM photos')
    .all();
  for (const { id, name } of photos) set.run(name.normalize('NFC').toLowerCase(), id);
}

export const photoNames: Migration = {
  version: 19,
  up: (db) => {
    db.exec(schema);
    fillKeys(db);
  },
};
