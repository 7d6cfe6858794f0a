// The ways out of the library, from a terminal.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCli, runJson } from '#tests/support/command-line.ts';
import { listZip } from '#tests/support/list-zip.ts';
import { tellingJpeg } from '#tests/support/telling-jpeg.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

test('photos leave as a zip and as a PDF, and their captions go out and come back as a table', async () => {
  const folder = temporaryFolder();
  const library = join(folder, 'Tòa soạn');
  const card = join(folder, 'thẻ nhớ');
  mkdirSync(card);
  for (const seed of [1, 2]) writeFileSync(join(card, `DSC_${seed}.JPG`), await tellingJpeg(seed));
  await runJson(library, 'photos', 'import', card);

  const zip = join(folder, 'gửi đi.zip');
  const options = ['--rename', 'ảnh {stt}', '--edge', '300', '--watermark', 'An Hòa', '--keep-location'];
  const sent = await runJson(library, 'photos', 'export', '--all', '--zip', zip, ...options);
  expect(sent).toEqual({
    code: 0,
    json: {
      zip: 'gửi đi.zip',
      files: ['ảnh 1.JPG', 'ảnh 2.JPG'].map((file) => ({
        ...{ id: expect.any(String), file, notices: [] },
        removed: ['serial', 'preview'],
      })),
      failed: [],
    },
  });
  expect(listZip(readFileSync(zip))).toEqual(['ảnh 1.JPG', 'ảnh 2.JPG']);

  const pdf = join(folder, 'bảng.pdf');
  expect(await runJson(library, 'photos', 'contact-sheet', '--all', '--out', pdf)).toEqual({
    code: 0,
    json: { photos: 2, failed: [] },
  });
  expect(readFileSync(pdf).toString('latin1', 0, 5)).toBe('%PDF-');

  const sheet = join(folder, 'chú thích.csv');
  await runJson(library, 'photos', 'sheet', 'export', sheet, '--all');
  writeFileSync(sheet, readFileSync(sheet, 'utf8').replace(/(DSC_1\.JPG;[^;]*);/u, '$1;Khai mạc.'));
  const dry = await runJson(library, 'photos', 'sheet', 'import', sheet, '--dry');
  expect(dry.json).toMatchObject({
    changes: [
      { fileName: 'DSC_1.JPG', row: 2, fields: [{ field: 'caption', before: '', after: 'Khai mạc.' }] },
    ],
    ...{ misses: [], unchanged: 1 },
  });
  const id = (dry.json as { changes: { id: string }[] }).changes[0]?.id ?? '';
  const others = (sent.json as { files: { id: string }[] }).files.filter((file) => file.id !== id);
  const elsewhere = ['import', sheet, '--ids', others.map((file) => file.id).join(','), '--dry'];
  expect((await runJson(library, 'photos', 'sheet', ...elsewhere)).json).toMatchObject({
    ...{ changes: [], unchanged: 1 },
    misses: [{ row: 2, name: 'DSC_1.JPG', reason: 'none' }],
  });
  expect((await runJson(library, 'photos', 'sheet', 'import', sheet)).json).toMatchObject({
    changed: 1,
    unchanged: 1,
  });
  expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
  expect(
    (await runCli(library, 'photos', 'export', '--all', '--out', folder, '--format', 'bmp')).stderr,
  ).toContain('--format nhận: original, jpeg, webp, png.');
});
