// The photo desk: every IPTC field the newsroom keeps, what an editor decides while culling, how a picture is to be developed,
// and which picture a file holds whatever its caption says.
import type { Migration } from '../handle.ts';

const TEXTS = [
  'creator_title',
  'source',
  'city',
  'province',
  'country',
  'extended_description',
  'job_id',
  'instructions',
  'digital_source_type',
  'ai_system',
  'ai_system_version',
  'ai_prompt',
  'ai_prompt_writer',
];

const schema = `
${TEXTS.map((name) => `ALTER TABLE photos ADD COLUMN ${name} TEXT NOT NULL DEFAULT '';`).join('\n')}
-- ImageRegion of the shared model.
ALTER TABLE photos ADD COLUMN regions TEXT NOT NULL DEFAULT '[]';
-- Of photos that came in before: their file's own hash, until the file is read again.
ALTER TABLE photos ADD COLUMN picture_hash TEXT NOT NULL DEFAULT '';
UPDATE photos SET picture_hash = hash;
CREATE INDEX photos_by_picture ON photos (picture_hash);
ALTER TABLE photos ADD COLUMN pick TEXT NOT NULL DEFAULT 'none';
ALTER TABLE photos ADD COLUMN stars INTEGER NOT NULL DEFAULT 0;
ALTER TABLE photos ADD COLUMN label TEXT NOT NULL DEFAULT 'none';
-- Recipe of the shared model.
ALTER TABLE photos ADD COLUMN recipe TEXT NOT NULL DEFAULT '{}';
ALTER TABLE photos ADD COLUMN look_again TEXT NOT NULL DEFAULT '[]';
`;

export const photoDesk: Migration = { version: 4, up: (db) => void db.exec(schema) };
