// The photo desk: every IPTC field the newsroom keeps, what an editor decides while culling, how a picture is to be developed,
// and which picture a file holds whatever its caption says.
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type Database from 'better-sqlite3';
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

export const photoDesk: Migration = {
  version: 4,
  up: (db) => {
    db.exec(schema);
    completeFrozenPhotos(db);
  },
};

// What was approved before stays approved: its photos get the new fields, empty, and the hash of their words follows. Frozen
// here as they were at this version, whatever the models become later.
const OLD_WORDS = [
  ...['caption', 'alt', 'credit', 'creator', 'headline', 'people', 'event', 'place', 'keywords', 'rights'],
] as const;
const NEW_WORDS = {
  ...{
    creatorTitle: '',
    source: '',
    city: '',
    province: '',
    country: '',
    extendedDescription: '',
    jobId: '',
  },
  ...{
    instructions: '',
    digitalSourceType: '',
    aiSystem: '',
    aiSystemVersion: '',
    aiPrompt: '',
    aiPromptWriter: '',
  },
  regions: [],
};
const recipe = {
  turns: 0,
  straighten: 0,
  crops: {},
  focus: null,
  exposure: 0,
  warmth: 0,
  tint: 0,
  blurs: [],
};
const undecided = { pick: 'none', stars: 0, label: 'none', recipe, lookAgain: [] };

const FrozenPhoto = z.looseObject({
  id: z.string(),
  hash: z.string(),
  capture: z.looseObject({ takenAt: z.string().nullable() }),
});
const Frozen = z.looseObject({ photos: z.array(FrozenPhoto) });
const Approved = z.looseObject({
  photos: z.array(z.looseObject({ photoId: z.string(), metadataHash: z.string() })),
});

function completeFrozenPhotos(db: Database.Database): void {
  const rows = db.prepare<[], { id: string; manifest: string; payload: string }>(
    'SELECT id, manifest, payload FROM intents',
  );
  const save = db.prepare('UPDATE intents SET manifest = @manifest, payload = @payload WHERE id = @id');
  for (const { id, manifest, payload } of rows.all()) {
    const frozen = Frozen.parse(JSON.parse(payload));
    const photos = frozen.photos.map((photo) => ({
      ...{ ...NEW_WORDS, ...undecided, pictureHash: photo.hash, shotAt: photo.capture.takenAt },
      ...photo,
      capture: { zone: null, focus: null, ...photo.capture },
    }));
    const hashes = new Map(photos.map((photo) => [photo.id, hashOfWords(photo)]));
    const approved = Approved.parse(JSON.parse(manifest));
    const told = approved.photos.map((photo) => ({
      ...photo,
      metadataHash: hashes.get(photo.photoId) ?? photo.metadataHash,
    }));
    save.run({
      id,
      manifest: JSON.stringify({ ...approved, photos: told }),
      payload: JSON.stringify({ ...frozen, photos }),
    });
  }
}

/** SHA-256 of the words as canonical JSON: keys in the order of their letters, no white space. */
function hashOfWords(photo: Readonly<Record<string, unknown>>): string {
  const names = [...OLD_WORDS, ...Object.keys(NEW_WORDS)].toSorted((one, other) => (one < other ? -1 : 1));
  const words = Object.fromEntries(names.map((name) => [name, photo[name]]));
  return createHash('sha256').update(JSON.stringify(words)).digest('hex');
}
