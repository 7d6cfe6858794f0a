// The first library: stories with revisions, photos that own their text, registers, connections, outbox with its ledger, jobs.
// Times are UTC ISO 8601 text; JSON columns are parsed by the shared schemas when they are read.
import type { Migration } from '../handle.ts';

const schema = `
CREATE TABLE settings (
  key TEXT PRIMARY KEY NOT NULL,
  value TEXT NOT NULL
) STRICT;

CREATE TABLE stories (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  revision INTEGER NOT NULL,
  parent_revision INTEGER NOT NULL,
  status TEXT NOT NULL,
  headline TEXT NOT NULL,
  slug TEXT NOT NULL,
  content TEXT NOT NULL,
  import_report TEXT NOT NULL,
  word_count INTEGER NOT NULL,
  cover_photo_id TEXT REFERENCES photos (id) ON DELETE SET NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  removed_at TEXT
) STRICT;
CREATE INDEX stories_by_update ON stories (updated_at DESC) WHERE removed_at IS NULL;

CREATE TABLE story_versions (
  id INTEGER PRIMARY KEY,
  story_id TEXT NOT NULL REFERENCES stories (id),
  revision INTEGER NOT NULL,
  headline TEXT NOT NULL,
  word_count INTEGER NOT NULL,
  content TEXT NOT NULL,
  saved_at TEXT NOT NULL,
  UNIQUE (story_id, revision)
) STRICT;

-- Row ids are stories.number. Contentless: the text lives in stories; only the folded index is kept here.
CREATE VIRTUAL TABLE story_search USING fts5 (folded, content='', contentless_delete=1);

CREATE TABLE photos (
  id TEXT PRIMARY KEY NOT NULL,
  hash TEXT NOT NULL UNIQUE,
  file_name TEXT NOT NULL,
  mime_type TEXT NOT NULL,
  byte_size INTEGER NOT NULL,
  capture TEXT NOT NULL,
  taken_at TEXT,
  damage TEXT,
  caption TEXT NOT NULL,
  alt TEXT NOT NULL,
  credit TEXT NOT NULL,
  creator TEXT NOT NULL,
  headline TEXT NOT NULL,
  people TEXT NOT NULL,
  event TEXT NOT NULL,
  place TEXT NOT NULL,
  keywords TEXT NOT NULL,
  rights TEXT NOT NULL,
  folded TEXT NOT NULL,
  revision INTEGER NOT NULL,
  imported_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX photos_by_time ON photos (taken_at, file_name);

CREATE TABLE story_photos (
  story_id TEXT NOT NULL REFERENCES stories (id),
  photo_id TEXT NOT NULL REFERENCES photos (id),
  position INTEGER NOT NULL,
  PRIMARY KEY (story_id, photo_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX story_photos_by_photo ON story_photos (photo_id);

CREATE TABLE photo_edits (
  id INTEGER PRIMARY KEY,
  made_at TEXT NOT NULL,
  undone_at TEXT,
  changes TEXT NOT NULL
) STRICT;

CREATE TABLE people (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  rank INTEGER NOT NULL,
  draft TEXT NOT NULL,
  folded TEXT NOT NULL,
  revision INTEGER NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE terms (
  id TEXT PRIMARY KEY NOT NULL,
  kind TEXT NOT NULL,
  text TEXT NOT NULL,
  full TEXT NOT NULL,
  folded TEXT NOT NULL
) STRICT;

CREATE TABLE connections (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  settings TEXT NOT NULL,
  reachability TEXT NOT NULL,
  -- What the adapter learned about the destination, in its own form.
  memory TEXT NOT NULL,
  created_at TEXT NOT NULL,
  removed_at TEXT
) STRICT;
CREATE UNIQUE INDEX connections_by_name ON connections (name) WHERE removed_at IS NULL;

CREATE TABLE intents (
  -- Order of the clicks.
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  story_id TEXT NOT NULL REFERENCES stories (id),
  connection_id TEXT NOT NULL REFERENCES connections (id),
  headline TEXT NOT NULL,
  state TEXT NOT NULL,
  manifest TEXT NOT NULL,
  payload TEXT NOT NULL,
  -- The story's status at the click, given back when the intent is cancelled.
  story_status TEXT NOT NULL,
  -- NULL while waiting = waits for the destination to answer.
  next_attempt_at TEXT,
  -- Version on the destination that was shown as a conflict; the only one a retry may overwrite.
  shown_version TEXT,
  receipt TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX intents_due ON intents (state, next_attempt_at);
CREATE INDEX intents_by_story ON intents (story_id, connection_id);

CREATE TABLE attempts (
  intent_id TEXT NOT NULL REFERENCES intents (id),
  number INTEGER NOT NULL,
  started_at TEXT NOT NULL,
  ended_at TEXT,
  outcome TEXT NOT NULL,
  message TEXT NOT NULL,
  PRIMARY KEY (intent_id, number)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER attempts_are_a_ledger BEFORE DELETE ON attempts
BEGIN SELECT RAISE(ABORT, 'attempts are never deleted'); END;

CREATE TABLE publications (
  story_id TEXT NOT NULL REFERENCES stories (id),
  connection_id TEXT NOT NULL REFERENCES connections (id),
  remote_id TEXT NOT NULL,
  url TEXT NOT NULL,
  version TEXT NOT NULL,
  story_revision INTEGER NOT NULL,
  first_published_at TEXT NOT NULL,
  published_at TEXT NOT NULL,
  PRIMARY KEY (story_id, connection_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE jobs (
  id TEXT PRIMARY KEY NOT NULL,
  kind TEXT NOT NULL,
  state TEXT NOT NULL,
  input TEXT NOT NULL,
  job TEXT NOT NULL,
  started_at TEXT NOT NULL
) STRICT;
CREATE INDEX jobs_by_state ON jobs (state, started_at);
`;

export const library: Migration = { version: 1, up: (db) => void db.exec(schema) };
