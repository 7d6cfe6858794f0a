import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createHandlers } from '#engine/handlers/handlers.ts';
import { originalPath } from '#engine/files/library-paths.ts';
import { readMetadata } from '#engine/metadata/read-metadata.ts';
import { withJpegMetadata } from '#engine/metadata/write-jpeg-metadata.ts';
import { emptyPhotoText } from '#shared/model/photo.ts';
import { aCard, endOf, originalOf, takeIn } from '#tests/support/card.ts';
import { anEngine } from '#tests/support/engine.ts';
import { makeNumberedPhotos } from '#tests/support/make-numbered-photos.ts';
import { canMount, NO_MOUNT } from '#tests/support/mount-disk.ts';
import { smallDisk } from '#tests/support/small-disk.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

const profile = {
  name: 'Đại hội',
  event: 'Đại hội Đảng bộ xã',
  place: 'Hội trường xã',
  photographers: [],
  template: { credit: 'Cổng TTĐT xã', rights: '© UBND xã', keywords: ['đại hội'] },
  namePattern: '{ngày}-{giờ}-{stt}',
};

const inDcim = (card: string, name: string): string => join(card, 'DCIM', '100CANON', name);
const soon = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('taking in a card with a profile', () => {
  it('puts its words on every photo and into the head of the file, and keeps every byte that came in', async () => {
    const desk = await anEngine();
    const card = await aCard(2);
    const { photos } = await takeIn(desk, { paths: [card], profile });
    expect(
      photos.map(({ fileName, event, place, credit, rights, keywords }) => ({
        fileName,
        event,
        place,
        credit,
        rights,
        keywords,
      })),
    ).toEqual(
      ['20261120-081501-001.jpg', '20261120-081502-002.jpg'].map((fileName) => ({
        fileName,
        event: profile.event,
        place: profile.place,
        ...profile.template,
      })),
    );
    for (const [index, photo] of photos.entries()) {
      const { text } = await readMetadata(originalPath(desk.libraryDir, photo.hash, photo.mimeType));
      expect([text.event, text.credit, text.rights]).toEqual([profile.event, 'Cổng TTĐT xã', '© UBND xã']);
      expect(originalOf(desk, photo)).toEqual(readFileSync(inDcim(card, `IMG_${index + 1}.JPG`)));
    }
  });

  it('leaves a file the words it has, unless told to go over them', async () => {
    const desk = await anEngine();
    const card = await aCard(1);
    const file = inDcim(card, 'IMG_1.JPG');
    const text = { ...emptyPhotoText, caption: 'Đã chú thích', credit: 'Báo khác' };
    writeFileSync(file, withJpegMetadata(readFileSync(file), text));
    const { photos } = await takeIn(desk, { paths: [card], profile });
    expect(photos.map(({ caption, credit, event }) => [caption, credit, event])).toEqual([
      ['Đã chú thích', 'Báo khác', profile.event],
    ]);
    const other = await anEngine();
    const over = await takeIn(other, { paths: [card], profile: { ...profile, overwrites: true } });
    expect(over.photos.map(({ caption, credit }) => [caption, credit])).toEqual([
      ['Đã chú thích', 'Cổng TTĐT xã'],
    ]);
  });

  it('copies to a second folder byte for byte, replaces nothing there, and says the card may be erased', async () => {
    const desk = await anEngine();
    const card = await aCard(2);
    const second = temporaryFolder();
    writeFileSync(join(second, '20261120-081501.JPG'), 'của ai đó');
    const { verdict } = await takeIn(desk, {
      ...{ paths: [card], second },
      profile: { ...profile, namePattern: '{ngày}-{giờ}' },
    });
    expect(readdirSync(second).toSorted()).toEqual([
      '20261120-081501-2.jpg',
      '20261120-081501.JPG',
      '20261120-081502.jpg',
    ]);
    expect(readFileSync(join(second, '20261120-081501-2.jpg'))).toEqual(
      readFileSync(inDcim(card, 'IMG_1.JPG')),
    );
    expect(verdict).toEqual({
      isSafe: true,
      photos: 2,
      copied: 2,
      known: 0,
      left: [],
      leftCount: 0,
      second,
      programme: null,
    });
  });
});

