import { readdir } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { choose, closeNotices, readNotice } from './act.ts';
import { altPattern, altTexts, captionPattern, event, place, userName } from './event-words.ts';
import { LONG, type TourDesk, type TourStep } from './tour-step.ts';

export const photoSteps: readonly TourStep[] = [
  { name: 'nhập thư mục ảnh', shot: 'nhap-anh', run: importFolder },
  { name: 'chọn các ảnh vừa nhập', shot: 'chon-anh', run: selectImported },
  { name: 'ghi sự kiện, nơi chụp và nguồn ảnh cho cả nhóm', shot: 'thong-tin-chung', run: fillShared },
  { name: 'xem trước chú thích theo mẫu cho từng ảnh', shot: 'mau-chu-thich', run: typePattern },
  { name: 'áp dụng mẫu chú thích', shot: 'ap-dung', run: applyPattern },
  { name: 'hoàn tác chú thích trong một bước', shot: 'hoan-tac', run: undoPattern },
  { name: 'áp dụng lại mẫu chú thích', run: applyAgain },
  { name: 'viết mô tả thay thế cho từng ảnh', shot: 'mo-ta-thay-the', run: describeOneByOne },
  { name: 'xem ảnh trong lúp', shot: 'lup', run: openLoupe },
];

async function importFolder({ page, answerDialog, photos }: TourDesk): Promise<void> {
  await answerDialog([photos]);
  await page.keyboard.press('Control+Shift+I');
  await readNotice(page, /^Đã nhập \d+ ảnh/u, LONG.timeout);
  await closeNotices(page);
}

/** Of the photos without a caption exactly those of the folder, in the order of their names. */
async function selectImported({ page, photos }: TourDesk): Promise<void> {
  await tickFilter(page, 'Chưa có chú thích');
  await selectTiles(page, await photoFiles(photos));
  await tickFilter(page, 'Chưa có chú thích');
  await tickFilter(page, 'Đang chọn');
}

async function fillShared({ page }: TourDesk): Promise<void> {
  await field(page, 'Sự kiện').fill(event);
  await field(page, 'Nơi chụp').fill(place);
  await field(page, 'Nguồn ảnh').fill(userName);
  await field(page, 'Mô tả thay thế').fill(altPattern);
  await apply(field(page, 'Mô tả thay thế'));
}

async function typePattern({ page }: TourDesk): Promise<void> {
  await closeNotices(page);
  await caption(page).click();
  await caption(page).pressSequentially(captionPattern);
  await form(page)
    .getByText(/^\d+\/\d+ ảnh sẽ đổi$/u)
    .waitFor();
}

async function applyPattern({ page }: TourDesk): Promise<void> {
  await apply(caption(page));
}

async function undoPattern({ page }: TourDesk): Promise<void> {
  await closeNotices(page);
  await form(page).getByRole('button', { name: 'Hoàn tác lần áp dụng trước' }).click();
  await readNotice(page, /^Đã trả lại nội dung cũ/u);
}

async function applyAgain(desk: TourDesk): Promise<void> {
  await typePattern(desk);
  await apply(caption(desk.page));
}

/** Found by the event they were given, in case the library holds more than the sheet can show. */
async function describeOneByOne({ page, photos }: TourDesk): Promise<void> {
  await tickFilter(page, 'Đang chọn');
  await page.getByRole('searchbox', { name: 'Tìm ảnh' }).fill(event);
  for (const file of await photoFiles(photos)) {
    const words = altTexts[file];
    if (words === undefined) continue;
    await closeNotices(page);
    await tile(page, file).click();
    await field(page, 'Mô tả thay thế').fill(words);
    await apply(field(page, 'Mô tả thay thế'));
  }
}

async function openLoupe({ page }: TourDesk): Promise<void> {
  await closeNotices(page);
  await choose(page, 'Cách xem', 'Lúp');
}

/** In the order they are to be placed: the first is pressed, the others added. */
export async function selectTiles(page: Page, files: readonly string[]): Promise<void> {
  for (const [index, file] of files.entries()) {
    await tile(page, file).click(index === 0 ? {} : { modifiers: ['Control'] });
  }
  await page.getByText(`${files.length} đang chọn`).waitFor();
}

/** Names of the photos in a folder, in the order of their names; no more than one can take in at a glance. */
export async function photoFiles(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder);
  return names
    .filter((name) => /\.(jpe?g|png|webp|tiff?|heic|avif)$/iu.test(name))
    .sort()
    .slice(0, 12);
}

/** Sets or takes off one of the filters and shuts their panel again. */
async function tickFilter(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: /^Lọc ảnh/u }).click();
  const panel = page.getByRole('dialog', { name: 'Lọc ảnh' });
  await panel.getByRole('checkbox', { name }).click();
  await page.keyboard.press('Escape');
}

/** From the field that was typed in: leaving it would apply what was typed for a single photo. */
async function apply(typedIn: Locator): Promise<void> {
  await typedIn.press('Control+Enter');
  await readNotice(typedIn.page(), /ảnh đã đổi/u);
}

function tile(page: Page, file: string): Locator {
  return page.getByRole('listbox', { name: 'Lưới ảnh' }).getByRole('option').filter({ hasText: file });
}

function caption(page: Page): Locator {
  return field(page, /^Chú thích cho/u);
}

function field(page: Page, name: string | RegExp): Locator {
  // A field with names to choose from is a combobox.
  return form(page).getByRole('textbox', { name }).or(form(page).getByRole('combobox', { name }));
}

function form(page: Page): Locator {
  return page.getByRole('form', { name: 'Chú thích ảnh đang chọn' });
}
