// Copies that leave: what they are called, what is said in them, what is not, and what happens when something is in the way.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import type { ExportSettings } from '#shared/model/export.ts';
import type { Job } from '#shared/model/job.ts';
import type { Photo } from '#shared/model/photo.ts';
import { PersonDraft } from '#shared/model/register.ts';
import { savePhotoFile } from '#engine/db/rows/photo-files.ts';
import { listExportedFiles } from '#engine/db/rows/exports.ts';
import { walkJpegHead } from '#engine/files/jpeg/segments.ts';
import { originalPath } from '#engine/files/library-paths.ts';
import { createHandlers } from '#engine/handlers/handlers.ts';
import { makeLibraryHead } from '#engine/metadata/library-head.ts';
import { readMetadata } from '#engine/metadata/read-metadata.ts';
import { createImagePool } from '#engine/images/image-pool.ts';
import { exportPhotos } from '#engine/export/export-photos.ts';
import type { JobRun } from '#engine/jobs/jobs.ts';
import { anEngine, type TestEngine } from '#tests/support/engine.ts';
import { listZip } from '#tests/support/list-zip.ts';
import { makePhoto } from '#tests/support/make-photos.ts';
import { canMount, NO_MOUNT } from '#tests/support/mount-disk.ts';
import { resourcesDir } from '#tests/support/publishing-desk.ts';
import { smallDisk } from '#tests/support/small-disk.ts';
import { tellingJpeg } from '#tests/support/telling-jpeg.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

type Desk = TestEngine & { readonly photos: readonly Photo[]; readonly out: string };

/** Three photos that tell where they were taken, captioned, of one event. */
async function aDesk(exif: Readonly<Record<string, string>> = {}): Promise<Desk> {
  const desk = await anEngine();
  const card = temporaryFolder();
  for (const seed of [1, 2, 3])
    writeFileSync(join(card, `DSC_${seed}.JPG`), await tellingJpeg(seed, undefined, exif));
  const { jobs } = desk.engine;
  const job = await jobs.finished(jobs.start('photos-import', { paths: [card], recursive: true }));
  const handlers = createHandlers(desk.engine);
  await handlers['photos.update']({
    ids: job.created,
    set: { caption: 'Đồng chí Nguyễn Thị Ậu trao giấy khen.', credit: 'Minh Anh', event: 'Ngày hội' },
  });
  const { photos } = await handlers['photos.list']({ ids: job.created, search: '' });
  const sorted = (photos as Photo[]).toSorted((one, other) => one.fileName.localeCompare(other.fileName));
  return { ...desk, photos: sorted, out: join(temporaryFolder(), 'gửi đi') };
}

type Exported = {
  readonly job: Job;
  readonly files: readonly { file: string; removed: readonly string[] }[];
};

async function send(
  { engine, photos, out }: Desk,
  settings: Partial<ExportSettings> = {},
): Promise<Exported> {
  const handlers = createHandlers(engine);
  const full = { ...usual, ...settings };
  const started = await handlers['photos.export']({ ids: photos.map(({ id }) => id), out, settings: full });
  const job = await engine.jobs.finished(started.jobId);
  return { job, files: listExportedFiles(engine.library().read, started.exportId) };
}

/** Date and time created (IIM 2:55 and 2:60) and XMP's Date Created as they stand in the copy's bytes. */
function readCreated(jpeg: Buffer): { readonly iim: string; readonly xmp: string | undefined } {
  const bytes = jpeg.toString('latin1');
  const iim = [...bytes.matchAll(/\x1C\x02(?:\x37\0\x08(\d{8})|\x3C\0\x0B([\d+-]{11}))/gu)];
  return {
    iim: iim.map(([, day, time]) => day ?? time).join(' '),
    xmp: /photoshop:DateCreated[^>]*>([^<]+)/u.exec(bytes)?.[1],
  };
}

function aPersonDraft(name: string): PersonDraft {
  return PersonDraft.parse({ name });
}

const usual: ExportSettings = {
  ...{ names: '{tên tệp}', format: 'original', edge: null, quality: 88, watermark: null, words: 'all' },
  ...{
    keep: { location: false, serial: false, previews: false },
    untouched: false,
    zip: null,
    captionList: 'none',
  },
};

