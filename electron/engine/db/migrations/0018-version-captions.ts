// What the photos of a story said when a version of it was kept: most captions are the photo's own and change without the story.
import type { Migration } from '../handle.ts';

const schema = `
-- JSON: caption by photo id. NULL: kept before anybody asked.
ALTER TABLE story_versions ADD COLUMN captions TEXT;
`;

export const versionCaptions: Migration = { version: 18, up: (db) => void db.exec(schema) };
