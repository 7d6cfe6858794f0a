// Tables that name photos or times and give their words, as offices make them; and our own, out and in again.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSheet } from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import writeExcel from 'write-excel-file/node';
import type { Photo } from '#shared/model/photo.ts';
import { SheetRules } from '#shared/model/caption-sheet.ts';
import { createHandlers } from '#engine/handlers/handlers.ts';
import { planSheet } from '#engine/sheets/plan-sheet.ts';
import { readTable } from '#engine/sheets/read-table.ts';
import { encode1258 } from '#tests/support/encode-1258.ts';
import { anEngine, type TestEngine } from '#tests/support/engine.ts';
import { makePhoto } from '#tests/support/make-photos.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

type Desk = TestEngine & { readonly photos: readonly Photo[]; readonly folder: string };

/** Three photos of one morning, a minute apart. */
async function aDesk(): Promise<Desk> {
  const desk = await anEngine();
  const folder = temporaryFolder();
  for (const minute of [1, 2, 3]) {
    const jpeg = await makePhoto({ seed: minute, takenAt: `2026:11:22 08:0${minute}:00` });
    writeFileSync(join(folder, `DSC_000${minute}.JPG`), jpeg);
  }
  const { jobs } = desk.engine;
  await jobs.finished(jobs.start('photos-import', { paths: [folder], recursive: true }));
  return { ...desk, folder, photos: await photosOf(desk) };
}

async function photosOf({ engine }: TestEngine): Promise<Photo[]> {
  return (await createHandlers(engine)['photos.list']({ search: '' })).photos as Photo[];
}

function write(name: string, content: string | Uint8Array): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, content);
  return path;
}

const table =
  'Tên tệp;Chú thích;Người trong ảnh;Nguồn ảnh\r\ndsc_0001;Khai mạc hội nghị;Lê Thị Hồng Nhung;Minh Anh\r\n';

const in1258 = 'Tệp;Chú thích\r\nDSC_0001;Khai mạc hội nghị tuyên dương điển hình\r\n';

describe('reading a table', () => {
  test.each([
    ['semicolons', table],
    ['commas', table.replaceAll(';', ',')],
    ['tabs', table.replaceAll(';', '\t')],
    ['a byte order mark and Excel’s own line', `\uFEFFsep=;\r\n${table}`],
  ])('with %s is the same table', async (_name, text) => {
    expect(await readTable(write('bảng.csv', text))).toEqual({
      headings: ['Tên tệp', 'Chú thích', 'Người trong ảnh', 'Nguồn ảnh'],
      rows: [['dsc_0001', 'Khai mạc hội nghị', 'Lê Thị Hồng Nhung', 'Minh Anh']],
      columns: ['file', 'caption', 'people', 'credit'],
    });
  });

  test('in UTF-16 and windows-1258 has the same letters', async () => {
    const wide = Buffer.from(`\uFEFF${table}`, 'utf16le');
    expect((await readTable(write('a.csv', wide))).rows[0]?.[1]).toBe('Khai mạc hội nghị');
    const old = await readTable(write('b.csv', encode1258(in1258)));
    expect(old.rows[0]?.[1]).toBe('Khai mạc hội nghị tuyên dương điển hình');
    expect(old.columns).toEqual(['file', 'caption']);
  });

  test('from Excel keeps times as the clock on the wall said them', async () => {
    const at = new Date(Date.UTC(2026, 10, 22, 8, 2, 0));
    const bytes = await writeExcel([
      [{ value: 'Giờ chụp' }, { value: 'Caption' }],
      [{ value: at, type: Date, format: 'dd/mm/yyyy hh:mm:ss' }, { value: 'Văn nghệ' }],
    ]).toBuffer();
    expect(await readTable(write('bảng.xlsx', bytes))).toEqual({
      headings: ['Giờ chụp', 'Caption'],
      rows: [['2026-11-22 08:02:00', 'Văn nghệ']],
      columns: ['time', 'caption'],
    });
  });

  test.each([
    ['an empty table', 'Tệp;Chú thích\r\n', 'không có dòng nào'],
    ['a picture', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0, 0]), ''],
    ['half a workbook', Buffer.from('PK\x03\x04 nửa tệp', 'latin1'), 'không phải bảng Excel'],
  ])('%s is refused in one sentence', async (_name, content, sentence) => {
    await expect(readTable(write('x.csv', content))).rejects.toMatchObject({
      code: 'unreadable_text',
      message: expect.stringContaining(sentence),
    });
  });
});

