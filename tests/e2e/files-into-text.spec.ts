// Word files, web pages and Markdown let go over the window from the file manager.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Document, ImageRun, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { makePhoto } from '#tests/support/make-photos.ts';
import { outline } from '#tests/support/outline.ts';
import { addStory } from '#tests/support/publishing-desk.ts';
import { storedPhotos } from '#tests/support/stored-photos.ts';
import { storedStory } from '#tests/support/stored-story.ts';
import { dropFiles } from './drop-files.ts';
import { expect, test } from './fixtures.ts';
import { openStory } from './steps.ts';

const headline = 'Bài nhận chữ từ ngoài';

async function aWordFile(): Promise<Buffer> {
  const data = await makePhoto({ seed: 9 });
  const image = new ImageRun({ type: 'jpg', data, transformation: { width: 300, height: 200 } });
  const cells = ['Khu phố 7', '124'].map((text) => new TableCell({ children: [new Paragraph(text)] }));
  const children = [
    new Paragraph({ children: [new TextRun('Sáng 22/11, '), new TextRun({ text: 'phường', bold: true })] }),
    new Table({ rows: [new TableRow({ children: cells })] }),
    new Paragraph({ children: [image] }),
    new Paragraph('Ảnh 1. Đoàn viên dọn hẻm 24'),
  ];
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

test('a Word file dropped into the text brings its table and its photo to the place where it was let go', async ({
  folder,
  libraryDir,
  prepare,
  openDesk,
}) => {
  await writeFile(join(folder, 'phụ lục.docx'), await aWordFile());
  await prepare((newsroom) => addStory(newsroom, { headline, paragraphs: ['Đoạn một.', 'Đoạn hai.'] }));
  const { page } = await openDesk();
  await openStory(page, headline);
  const second = await page.getByRole('textbox', { name: 'Nội dung' }).getByText('Đoạn hai.').boundingBox();
  if (second === null) throw new Error('The text is not on the screen');
  await dropFiles(page, [join(folder, 'phụ lục.docx')], { x: second.x + 30, y: second.y + 4 });
  await expect
    .poll(() => {
      const blocks = storedStory(libraryDir).content.document.root.children;
      return outline(
        blocks.map((block) =>
          block.type === 'photo' && block.photoId !== null ? { ...block, photoId: 'ảnh' } : block,
        ),
      );
    })
    .toEqual([
      'p Đoạn một.',
      'p Sáng 22/11, *phường*',
      'table',
      '[Khu phố 7] [124]',
      'photo ảnh “”',
      'p Đoạn hai.',
    ]);
  expect(storedPhotos(libraryDir).map(({ caption }) => caption)).toEqual(['Ảnh 1. Đoàn viên dọn hẻm 24']);
  await expect(page.getByText('Đã đưa nội dung “phụ lục.docx” vào bài.')).toBeVisible();
});

test('files dropped on the list become a story each, and the first is opened', async ({
  folder,
  prepare,
  openDesk,
}) => {
  const files = ['mot.md', 'hai.html'].map((name) => join(folder, name));
  await writeFile(files[0] ?? '', '# Ra quân tổng vệ sinh\n\nSáng 22/11, phường ra quân.\n');
  await writeFile(
    files[1] ?? '',
    '<!doctype html><title>x</title><h1>Họp mặt khu phố</h1><p>Chiều 22/11.</p>',
  );
  await prepare((newsroom) => addStory(newsroom, { headline, text: 'Đã có.' }));
  const { page } = await openDesk();
  const list = page.getByRole('listbox', { name: 'Danh sách tin bài' });
  await expect(list).toBeVisible();
  const box = await list.boundingBox();
  if (box === null) throw new Error('The list is not on the screen');
  await dropFiles(page, files, { x: box.x + 60, y: box.y + 200 });
  await expect(list.getByRole('option')).toHaveCount(3);
  await expect(page.getByRole('textbox', { name: 'Tít', exact: true })).toHaveValue('Ra quân tổng vệ sinh');
  await expect(page.getByText('Đã nhập 2 bài.')).toBeVisible();
});
