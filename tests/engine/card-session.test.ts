import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import sharp from 'sharp';
import { createHandlers } from '#engine/handlers/handlers.ts';
import { serveInternal } from '#engine/serve-internal.ts';
import { refusedAtSight, refusedByCopying, writeBadCard } from '#tests/support/bad-card.ts';
import { aCard } from '#tests/support/card.ts';
import { anEngine, type TestEngine } from '#tests/support/engine.ts';
import { makePhoto } from '#tests/support/make-photos.ts';
import { NO_MATERIAL, sharedMaterial } from '#tests/support/material.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

const inDcim = (card: string, name: string): string => join(card, 'DCIM', '100CANON', name);

/** The session once every opening is read. */
async function opened({ engine }: TestEngine, path: string): Promise<string> {
  const handlers = createHandlers(engine);
  const { sessionId } = await handlers['ingest.open']({ paths: [path] });
  await vi.waitFor(() => expect(engine.ingest.session(sessionId).summary().state).toBe('ready'), {
    timeout: 60_000,
  });
  return sessionId;
}

describe('a card that is looked at before anything is copied', () => {
  it('is counted and read, and its pictures are shown, without a byte in the library', async () => {
    const desk = await anEngine();
    const card = await aCard(3);
    writeFileSync(inDcim(card, 'MVI_9.MOV'), 'phim');
    const sessionId = await opened(desk, card);
    const handlers = createHandlers(desk.engine);
    const { bytes, newBytes, id, ...summary } = await handlers['ingest.session']({ sessionId });
    expect(id).toBe(sessionId);
    expect(bytes).toBe(newBytes);
    expect(summary).toEqual({
      ...{ name: 'EOS_DIGITAL', state: 'ready', photos: 3, read: 3, known: 0 },
      ...{ picked: 0, rejected: 0, others: 1, cameras: [] },
    });
    const { photos } = await handlers['ingest.photos']({ sessionId, from: 1, to: 2 });
    expect(photos).toEqual([
      {
        ...{
          number: 1,
          fileName: 'IMG_2.JPG',
          byteSize: expect.any(Number),
          shotAt: '2026-11-20T08:15:02.250',
        },
        ...{ camera: 'TOA TS-1', serial: null, state: 'new', problem: null, pick: 'none', stars: 0 },
      },
    ]);
    const { found } = await serveInternal(desk.engine)({
      id: 1,
      ask: 'card',
      session: sessionId,
      number: 1,
      size: 'thumb',
    });
    expect(found).toMatchObject({ mime: 'image/jpeg' });
    expect((await handlers['photos.list']({ search: '' })).photos).toEqual([]);
  });

  it('shows the name every photo will have, and copies under exactly these; marks go along', async () => {
    const desk = await anEngine();
    const sessionId = await opened(desk, await aCard(3));
    const handlers = createHandlers(desk.engine);
    await handlers['ingest.mark']({ sessionId, numbers: [0], set: { pick: 'picked', stars: 4 } });
    await handlers['ingest.mark']({ sessionId, numbers: [2], set: { pick: 'rejected' } });
    const profile = {
      ...{
        name: 'A',
        event: 'Đại hội',
        place: '',
        storyId: null,
        photographers: [],
        programme: 'of-event' as const,
        template: {},
      },
      ...{ overwrites: false, namePattern: '{sự kiện} {stt}', firstNumber: 7 },
    };
    const terms = { sessionId, profile, second: null, leavesRejected: true };
    const { total, names } = await handlers['ingest.names']({ ...terms, from: 0, to: 10 });
    expect([total, names.map(({ name }) => name)]).toEqual([2, ['Đại hội 007.jpg', 'Đại hội 008.jpg']]);
    const { jobId } = await handlers['ingest.start'](terms);
    await desk.engine.jobs.finished(jobId);
    const { photos } = await handlers['photos.list']({ search: '' });
    expect(photos.map(({ fileName, pick, stars }) => [fileName, pick, stars])).toEqual([
      ['Đại hội 007.jpg', 'picked', 4],
      ['Đại hội 008.jpg', 'none', 0],
    ]);
    const { ingests } = await handlers['ingest.list']({});
    expect(ingests.map(({ verdict }) => [verdict?.isSafe, verdict?.left])).toEqual([
      [false, [{ file: 'DCIM/100CANON/IMG_3.JPG', why: 'bạn đã loại trên thẻ nên chỉ còn ở đó' }]],
    ]);
  });

  it('knows its marks again when it is put in again, and what the library has by now', async () => {
    const desk = await anEngine();
    const card = await aCard(2);
    const first = await opened(desk, card);
    const handlers = createHandlers(desk.engine);
    await handlers['ingest.mark']({ sessionId: first, numbers: [1], set: { stars: 3 } });
    const { jobId } = await handlers['ingest.start']({
      sessionId: first,
      profile: null,
      second: null,
      leavesRejected: false,
    });
    await desk.engine.jobs.finished(jobId);
    await handlers['ingest.close']({ sessionId: first });
    const again = await opened(desk, card);
    const { photos } = await handlers['ingest.photos']({ sessionId: again, from: 0, to: 9 });
    expect(photos.map(({ stars, state }) => [stars, state])).toEqual([
      [0, 'known'],
      [3, 'known'],
    ]);
  });

  it('says of each file why it cannot come in: at sight, or once copying has tried it', async () => {
    const desk = await anEngine();
    const folder = join(temporaryFolder(), 'thẻ');
    await writeBadCard(folder);
    const sessionId = await opened(desk, folder);
    const handlers = createHandlers(desk.engine);
    const problems = async () => {
      const { photos } = await handlers['ingest.photos']({ sessionId, from: 0, to: 9 });
      return photos.map(({ fileName, state, problem }) => [fileName, state, problem]);
    };
    expect(await problems()).toEqual(
      Object.entries(refusedAtSight).map(([name, why]) => [name, why === null ? 'new' : 'refused', why]),
    );
    const terms = { sessionId, profile: null, second: null, leavesRejected: false };
    const { jobId } = await handlers['ingest.start'](terms);
    await desk.engine.jobs.finished(jobId);
    const [good, ...others] = Object.entries(refusedAtSight);
    expect(await problems()).toEqual([
      [good?.[0], 'known', null],
      ...others.slice(0, -2).map(([name, why]) => [name, 'refused', why]),
      ['5-cut.jpg', 'known', expect.stringMatching(/^Tệp ảnh bị cắt cụt hoặc hỏng, chỉ đọc được một phần/u)],
      ['6-cut.avif', 'refused', refusedByCopying],
    ]);
  });

  it('of twenty thousand files is a number at once', { timeout: 120_000 }, async () => {
    const desk = await anEngine();
    const folder = join(temporaryFolder(), 'DCIM');
    mkdirSync(folder);
    const photo = await makePhoto({ width: 30, height: 20 });
    for (let number = 0; number < 20_000; number += 1)
      writeFileSync(join(folder, `IMG_${number}.JPG`), photo);
    const { sessionId } = await createHandlers(desk.engine)['ingest.open']({ paths: [folder] });
    const card = desk.engine.ingest.session(sessionId);
    await vi.waitFor(() => expect(card.summary().photos).toBe(20_000), { timeout: 30_000 });
    expect(card.photos(19_998, 30_000).map(({ fileName }) => fileName)).toEqual([
      'IMG_19998.JPG',
      'IMG_19999.JPG',
    ]);
  });

  it.skipIf(sharedMaterial === undefined)(
    `shows the camera's own small pictures, upright (${NO_MATERIAL})`,
    async () => {
      const desk = await anEngine();
      const sessionId = await opened(desk, join(sharedMaterial ?? '', 'photos', 'camera'));
      const ask = serveInternal(desk.engine);
      const { photos } = await createHandlers(desk.engine)['ingest.photos']({ sessionId, from: 0, to: 99 });
      const widths = await Promise.all(
        photos.map(async ({ number }) => {
          const { found } = await ask({ id: 1, ask: 'card', session: sessionId, number, size: 'thumb' });
          return found !== undefined && 'bytes' in found
            ? (await sharp(found.bytes).metadata()).width
            : 'none';
        }),
      );
      // What DCF gives the picture in EXIF; what we make is three times as wide.
      expect(widths).toContain(160);
      expect(widths).not.toContain('none');
    },
  );
});

