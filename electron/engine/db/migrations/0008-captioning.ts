// Caption templates and code files.
import type { Migration } from '../handle.ts';

const schema = `
CREATE TABLE caption_templates (
  id TEXT PRIMARY KEY NOT NULL,
  -- Folded; two templates of one name could not be told apart.
  folded TEXT NOT NULL UNIQUE,
  -- TemplateDraft of the shared model.
  draft TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE code_lists (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  enabled INTEGER NOT NULL,
  -- CaptionCode of the shared model, in the order of the file.
  codes TEXT NOT NULL,
  -- Taken out but not yet gone: until the next list comes in it can be had back.
  removed INTEGER NOT NULL DEFAULT 0,
  updated_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`;

export const captioning: Migration = { version: 8, up: (db) => void db.exec(schema) };
