import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { Payload } from '#engine/connections/connection-adapter.ts';
import { migrate } from '#engine/db/migrate.ts';
import { attachments } from '#engine/db/migrations/0015-attachments.ts';
import { peopleOfStories } from '#engine/db/migrations/0021-people-of-stories.ts';
import { migrations } from '#engine/db/migrations/registry.ts';
import { canonicalHash } from '#engine/outbox/canonical-hash.ts';
import { freezePayload, isAsApproved } from '#engine/outbox/freeze.ts';
import { gallery, paragraph, photo as photoBlock, storyDocument } from '#shared/document/build.ts';
import { StoryContent } from '#shared/model/story.ts';
import { Manifest } from '#shared/model/outbox.ts';
import type { Photo } from '#shared/model/photo.ts';
import { defaultSite } from '#shared/model/portal.ts';
import { aPhoto } from '#tests/support/builders.ts';
import { testMoment } from '#tests/support/moment.ts';
import { aStory } from '#tests/unit/proofing/a-story.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

const words = [
  ...['caption', 'alt', 'credit', 'creator', 'headline', 'people', 'event', 'place', 'keywords', 'rights'],
] as const;

it('what was approved before photos had all their fields is still as approved, and can be sent', () => {
  const photo = aPhoto({
    caption: 'Lễ khai mạc',
    people: ['Lê Thị Hồng Nhung'],
    takenAt: '2026-11-22T08:00:00',
  });
  const content = aStory(['Sáng 22/11, phường ra quân.'], { headline: 'Ra quân' });
  const story = { storyId: randomUUID(), revision: 3, slug: 'ra-quan', content };
  const { manifest, payload } = freezePayload(
    { ...story, photos: [photo], attachments: [], site: defaultSite },
    { connectionId: randomUUID(), action: 'publish', approvedBy: 'Thu Hà', approvedAt: testMoment },
  );
  const db = new Database(join(temporaryFolder(), 'library.sqlite'));
  const backups = join(temporaryFolder(), 'backups');
  migrate(db, migrations.slice(0, 3), backups);
  db.pragma('foreign_keys = OFF');
  db.prepare(
    `INSERT INTO intents (number, id, story_id, connection_id, headline, state, manifest, payload, story_status, created_at,
      updated_at) VALUES (1, 'i', 's', 'c', 'Ra quân', 'waiting', ?, ?, 'draft', '', '')`,
  ).run(
    JSON.stringify(olderManifest(manifest, photo)),
    JSON.stringify({ ...payload, photos: [older(photo)] }),
  );
  migrate(db, migrations, backups);

  // Proof: both columns are NOT NULL text.
  const row = db.prepare('SELECT manifest, payload FROM intents').get() as {
    manifest: string;
    payload: string;
  };
  const kept = Payload.parse(JSON.parse(row.payload));
  expect(kept).toEqual(Payload.parse(payload));
  expect(isAsApproved(Manifest.parse(JSON.parse(row.manifest)), kept)).toBe(true);
  db.close();
});

it('what was approved before photos had a size and galleries a layout is still as approved, and can be sent', () => {
  const { manifest, payload } = approvedStory();
  const kept = upgraded(
    { ...payload, content: without(['size', 'align', 'layout', 'people'], payload.content) },
    (older) => ({
      ...manifest,
      textHash: canonicalHash(older.content),
    }),
  );
  expect(kept.payload).toEqual(Payload.parse(payload));
  expect(kept.manifest).toEqual(manifest);
  expect(isAsApproved(kept.manifest, kept.payload)).toBe(true);
});

it('what was approved before stories named people in a photo is still as approved, and can be sent', () => {
  const { manifest, payload } = approvedStory();
  const before = { ...payload, content: without(['people'], payload.content) };
  const kept = upgraded(
    before,
    (older) => ({ ...manifest, textHash: canonicalHash(older.content) }),
    peopleOfStories.version,
  );
  expect(kept.payload).toEqual(Payload.parse(payload));
  expect(kept.manifest).toEqual(manifest);
  expect(isAsApproved(kept.manifest, kept.payload)).toBe(true);
});