describe('a card in the reader', () => {
  it('is named with what is on it, and goes on by itself with what a pull-out left', async () => {
    const roots = temporaryFolder();
    vi.stubEnv('TOA_SOAN_CARD_ROOTS', roots);
    const desk = await anEngine();
    const { ingest, jobs } = desk.engine;
    const card = join(roots, 'NIKON');
    renameSync(await aCard(8), card);
    await ingest.look();
    await vi.waitFor(() =>
      expect(ingest.cards()).toMatchObject([{ name: 'NIKON', photos: 8, isCounted: true }]),
    );
    const sessionId = ingest.open({ cardId: ingest.cards()[0]?.id ?? '' });
    const id = ingest.begin(sessionId, { profile: null, second: null, leavesRejected: false });
    while (jobs.get(id).created.length < 2) await new Promise((resolve) => setImmediate(resolve));
    const away = join(temporaryFolder(), 'NIKON');
    renameSync(card, away);
    expect((await jobs.finished(id)).error?.code).toBe('card_missing');
    await ingest.look();
    expect([ingest.cards(), ingest.session(sessionId).summary().state]).toEqual([[], 'gone']);
    expect(ingest.latest().map(({ state }) => state)).toEqual(['interrupted']);
    // The reader gives it another name this time.
    renameSync(away, join(roots, 'NIKON1'));
    await ingest.look();
    await vi.waitFor(() =>
      expect(ingest.latest().map(({ state, verdict }) => [state, verdict?.isSafe])).toEqual([['done', true]]),
    );
    vi.unstubAllEnvs();
  });
});
