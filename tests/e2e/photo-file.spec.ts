// What stands in a photo's file: seen beside it, chosen from it, and written back into it.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { readMetadata } from '#engine/metadata/read-metadata.ts';
import { withJpegMetadata } from '#engine/metadata/write-jpeg-metadata.ts';
import { emptyPhotoText } from '#shared/model/photo.ts';
import { makePhoto } from '#tests/support/make-photos.ts';
import { expect, test } from './fixtures.ts';
import { choose, enter } from './steps.ts';

const IN_XMP = 'Bà Lê Thị Hoa nhận quà ở hội trường.';
const IN_IIM = 'Bà Lê Thị Mai nhận quà ở hội trường.';

test('an editor sees which record of a file is believed, takes the other one, and finds it in the file', async ({
  folder,
  libraryDir,
  prepare,
  openDesk,
}) => {
  const source = join(folder, 'DSC_7.jpg');
  const original = await changedInIimAlone();
  await writeFile(source, original);
  await prepare(() => undefined);
  const { page, answerDialog } = await openDesk();
  await enter(page, 'Ảnh');
  await answerDialog([source]);
  await page.getByRole('button', { name: 'Chọn tệp ảnh…' }).click();
  await page.getByRole('listbox', { name: 'Lưới ảnh' }).getByRole('option').first().click();
  await page.getByRole('tab', { name: 'Trong tệp' }).click();

  const panel = page.getByRole('tabpanel', { name: 'Trong tệp' });
  await expect(panel).toContainText('1 mục không khớp giữa các bản ghi.');
  await expect(panel).toContainText('IIM được sửa sau bằng phần mềm cũ nên được tin.');
  await expect(panel).toContainText('UTF-8, có khai báo');
  await panel.getByRole('button', { name: 'Dùng nội dung XMP cho mục Chú thích' }).click();
  await expect(page.getByText('Đã đổi Chú thích.')).toBeVisible();

  await choose(page, 'Trong thư viện');
  await expect(panel).toContainText('Các bản ghi trong tệp khớp nhau.');
  await choose(page, 'Lúc nhận vào');
  await expect(panel).toContainText('1 mục không khớp giữa các bản ghi.');
  await expect.poll(() => captionInFile(libraryDir)).toBe(IN_XMP);
  await expect(panel).toContainText('Dữ liệu ảnh còn nguyên như lúc nhận vào');
  expect(await readFile(source)).toEqual(original);

  await undoNotice(page);
  await expect.poll(() => captionInFile(libraryDir)).toBe(IN_IIM);
});

async function undoNotice(page: Page): Promise<void> {
  await page.getByRole('status').getByRole('button', { name: 'Hoàn tác' }).click();
  await expect(page.getByText(/^Đã trả lại nội dung cũ/u)).toBeVisible();
}

async function captionInFile(libraryDir: string): Promise<string> {
  const originals = join(libraryDir, 'originals');
  const files = await readdir(originals, { recursive: true });
  const copy = files.find((file) => file.endsWith('.jpg'));
  if (copy === undefined) throw new Error('no photo in the library');
  return (await readMetadata(join(originals, copy))).text.caption;
}

/** As an old program leaves a file: the block of IIM is new, XMP and the digest are not. */
async function changedInIimAlone(): Promise<Buffer> {
  const caption = { ...emptyPhotoText, caption: IN_XMP, credit: 'Cổng thông tin phường' };
  const jpeg = withJpegMetadata(await makePhoto(), caption);
  jpeg.write(IN_IIM, jpeg.lastIndexOf(IN_XMP), 'utf8');
  return jpeg;
}