describe('filling captions in', () => {
  test('by file name, whatever its case and ending, shows each change, writes it and takes it back in one step', async () => {
    const desk = await aDesk();
    const handlers = createHandlers(desk.engine);
    const path = write(
      'bảng.csv',
      'Tệp;Chú thích;Người;Từ khóa\r\nthẻ\\dsc_0001.jpeg;Khai mạc;"Lê Thị Hồng Nhung; Minh Anh";hội nghị, dân vận\r\nDSC_0002;;;\r\nDSC_0009;Không có;;\r\nDSC_0001;Lần hai;;\r\n;Không tên;;\r\n',
    );
    const rules = SheetRules.parse({ columns: (await readTable(path)).columns });
    const plan = await handlers['sheets.preview']({ path, rules });
    const [photo] = desk.photos;
    expect(plan).toEqual({
      changes: [
        {
          ...{ id: photo?.id, fileName: 'DSC_0001.JPG', hash: photo?.hash, look: '', row: 2 },
          fields: [
            { field: 'caption', before: '', after: 'Khai mạc' },
            { field: 'people', before: '', after: 'Lê Thị Hồng Nhung; Minh Anh' },
            { field: 'keywords', before: '', after: 'hội nghị; dân vận' },
          ],
        },
      ],
      misses: [
        { row: 4, name: 'DSC_0009', reason: 'none', candidates: [] },
        { row: 5, name: 'DSC_0001', reason: 'twice', candidates: ['DSC_0001.JPG'] },
        { row: 6, name: '', reason: 'nameless', candidates: [] },
      ],
      unchanged: 1,
    });
    const { undoId } = await handlers['sheets.apply']({ path, rules });
    expect((await photosOf(desk))[0]).toMatchObject({
      ...{
        caption: 'Khai mạc',
        people: ['Lê Thị Hồng Nhung', 'Minh Anh'],
        keywords: ['hội nghị', 'dân vận'],
      },
    });
    await handlers['photos.undo']({ undoId: undoId ?? 0 });
    expect((await photosOf(desk)).map(({ caption, people }) => [caption, people])).toEqual([
      ['', []],
      ['', []],
      ['', []],
    ]);
  });

  test.each([
    ['08:02:01', 'DSC_0002.JPG'],
    ['8h03 22/11/2026', 'DSC_0003.JPG'],
    ['2026-11-22 08:01:02', 'DSC_0001.JPG'],
    ['08:02:05', 'none'],
    ['21/11/2026 08:02', 'none'],
    ['sáng sớm', 'none'],
  ])('the time %j means %s', async (time, expected) => {
    const { photos } = await aDesk();
    const sheet = { headings: ['Giờ', 'Chú thích'], rows: [[time, 'Một câu']], columns: [] };
    const { plan } = planSheet(sheet, photos, SheetRules.parse({ columns: ['time', 'caption'], seconds: 2 }));
    expect(plan.changes[0]?.fileName ?? plan.misses[0]?.reason).toBe(expected);
  });

  test('an hour without a day means no photo where photos of several days fit, and the one photo that fits', async () => {
    const { photos } = await aDesk();
    const days = photos.map((photo, index) => ({
      ...photo,
      shotAt: ['2026-11-22T08:02:00', '2026-11-23T08:02:01', '2026-11-23T09:30:00'][index] ?? null,
    }));
    const sheet = {
      headings: [],
      rows: [
        ['08:02:00', 'A'],
        ['09:30:01', 'B'],
        ['08:02:00 23/11/2026', 'C'],
      ],
      columns: [],
    };
    const { plan } = planSheet(sheet, days, SheetRules.parse({ columns: ['time', 'caption'] }));
    expect(plan).toMatchObject({
      changes: [
        { fileName: 'DSC_0003.JPG', row: 3 },
        { fileName: 'DSC_0002.JPG', row: 4 },
      ],
      misses: [{ row: 2, name: '08:02:00', reason: 'several', candidates: ['DSC_0001.JPG', 'DSC_0002.JPG'] }],
    });
  });

  test('is for the photos it is given for: namesakes of another event are neither doubted nor changed', async () => {
    const desk = await aDesk();
    const handlers = createHandlers(desk.engine);
    const other = temporaryFolder();
    const jpeg = await makePhoto({ seed: 9, takenAt: '2026:11:25 08:01:00' });
    writeFileSync(join(other, 'DSC_0001.JPG'), jpeg);
    const { jobs } = desk.engine;
    await jobs.finished(jobs.start('photos-import', { paths: [other], recursive: true }));
    const path = write('bảng.csv', 'Tệp;Giờ;Chú thích\r\nDSC_0001;;Khai mạc\r\n;08:02:00;Văn nghệ\r\n');
    const rules = SheetRules.parse({ columns: (await readTable(path)).columns });
    const ids = desk.photos.map(({ id }) => id);
    // The other event's DSC_0001 is called DSC_0001-2 here; its sheet knows it by the name on the card.
    const theirs = (await photosOf(desk)).map(({ id }) => id).filter((id) => !ids.includes(id));
    const ofOther = await handlers['sheets.preview']({ path, rules, ids: theirs });
    expect([ofOther.changes.map(({ id, row }) => [id, row]), ofOther.misses.map(({ row }) => row)]).toEqual([
      [[theirs[0], 2]],
      [3],
    ]);
    const plan = await handlers['sheets.preview']({ path, rules, ids });
    expect([plan.changes.map(({ id }) => id), plan.misses]).toEqual([ids.slice(0, 2), []]);
    expect(await handlers['sheets.apply']({ path, rules, ids })).toMatchObject({ changed: 2 });
    expect((await photosOf(desk)).map(({ caption }) => caption).toSorted()).toEqual([
      '',
      '',
      'Khai mạc',
      'Văn nghệ',
    ]);
  });

  test('a row that may mean two photos means none, until a time tells them apart', async () => {
    const { photos } = await aDesk();
    const twins = photos.map((photo, index) => ({
      ...photo,
      fileName: index < 2 ? 'IMG_1.jpg' : photo.fileName,
    }));
    const sheet = {
      headings: [],
      rows: [
        ['IMG_1', '', 'A'],
        ['IMG_1', '08:02:00', 'B'],
      ],
      columns: [],
    };
    const { plan } = planSheet(sheet, twins, SheetRules.parse({ columns: ['file', 'time', 'caption'] }));
    expect(plan.changes.map(({ id }) => id)).toEqual([photos[1]?.id]);
    expect(plan.misses).toEqual([
      { row: 2, name: 'IMG_1', reason: 'several', candidates: ['IMG_1.jpg', 'IMG_1.jpg'] },
    ]);
  });

  test('two files of one name on a card are told apart by a time, though the library calls the second -2', async () => {
    const { photos } = await aDesk();
    const twins = photos.map((photo, index) => ({
      ...photo,
      fileName: ['IMG_1.jpg', 'IMG_1-2.jpg'][index] ?? photo.fileName,
    }));
    const meant = (...row: string[]): string | undefined => {
      const sheet = { headings: [], rows: [[...row, 'A']], columns: [] };
      const { plan } = planSheet(sheet, twins, SheetRules.parse({ columns: ['file', 'time', 'caption'] }));
      return plan.changes[0]?.fileName;
    };
    expect([meant('IMG_1', ''), meant('IMG_1-2', ''), meant('IMG_1', '08:02:00')]).toEqual([
      'IMG_1.jpg',
      'IMG_1-2.jpg',
      'IMG_1-2.jpg',
    ]);
    expect(meant('IMG_1', '08:01:00')).toBe('IMG_1.jpg');
  });

  test('words that are there already stay where only empty places are to be filled', async () => {
    const { photos } = await aDesk();
    const written = photos.map((photo) => ({ ...photo, caption: 'Đã có' }));
    const sheet = { headings: [], rows: [['DSC_0001', 'Mới', 'Minh Anh']], columns: [] };
    const rules = SheetRules.parse({ columns: ['file', 'caption', 'credit'], mode: 'fill-empty' });
    expect(planSheet(sheet, written, rules).edits.map(({ set }) => set)).toEqual([{ credit: 'Minh Anh' }]);
  });
});

