import {
  appendFileSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createHandlers } from '#engine/handlers/handlers.ts';
import { listJobRows } from '#engine/db/rows/jobs.ts';
import { findPhotoFile } from '#engine/db/rows/photo-files.ts';
import { systemCode } from '#engine/files/disk-error.ts';
import { walkJpegHead } from '#engine/files/jpeg/segments.ts';
import { originalPath } from '#engine/files/library-paths.ts';
import { renditionFile } from '#engine/ingest/photo-files.ts';
import { pictureState } from '#engine/files/picture-state.ts';
import type { Job } from '#shared/model/job.ts';
import type { Photo } from '#shared/model/photo.ts';
import { anEngine, type TestEngine } from '#tests/support/engine.ts';
import { makePhoto, type PhotoRecipe } from '#tests/support/make-photos.ts';
import { canMount, NO_MOUNT } from '#tests/support/mount-disk.ts';
import { smallDisk } from '#tests/support/small-disk.ts';
import { sharedMaterial } from '#tests/support/material.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

async function importFrom(
  { engine }: TestEngine,
  path: string,
): Promise<{ job: Job; photos: readonly Photo[] }> {
  const job = await engine.jobs.finished(
    engine.jobs.start('photos-import', { paths: [path], recursive: true }),
  );
  const { photos } = await createHandlers(engine)['photos.list']({ ids: job.created, search: '' });
  return { job, photos: photos as readonly Photo[] };
}

/** The file as it came in: the head that is kept beside, and the picture data of the library's copy. */
function originalOf({ engine, libraryDir }: TestEngine, { id, hash, mimeType }: Photo): Buffer {
  const copy = readFileSync(originalPath(libraryDir, hash, mimeType));
  const head = findPhotoFile(engine.library().read, id)?.originalHead ?? new Uint8Array();
  const { scanStart = 0 } = walkJpegHead(copy);
  return Buffer.concat([head, copy.subarray(scanStart)]);
}

async function aCard(count: number, recipe: PhotoRecipe = {}): Promise<string> {
  const card = join(temporaryFolder(), 'DCIM');
  mkdirSync(card);
  for (let number = 1; number <= count; number += 1) {
    writeFileSync(join(card, `IMG_${number}.JPG`), await makePhoto({ seed: number, ...recipe }));
  }
  return card;
}

