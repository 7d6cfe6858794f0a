// What photos are called in the library, whatever came in before them.
import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, vi } from 'vitest';
import { migrate } from '#engine/db/migrate.ts';
import { migrations } from '#engine/db/migrations/registry.ts';
import type { WritableDb } from '#engine/db/handle.ts';
import { findIngest, insertIngest } from '#engine/db/rows/ingests.ts';
import { insertPhoto } from '#engine/db/rows/photos.ts';
import { originalPath } from '#engine/files/library-paths.ts';
import { createHandlers } from '#engine/handlers/handlers.ts';
import { IngestOrder, planIngest } from '#engine/ingest/plan-ingest.ts';
import { readMetadata } from '#engine/metadata/read-metadata.ts';
import { IngestProfile } from '#shared/model/ingest.ts';
import { fileKey } from '#shared/vietnamese/fold.ts';
import { aPhoto } from '#tests/support/builders.ts';
import { aCard, takeIn } from '#tests/support/card.ts';
import { anEngine, type TestEngine } from '#tests/support/engine.ts';
import { makePhoto } from '#tests/support/make-photos.ts';
import { testMoment } from '#tests/support/moment.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

const counting = IngestProfile.parse({
  ...{ name: 'Đại hội', event: 'Đại hội', namePattern: '{sự kiện} {stt}' },
  template: { caption: 'Ảnh {stt}/{tổng số}' },
});

describe('the running number of new names', () => {
  it('goes on where the last import of the event ended, as the list before copying shows', async () => {
    const desk = await anEngine();
    await takeIn(desk, { paths: [await aCard(2)], profile: counting });
    const second = await aCard(2, { width: 480 });
    const shown = ['Đại hội 003.jpg', 'Đại hội 004.jpg'];
    expect(await namesShown(desk, second, counting)).toEqual(shown);
    const { photos } = await takeIn(desk, { paths: [second], profile: counting });
    expect(photos.map(({ fileName }) => fileName)).toEqual(shown);
    // In a caption it stands beside how many came in.
    expect(photos.map(({ caption }) => caption)).toEqual(['Ảnh 1/2', 'Ảnh 2/2']);
    const other = { ...counting, event: 'Hội nghị' };
    const { photos: others } = await takeIn(desk, {
      paths: [await aCard(1, { width: 360 })],
      profile: other,
    });
    expect(others.map(({ fileName }) => fileName)).toEqual(['Hội nghị 001.jpg']);
  });
});

describe('names that come twice', () => {
  it('are told apart in the library, also regardless of case and of how Unicode writes a letter', async () => {
    const desk = await anEngine();
    const card = join(temporaryFolder(), 'DCIM');
    const files = ['100CANON/IMG_1.JPG', '101CANON/img_1.jpg', '102CANON/Lễ.JPG', '103CANON/LỄ.jpg'];
    const decomposed = join('104CANON', 'lễ.JPG'.normalize('NFD'));
    for (const [index, file] of [...files, decomposed].entries()) {
      mkdirSync(join(card, file, '..'), { recursive: true });
      writeFileSync(join(card, file), await makePhoto({ seed: index + 1 }));
    }
    const names = await namesShown(desk, card, null);
    expect(names).toEqual(['IMG_1.JPG', 'img_1-2.jpg', 'Lễ.JPG', 'LỄ-2.jpg', 'lễ-3.JPG']);
    await takeIn(desk, { paths: [card] });
    expect((await namesInLibrary(desk)).map(fileKey).toSorted()).toEqual(names.map(fileKey).toSorted());
  });

  it('are told apart from what is there, and a card put in again changes no name', async () => {
    const desk = await anEngine();
    const cards = [await aCard(2), await aCard(2, { width: 480 })];
    for (const card of [...cards, ...cards]) await takeIn(desk, { paths: [card] });
    expect(await namesInLibrary(desk)).toEqual(['IMG_1-2.JPG', 'IMG_1.JPG', 'IMG_2-2.JPG', 'IMG_2.JPG']);
  });

  it('stay in a library that has some, and no new photo joins them', async () => {
    const folder = join(temporaryFolder(), 'Tòa soạn');
    mkdirSync(folder);
    const old = new Database(join(folder, 'library.sqlite'));
    migrate(old, migrations.slice(0, 17), join(folder, 'backups'));
    // The column that a photo of that time had not; its INSERT is today's.
    old.exec("ALTER TABLE photos ADD COLUMN name_key TEXT NOT NULL DEFAULT ''");
    // Proof: a handle that may write, opened past the library because the library is of today.
    const write = old as unknown as WritableDb;
    for (const fileName of ['Lễ.JPG', 'Lễ.JPG'])
      insertPhoto(write, aPhoto({ fileName }), testMoment.toISOString());
    old.exec('ALTER TABLE photos DROP COLUMN name_key');
    old.close();
    const desk = await anEngine({ library: false });
    await desk.engine.open(folder, { create: false });
    const card = temporaryFolder();
    writeFileSync(join(card, 'LỄ.JPG'), await makePhoto());
    await takeIn(desk, { paths: [card] });
    expect(await namesInLibrary(desk)).toEqual(['LỄ-2.JPG', 'Lễ.JPG', 'Lễ.JPG']);
  });
});

