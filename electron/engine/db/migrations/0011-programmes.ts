// Programmes of events, as timelines.
import type { Migration } from '../handle.ts';

const schema = `
CREATE TABLE programmes (
  id TEXT PRIMARY KEY NOT NULL,
  event TEXT NOT NULL,
  place TEXT NOT NULL,
  -- ProgrammeItem of the shared model, by time.
  items TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
`;

export const programmes: Migration = { version: 11, up: (db) => void db.exec(schema) };
