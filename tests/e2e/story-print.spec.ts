// The print page of a story as a PDF, in a folder and never over another file.
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addPhoto, addStory } from '#tests/support/publishing-desk.ts';
import { expect, test } from './fixtures.ts';
import { choose, openStory, runCommand } from './steps.ts';

const headline = 'Phường An Hòa ra quân tổng vệ sinh';

test('a story is exported as a PDF of its print page, pictures in it, and never over another', async ({
  folder,
  prepare,
  openDesk,
}) => {
  await prepare(async (newsroom) =>
    addStory(newsroom, {
      headline,
      text: 'Sáng 22/11, phường ra quân.',
      photos: [await addPhoto(newsroom, 1), await addPhoto(newsroom, 2)],
    }),
  );
  const out = join(folder, 'gửi đi');
  await mkdir(out);
  const { page, answerDialog } = await openDesk();
  await openStory(page, headline);
  for (const name of [`${headline}.pdf`, `${headline} (2).pdf`]) {
    await answerDialog([out]);
    await runCommand(page, 'Xuất bài thành tệp…');
    await choose(page, 'PDF');
    await page.getByRole('button', { name: 'Chọn thư mục…' }).click();
    await expect(page.getByText(`Đã xuất bài thành “${name}”.`)).toBeVisible();
    const pdf = (await readFile(join(out, name))).toString('latin1');
    expect(pdf.startsWith('%PDF-')).toBe(true);
    expect(pdf.match(/\/Subtype\s*\/Image/gu)?.length ?? 0).toBeGreaterThanOrEqual(2);
  }
  expect((await readdir(out)).toSorted()).toEqual([`${headline} (2).pdf`, `${headline}.pdf`]);
});