describe('sending copies', () => {
  test('each carries its caption and no traces, and the report says what went', async () => {
    const desk = await aDesk();
    const { job, files } = await send(desk);
    expect(job).toMatchObject({ state: 'done', failed: [], done: 3 });
    expect(files.map(({ file, removed }) => [file, removed])).toEqual(
      ['DSC_1.JPG', 'DSC_2.JPG', 'DSC_3.JPG'].map((file) => [file, ['location', 'serial', 'preview']]),
    );
    const { text, capture } = await readMetadata(join(desk.out, 'DSC_1.JPG'));
    expect(text).toMatchObject({ caption: 'Đồng chí Nguyễn Thị Ậu trao giấy khen.', credit: 'Minh Anh' });
    expect(capture).toMatchObject({ hasLocation: false, serial: null, camera: 'TOA TS-1' });
    expect(capture.takenAt).toContain('2026-11-20T08:15:30');
  });

  test.each([
    ['with its own picture data', {}],
    ['made anew', { edge: 300 }],
  ] as const)(
    'a copy %s says the moment by the clock that was set right, in the zone it was taken in',
    async (_, settings) => {
      const desk = await aDesk({ DateTimeOriginal: '2026:11:20 10:10:00', OffsetTimeOriginal: '+09:00' });
      const { jobs } = desk.engine;
      const shift = { camera: 'SM-0042-7788', shiftMs: 5 * 60_000, beforeMs: 0 };
      await jobs.finished(jobs.start('camera-clock', shift));
      await send(desk, settings);
      const file = readFileSync(join(desk.out, 'DSC_1.JPG'));
      const { capture } = await readMetadata(join(desk.out, 'DSC_1.JPG'));
      expect({ ...readCreated(file), takenAt: capture.takenAt, zone: capture.zone }).toEqual({
        ...{ iim: '20261120 101500+0900', xmp: '2026-11-20T10:15:00+09:00' },
        ...{ takenAt: '2026-11-20T10:10:00', zone: '+09:00' },
      });
    },
  );

  test('names follow a pattern, count with noughts, and never meet an earlier file', async () => {
    const desk = await aDesk();
    mkdirSync(desk.out);
    writeFileSync(join(desk.out, 'Ngày hội 20-11-2026.JPG'), 'của người khác');
    await send(desk, { names: '{sự kiện} {ngày}' });
    await send(desk, { names: '{stt}-{người}' });
    expect(readdirSync(desk.out).toSorted()).toEqual(
      [
        ...['1-.JPG', '2-.JPG', '3-.JPG', 'Ngày hội 20-11-2026.JPG', 'Ngày hội 20-11-2026 (2).JPG'],
        ...['Ngày hội 20-11-2026 (3).JPG', 'Ngày hội 20-11-2026 (4).JPG'],
      ].toSorted(),
    );
    expect(readFileSync(join(desk.out, 'Ngày hội 20-11-2026.JPG'), 'utf8')).toBe('của người khác');
  });

  test('a zip holds them all under Vietnamese names, with the caption list, and opens elsewhere', async () => {
    const desk = await aDesk();
    const settings = { zip: 'Ra quân.zip', names: '{sự kiện}-{stt}', captionList: 'txt' } as const;
    expect((await send(desk, settings)).job.state).toBe('done');
    expect((await send(desk, settings)).job.state).toBe('done');
    expect(readdirSync(desk.out).toSorted()).toEqual(['Ra quân (2).zip', 'Ra quân.zip']);
    expect(listZip(readFileSync(join(desk.out, 'Ra quân.zip')))).toEqual(
      ['Ngày hội-1.JPG', 'Ngày hội-2.JPG', 'Ngày hội-3.JPG', 'chu-thich.txt'].toSorted(),
    );
  });

  test('smaller ones stand upright, keep time and camera, and carry a mark', async () => {
    const desk = await aDesk();
    const plain = await send(desk, { edge: 300, names: 'thường-{stt}' });
    const mark = {
      kind: 'text',
      content: 'Phường An Hòa © Ễ',
      place: 'center',
      size: 80,
      opacity: 90,
    } as const;
    await send(desk, { edge: 300, names: 'dấu-{stt}', watermark: mark });
    expect(plain.files[0]?.removed).toEqual(['location', 'serial', 'preview']);
    const small = join(desk.out, 'thường-1.JPG');
    const { capture, text } = await readMetadata(small);
    expect(capture).toMatchObject({
      width: 300,
      height: 200,
      orientation: 1,
      camera: 'TOA TS-1',
      serial: null,
    });
    expect(text.caption).toBe('Đồng chí Nguyễn Thị Ậu trao giấy khen.');
    const pixels = (file: string, top: number): Promise<Buffer> =>
      sharp(join(desk.out, file)).extract({ left: 40, top, width: 220, height: 40 }).raw().toBuffer();
    const change = async (top: number): Promise<number> => {
      const [one, other] = [await pixels('thường-1.JPG', top), await pixels('dấu-1.JPG', top)];
      return Math.max(...one.map((value, at) => Math.abs(value - (other[at] ?? 0))));
    };
    expect(await change(0)).toBeLessThan(30);
    expect(await change(80)).toBeGreaterThan(80);
  });

  test.each([
    ['its place taken out', false],
    ['its place where that is asked for', true],
  ])(
    'a photo of another format leaves as JPEG with camera and exposure, without serial, with %s',
    async (_, location) => {
      const desk = await anEngine();
      const card = temporaryFolder();
      const webp = await sharp(await tellingJpeg(4))
        .keepExif()
        .webp()
        .toBuffer();
      writeFileSync(join(card, 'IMG_4.webp'), webp);
      const { jobs } = desk.engine;
      const { created } = await jobs.finished(
        jobs.start('photos-import', { paths: [card], recursive: true }),
      );
      const photos = (await createHandlers(desk.engine)['photos.list']({ ids: created, search: '' }))
        .photos as Photo[];
      const out = join(temporaryFolder(), 'gửi đi');
      const keep = { ...usual.keep, location };
      await send({ ...desk, photos, out }, { format: 'jpeg', keep });
      const [file = ''] = readdirSync(out);
      const { capture } = await readMetadata(join(out, file));
      expect(capture).toMatchObject({ camera: 'TOA TS-1', serial: null, hasLocation: location });
      expect(capture.takenAt).toContain('2026-11-20T08:15:30');
      const { exif } = await sharp(join(out, file)).metadata();
      const told = exif?.toString('latin1') ?? '';
      expect([
        told.includes('\x01\0\0\0\xFA\0\0\0'),
        told.includes('SM-0042'),
        told.includes('Nguyen Van A'),
      ]).toEqual([...[true, false, false]]);
    },
  );

  test('the place stays where it is asked for, the credit alone where nothing else is to go along', async () => {
    const desk = await aDesk();
    await send(desk, { keep: { ...usual.keep, location: true }, edge: 300, names: 'nơi-{stt}' });
    expect((await readMetadata(join(desk.out, 'nơi-1.JPG'))).capture.hasLocation).toBe(true);
    await send(desk, { words: 'credit', names: 'nguồn-{stt}' });
    expect((await readMetadata(join(desk.out, 'nguồn-1.JPG'))).text).toMatchObject({
      caption: '',
      credit: 'Minh Anh',
    });
    await send(desk, { words: 'none', format: 'webp', names: 'không-{stt}' });
    const { format, exif, xmp } = await sharp(join(desk.out, 'không-1.webp')).metadata();
    expect([format, exif, xmp]).toEqual(['webp', undefined, undefined]);
  });

  test('the original is given back byte for byte, also after its caption was written into the library’s copy', async () => {
    const desk = await aDesk();
    const [photo] = desk.photos;
    if (photo === undefined) throw new Error('No photo came in');
    const path = originalPath(desk.libraryDir, photo.hash, photo.mimeType);
    const copy = readFileSync(path);
    const scanStart = walkJpegHead(copy).scanStart ?? 0;
    const original = await tellingJpeg(1);
    savePhotoFile(desk.engine.library().write, {
      ...{ photoId: photo.id, writtenRevision: photo.revision },
      originalHead: original.subarray(0, walkJpegHead(original).scanStart),
    });
    writeFileSync(path, Buffer.concat([makeLibraryHead(original, photo), copy.subarray(scanStart)]));
    await send(desk, { untouched: true });
    expect(readFileSync(join(desk.out, 'DSC_1.JPG')).equals(original)).toBe(true);
  });
});

