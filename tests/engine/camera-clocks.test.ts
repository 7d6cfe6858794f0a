import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { insertPhoto } from '#engine/db/rows/photos.ts';
import { createHandlers } from '#engine/handlers/handlers.ts';
import type { Jobs } from '#engine/jobs/jobs.ts';
import { listPhotos } from '#engine/library/photos.ts';
import { shotAtOf } from '#engine/ingest/shot-at.ts';
import { aPhoto } from '#tests/support/builders.ts';
import { takeIn } from '#tests/support/card.ts';
import { anEngine } from '#tests/support/engine.ts';
import { makePhoto } from '#tests/support/make-photos.ts';
import { testMoment } from '#tests/support/moment.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

/** Two cameras at one event; B is 63 minutes slow. */
async function aFolder(): Promise<string> {
  const folder = temporaryFolder();
  const write = async (name: string, serial: string, takenAt: string, seed: number): Promise<void> =>
    writeFileSync(join(folder, name), await makePhoto({ seed, takenAt, serial }));
  await write('A1.JPG', 'A', '2026:11:20 08:15:30', 1);
  await write('B1.JPG', 'B', '2026:11:20 07:12:30', 2);
  await write('B2.JPG', 'B', '2026:11:20 07:20:00', 3);
  return folder;
}