describe('a card put in again', () => {
  it('gives only what is new, also where captions were written into its files meanwhile', async () => {
    const desk = await anEngine();
    const card = await aCard(3);
    await takeIn(desk, { paths: [card] });
    const file = inDcim(card, 'IMG_2.JPG');
    writeFileSync(file, withJpegMetadata(readFileSync(file), { ...emptyPhotoText, caption: 'Thêm sau' }));
    cpSync(inDcim(card, 'IMG_3.JPG'), inDcim(card, 'BAN_SAO.JPG'));
    const extra = await aCard(1, { seed: 77 });
    cpSync(inDcim(extra, 'IMG_1.JPG'), inDcim(card, 'IMG_4.JPG'));
    const { job, photos, verdict } = await takeIn(desk, { paths: [card] });
    expect([photos.map(({ fileName }) => fileName), job.duplicates]).toEqual([['IMG_4.JPG'], 4]);
    expect(verdict).toMatchObject({ isSafe: true, copied: 1, known: 4 });
  });

  it('is not safe to erase when the library lost or changed a photo of it', async () => {
    const desk = await anEngine();
    const card = await aCard(2);
    const { photos } = await takeIn(desk, { paths: [card] });
    const [first, other] = photos.map(({ hash, mimeType }) => originalPath(desk.libraryDir, hash, mimeType));
    rmSync(first ?? '');
    const bytes = readFileSync(other ?? '');
    bytes[bytes.length - 200] = (bytes.at(-200) ?? 0) ^ 1;
    writeFileSync(other ?? '', bytes);
    const { verdict } = await takeIn(desk, { paths: [card] });
    expect(verdict?.isSafe).toBe(false);
    expect(verdict?.left.map(({ file, why }) => [basename(file), why])).toEqual([
      ['IMG_1.JPG', 'bản trong thư viện không còn trên ổ đĩa'],
      ['IMG_2.JPG', 'bản trong thư viện đọc lại thấy khác ảnh trên thẻ'],
    ]);
  });
});

describe('a card that may not be erased yet', () => {
  it('has files that are no photos, and files that cannot be read, each named', async () => {
    const desk = await anEngine();
    const card = await aCard(1);
    writeFileSync(inDcim(card, 'MVI_2.MOV'), 'phim');
    writeFileSync(inDcim(card, 'MVI_2.THM'), 'của máy ảnh');
    writeFileSync(inDcim(card, 'IMG_9.JPG'), '');
    const { verdict } = await takeIn(desk, { paths: [card] });
    expect(verdict?.left).toEqual([
      { file: 'DCIM/100CANON/MVI_2.MOV', why: 'không phải ảnh nên không chép' },
      { file: 'DCIM/100CANON/IMG_9.JPG', why: 'Tệp “IMG_9.JPG” rỗng (0 byte); hãy chép lại từ thẻ nhớ.' },
    ]);
  });
});

