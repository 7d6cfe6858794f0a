// Versions with a name, and what the desk says about a story.
import type { Migration } from '../handle.ts';

const schema = `
-- '' = kept by the sitting, not by a person.
ALTER TABLE story_versions ADD COLUMN name TEXT NOT NULL DEFAULT '';

CREATE TABLE comment_threads (
  id TEXT PRIMARY KEY NOT NULL,
  story_id TEXT NOT NULL REFERENCES stories (id),
  -- The picture that is talked about; NULL = a stretch of the text, which carries the id as a mark.
  photo_id TEXT,
  -- The words as they were when the talk began.
  quote TEXT NOT NULL,
  started_at TEXT NOT NULL,
  resolved_at TEXT,
  resolved_by TEXT NOT NULL DEFAULT '',
  removed_at TEXT
) STRICT;
CREATE INDEX comment_threads_of_story ON comment_threads (story_id, started_at);

CREATE TABLE comments (
  id TEXT PRIMARY KEY NOT NULL,
  thread_id TEXT NOT NULL REFERENCES comment_threads (id),
  -- Place in the thread: clocks of two desks may disagree.
  position INTEGER NOT NULL,
  author TEXT NOT NULL,
  text TEXT NOT NULL,
  at TEXT NOT NULL,
  UNIQUE (thread_id, position)
) STRICT;
`;

export const deskNotes: Migration = { version: 16, up: (db) => void db.exec(schema) };
