// Templates and snippets of stories.
import type { Migration } from '../handle.ts';

const schema = `
CREATE TABLE story_templates (
  id TEXT PRIMARY KEY NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('template', 'snippet')),
  -- Folded; two of one kind and name could not be told apart.
  folded TEXT NOT NULL,
  -- StoryTemplateDraft of the shared model.
  draft TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  UNIQUE (kind, folded)
) STRICT, WITHOUT ROWID;
`;

export const storyTemplates: Migration = { version: 14, up: (db) => void db.exec(schema) };