describe('an ingest that is cut off', () => {
  it('says what is missing when the card is pulled out, and goes on with it under the same names', async () => {
    const desk = await anEngine();
    const card = await aCard(8);
    const id = desk.engine.jobs.start('photos-import', { paths: [card], recursive: true, profile });
    while (desk.engine.jobs.get(id).created.length < 2) await soon();
    const away = `${card}-rút`;
    renameSync(card, away);
    const pulled = await endOf(desk, id);
    expect([pulled.job.state, pulled.job.error?.code]).toEqual(['failed', 'card_missing']);
    expect(pulled.job.error?.message).toMatch(/còn \d ảnh chưa chép \(IMG_\d\.JPG/u);
    renameSync(away, card);
    const again = await takeIn(desk, { ingestId: id });
    expect([again.job.state, again.job.created.length + again.job.duplicates]).toEqual(['done', 8]);
    const names = [...pulled.photos, ...again.photos].map(({ fileName }) => fileName).toSorted();
    expect(names).toEqual(Array.from({ length: 8 }, (_, at) => `20261120-08150${at + 1}-00${at + 1}.jpg`));
    const { verdict } = await endOf(desk, id);
    expect(verdict).toMatchObject({ isSafe: true, photos: 8 });
  });

  it('goes on after the engine died in the middle, with the same names', async () => {
    const desk = await anEngine();
    const card = await aCard(6);
    const id = desk.engine.jobs.start('photos-import', { paths: [card], recursive: true, profile });
    while (desk.engine.jobs.get(id).created.length < 1) await soon();
    await desk.engine.open(desk.libraryDir, { create: false });
    const { job, verdict } = await endOf(desk, id);
    expect([job.state, verdict?.isSafe]).toEqual(['done', true]);
    const { photos } = await createHandlers(desk.engine)['photos.list']({ search: '' });
    expect(photos.map(({ fileName }) => fileName)).toEqual(
      Array.from({ length: 6 }, (_, at) => `20261120-08150${at + 1}-00${at + 1}.jpg`),
    );
  });

  it.skipIf(!canMount)(`ends in one sentence when the second disk is full (${NO_MOUNT})`, async () => {
    const desk = await anEngine();
    const card = await aCard(6, { width: 1800, height: 1200 });
    const disk = smallDisk('2m');
    const { job } = await takeIn(desk, { paths: [card], second: disk.path });
    expect([job.state, job.error?.code]).toEqual(['failed', 'disk_full']);
    expect(readdirSync(disk.path).filter((name) => !name.endsWith('.JPG'))).toEqual([]);
    expect(readdirSync(join(desk.libraryDir, 'incoming'))).toEqual([]);
  });
});

describe('a card of thousands of photos', () => {
  it(
    'comes in whole: every photo under its name, with its number and its time',
    { timeout: 120_000 },
    async () => {
      const desk = await anEngine();
      const card = temporaryFolder();
      // Small as an icon: what counts here is how many there are.
      const files = await makeNumberedPhotos(2000, { megapixels: 0.0004 }, card);
      const { job, verdict } = await takeIn(desk, {
        paths: [card],
        profile: { ...profile, template: { caption: 'Ảnh {stt}/{tổng số}' } },
      });
      expect([job.state, job.failed, job.created.length]).toEqual(['done', [], 2000]);
      expect(verdict).toMatchObject({ isSafe: true, copied: 2000, leftCount: 0 });
      const { photos } = await createHandlers(desk.engine)['photos.list']({ search: '' });
      expect(
        photos.map(({ fileName, caption, shotAt, damage }) => [fileName, caption, shotAt, damage]),
      ).toEqual(
        files.map((_, index) => {
          const number = index + 1;
          const time = new Date(Date.UTC(2026, 10, 22, 8, 0, number)).toISOString().slice(0, 19);
          const name = `${time.replaceAll(/[-:]/gu, '').replace('T', '-')}-${String(number).padStart(4, '0')}.jpg`;
          return [name, `Ảnh ${number}/2000`, `${time}.250`, null];
        }),
      );
    },
  );
});

describe('a card of twenty thousand files', () => {
  it('is listed and taken in, file by file', { timeout: 120_000 }, async () => {
    const desk = await anEngine();
    const folder = join(temporaryFolder(), 'DCIM');
    mkdirSync(folder);
    for (let number = 0; number < 20_000; number += 1) writeFileSync(join(folder, `IMG_${number}.JPG`), '');
    const { job, verdict } = await takeIn(desk, { paths: [folder] });
    expect([job.state, job.failed.length, verdict?.leftCount]).toEqual(['done', 20_000, 20_000]);
  });
});
