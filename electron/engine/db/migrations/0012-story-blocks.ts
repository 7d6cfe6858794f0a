// The text of a story by block, so that a save writes what changed and not the whole story. `stories.content` keeps the fields
// and a document without blocks; a content of another shape stays as it is, for a person to read.
import type { Migration } from '../handle.ts';

const schema = `
CREATE TABLE story_blocks (
  id INTEGER PRIMARY KEY,
  story INTEGER NOT NULL REFERENCES stories (number),
  -- Reading order. Gaps leave room for what is put between (library/place-blocks.ts).
  position INTEGER NOT NULL,
  block TEXT NOT NULL
) STRICT;
CREATE INDEX story_blocks_in_order ON story_blocks (story, position);

ALTER TABLE stories ADD COLUMN is_searchable INTEGER NOT NULL DEFAULT 1;
-- Stories whose words changed since they were last made ready to be searched.
CREATE INDEX stories_to_index ON stories (number) WHERE is_searchable = 0;

INSERT INTO story_blocks (story, position, block)
  SELECT number, (one.key + 1) * 1048576, one.value
  FROM (SELECT number, CASE WHEN json_valid(content) THEN content ELSE '{}' END AS valid FROM stories),
    json_each(valid, '$.document.root.children') AS one
  WHERE json_type(valid, '$.document.root.children') = 'array' AND NOT EXISTS
    (SELECT 1 FROM json_each(valid, '$.document.root.children') AS other WHERE other.type <> 'object');
UPDATE stories SET content = json_set(content, '$.document.root.children', json('[]'))
  WHERE number IN (SELECT story FROM story_blocks);

-- A story's content as one JSON text.
CREATE VIEW whole_stories AS SELECT number, id,
  CASE WHEN EXISTS (SELECT 1 FROM story_blocks WHERE story = number) THEN
    json_set(content, '$.document.root.children',
      json((SELECT json_group_array(json(block) ORDER BY position) FROM story_blocks WHERE story = number)))
  ELSE content END AS content
  FROM stories;
`;

export const storyBlocks: Migration = { version: 12, up: (db) => void db.exec(schema) };
