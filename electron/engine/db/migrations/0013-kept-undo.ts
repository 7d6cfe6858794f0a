// Steps of undo that outlive the window, and the revision of the story they lead to.
import type { Migration } from '../handle.ts';

const schema = `
CREATE TABLE undo_heads (
  story_id TEXT PRIMARY KEY NOT NULL REFERENCES stories (id) ON DELETE CASCADE,
  -- The steps fit the story as it was stored with this revision, and no other.
  revision INTEGER NOT NULL,
  -- Position of the newest step that is done.
  done INTEGER NOT NULL
) STRICT;

CREATE TABLE undo_steps (
  story_id TEXT NOT NULL REFERENCES undo_heads (story_id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  -- UndoStep of the shared model.
  step TEXT NOT NULL,
  PRIMARY KEY (story_id, position)
) STRICT, WITHOUT ROWID;
`;

export const keptUndo: Migration = { version: 13, up: (db) => void db.exec(schema) };