describe('importing photos', () => {
  it('keeps every byte that came in, and leaves the card as it was', async () => {
    const desk = await anEngine();
    const card = await aCard(2);
    const before = readdirSync(card).map((name) => statSync(join(card, name)).mtimeMs);
    const { photos } = await importFrom(desk, card);
    expect(photos.map((photo) => originalOf(desk, photo))).toEqual(
      photos.map((photo) => readFileSync(join(card, photo.fileName))),
    );
    expect(readdirSync(card).map((name) => statSync(join(card, name)).mtimeMs)).toEqual(before);
  });

  it('tells of every photo when its thumbnail is there', async () => {
    const desk = await anEngine();
    const { photos } = await importFrom(desk, await aCard(3));
    const told = desk.events.filter((event) => event.name === 'photos.changed').map((event) => event.payload);
    expect(told).toHaveLength(3);
    const thumbs = await Promise.all(
      photos.map((photo) => renditionFile(desk.engine, { hash: photo.hash, rendition: 'thumb' })),
    );
    expect(thumbs.map((thumb) => statSync(thumb?.file ?? '').size > 500)).toEqual([true, true, true]);
  });

  it('takes a card put in again as duplicates', async () => {
    const desk = await anEngine();
    const card = await aCard(2);
    await importFrom(desk, card);
    const { job } = await importFrom(desk, card);
    expect([job.duplicates, job.created, job.failed]).toEqual([2, [], []]);
  });

  it('takes a picture in once when several files of a card hold it', async () => {
    const desk = await anEngine();
    const card = await aCard(20);
    for (const name of readdirSync(card)) {
      for (const twin of ['b', 'c'])
        copyFileSync(join(card, name), join(card, name.replace('.', `${twin}.`)));
    }
    const { job } = await importFrom(desk, card);
    expect([job.failed, job.created.length, job.duplicates]).toEqual([[], 20, 40]);
  });

  it('names what cannot be read and takes the rest', async () => {
    const desk = await anEngine();
    const card = await aCard(1);
    writeFileSync(join(card, 'rong.jpg'), '');
    writeFileSync(join(card, 'chu.jpg'), 'Đây là chữ, không phải ảnh.');
    writeFileSync(join(card, 'la-png.jpg'), readFileSync(join(card, 'IMG_1.JPG')).subarray(0, 40));
    const { job } = await importFrom(desk, card);
    expect(job.created).toHaveLength(1);
    const failed = new Map(job.failed.map(({ file, code }) => [basename(file), code]));
    expect(failed).toEqual(
      new Map(['chu.jpg', 'la-png.jpg', 'rong.jpg'].map((name) => [name, 'unreadable_image'])),
    );
    expect(readdirSync(join(desk.libraryDir, 'incoming'))).toEqual([]);
  });

  it('stops when told to and keeps what is already in', async () => {
    const desk = await anEngine();
    const id = desk.engine.jobs.start('photos-import', { paths: [await aCard(12)], recursive: true });
    while (desk.engine.jobs.get(id).created.length < 2) await new Promise((resolve) => setImmediate(resolve));
    desk.engine.jobs.cancel(id);
    const job = await desk.engine.jobs.finished(id);
    expect(job.state).toBe('cancelled');
    expect(job.created.length).toBeLessThan(12);
    const { photos } = await createHandlers(desk.engine)['photos.list']({ search: '' });
    const states = photos.map(({ hash, mimeType, pictureHash }) =>
      pictureState(originalPath(desk.libraryDir, hash, mimeType), { hash, pictureHash }),
    );
    expect(await Promise.all(states)).toEqual(photos.map(() => 'intact'));
  });

  it('goes on after the engine died in the middle', async () => {
    const desk = await anEngine();
    const card = await aCard(6);
    const id = desk.engine.jobs.start('photos-import', { paths: [card], recursive: true });
    while (desk.engine.jobs.get(id).created.length < 1) await new Promise((resolve) => setImmediate(resolve));
    // Closing interrupts as a crash would: the job's row still says that it runs.
    await desk.engine.open(desk.libraryDir, { create: false });
    const job = await desk.engine.jobs.finished(id);
    const { photos } = await createHandlers(desk.engine)['photos.list']({ search: '' });
    expect([job.state, photos.length]).toEqual(['done', 6]);
  });

  it.skipIf(!canMount)(`ends with one sentence when the disk is too small (${NO_MOUNT})`, async () => {
    const desk = await anEngine({ library: false });
    const { path } = smallDisk('24m');
    await desk.engine.open(path, { create: true });
    const { job } = await importFrom(desk, await aCard(8));
    expect([job.state, job.error?.code]).toEqual(['failed', 'disk_full']);
  });

  it.skipIf(!canMount)(
    `stops where the disk fills up in the middle, keeps what is whole, and goes on when there is room (${NO_MOUNT})`,
    { timeout: 60_000 },
    async () => {
      const desk = await anEngine({ library: false });
      const { path } = smallDisk('64m');
      await desk.engine.open(path, { create: true });
      const card = await aCard(24, { width: 1200, height: 800 });
      const id = desk.engine.jobs.start('photos-import', { paths: [card], recursive: true });
      while (desk.engine.jobs.get(id).created.length < 2)
        await new Promise((resolve) => setImmediate(resolve));
      fillUp(join(path, 'của ai đó'));
      const job = await desk.engine.jobs.finished(id);
      expect([job.state, job.error?.code]).toEqual(['failed', 'disk_full']);
      expect(job.error?.message).toMatch(
        /^Ổ đĩa đã đầy nên chưa lưu được.* Còn \d+ ảnh chưa chép \(IMG_\d+\.JPG, IMG_\d+\.JPG, IMG_\d+\.JPG…\)\.$/u,
      );
      const list = createHandlers(desk.engine)['photos.list'];
      const { photos } = await list({ search: '' });
      expect(photos.length).toBeLessThan(24);
      expect(readdirSync(join(path, 'incoming'))).toEqual([]);
      const states = photos.map(({ hash, mimeType, pictureHash }) =>
        pictureState(originalPath(path, hash, mimeType), { hash, pictureHash }),
      );
      expect(await Promise.all(states)).toEqual(photos.map(() => 'intact'));

      rmSync(join(path, 'của ai đó'));
      const again = await desk.engine.jobs.finished(
        desk.engine.jobs.start('photos-import', { ingestId: id }),
      );
      expect([again.state, again.error, again.failed]).toEqual(['done', null, []]);
      const { photos: all } = await list({ search: '' });
      expect(all.map(({ fileName }) => fileName).toSorted()).toEqual(readdirSync(card).toSorted());
      expect(readdirSync(join(path, 'incoming'))).toEqual([]);
      // How the first one ended could not be written while the disk was full.
      expect(findJobRow(desk, id)).toMatchObject({ state: 'failed', error: { code: 'disk_full' } });
    },
  );
});

function findJobRow({ engine }: TestEngine, id: string): Job | undefined {
  return listJobRows(engine.library().read).find((job) => job.id === id);
}

/** Writes to the disk of `file` until nothing more fits. */
function fillUp(file: string): void {
  for (const size of [1024 * 1024, 4096]) {
    try {
      for (;;) appendFileSync(file, Buffer.alloc(size));
    } catch (error) {
      if (systemCode(error) !== 'ENOSPC') throw error;
    }
  }
}

describe.skipIf(sharedMaterial === undefined)(
  'importing the sample photos (they lie beside the project, not in it)',
  () => {
    it('brings in every picture that can be shown and names the others', async () => {
      const desk = await anEngine();
      const { job, photos } = await importFrom(desk, join(sharedMaterial ?? '', 'photos'));
      const names = job.failed.map(({ file }) => basename(file));
      expect(new Set(names)).toEqual(
        new Set(['65536-uint32-limit.png', 'corrupt-header.jpg', 'et_QuickTime.heic', 'giant-image.jpg']),
      );
      const phone = photos.find(({ fileName }) => fileName === 'exif-at-eof.heic');
      expect([phone?.mimeType, phone?.capture.width, phone?.capture.height]).toEqual([
        'image/heic',
        3024,
        4032,
      ]);
      expect(phone?.capture.takenAt).toMatch(/^\d{4}-\d\d-\d\dT/u);
      const upright = photos.filter((photo) => /^(?:landscape|portrait)_\d/u.test(photo.fileName));
      expect(
        upright.map(({ fileName, capture }) => [fileName.startsWith('land'), capture.width > capture.height]),
      ).toEqual(upright.map(({ fileName }) => [fileName.startsWith('land'), fileName.startsWith('land')]));
      const captions = new Map(photos.map((photo) => [photo.fileName, photo.caption]));
      expect(captions.get('vn_caption_nfd.jpg')).toBe(captions.get('vn_caption_nfd.jpg')?.normalize('NFC'));
      expect(captions.get('vn_iim_xmp_synced_utf8.jpg')).toMatch(/\p{L}/u);
    });
  },
);
