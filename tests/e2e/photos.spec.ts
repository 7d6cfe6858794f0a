// The photo room: what comes in, what is said of what does not, and captions for many photos at once.
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { makeNumberedPhotos } from '#tests/support/make-numbered-photos.ts';
import { makePhoto } from '#tests/support/make-photos.ts';
import { addPhoto, type Desk as Newsroom } from '#tests/support/publishing-desk.ts';
import { storedPhotos } from '#tests/support/stored-photos.ts';
import { expect, test } from './fixtures.ts';
import { enter, runCommand } from './steps.ts';

test('a folder comes in with its good photos once each, and every other file is named with its reason', async ({
  folder,
  libraryDir,
  prepare,
  openDesk,
}) => {
  const card = join(folder, 'Thẻ nhớ 22-11');
  await fillCard(card);
  const original = await readFile(join(card, 'DSC_1.jpg'));
  await prepare(() => undefined);
  const { page, answerDialog } = await openDesk();
  await enter(page, 'Ảnh');
  await answerDialog([card]);
  await page.getByRole('button', { name: 'Chọn thư mục…' }).click();

  await expect(
    page.getByText('Đã nhập 3 ảnh. 1 ảnh đã có sẵn. 2 tệp không đọc được.', { exact: true }),
  ).toBeVisible();
  const failed = page.getByRole('region', { name: '2 tệp không nhập được' });
  const reasons = failed.getByRole('listitem');
  await expect(reasons).toHaveCount(2);
  await expect(reasons.filter({ hasText: 'DSC_rỗng.jpg' })).toContainText('rỗng (0 byte)');
  await expect(reasons.filter({ hasText: 'DSC_hỏng.jpg' })).toContainText('không phải là ảnh');
  const tiles = sheet(page).getByRole('option');
  await expect(tiles).toHaveCount(3);
  for (const picture of await tiles.locator('img').all()) {
    await expect.poll(() => picture.evaluate((image) => Reflect.get(image, 'naturalWidth') > 0)).toBe(true);
  }
  expect(await readFile(join(card, 'DSC_1.jpg'))).toEqual(original);
  // Of two files with the same content either may have come first.
  expect(storedPhotos(libraryDir).map(({ fileName }) => fileName)).toEqual([
    'DSC_1.jpg',
    expect.stringMatching(/^DSC_2(?: bản sao)?\.jpg$/u),
    'DSC_3.jpg',
  ]);
  await failed.getByRole('button', { name: 'Đóng' }).click();
  await expect(failed).toBeHidden();
});

test('a long import shows how far it is and can be stopped; what came in stays', async ({
  folder,
  libraryDir,
  prepare,
  openDesk,
}) => {
  const count = 80;
  const card = join(folder, 'thẻ nhớ');
  await makeNumberedPhotos(count, { megapixels: 8, pictures: 2 }, card);
  await prepare(() => undefined);
  const { page, answerDialog } = await openDesk();
  await enter(page, 'Ảnh');
  await answerDialog([card]);
  await page.getByRole('button', { name: 'Chọn thư mục…' }).click();
  const progress = page.getByRole('region', { name: 'Đang nhập ảnh' });
  await expect(progress.getByRole('status')).toHaveText(/^[1-9]\d*\/80 ảnh/u);
  await expect(progress.getByRole('progressbar')).toBeVisible();
  await progress.getByRole('button', { name: 'Dừng nhập' }).click();

  await expect(page.getByText(/^Đã dừng nhập ảnh; \d+ ảnh đã vào thư viện\.$/u)).toBeVisible();
  await expect(progress).toBeHidden();
  const stored = storedPhotos(libraryDir).length;
  expect(stored).toBeGreaterThan(0);
  expect(stored).toBeLessThan(count);
  await expect(page.getByRole('region', { name: 'Phòng ảnh' }).getByText(`${stored} ảnh`)).toBeVisible();
});