describe('what is in the way of an export', () => {
  test('a photo whose file is gone is named in one sentence, and the rest goes on', async () => {
    const desk = await aDesk();
    const [photo] = desk.photos;
    rmSync(originalPath(desk.libraryDir, photo?.hash ?? '', 'image/jpeg'));
    const { job, files } = await send(desk, { zip: 'a.zip' });
    expect(job.state).toBe('done');
    expect(job.failed).toEqual([
      {
        file: 'DSC_1.JPG',
        code: 'not_found',
        message: expect.stringContaining('“DSC_1.JPG” không còn ở chỗ cũ'),
      },
    ]);
    expect(files.map(({ file }) => file)).toEqual(['DSC_2.JPG', 'DSC_3.JPG']);
  });

  test.skipIf(!canMount)(
    `a full disk ends it with one sentence and nothing half written (${NO_MOUNT})`,
    async () => {
      const disk = smallDisk('96k');
      for (const zip of [null, 'a.zip']) {
        const { job } = await send({ ...(await aDesk()), out: disk.path }, { zip });
        expect(job).toMatchObject({ state: 'failed', error: { code: 'disk_full' } });
        for (const name of readdirSync(disk.path)) {
          expect((await sharp(join(disk.path, name)).stats()).isOpaque).toBe(true);
          rmSync(join(disk.path, name));
        }
      }
    },
  );

  test('a folder that may not be written to is named', async () => {
    const file = join(temporaryFolder(), 'không phải thư mục');
    writeFileSync(file, '');
    const { job } = await send({ ...(await aDesk()), out: join(file, 'con') });
    expect(job).toMatchObject({ state: 'failed', error: { code: 'destination_refused' } });
  });

  test('stopped half-way it leaves whole files, or no zip; interrupted it goes on behind what it wrote', async () => {
    const desk = await aDesk();
    const { read, write } = desk.engine.library();
    const exportId = '0c6b7a3d-3c1a-4c56-9a5e-6f1f1f0e2e10';
    write.prepare('INSERT INTO photo_exports (id, out, zip) VALUES (?, ?, NULL)').run(exportId, desk.out);
    const runner = exportPhotos({ images: createImagePool({ jobs: 1 }), resourcesDir });
    const work = (zip: string | null, abort: AbortController, stopAfter: number): Promise<void> => {
      let steps = 0;
      const run: JobRun = {
        ...{ id: exportId, db: write, libraryPath: desk.libraryDir, signal: abort.signal },
        ...{
          say: () => undefined,
          setTotal: () => undefined,
          fail: () => undefined,
          addDuplicate: () => undefined,
          addCreated: () => undefined,
        },
        step: () => {
          steps += 1;
          if (steps === stopAfter) abort.abort(new Error('đã dừng'));
        },
      };
      return runner(run, {
        exportId,
        ids: desk.photos.map(({ id }) => id),
        out: desk.out,
        settings: { ...usual, zip },
      });
    };
    await expect(work('a.zip', new AbortController(), 1)).rejects.toThrow('');
    expect(readdirSync(desk.out)).toEqual([]);
    await expect(work(null, new AbortController(), 1)).rejects.toThrow('');
    const first = readdirSync(desk.out);
    expect(first.length).toBeLessThan(3);
    await work(null, new AbortController(), 99);
    expect(readdirSync(desk.out).toSorted()).toEqual(['DSC_1.JPG', 'DSC_2.JPG', 'DSC_3.JPG']);
    expect(listExportedFiles(read, exportId)).toHaveLength(3);
  });
});

