import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { createHandlers } from '#engine/handlers/handlers.ts';
import { anEngine } from '#tests/support/engine.ts';
import { makePhoto } from '#tests/support/make-photos.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

it(
  'what comes into a watched folder is taken in with its profile, once it is whole',
  { timeout: 30_000 },
  async () => {
    const desk = await anEngine();
    const handlers = createHandlers(desk.engine);
    const folder = join(temporaryFolder(), 'từ máy ảnh');
    mkdirSync(folder);
    writeFileSync(join(folder, 'IMG_1.JPG'), await makePhoto({ seed: 1 }));
    const profile = {
      ...{
        name: 'Trực tiếp',
        event: 'Đại hội',
        place: '',
        storyId: null,
        photographers: [],
        programme: 'of-event' as const,
        template: {},
      },
      ...{ overwrites: false, namePattern: '', firstNumber: 1 },
    };
    const { id } = await handlers['ingest.saveProfile']({ profile });
    await handlers['ingest.watch']({ path: folder, profileId: id });
    const late = await makePhoto({ seed: 2 });
    writeFileSync(join(folder, 'IMG_2.JPG'), late.subarray(0, 2000));
    writeFileSync(join(folder, 'ghi-chu.txt'), 'không phải ảnh');
    appendFileSync(join(folder, 'IMG_2.JPG'), late.subarray(2000));
    await vi.waitFor(
      async () => {
        const { photos } = await handlers['photos.list']({ search: '' });
        expect(photos.map(({ fileName, event }) => `${fileName}, ${event}`).toSorted()).toEqual([
          'IMG_1.JPG, Đại hội',
          'IMG_2.JPG, Đại hội',
        ]);
      },
      { timeout: 20_000, interval: 100 },
    );
    expect((await handlers['jobs.list']({})).jobs.flatMap(({ failed }) => failed)).toEqual([]);
    await handlers['ingest.unwatch']({ path: folder });
    expect(await handlers['ingest.watched']({})).toEqual({ folders: [] });
  },
);
