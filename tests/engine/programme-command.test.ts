// An event's programme from the terminal, and the photos that come in for the event.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runJson } from '#tests/support/command-line.ts';
import { makeDocx } from '#tests/support/make-docx.ts';
import { makePhoto } from '#tests/support/make-photos.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

const day = '2026-11-22';

async function aProgramme(folder: string, paragraphs: readonly string[], session: string): Promise<string> {
  const file = join(folder, `${session}.docx`);
  const table = [
    ['Thời gian', 'Nội dung', 'Người thực hiện'],
    ['8h00 - 8h30', session, 'Đồng chí Nguyễn Văn Đức, Bí thư Đảng ủy'],
  ];
  writeFileSync(file, await makeDocx({ paragraphs, table }));
  return file;
}

it('a programme read from a file tells photos of its event what was going on, and the next file takes its place', async () => {
  const folder = temporaryFolder();
  const library = join(folder, 'Tòa soạn');
  const card = join(folder, 'the-nho');
  mkdirSync(card);
  writeFileSync(join(card, 'IMG_1.JPG'), await makePhoto({ seed: 1, takenAt: '2026:11:22 08:10:00' }));
  writeFileSync(join(card, 'IMG_2.JPG'), await makePhoto({ seed: 2, takenAt: '2026:11:22 09:10:00' }));
  const paragraphs = ['CHƯƠNG TRÌNH NGÀY HỘI', 'Kính mời quý đại biểu.'];

  const draft = await aProgramme(folder, paragraphs, 'Đón khách');
  await runJson(library, 'programmes', 'import', draft, '--day', day);
  const last = await aProgramme(folder, paragraphs, 'Khai mạc');
  const imported = await runJson(
    library,
    'programmes',
    'import',
    last,
    '--day',
    day,
    '--place',
    'Hội trường',
  );
  expect(imported).toMatchObject({
    code: 0,
    json: {
      programme: { event: 'NGÀY HỘI', place: 'Hội trường', items: [{ session: 'Khai mạc' }] },
      unread: ['Kính mời quý đại biểu.'],
    },
  });
  const { json: listed } = await runJson(library, 'programmes', 'list');
  expect(listed).toMatchObject({ programmes: [{ event: 'NGÀY HỘI' }] });

  await runJson(library, 'photos', 'profile', '--name', 'Hội', '--event', 'Ngày hội');
  await runJson(library, 'photos', 'import', card, '--profile', 'Hội');
  const { json } = await runJson(library, 'photos', 'list');
  expect(json).toMatchObject({
    photos: [
      { fileName: 'IMG_1.JPG', headline: 'Khai mạc', people: ['Nguyễn Văn Đức'], place: 'Hội trường' },
      { fileName: 'IMG_2.JPG', headline: '', people: [] },
    ],
  });
});

it('a programme that names no event asks for one, and keeps nothing', async () => {
  const folder = temporaryFolder();
  const library = join(folder, 'Tòa soạn');
  const file = await aProgramme(folder, [], 'Khai mạc');
  expect(await runJson(library, 'programmes', 'import', file, '--day', day)).toEqual({
    code: 1,
    json: {
      error: {
        code: 'invalid_request',
        message: 'Chương trình không nêu tên sự kiện: hãy thêm --event TÊN.',
      },
    },
  });
  expect(await runJson(library, 'programmes', 'list')).toEqual({ code: 0, json: { programmes: [] } });
});