test('a pattern is seen on every photo before it is written, written at once and taken back in one step', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  await prepare(fillLibrary);
  const before = storedPhotos(libraryDir).map(({ caption }) => caption);
  const { page } = await openDesk();
  await enter(page, 'Ảnh');
  await selectAll(page, 3);
  const caption = page.getByRole('textbox', { name: 'Chú thích cho 3 ảnh' });
  await caption.fill('{người} tại {nơi}, ảnh {stt}.');
  await expect(page.getByRole('region', { name: 'Xem trước' }).getByRole('insertion')).toHaveText([
    'Lê Thị Hồng Nhung tại Nhà văn hóa, ảnh 1.',
    'Trần Quốc Vĩnh và Minh Anh tại Nhà văn hóa, ảnh 2.',
    ' tại Nhà văn hóa, ảnh 3.',
  ]);
  await expect(page.getByText('chưa có người trong ảnh')).toBeVisible();
  expect(storedPhotos(libraryDir).map((photo) => photo.caption)).toEqual(before);

  await page.getByRole('button', { name: /^Áp dụng cho 3 ảnh/u }).click();
  const notice = page.getByRole('region', { name: 'Thông báo' }).getByText('3 ảnh đã đổi.');
  await expect(notice).toBeVisible();
  expect(storedPhotos(libraryDir).map((photo) => photo.caption)).toEqual([
    'Lê Thị Hồng Nhung tại Nhà văn hóa, ảnh 1.',
    'Trần Quốc Vĩnh và Minh Anh tại Nhà văn hóa, ảnh 2.',
    expect.stringMatching(/^\s?tại Nhà văn hóa, ảnh 3\.$/u),
  ]);
  await page.getByRole('button', { name: 'Hoàn tác', exact: true }).click();
  await expect(page.getByText('Đã trả lại nội dung cũ cho 3 ảnh.')).toBeVisible();
  expect(storedPhotos(libraryDir).map((photo) => photo.caption)).toEqual(before);
});

test('a variable nobody knows is said to be so under the field, with those that exist; no photo changes', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  await prepare(fillLibrary);
  const before = storedPhotos(libraryDir);
  const { page } = await openDesk();
  await enter(page, 'Ảnh');
  await selectAll(page, 3);
  const caption = page.getByRole('textbox', { name: 'Chú thích cho 3 ảnh' });
  await caption.fill('{chức vụ} phát biểu.');
  await expect(page.getByText(/^Không có biến \{chức vụ\}\. Các biến dùng được: \{người\}/u)).toBeVisible();
  await caption.press('Control+Enter');
  await expect(caption).toHaveAttribute('aria-invalid', 'true');
  await expect(caption).toHaveValue('{chức vụ} phát biểu.');
  expect(storedPhotos(libraryDir)).toEqual(before);

  // Put right, the same press writes it.
  await caption.fill('{nguoi} phát biểu.');
  await expect(caption).not.toHaveAttribute('aria-invalid', 'true');
  await caption.press('Control+Enter');
  await expect.poll(() => storedPhotos(libraryDir)[0]?.caption).toBe('Lê Thị Hồng Nhung phát biểu.');
});

test('one photo is captioned where it stands, and the caption is written on leaving the field', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  await prepare(fillLibrary);
  const { page } = await openDesk();
  await enter(page, 'Ảnh');
  await sheet(page).getByRole('option').nth(1).click();
  await page.getByRole('textbox', { name: 'Chú thích', exact: true }).fill('Trao giấy khen.');
  await page.getByRole('textbox', { name: 'Nguồn ảnh' }).fill('Hoàng Nam');
  await sheet(page).getByRole('option').nth(2).click();
  await expect
    .poll(() => storedPhotos(libraryDir).map(({ caption, credit }) => [caption, credit])[1])
    .toEqual(['Trao giấy khen.', 'Hoàng Nam']);
});

function sheet(page: Page) {
  return page.getByRole('listbox', { name: 'Lưới ảnh' });
}

async function selectAll(page: Page, count: number): Promise<void> {
  await expect(sheet(page).getByRole('option')).toHaveCount(count);
  await runCommand(page, 'Chọn tất cả ảnh');
  await expect(sheet(page).getByRole('option', { selected: true })).toHaveCount(count);
}

/** Three photos, the second also under another name, an empty file and a text that calls itself a photo. */
async function fillCard(card: string): Promise<void> {
  await mkdir(card);
  for (const seed of [1, 2, 3]) {
    const takenAt = `2026:11:22 08:0${seed}:00`;
    await writeFile(join(card, `DSC_${seed}.jpg`), await makePhoto({ seed, takenAt }));
  }
  await copyFile(join(card, 'DSC_2.jpg'), join(card, 'DSC_2 bản sao.jpg'));
  await writeFile(join(card, 'DSC_rỗng.jpg'), '');
  await writeFile(join(card, 'DSC_hỏng.jpg'), 'Đây không phải là ảnh. '.repeat(200));
}

async function fillLibrary(newsroom: Newsroom): Promise<void> {
  const place = 'Nhà văn hóa';
  await addPhoto(newsroom, 1, { place, people: ['Lê Thị Hồng Nhung'] });
  await addPhoto(newsroom, 2, { place, people: ['Trần Quốc Vĩnh', 'Minh Anh'] });
  await addPhoto(newsroom, 3, { place });
}