describe('two imports at once', () => {
  const stamped = IngestProfile.parse({
    ...{ name: 'Đại hội', namePattern: '{ngày}-{giờ}' },
    template: { caption: 'Tệp {tệp}' },
  });

  it('planned at one moment give every photo a name of its own, in its words and in its file too', async () => {
    const desk = await anEngine();
    const cards = [await aCard(6), await aCard(6, { width: 480 })];
    const { read, write } = desk.engine.library();
    const signal = new AbortController().signal;
    const plans = await Promise.all(
      cards.map((card) =>
        planIngest(
          { db: read, signal },
          IngestOrder.parse({ paths: [card], recursive: true, profile: stamped }),
        ),
      ),
    );
    const ids = plans.map((plan) => {
      const id = randomUUID();
      insertIngest(write, id, { plan, at: testMoment.toISOString() });
      return id;
    });
    const both = await Promise.all(ids.map((ingestId) => takeIn(desk, { ingestId })));
    const photos = both.flatMap((taken) => taken.photos);
    const names = [1, 2, 3, 4, 5, 6].flatMap((second) => [
      `20261120-08150${second}-2.jpg`,
      `20261120-08150${second}.jpg`,
    ]);
    expect(photos.map(({ fileName }) => fileName).toSorted()).toEqual(names);
    expect(photos.map(({ caption }) => caption).toSorted()).toEqual(names.map((name) => `Tệp ${name}`));
    await vi.waitFor(
      async () => {
        const { photos: now } = await createHandlers(desk.engine)['photos.list']({ search: '' });
        const heads = now.map(({ hash, mimeType }) =>
          readMetadata(originalPath(desk.libraryDir, hash, mimeType)),
        );
        expect((await Promise.all(heads)).map(({ text }) => text.caption)).toEqual(
          now.map(({ fileName }) => `Tệp ${fileName}`),
        );
      },
      { timeout: 20_000, interval: 100 },
    );
  });

  it('count on behind each other once the first has its names', async () => {
    const desk = await anEngine();
    const first = desk.engine.jobs.start('photos-import', {
      ...{ paths: [await aCard(8)], recursive: true, profile: counting },
    });
    await vi.waitFor(() => expect(findIngest(desk.engine.library().read, first)).toBeDefined(), {
      interval: 1,
    });
    await takeIn(desk, { paths: [await aCard(2, { width: 480 })], profile: counting });
    await desk.engine.jobs.finished(first);
    expect(await namesInLibrary(desk)).toEqual(
      Array.from({ length: 10 }, (_, at) => `Đại hội ${String(at + 1).padStart(3, '0')}.jpg`),
    );
  });
});

async function namesInLibrary({ engine }: TestEngine): Promise<string[]> {
  const { photos } = await createHandlers(engine)['photos.list']({ search: '' });
  return photos.map(({ fileName }) => fileName).toSorted();
}

/** What the session's list says each photo will be called, once every opening is read. */
async function namesShown(
  { engine }: TestEngine,
  path: string,
  profile: IngestProfile | null,
): Promise<string[]> {
  const handlers = createHandlers(engine);
  const { sessionId } = await handlers['ingest.open']({ paths: [path] });
  await vi.waitFor(() => expect(engine.ingest.session(sessionId).summary().state).toBe('ready'), {
    timeout: 60_000,
  });
  const terms = { sessionId, profile, second: null, leavesRejected: false };
  const { names } = await handlers['ingest.names']({ ...terms, from: 0, to: 100 });
  return names.map(({ name }) => name);
}