it('what was not as approved before the upgrade is not after it', () => {
  const { manifest, payload } = approvedStory();
  const tampered = { ...payload, content: { ...payload.content, headline: 'Tít khác' } };
  const kept = upgraded(tampered, () => manifest);
  expect(isAsApproved(kept.manifest, kept.payload)).toBe(false);
});

function approvedStory(): ReturnType<typeof freezePayload> {
  const picture = aPhoto({ caption: 'Lễ khai mạc' });
  const content = StoryContent.parse({
    headline: 'Ra quân',
    document: storyDocument([
      paragraph('Sáng 22/11, phường ra quân.'),
      photoBlock({ photoId: picture.id }),
      gallery('Hình ảnh', [{ photoId: picture.id, caption: null }]),
    ]),
  });
  const story = { storyId: randomUUID(), revision: 3, slug: 'ra-quan', content };
  return freezePayload(
    { ...story, photos: [picture], attachments: [], site: defaultSite },
    { connectionId: randomUUID(), action: 'publish', approvedBy: 'Thu Hà', approvedAt: testMoment },
  );
}

/** Blocks as they were stored before a version that has these. */
function without(keys: readonly string[], content: StoryContent): StoryContent {
  const text = JSON.stringify(content, (key, value: unknown) => (keys.includes(key) ? undefined : value));
  // Proof: only keys with defaults are gone; this is what the library held.
  return JSON.parse(text) as StoryContent;
}

function upgraded(
  payload: Payload,
  manifestOf: (payload: Payload) => Manifest,
  version = attachments.version,
): { readonly payload: Payload; readonly manifest: Manifest } {
  const db = new Database(join(temporaryFolder(), 'library.sqlite'));
  const backups = join(temporaryFolder(), 'backups');
  migrate(db, migrations.slice(0, version - 1), backups);
  db.pragma('foreign_keys = OFF');
  const hasFiles = version > attachments.version;
  const { attachments: files, ...before } = payload;
  const { attachments: approvedFiles, ...approved } = manifestOf(payload);
  db.prepare(
    `INSERT INTO intents (number, id, story_id, connection_id, headline, state, manifest, payload, story_status, created_at,
      updated_at) VALUES (1, 'i', 's', 'c', 'Ra quân', 'waiting', ?, ?, 'draft', '', '')`,
  ).run(
    JSON.stringify(hasFiles ? { ...approved, attachments: approvedFiles } : approved),
    JSON.stringify(hasFiles ? { ...before, attachments: files } : before),
  );
  migrate(db, migrations, backups);
  // Proof: both columns are NOT NULL text.
  const row = db.prepare('SELECT manifest, payload FROM intents').get() as Record<
    'manifest' | 'payload',
    string
  >;
  db.close();
  return {
    payload: Payload.parse(JSON.parse(row.payload)),
    manifest: Manifest.parse(JSON.parse(row.manifest)),
  };
}

/** The photo as it was kept then. */
function older({ id, hash, fileName, mimeType, byteSize, capture, damage, ...photo }: Photo): object {
  const { zone: _zone, focus: _focus, ...camera } = capture;
  const { revision, importedAt, updatedAt } = photo;
  return {
    ...Object.fromEntries(words.map((word) => [word, photo[word]])),
    ...{ id, hash, fileName, mimeType, byteSize, capture: camera, damage, revision, importedAt, updatedAt },
  };
}

function olderManifest(manifest: Manifest, photo: Photo): Manifest {
  const metadataHash = canonicalHash(Object.fromEntries(words.map((word) => [word, photo[word]])));
  return { ...manifest, photos: manifest.photos.map((one) => ({ ...one, metadataHash })) };
}
