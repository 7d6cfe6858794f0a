// How the library's copy of each photo stands on disk, and what is being written into it.
import type { Migration } from '../handle.ts';

const schema = `
CREATE TABLE photo_files (
  photo_id TEXT PRIMARY KEY NOT NULL REFERENCES photos (id) ON DELETE CASCADE,
  -- All bytes before the picture data as the file came in, deflated: with the picture data it is the original again.
  original_head BLOB NOT NULL,
  -- The photo's revision whose words the library's copy carries.
  written_revision INTEGER NOT NULL,
  -- Size and time of the copy when it was last written; NULL = as it was taken in, or to be proven.
  stamp TEXT
) STRICT, WITHOUT ROWID;

-- Changes in place under way: committed before the file is touched, gone once it is synced.
CREATE TABLE head_writes (
  photo_id TEXT PRIMARY KEY NOT NULL REFERENCES photos (id) ON DELETE CASCADE,
  byte_offset INTEGER NOT NULL,
  old_bytes BLOB NOT NULL,
  -- SHA-256 and length of the head with the old bytes in it: whose bytes these are.
  head_length INTEGER NOT NULL,
  head_hash TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`;

export const photoFiles: Migration = { version: 5, up: (db) => void db.exec(schema) };
