// Cards, ingest profiles and the clocks of cameras.
import type { Migration } from '../handle.ts';

const schema = `
CREATE TABLE ingest_profiles (
  id TEXT PRIMARY KEY NOT NULL,
  -- IngestProfile of the shared model.
  profile TEXT NOT NULL
) STRICT, WITHOUT ROWID;
-- What a file of a card turned out to hold, by its size, time and opening: a card put in again is not read whole.
CREATE TABLE known_files (
  mark TEXT PRIMARY KEY NOT NULL,
  picture_hash TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE second_copies (
  photo_id TEXT NOT NULL REFERENCES photos (id) ON DELETE CASCADE,
  folder TEXT NOT NULL,
  name TEXT NOT NULL,
  -- Of the file, which is the one the camera wrote.
  hash TEXT NOT NULL,
  PRIMARY KEY (photo_id, folder)
) STRICT, WITHOUT ROWID;
-- What was decided about a photo before it was copied.
CREATE TABLE card_marks (
  file TEXT PRIMARY KEY NOT NULL,
  pick TEXT NOT NULL,
  stars INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE ingests (
  id TEXT PRIMARY KEY NOT NULL,
  job_id TEXT NOT NULL,
  state TEXT NOT NULL,
  -- Every file with the name it will have; made once, so that a second run gives the same names.
  plan TEXT NOT NULL,
  verdict TEXT,
  started_at TEXT NOT NULL
) STRICT;
CREATE TABLE camera_clocks (
  camera TEXT PRIMARY KEY NOT NULL,
  shift_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX photos_by_camera ON photos (coalesce(json_extract(capture, '$.serial'), json_extract(capture, '$.camera')));
CREATE TABLE watched_folders (
  path TEXT PRIMARY KEY NOT NULL,
  profile_id TEXT REFERENCES ingest_profiles (id) ON DELETE SET NULL
) STRICT, WITHOUT ROWID;
`;

export const ingest: Migration = { version: 6, up: (db) => void db.exec(schema) };
