// What was seen in the pictures: likeness and sharpness, for stacks.
import type { Migration } from '../handle.ts';

const schema = `
CREATE TABLE photo_looks (
  photo_id TEXT PRIMARY KEY NOT NULL REFERENCES photos (id) ON DELETE CASCADE,
  -- PhotoLook of the shared model; both null: the picture cannot be read, and is not tried again.
  likeness TEXT,
  sharpness REAL
) STRICT, WITHOUT ROWID;
`;

export const culling: Migration = { version: 7, up: (db) => void db.exec(schema) };
