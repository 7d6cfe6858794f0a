// Why a photo went out although a wish in the register of people stood against it.
import type { Migration } from '../handle.ts';

const schema = `
CREATE TABLE waivers (
  id TEXT PRIMARY KEY NOT NULL,
  story_id TEXT NOT NULL REFERENCES stories (id),
  -- No references: what is answered for outlives photo and person.
  photo_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  person_name TEXT NOT NULL,
  concern TEXT NOT NULL CHECK (concern IN ('do-not-publish', 'minor')),
  -- JSON: names of everyone in the photo then, sorted.
  shown TEXT NOT NULL,
  look TEXT NOT NULL,
  reason TEXT NOT NULL,
  waived_by TEXT NOT NULL,
  waived_at TEXT NOT NULL,
  ended_at TEXT,
  ended_by TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE UNIQUE INDEX waivers_open ON waivers (story_id, photo_id, person_id) WHERE ended_at IS NULL;
CREATE INDEX waivers_of_story ON waivers (story_id, waived_at);
`;

export const waivers: Migration = { version: 17, up: (db) => void db.exec(schema) };
