// Settings of pictures that leave, and what left.
import type { Migration } from '../handle.ts';

const exports = `
CREATE TABLE photo_exports (
  id TEXT PRIMARY KEY NOT NULL,
  -- The folder, as the person chose it.
  out TEXT NOT NULL,
  -- The zip in it, by the name it got; null for single files.
  zip TEXT
) STRICT, WITHOUT ROWID;

-- Also what tells an interrupted export which files are written already.
CREATE TABLE exported_files (
  export_id TEXT NOT NULL REFERENCES photo_exports (id) ON DELETE CASCADE,
  photo_id TEXT NOT NULL,
  file TEXT NOT NULL,
  removed TEXT NOT NULL,
  notices TEXT NOT NULL,
  PRIMARY KEY (export_id, photo_id)
) STRICT, WITHOUT ROWID;
`;

export const developing: Migration = { version: 10, up: (db) => void db.exec(exports) };