describe('the clock of a camera', () => {
  it('is set right for all its photos by two frames of one moment; what the camera wrote stays', async () => {
    const desk = await anEngine();
    const { photos } = await takeIn(desk, { paths: [await aFolder()] });
    const idOf = (name: string): string => photos.find(({ fileName }) => fileName === name)?.id ?? '';
    const handlers = createHandlers(desk.engine);
    const set = await handlers['ingest.matchClocks']({ right: idOf('A1.JPG'), wrong: idOf('B1.JPG') });
    expect(set).toMatchObject({ camera: 'B', shiftMs: 63 * 60_000 });
    expect(await desk.engine.jobs.finished(set.jobId)).toMatchObject({ state: 'done', done: 2 });
    const after = await handlers['photos.list']({ search: '' });
    expect(after.photos.map(({ fileName, shotAt, capture }) => [fileName, shotAt, capture.takenAt])).toEqual([
      ['A1.JPG', '2026-11-20T08:15:30.250', '2026-11-20T08:15:30.250'],
      ['B1.JPG', '2026-11-20T08:15:30.250', '2026-11-20T07:12:30.250'],
      ['B2.JPG', '2026-11-20T08:23:00.250', '2026-11-20T07:20:00.250'],
    ]);
    expect((await handlers['ingest.clocks']({})).clocks).toEqual([
      { camera: 'B', name: 'TOA TS-1', photos: 2, shiftMs: 63 * 60_000 },
      { camera: 'A', name: 'TOA TS-1', photos: 1, shiftMs: 0 },
    ]);
  });

  it('is remembered for the photos to come, and read off a photo of a clock', async () => {
    const desk = await anEngine();
    const folder = await aFolder();
    const handlers = createHandlers(desk.engine);
    const { photos } = await takeIn(desk, { paths: [join(folder, 'B1.JPG')] });
    const set = await handlers['ingest.readClock']({
      photoId: photos[0]?.id ?? '',
      time: '2026-11-20T08:15',
    });
    await desk.engine.jobs.finished(set.jobId);
    const later = await takeIn(desk, { paths: [folder] });
    expect(later.photos.map(({ fileName, shotAt }) => [fileName, shotAt])).toEqual([
      ['A1.JPG', '2026-11-20T08:15:30.250'],
      ['B2.JPG', '2026-11-20T08:22:30.000'],
    ]);
  });

  it('stands at +07:00 unless the file names another zone', () => {
    const takenAt = '2026-11-20T23:30:00';
    expect(shotAtOf({ takenAt, zone: null }, 0)).toBe('2026-11-20T23:30:00');
    expect(shotAtOf({ takenAt, zone: '+07:00' }, 0)).toBe('2026-11-20T23:30:00');
    expect(shotAtOf({ takenAt, zone: '+09:00' }, 0)).toBe('2026-11-20T21:30:00');
    expect(shotAtOf({ takenAt, zone: '-05:00' }, 1500)).toBe('2026-11-21T11:30:01.500');
    expect(shotAtOf({ takenAt: null, zone: null }, 0)).toBeNull();
  });
});
describe('the clock of a camera that took thousands', () => {
  it('is set right as a job that counts, in one piece for whoever looks, and taken back as one', async () => {
    const { jobs, events, handlers, times } = await aBigLibrary(2000);
    const { jobId } = await handlers['ingest.setClock']({ camera: 'B', shiftMs: hour });
    expect(jobs.list()).toMatchObject([{ id: jobId, kind: 'camera-clock', state: 'running', total: 2000 }]);
    const job = await jobs.finished(jobId);
    expect([job.state, job.done, job.failed, times()]).toEqual([
      'done',
      2000,
      [],
      { '09:00': 2000, '08:00': 10 },
    ]);
    const told = events.filter(({ name }) => name === 'photos.changed').map(({ payload }) => payload);
    expect(told).toEqual([{ ids: expect.any(Array) }]);

    const back = await handlers['ingest.undoClock']({ jobId });
    expect(back).toMatchObject({ camera: 'B', shiftMs: 0 });
    await jobs.finished(back.jobId);
    expect(times()).toEqual({ '08:00': 2010 });
    await expect(async () => handlers['ingest.undoClock']({ jobId })).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  it('stopped by a person leaves all its photos as they were', async () => {
    const { jobs, handlers, times } = await aBigLibrary(2000);
    const { jobId } = await handlers['ingest.setClock']({ camera: 'B', shiftMs: hour });
    await halfway(jobs, jobId);
    jobs.cancel(jobId);
    expect((await jobs.finished(jobId)).state).toBe('cancelled');
    expect([times(), (await handlers['ingest.clocks']({})).clocks]).toEqual([
      { '08:00': 2010 },
      [
        { camera: 'B', name: 'B', photos: 2000, shiftMs: 0 },
        { camera: 'A', name: 'A', photos: 10, shiftMs: 0 },
      ],
    ]);
  });

  it('goes on where it was when the program ended in the middle of it', async () => {
    const { engine, libraryDir, jobs, handlers, times } = await aBigLibrary(2000);
    const { jobId } = await handlers['ingest.setClock']({ camera: 'B', shiftMs: hour });
    await halfway(jobs, jobId);
    await engine.close();
    await engine.open(libraryDir, { create: false });
    const job = await jobs.finished(jobId);
    expect([job.state, times()]).toEqual(['done', { '09:00': 2000, '08:00': 10 }]);
  });

  it('set twice in a row ends as the second says', async () => {
    const { jobs, handlers, times } = await aBigLibrary(2000);
    const first = await handlers['ingest.setClock']({ camera: 'B', shiftMs: hour });
    await halfway(jobs, first.jobId);
    const second = await handlers['ingest.setClock']({ camera: 'B', shiftMs: 2 * hour });
    await Promise.all([jobs.finished(first.jobId), jobs.finished(second.jobId)]);
    expect(times()).toEqual({ '10:00': 2000, '08:00': 10 });
  });
});

const hour = 3_600_000;

/** Photos of camera B and ten of camera A, all taken at eight. */
async function aBigLibrary(count: number) {
  const { engine, events, libraryDir } = await anEngine();
  const { library, jobs } = engine;
  const { capture } = aPhoto({ takenAt: '2026-11-22T08:00:00' });
  library().write.transaction(() => {
    for (let index = 0; index < count + 10; index += 1) {
      const photo = aPhoto({ capture: { ...capture, serial: index < count ? 'B' : 'A' } });
      insertPhoto(library().write, { ...photo, shotAt: capture.takenAt }, testMoment.toISOString());
    }
  })();
  const handlers = createHandlers(engine);
  /** How many photos stand at which time of the day. */
  const times = (): Record<string, number> => {
    const found: Record<string, number> = {};
    for (const { shotAt } of listPhotos(library().read, { search: '' })) {
      const time = shotAt?.slice(11, 16) ?? '';
      found[time] = (found[time] ?? 0) + 1;
    }
    return found;
  };
  return { engine, events, libraryDir, jobs, handlers, times };
}

/** Begun, and not done: each slice lets others have their turn. */
async function halfway(jobs: Jobs, id: string): Promise<void> {
  await vi.waitUntil(() => jobs.get(id).done > 0, { interval: 0 });
  expect(jobs.get(id)).toMatchObject({ state: 'running' });
}