describe('before a photo leaves', () => {
  test('pictures made by AI and signed ones are told of, photographs are not', async () => {
    const desk = await aDesk();
    const handlers = createHandlers(desk.engine);
    const ids = desk.photos.map(({ id }) => id);
    const [first = '', second = ''] = ids;
    await handlers['photos.update']({
      ids: [first],
      set: { digitalSourceType: 'trainedAlgorithmicMedia', aiSystem: 'Bút vẽ 3' },
    });
    await handlers['photos.update']({ ids: [second], set: { digitalSourceType: 'digitalCapture' } });
    expect(await handlers['photos.notices']({ ids })).toEqual({
      photos: [
        {
          id: first,
          notices: [
            {
              ...{ kind: 'ai-made', about: 'Bút vẽ 3' },
              text: 'Ảnh do AI tạo (Bút vẽ 3): ghi rõ cho bạn đọc và không dùng thay ảnh thời sự.',
            },
          ],
        },
      ],
    });
  });

  test('people who asked not to be shown, and children nobody has answered for, are named', async () => {
    const desk = await aDesk();
    const handlers = createHandlers(desk.engine);
    const [id = ''] = desk.photos.map((photo) => photo.id);
    await handlers['people.save']({ draft: { ...aPersonDraft('Lê Văn Hùng'), doNotPublish: true } });
    await handlers['people.save']({ draft: { ...aPersonDraft('Bé Na'), minor: 'consent-unknown' } });
    await handlers['photos.update']({ ids: [id], set: { people: ['Lê Văn Hùng', 'Bé Na', 'Minh Anh'] } });
    const notices = [
      ['do-not-publish', 'Lê Văn Hùng', 'Lê Văn Hùng đã yêu cầu không đăng ảnh của mình.'],
      ['minor', 'Bé Na', 'Bé Na là trẻ em; chưa ghi là người giám hộ đã đồng ý.'],
    ].map(([kind, about, text]) => ({ kind, about, text }));
    const { photos } = await handlers['photos.notices']({ ids: [id] });
    expect(photos).toEqual([{ id, notices: expect.arrayContaining(notices) }]);
    const { files } = await send(desk);
    expect(files[0]).toMatchObject({ notices: expect.arrayContaining(notices) });
  });

  test('people with a wish are told of wherever their tone stands, and where only the caption names them', async () => {
    const desk = await aDesk();
    const handlers = createHandlers(desk.engine);
    const [id = ''] = desk.photos.map((photo) => photo.id);
    await handlers['people.save']({ draft: { ...aPersonDraft('Nguyễn Văn Hoà'), doNotPublish: true } });
    await handlers['people.save']({ draft: { ...aPersonDraft('Bé Na'), minor: 'consent-unknown' } });
    const set = { people: ['Nguyễn Văn Hòa'], caption: 'Ông Hòa tặng quà Bé Na.' };
    await handlers['photos.update']({ ids: [id], set });
    const notices = [
      ['do-not-publish', 'Nguyễn Văn Hoà', 'Nguyễn Văn Hoà đã yêu cầu không đăng ảnh của mình.'],
      [
        'caption-minor',
        'Bé Na',
        'Chú thích nhắc Bé Na, trẻ em chưa ghi là người giám hộ đã đồng ý; xem người ấy có trong ảnh không.',
      ],
    ].map(([kind, about, text]) => ({ kind, about, text }));
    expect(await handlers['photos.notices']({ ids: [id] })).toEqual({ photos: [{ id, notices }] });
  });

  test('a contact sheet is a PDF of as many pages as it says, in the house’s typeface', async () => {
    const desk = await aDesk();
    const { jobs } = desk.engine;
    const file = join(desk.out, 'Bảng ảnh.pdf');
    const ids = Array.from({ length: 5 }, () => desk.photos.map(({ id }) => id)).flat();
    const sheet = { columns: 3, title: '', fullCaptions: false };
    const job = await jobs.finished(jobs.start('contact-sheet', { ids, file, sheet }));
    expect(job).toMatchObject({ state: 'done', failed: [] });
    const pdf = readFileSync(file).toString('latin1');
    expect(pdf.startsWith('%PDF-')).toBe(true);
    expect(pdf.match(/\/Type \/Page\b/gu)).toHaveLength(2);
    expect(new Set(pdf.match(/BeVietnamPro-(?:Regular|Bold)/gu))).toEqual(
      new Set(['BeVietnamPro-Regular', 'BeVietnamPro-Bold']),
    );
  });
});

test('a plain photograph that tells nothing leaves as it is, but for its words', async () => {
  const desk = await anEngine();
  const card = temporaryFolder();
  writeFileSync(join(card, 'a.jpg'), await makePhoto());
  const { jobs } = desk.engine;
  const { created } = await jobs.finished(jobs.start('photos-import', { paths: [card], recursive: true }));
  const photos = created.map((id) => ({ id })) as Photo[];
  const { files } = await send({ ...desk, photos, out: join(card, 'ra') });
  expect(files).toMatchObject([{ file: 'a.jpg', removed: [] }]);
});
