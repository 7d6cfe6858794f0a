// How often each name was used, and which stories' own captions are to be read again because the photo's description changed.
import type { Migration } from '../handle.ts';

const schema = `
CREATE TABLE name_uses (
  -- person, place, event or term.
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  uses INTEGER NOT NULL,
  used_at TEXT NOT NULL,
  PRIMARY KEY (kind, name)
) STRICT, WITHOUT ROWID;

-- What the photos of the library already say.
INSERT INTO name_uses (kind, name, uses, used_at)
  SELECT 'person', value, count(*), max(photos.updated_at) FROM photos, json_each(photos.people) WHERE value <> '' GROUP BY value;
INSERT INTO name_uses (kind, name, uses, used_at)
  SELECT 'place', place, count(*), max(updated_at) FROM photos WHERE place <> '' GROUP BY place;
INSERT INTO name_uses (kind, name, uses, used_at)
  SELECT 'event', event, count(*), max(updated_at) FROM photos WHERE event <> '' GROUP BY event;

CREATE TABLE photo_look_again (
  story_id TEXT NOT NULL REFERENCES stories (id) ON DELETE CASCADE,
  photo_id TEXT NOT NULL REFERENCES photos (id) ON DELETE CASCADE,
  PRIMARY KEY (story_id, photo_id)
) STRICT, WITHOUT ROWID;
`;

export const peopleInPhotos: Migration = { version: 9, up: (db) => void db.exec(schema) };
