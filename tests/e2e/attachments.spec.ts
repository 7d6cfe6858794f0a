// Documents that readers take away: attached to a story, named, shown, replaced.
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { documentPath } from '#engine/files/library-paths.ts';
import { aPdfFile } from '#tests/support/make-documents.ts';
import { makePhoto } from '#tests/support/make-photos.ts';
import { addStory } from '#tests/support/publishing-desk.ts';
import { addStoryWithFile, headline, shapeOf } from './attached-story.ts';
import { dropFiles } from './drop-files.ts';
import { expect, test } from './fixtures.ts';
import { openPreview, openStory, runCommand } from './steps.ts';

test('a document is attached with a slash and a few letters, and gets the name readers see', async ({
  folder,
  libraryDir,
  prepare,
  openDesk,
}) => {
  const { path } = await aPdfFile(folder, 'ke_hoach_45_final.pdf');
  await prepare((newsroom) => addStory(newsroom, { headline, paragraphs: ['Đoạn một.'] }));
  const { page, answerDialog } = await openDesk();
  await answerDialog([path]);
  await openStory(page, headline);
  const body = page.getByRole('textbox', { name: 'Nội dung' });
  await body.getByText('Đoạn một.').click();
  await body.press('End');
  await body.press('Enter');
  await expect(body.locator('p')).toHaveCount(2);
  await body.pressSequentially('/tep');
  await expect(page.getByRole('option', { name: 'Tệp đính kèm…' })).toBeVisible();
  await page.keyboard.press('Enter');
  const block = fileBlock(page, 'ke_hoach_45_final');
  await expect(block.getByText(/^PDF · [\d.,]+ (?:kB|byte) · ke_hoach_45_final\.pdf$/u)).toBeVisible();
  await block.getByRole('textbox').fill('Kế hoạch 45/KH-UBND');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Viết tiếp.');

  await expect
    .poll(() => shapeOf(libraryDir))
    .toEqual(['Đoạn một.', 'tệp: Kế hoạch 45/KH-UBND', 'Viết tiếp.']);
  const preview = await openPreview(page);
  await expect(preview.getByRole('link', { name: 'Kế hoạch 45/KH-UBND' })).toBeVisible();
  await expect(preview.getByText(/^\(PDF, [\d.,]+ (?:kB|byte)\)$/u)).toBeVisible();
});

test('several documents attached by the command stand in the order they were chosen; one is replaced, one taken out', async ({
  folder,
  libraryDir,
  prepare,
  openDesk,
}) => {
  const names = ['Thông báo.pdf', 'Danh sách.pdf', 'Bản thay.pdf'];
  const [first, second, other] = await Promise.all(names.map((name) => aPdfFile(folder, name)));
  await prepare((newsroom) => addStory(newsroom, { headline, paragraphs: ['Đoạn một.'] }));
  const { page, answerDialog } = await openDesk();
  await openStory(page, headline);
  await page.getByRole('textbox', { name: 'Nội dung' }).getByText('Đoạn một.').click();
  await answerDialog([first?.path ?? '', second?.path ?? '']);
  await runCommand(page, 'Đính kèm tệp…');
  await expect.poll(() => shapeOf(libraryDir)).toEqual(['Đoạn một.', 'tệp: Thông báo', 'tệp: Danh sách', '']);

  await answerDialog([other?.path ?? '']);
  await fileBlock(page, 'Thông báo').getByRole('button', { name: 'Thao tác với tệp' }).click();
  await page.getByRole('menuitem', { name: 'Thay bằng tệp khác…' }).click();
  await expect.poll(() => shapeOf(libraryDir)).toEqual(['Đoạn một.', 'tệp: Bản thay', 'tệp: Danh sách', '']);
  await fileBlock(page, 'Danh sách').getByRole('button', { name: 'Thao tác với tệp' }).click();
  await page.getByRole('menuitem', { name: 'Xóa khối' }).click();
  await expect.poll(() => shapeOf(libraryDir)).toEqual(['Đoạn một.', 'tệp: Bản thay', '']);
  await page.getByRole('textbox', { name: 'Nội dung' }).press('Control+z');
  await expect.poll(() => shapeOf(libraryDir)).toEqual(['Đoạn một.', 'tệp: Bản thay', 'tệp: Danh sách', '']);
});

test('documents and photos let go together over the text stand where they fell, in their order', async ({
  folder,
  libraryDir,
  prepare,
  openDesk,
}) => {
  const first = await aPdfFile(folder, 'Thông báo.pdf');
  const second = await aPdfFile(folder, 'Danh sách.pdf');
  const picture = join(folder, 'DSC_1.jpg');
  writeFileSync(picture, await makePhoto({ seed: 1, takenAt: '2026:11:22 08:01:00' }));
  await prepare((newsroom) => addStory(newsroom, { headline, paragraphs: ['Đoạn một.', 'Đoạn hai.'] }));
  const { page } = await openDesk();
  await openStory(page, headline);
  const text = page.getByRole('textbox', { name: 'Nội dung' });
  const box = await text.getByText('Đoạn hai.').boundingBox();
  if (box === null) throw new Error('The text is not on the screen');
  await dropFiles(page, [first.path, picture, second.path], { x: box.x + 30, y: box.y + 4 });
  await expect
    .poll(() => shapeOf(libraryDir))
    .toEqual(['Đoạn một.', 'tệp: Thông báo', 'photo', 'tệp: Danh sách', 'Đoạn hai.']);
});

test('a file that is no document is refused in a sentence, and nothing comes into the text', async ({
  folder,
  libraryDir,
  prepare,
  openDesk,
}) => {
  const { path } = await aPdfFile(folder, 'x.pdf');
  rmSync(path);
  await prepare((newsroom) => addStory(newsroom, { headline, paragraphs: ['Đoạn một.'] }));
  const { page, answerDialog } = await openDesk();
  await openStory(page, headline);
  await answerDialog([path]);
  await runCommand(page, 'Đính kèm tệp…');
  await expect(page.getByText('Tệp “x.pdf” không còn ở chỗ cũ')).toBeVisible();
  expect(shapeOf(libraryDir)).toEqual(['Đoạn một.']);
});

test('a document whose file is gone from the library says so where it stands', async ({
  folder,
  libraryDir,
  prepare,
  openDesk,
}) => {
  const { attachment } = await prepare((newsroom) => addStoryWithFile(newsroom, folder));
  rmSync(documentPath(libraryDir, attachment.hash));
  const { page } = await openDesk();
  await openStory(page, headline);
  const block = fileBlock(page, 'Kế hoạch 45');
  await expect(block.getByRole('status')).toContainText('Mất tệp');
  await expect(block.getByRole('status')).toContainText('hãy thay bằng tệp gốc');
  await expect(block.getByRole('button', { name: 'Mở' })).toHaveCount(0);
});

function fileBlock(page: Page, name: string): Locator {
  return page.getByRole('region', { name: `Tệp đính kèm: ${name}`, exact: true });
}