describe('a table of our own', () => {
  const dangerous = '=HYPERLINK("http://x","bấm")';

  /** The first caption as a spreadsheet finds it in the file: behind a byte order mark and an apostrophe, or in a cell of text. */
  const kinds: readonly [string, (bytes: Buffer) => unknown, string][] = [
    [
      'csv',
      (bytes) => /^\uFEFF.*\r\n[^;]*;[^;]*;("(?:[^"]|"")*")/u.exec(bytes.toString('utf8'))?.[1],
      `"'=HYPERLINK(""http://x"",""bấm"")"`,
    ],
    ['xlsx', async (bytes) => (await readSheet(bytes))[1]?.[2], dangerous],
  ];

  test.each(kinds)(
    'as %s comes back word for word, and no caption is ever a formula',
    async (kind, asWritten, written) => {
      const desk = await aDesk();
      const handlers = createHandlers(desk.engine);
      const ids = desk.photos.map(({ id }) => id);
      const [first = '', second = ''] = ids;
      await handlers['photos.update']({ ids: [first], set: { caption: dangerous, people: ['Ậu', 'Ễ'] } });
      await handlers['photos.update']({ ids: [second], set: { caption: 'Dòng một\nDòng "hai"; ba' } });
      const file = join(desk.folder, `Chú thích.${kind}`);
      expect(await handlers['sheets.export']({ ids, file })).toEqual({ file: `Chú thích.${kind}` });
      const { columns } = await readTable(file);
      expect(columns.slice(0, 5)).toEqual(['file', 'time', 'caption', 'alt', 'people']);
      const plan = await handlers['sheets.preview']({ path: file, rules: SheetRules.parse({ columns }) });
      expect(plan).toEqual({ changes: [], misses: [], unchanged: 3 });
      expect(await asWritten(readFileSync(file))).toBe(written);
    },
  );
});
