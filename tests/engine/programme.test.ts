import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import writeExcel from 'write-excel-file/node';
import { createHandlers } from '#engine/handlers/handlers.ts';
import { insertPhoto } from '#engine/db/rows/photos.ts';
import { aPhoto } from '#tests/support/builders.ts';
import { anEngine } from '#tests/support/engine.ts';
import { makeDocx } from '#tests/support/make-docx.ts';
import { testMoment } from '#tests/support/moment.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

const day = '2026-11-22';
const items = [
  { from: `${day}T08:00`, to: `${day}T08:30`, session: 'Khai mạc', speakers: ['Nguyễn Văn Đức'], place: '' },
  { from: `${day}T08:30`, to: null, session: 'Văn nghệ', speakers: [], place: 'Sân khấu' },
];
const table = [
  ['Thời gian', 'Nội dung', 'Người thực hiện', 'Địa điểm'],
  ['8h00 - 8h30', 'Khai mạc', 'Đồng chí Nguyễn Văn Đức, Bí thư Đảng ủy', ''],
  ['8h30', 'Văn nghệ', 'Đội văn nghệ', 'Sân khấu'],
];

describe('a programme', () => {
  it('is read from the table of a Word file, with what stands above it', async () => {
    const { read, save } = await aDesk();
    const paragraphs = ['CHƯƠNG TRÌNH NGÀY HỘI', 'Địa điểm: Nhà văn hóa khu phố 3', 'Kính mời quý đại biểu.'];
    const file = save('chương trình.docx', await makeDocx({ paragraphs, table }));
    expect(await read({ file, day })).toEqual({
      draft: { event: 'NGÀY HỘI', place: 'Nhà văn hóa khu phố 3', items },
      unread: ['Kính mời quý đại biểu.'],
    });
  });

  it('is read from an Excel file, whose times are fractions of a day', async () => {
    const { read, save } = await aDesk();
    const cell = (value: string | number) => ({ value });
    const [heading = []] = table;
    const rows = [
      heading.map(cell),
      [{ value: 8 / 24, format: 'hh:mm' }, cell('Khai mạc'), cell('Nguyễn Văn Đức'), cell('')],
      [{ value: 8.5 / 24, format: 'hh:mm' }, cell('Văn nghệ'), cell(''), cell('Sân khấu')],
    ];
    const file = save('chương trình.xlsx', await writeExcel(rows).toBuffer());
    expect((await read({ file, day })).draft.items).toEqual([{ ...items[0], to: null }, items[1]]);
  });

  it('that is damaged, or has no times, is refused with one sentence', async () => {
    const { read, save } = await aDesk();
    const torn = save('hỏng.docx', Buffer.from('PK\u0003\u0004 không phải tệp nén'));
    await expect(read({ file: torn, day })).rejects.toThrow(
      /^Không đọc được tệp Word \(\.docx\) “hỏng\.docx”/u,
    );
    await expect(read({ text: 'Kính gửi các đồng chí', day })).rejects.toThrow(/^Không thấy giờ nào/u);
  });

  it('tells photos what was going on, and one undo takes it back', async () => {
    const { handlers, engine } = await aDesk();
    const at = (takenAt: string, headline = '') => {
      const photo = aPhoto({ takenAt, headline });
      insertPhoto(engine.library().write, photo, testMoment.toISOString());
      return photo.id;
    };
    const ids = [at(`${day}T08:10:00`), at(`${day}T09:00:00`, 'Tốp ca'), at(`${day}T07:00:00`)];
    const told = async () => {
      const { photos } = await handlers['photos.list']({ ids, search: '' });
      return photos.map(({ event, headline, people, place }) => [event, headline, people, place]);
    };
    const before = await told();
    const programme = { event: 'Ngày hội', place: 'Nhà văn hóa', items };
    const fields = ['event', 'session', 'speakers', 'place'] as const;
    const stamp = { programme, ids, fields: [...fields], overwrite: false };
    const { changed, undoId } = await handlers['programmes.apply'](stamp);
    expect([changed, await told()]).toEqual([
      2,
      [
        ['Ngày hội', 'Khai mạc', ['Nguyễn Văn Đức'], 'Nhà văn hóa'],
        ['Ngày hội', 'Tốp ca', [], 'Sân khấu'],
        ['', '', [], ''],
      ],
    ]);
    await handlers['photos.undo']({ undoId: undoId ?? 0 });
    expect(await told()).toEqual(before);
  });

  it('is kept, changed and removed', async () => {
    const { handlers } = await aDesk();
    const draft = { event: 'Ngày hội', place: '', items: items.toReversed() };
    const { id } = await handlers['programmes.save']({ draft });
    await handlers['programmes.save']({ id, draft: { ...draft, place: 'Nhà văn hóa' } });
    expect(await handlers['programmes.list']({})).toEqual({
      programmes: [
        { id, event: 'Ngày hội', place: 'Nhà văn hóa', items, updatedAt: testMoment.toISOString() },
      ],
    });
    await handlers['programmes.remove']({ id });
    expect(await handlers['programmes.list']({})).toEqual({ programmes: [] });
  });
});

async function aDesk() {
  const { engine } = await anEngine();
  const handlers = createHandlers(engine);
  const folder = temporaryFolder();
  return {
    engine,
    handlers,
    read: async (input: { text?: string; file?: string; day: string }) => handlers['programmes.read'](input),
    save: (name: string, bytes: Uint8Array): string => {
      writeFileSync(join(folder, name), bytes);
      return join(folder, name);
    },
  };
}
