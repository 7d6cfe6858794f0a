import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createHandlers } from '#engine/handlers/handlers.ts';
import { shotAtOf } from '#engine/ingest/shot-at.ts';
import { takeIn } from '#tests/support/card.ts';
import { anEngine } from '#tests/support/engine.ts';
import { makePhoto } from '#tests/support/make-photos.ts';
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
    expect(await handlers['ingest.matchClocks']({ right: idOf('A1.JPG'), wrong: idOf('B1.JPG') })).toEqual({
      ...{ camera: 'B', shiftMs: 63 * 60_000, photos: 2 },
    });
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
    await handlers['ingest.readClock']({ photoId: photos[0]?.id ?? '', time: '2026-11-20T08:15' });
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
