// What is seen in photos in the background, on real files and a real library.
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createHandlers } from '#engine/handlers/handlers.ts';
import { derivedPath } from '#engine/files/library-paths.ts';
import { analysePicture } from '#engine/images/analyse-picture.ts';
import { likenessDistance, type PhotoLook } from '#shared/model/photo-look.ts';
import type { Photo } from '#shared/model/photo.ts';
import { stackPhotos } from '#renderer/features/photos/stacks/stack-photos.ts';
import { anEngine, type TestEngine } from '#tests/support/engine.ts';
import { makePhoto } from '#tests/support/make-photos.ts';
import { sharedMaterial } from '#tests/support/material.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

describe('looking at photos', () => {
  it('notes every photo that comes in and makes its picture for the loupe, unasked', async () => {
    const desk = await anEngine();
    const photos = await importFrom(desk, await aCard(3));
    const looks = await seen(desk, 3);
    expect(looks.map(({ id }) => id).toSorted()).toEqual(photos.map(({ id }) => id).toSorted());
    const pictures = photos.map(({ hash }) =>
      derivedPath(desk.libraryDir, hash, { name: 'screen', extension: 'webp' }),
    );
    expect(pictures.map((path) => existsSync(path))).toEqual([true, true, true]);
    await expect.poll(() => desk.events.some(({ name }) => name === 'looks.changed')).toBe(true);
  });

  it('goes on where it was when the library is opened again, and looks at nothing twice', async () => {
    const desk = await anEngine();
    await importFrom(desk, await aCard(2));
    const before = await seen(desk, 2);
    const { write } = desk.engine.library();
    write.prepare('DELETE FROM photo_looks WHERE photo_id = ?').run(before[0]?.id);
    write.prepare('UPDATE photo_looks SET sharpness = 4711').run();
    await desk.engine.open(desk.libraryDir, { create: false });
    const after = await seen(desk, 2);
    expect(after).toContainEqual(before[0]);
    expect(after.map(({ sharpness }) => sharpness)).toContain(4711);
  });

  it('leaves out a photo whose original is gone and goes on with the rest', async () => {
    const desk = await anEngine();
    const photos = await importFrom(desk, await aCard(2));
    await seen(desk, 2);
    const { write } = desk.engine.library();
    write.prepare('DELETE FROM photo_looks').run();
    write.prepare('UPDATE photos SET hash = ? WHERE id = ?').run('0'.repeat(64), photos[0]?.id);
    await desk.engine.open(desk.libraryDir, { create: false });
    expect((await seen(desk, 1)).map(({ id }) => id)).toEqual([photos[1]?.id]);
  });

  it.skipIf(sharedMaterial === undefined)(
    'finds the three pictures of a burst alike and the soft one soft, and strangers unlike (needs the sample photos)',
    async () => {
      const look = (name: string) => analysePicture(join(sharedMaterial ?? '', 'photos/made-vn', name), name);
      const [first, soft, third] = await Promise.all(
        [1, 2, 3].map((number) => look(`vn_burst_${number}.jpg`)),
      );
      const stranger = await look('vn_conflict_iim_old_xmp_new.jpg');
      if (first === undefined || soft === undefined || third === undefined)
        throw new Error('Three were read');
      expect(likenessDistance(first.likeness, soft.likeness)).toBeLessThan(4);
      expect(likenessDistance(first.likeness, third.likeness)).toBeLessThan(4);
      expect(likenessDistance(first.likeness, stranger.likeness)).toBeGreaterThan(10);
      expect(soft.sharpness).toBeLessThan(first.sharpness / 5);
    },
  );

  it.skipIf(sharedMaterial === undefined)(
    'makes a burst of what is one on a card of sixteen, suggests a sharp one, and stacks no strangers (needs the sample photos)',
    async () => {
      const desk = await anEngine();
      const photos = await importFrom(desk, join(sharedMaterial ?? '', 'photos/made-vn'));
      const looks = await seen(desk, photos.length);
      const nameOf = (id: string | undefined) => photos.find((photo) => photo.id === id)?.fileName;
      const stacks = new Set(stackPhotos(photos, looks).values());
      expect([...stacks].map(({ ids }) => ids.map(nameOf))).toEqual([
        ['vn_burst_1.jpg', 'vn_burst_2.jpg', 'vn_burst_3.jpg'],
        // One picture that came in twice, under two captions.
        ['vn_iim_utf8_without_codedcharacterset.jpg', 'vn_mpf_preview_after_eoi.jpg'],
      ]);
      expect(nameOf([...stacks][0]?.sharpest)).not.toBe('vn_burst_2.jpg');
    },
  );

  it.skipIf(sharedMaterial === undefined)(
    'comes to an end over damaged, giant and foreign files (needs the sample photos)',
    async () => {
      const desk = await anEngine();
      const card = join(temporaryFolder(), 'DCIM');
      mkdirSync(card);
      const corrupt = join(sharedMaterial ?? '', 'photos/corrupt');
      for (const name of ['truncated.jpg', 'corrupted.jpg']) {
        if (existsSync(join(corrupt, name))) copyFileSync(join(corrupt, name), join(card, name));
      }
      writeFileSync(join(card, 'IMG_1.JPG'), await makePhoto());
      await importFrom(desk, card);
      await expect.poll(() => waiting(desk)).toBe(0);
    },
  );
});

async function importFrom({ engine }: TestEngine, path: string): Promise<readonly Photo[]> {
  const job = await engine.jobs.finished(
    engine.jobs.start('photos-import', { paths: [path], recursive: true }),
  );
  const { photos } = await createHandlers(engine)['photos.list']({ ids: job.created, search: '' });
  return photos as readonly Photo[];
}

async function seen(desk: TestEngine, count: number): Promise<readonly PhotoLook[]> {
  const ask = createHandlers(desk.engine)['culling.looks'];
  await expect.poll(async () => (await ask({})).waiting, { timeout: 10_000 }).toBe(0);
  const { looks } = await ask({});
  expect(looks).toHaveLength(count);
  return looks;
}

async function waiting({ engine }: TestEngine): Promise<number> {
  return (await createHandlers(engine)['culling.looks']({})).waiting;
}

async function aCard(count: number): Promise<string> {
  const card = join(temporaryFolder(), 'DCIM');
  mkdirSync(card);
  for (let number = 1; number <= count; number += 1) {
    writeFileSync(join(card, `IMG_${number}.JPG`), await makePhoto({ seed: number }));
  }
  return card;
}
