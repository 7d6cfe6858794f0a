import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { createHandlers } from '#engine/handlers/handlers.ts';
import { listJobRows } from '#engine/db/rows/jobs.ts';
import { findNewPhotos } from '#engine/ingest/find-new-photos.ts';
import { takeIn } from '#tests/support/card.ts';
import { anEngine, type TestEngine } from '#tests/support/engine.ts';
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

it(
  'a file that cannot be read is named once, holds nobody up, and comes in when it is copied again',
  { timeout: 30_000 },
  async () => {
    const desk = await anEngine();
    const handlers = createHandlers(desk.engine);
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'IMG_1.JPG'), await makePhoto({ seed: 1 }));
    writeFileSync(join(folder, 'IMG_2.JPG'), '');
    writeFileSync(join(folder, 'IMG_3.JPG'), await makePhoto({ seed: 3 }));
    const namesIn = async (): Promise<string[]> =>
      (await handlers['photos.list']({ search: '' })).photos.map(({ fileName }) => fileName).toSorted();
    const waitFor = (names: readonly string[]): Promise<void> =>
      vi.waitFor(async () => expect(await namesIn()).toEqual(names), { timeout: 20_000, interval: 100 });

    await handlers['ingest.watch']({ path: folder, profileId: null });
    await waitFor(['IMG_1.JPG', 'IMG_3.JPG']);
    const patience = { timeout: 20_000, interval: 100 };
    const toldOnce = ['3 ảnh: Tệp “IMG_2.JPG” rỗng (0 byte); hãy chép lại từ thẻ nhớ.'];
    await vi.waitFor(() => expect(whatEnded(desk)).toEqual(toldOnce), patience);

    writeFileSync(join(folder, 'IMG_2.JPG'), await makePhoto({ seed: 2 }));
    await waitFor(['IMG_1.JPG', 'IMG_2.JPG', 'IMG_3.JPG']);
    await vi.waitFor(() => expect(whatEnded(desk)).toEqual(['1 ảnh: ', ...toldOnce]), patience);
  },
);

it('a photo that is known or gone again is nothing to take in; one that cannot be read is, to be named', async () => {
  const desk = await anEngine();
  const folder = temporaryFolder();
  const [known, gone, empty, fresh, note] = ['1.jpg', '2.jpg', '3.jpg', '4.jpg', '5.txt'].map((name) =>
    join(folder, name),
  ) as [string, string, string, string, string];
  writeFileSync(known, await makePhoto({ seed: 1 }));
  await takeIn(desk, { paths: [folder] });
  writeFileSync(empty, '');
  writeFileSync(fresh, await makePhoto({ seed: 4 }));
  writeFileSync(note, 'không phải ảnh');
  const found = await findNewPhotos(desk.engine.library().read, [known, gone, empty, fresh, note]);
  expect(found).toEqual([empty, fresh]);
});

/** Of every import that has ended: how many files it was given, and what it says of those it did not take in. */
function whatEnded({ engine }: TestEngine): string[] {
  return listJobRows(engine.library().read)
    .filter(({ state }) => state !== 'running')
    .map(({ total, failed }) => `${total} ảnh: ${failed.map(({ message }) => message).join(' ')}`)
    .toSorted();
}
