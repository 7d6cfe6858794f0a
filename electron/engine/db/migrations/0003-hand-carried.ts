// Portals without a door: what a person has pasted there, in the words it had then.
import type { Migration } from '../handle.ts';

const schema = `
CREATE TABLE hand_carry_ticks (
  story_id TEXT NOT NULL REFERENCES stories (id),
  connection_id TEXT NOT NULL REFERENCES connections (id),
  -- Of the sheet; 'confirmed' for the whole of it, its hash being the id of the intent that was carried.
  field TEXT NOT NULL,
  -- Of what the field said when it was ticked: another text has to be pasted again.
  hash TEXT NOT NULL,
  ticked_at TEXT NOT NULL,
  PRIMARY KEY (story_id, connection_id, field)
) STRICT, WITHOUT ROWID;
`;

export const handCarried: Migration = { version: 3, up: (db) => void db.exec(schema) };
