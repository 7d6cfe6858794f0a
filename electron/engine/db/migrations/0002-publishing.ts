// Publishing to systems of other people: what has arrived where, times before which nothing leaves, and what a reader can
// see of each publication.
import type { Migration } from '../handle.ts';

const schema = `
-- What has arrived at a destination, by content and rendition; the answer is its adapter's own form.
CREATE TABLE uploads (
  connection_id TEXT NOT NULL REFERENCES connections (id),
  key TEXT NOT NULL,
  remote TEXT NOT NULL,
  arrived_at TEXT NOT NULL,
  PRIMARY KEY (connection_id, key)
) STRICT, WITHOUT ROWID;

-- An embargo: the intent is not due before, whatever a retry or a person's "now" says. By the destination's clock.
ALTER TABLE intents ADD COLUMN not_before TEXT;
-- From then on a person is asked instead of sending late. By the destination's clock.
ALTER TABLE intents ADD COLUMN not_after TEXT;
-- 1 = goes in the lane beside the usual one.
ALTER TABLE intents ADD COLUMN urgent INTEGER NOT NULL DEFAULT 0;
-- 1 = a person pressed Cancel while it was being sent: it is not sent again, whatever this sending ends with.
ALTER TABLE intents ADD COLUMN stop_wanted INTEGER NOT NULL DEFAULT 0;
-- Tries in a row that the destination answered without taking it.
ALTER TABLE intents ADD COLUMN failures INTEGER NOT NULL DEFAULT 0;

ALTER TABLE publications ADD COLUMN visibility TEXT NOT NULL DEFAULT 'public';
-- The intent whose payload was last read back there: what both sides of a conflict grew from.
ALTER TABLE publications ADD COLUMN intent_id TEXT REFERENCES intents (id);
UPDATE publications SET intent_id = (SELECT id FROM intents
  WHERE intents.story_id = publications.story_id AND intents.connection_id = publications.connection_id
    AND state = 'published' ORDER BY number DESC LIMIT 1);

-- Lists of a destination kept for choosing offline; RemoteLists of the shared model.
ALTER TABLE connections ADD COLUMN lists TEXT;
`;

export const publishing: Migration = { version: 2, up: (db) => void db.exec(schema) };
