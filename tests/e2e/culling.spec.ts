// The photo editor chooses: marks by keys, bursts, comparing, real pixels, filters that do not jump, who still has no photo.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Locator, Page } from '@playwright/test';
import sharp from 'sharp';
import { StoryContent } from '#shared/model/story.ts';
import { createStory } from '#engine/library/stories.ts';
import { updatePhoto } from '#engine/db/rows/photos.ts';
import { paragraph, storyDocument } from '#shared/document/build.ts';
import { makePhoto } from '#tests/support/make-photos.ts';
import { addPhoto, type Desk as Newsroom } from '#tests/support/publishing-desk.ts';
import { expect, test } from './fixtures.ts';
import { choose, enter, runCommand } from './steps.ts';

test('a photo editor culls by keys: pick, reject, stars and a label, going on with Shift, and takes it back', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  await prepare((newsroom) => fill(newsroom, 4));
  const { page } = await openDesk();
  await enter(page, 'Ảnh');
  await tiles(page).nth(0).click();
  await page.keyboard.press('Shift+P');
  await page.keyboard.press('Shift+X');
  await page.keyboard.press('4');
  await page.keyboard.press('8');
  await expect(tiles(page).nth(0)).toContainText('Lấy');
  await expect(tiles(page).nth(1)).toContainText('Loại');
  await expect(tiles(page).nth(2)).toContainText('4 sao');
  await expect(tiles(page).nth(2)).toContainText('lục');
  await expect(tiles(page).nth(2)).toBeFocused();
  await expect.poll(() => storedMarks(libraryDir)).toEqual(['picked', 'rejected', '4 green', '']);

  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect.poll(() => storedMarks(libraryDir)).toEqual(['picked', 'rejected', '', '']);
});

test('marks for many photos are one step, said with their number and taken back by one press', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  await prepare((newsroom) => fill(newsroom, 5));
  const { page } = await openDesk();
  await enter(page, 'Ảnh');
  await tiles(page).nth(0).click();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('2');
  const notice = page.getByRole('region', { name: 'Thông báo' });
  await expect(notice.getByText('5 ảnh đã đổi.')).toBeVisible();
  await expect.poll(() => storedMarks(libraryDir)).toEqual(Array(5).fill('2 none'));
  await notice.getByRole('button', { name: 'Hoàn tác' }).click();
  await expect.poll(() => storedMarks(libraryDir)).toEqual(Array(5).fill(''));
  await expect(tiles(page).nth(0)).not.toContainText('2 sao');
});

test('letters typed into a field are words, never marks', async ({ libraryDir, prepare, openDesk }) => {
  await prepare((newsroom) => fill(newsroom, 2));
  const { page } = await openDesk();
  await enter(page, 'Ảnh');
  await tiles(page).nth(0).click();
  const caption = page.getByRole('textbox', { name: 'Chú thích', exact: true });
  await caption.click();
  await page.keyboard.type('px 5u');
  await expect(caption).toHaveValue(/px 5u$/u);
  expect(storedMarks(libraryDir)).toEqual(['', '']);
});

test('filters combine, say what they hide, and a mark under a filter goes on to the neighbour', async ({
  prepare,
  openDesk,
}) => {
  await prepare((newsroom) => fill(newsroom, 6));
  const { page } = await openDesk();
  await enter(page, 'Ảnh');
  await filter(page, 'button', 'Chưa quyết');
  const line = page.getByRole('group', { name: 'Đang lọc' });
  await expect(line).toContainText('Chưa quyết');
  await tiles(page).nth(1).click();
  const second = await tiles(page).nth(2).getAttribute('id');
  await page.keyboard.press('x');
  await expect(tiles(page)).toHaveCount(5);
  await expect(page.locator(`#${second}`)).toBeFocused();
  await expect(page.locator(`#${second}`)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('3');
  await filter(page, 'button', 'Loại');
  await filter(page, 'radio', 'Từ 3 sao');
  await expect(tiles(page)).toHaveCount(1);
  await line.getByRole('button', { name: 'Bỏ mọi bộ lọc' }).click();
  await expect(tiles(page)).toHaveCount(6);
});

test('the photo one is at stays where it is on the screen when the order changes and photos before it go', async ({
  prepare,
  openDesk,
}) => {
  await prepare(async (newsroom) => {
    const photos = await fill(newsroom, 80);
    const inOrder = photos.toSorted((one, other) => (one.fileName < other.fileName ? -1 : 1));
    for (const photo of inOrder.slice(0, 10)) {
      updatePhoto(newsroom.library.write, { ...photo, pick: 'rejected' }, '2026-11-22T09:00:00.000Z');
    }
  });
  const { page } = await openDesk();
  await enter(page, 'Ảnh');
  await tiles(page).nth(0).click();
  for (let pages = 0; pages < 5; pages += 1) await page.keyboard.press('PageDown');
  const active = page.locator(
    `#${await page.locator('[role=option][aria-selected=true]').getAttribute('id')}`,
  );
  const topOf = async (): Promise<number> => Math.round((await active.boundingBox())?.y ?? -1);
  const before = await topOf();
  await filter(page, 'button', 'Chưa quyết');
  await expect(page.getByText('70/80 ảnh')).toBeVisible();
  // The line that says what is filtered takes its height once.
  const line = (await page.getByRole('group', { name: 'Đang lọc' }).boundingBox())?.height ?? 0;
  expect(Math.abs((await topOf()) - before - line)).toBeLessThanOrEqual(2);
  await page.getByRole('button', { name: 'Thứ tự ảnh' }).click();
  await page.getByRole('menuitemradio', { name: 'Nhiều sao trước' }).click();
  expect(Math.abs((await topOf()) - before - line)).toBeLessThanOrEqual(2);
});

test('a burst stands as one photo with the sharpest on top, opens by key, and one is kept in one step', async ({
  folder,
  libraryDir,
  prepare,
  openDesk,
}) => {
  const card = join(folder, 'Thẻ nhớ');
  await writeBurst(card);
  await prepare(() => undefined);
  const { page, answerDialog } = await openDesk();
  await enter(page, 'Ảnh');
  await answerDialog([card]);
  await page.getByRole('button', { name: 'Chọn thư mục…' }).click();
  await expect(page.getByText('Đã nhập 4 ảnh.', { exact: true })).toBeVisible();
  await expect(tiles(page)).toHaveCount(2);
  const burst = tiles(page).nth(0);
  await expect(burst).toContainText('loạt 3 ảnh');
  await expect(burst).toContainText('nét nhất');
  await expect(burst).toContainText('DSC_2.jpg');

  await burst.click();
  await page.keyboard.press('s');
  await expect(tiles(page)).toHaveCount(4);
  await expect(tiles(page).nth(1)).toContainText('2/3');
  await runCommand(page, 'Lấy ảnh này, loại phần còn lại của loạt');
  await expect(
    page.getByText(/^Đã lấy một ảnh và loại phần còn lại của loạt: 3 ảnh đã đổi\.$/u),
  ).toBeVisible();
  await expect.poll(() => storedMarks(libraryDir)).toEqual(['rejected', 'picked', 'rejected', '']);
  await page.getByRole('button', { name: 'Hoàn tác', exact: true }).click();
  await expect.poll(() => storedMarks(libraryDir)).toEqual(['', '', '', '']);
  await page.keyboard.press('s');
});

test('the loupe marks, flips and shows the real pixels of the original under Z', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  await prepare((newsroom) => fill(newsroom, 3));
  const { page } = await openDesk();
  await enter(page, 'Ảnh');
  await tiles(page).nth(0).click();
  await page.keyboard.press('Space');
  const loupe = page.getByRole('group', { name: 'Lúp' });
  await page.keyboard.press('p');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('5');
  await expect(loupe.getByRole('status')).toContainText('5 sao');
  await expect.poll(() => storedMarks(libraryDir)).toEqual(['picked', '5 none', '']);

  await page.keyboard.press('z');
  const actual = loupe.locator('img[data-loaded]');
  await expect(actual).toBeVisible();
  const shown = await actual.evaluate((image) => [
    image.getBoundingClientRect().width * devicePixelRatio,
    Reflect.get(image, 'naturalWidth'),
  ]);
  expect(shown).toEqual([900, 900]);
  await page.keyboard.press('z');
  await expect(actual).toBeHidden();
  // Back in the grid the keys go on where they were.
  await page.keyboard.press('Escape');
  await expect(tiles(page).nth(1)).toBeFocused();
  await page.keyboard.press('x');
  await expect.poll(() => storedMarks(libraryDir)).toEqual(['picked', 'rejected', '']);
});

test('two photos are compared under one zoom, and the next candidate takes the place of the loser', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  await prepare((newsroom) => fill(newsroom, 4));
  const { page } = await openDesk();
  await enter(page, 'Ảnh');
  await tiles(page).nth(0).click();
  await choose(page, 'So ảnh');
  const places = page.getByRole('listbox', { name: 'So 2 ảnh' }).getByRole('option');
  await expect(places).toHaveCount(2);
  await expect(places.nth(0)).toContainText('DSC_1.jpg');
  await expect(places.nth(1)).toContainText('DSC_2.jpg');
  await places.nth(1).click();
  await page.keyboard.press('x');
  await page.keyboard.press('ArrowRight');
  await expect(places.nth(1)).toContainText('DSC_3.jpg');
  await page.keyboard.press('Shift+Tab');
  await expect(places.nth(0)).toBeFocused();
  await page.keyboard.press('p');
  await expect.poll(() => storedMarks(libraryDir)).toEqual(['picked', 'rejected', '', '']);

  await page.keyboard.press('z');
  await expect(places.nth(0).locator('img[data-loaded]')).toBeVisible();
  await expect(places.nth(1).locator('img[data-loaded]')).toBeVisible();
  await choose(page, 'Bốn ảnh');
  await expect(page.getByRole('listbox', { name: 'So 4 ảnh' }).getByRole('option')).toHaveCount(4);
  await page.keyboard.press('Escape');
  await expect(tiles(page)).toHaveCount(4);
});

test('the board says who of the event sheet has no picked photo yet, follows every mark, and leads to the photos', async ({
  prepare,
  openDesk,
}) => {
  await prepare(async (newsroom) => {
    await addPhoto(newsroom, 1, { people: ['Lê Thị Hồng Nhung'] });
    await addPhoto(newsroom, 2, { people: ['Trần Quốc Vĩnh', 'Lê Thị Hồng Nhung'] });
    await addPhoto(newsroom, 3);
    addStory(newsroom, ['Bà Lê Thị Hồng Nhung, Chủ tịch', 'Trần Quốc Vĩnh', 'Hồ Thị Mai']);
  });
  const { page } = await openDesk();
  await enter(page, 'Ảnh');
  await runCommand(page, 'Ai đã có ảnh');
  const board = page.getByRole('tabpanel', { name: 'Ai đã có ảnh' });
  await expect(board.getByRole('status')).toContainText('0/3 người đã có ảnh được lấy');
  await expect(board.getByRole('listitem').nth(2)).toContainText('chưa ảnh nào ghi tên');
  await board.getByRole('button', { name: /Trần Quốc Vĩnh/u }).click();
  await expect(tiles(page)).toHaveCount(1);
  await tiles(page).nth(0).click();
  await page.keyboard.press('p');
  await expect(board.getByRole('status')).toContainText('2/3 người đã có ảnh được lấy');
  await expect(board.getByRole('listitem').nth(0)).toContainText('Hồ Thị Mai');
  await board.getByRole('button', { name: /Trần Quốc Vĩnh/u }).click();
  await expect(tiles(page)).toHaveCount(3);
});

function tiles(page: Page): Locator {
  return page.getByRole('listbox', { name: 'Lưới ảnh' }).getByRole('option');
}

async function filter(page: Page, role: 'button' | 'radio', name: string): Promise<void> {
  await page.getByRole('button', { name: /^Lọc ảnh/u }).click();
  const panel = page.getByRole('dialog', { name: 'Lọc ảnh' });
  const part = panel.getByRole(role, { name, exact: true });
  await (role === 'radio' ? part.locator('xpath=..') : part).click();
  await page.keyboard.press('Escape');
}

async function fill(newsroom: Newsroom, count: number) {
  const photos = [];
  for (let seed = 1; seed <= count; seed += 1) photos.push(await addPhoto(newsroom, seed));
  return photos;
}

function addStory({ library }: Newsroom, who: readonly string[]): void {
  const content = StoryContent.parse({
    headline: 'Họp mặt “Dân vận khéo”',
    event: { what: 'Họp mặt', who },
    document: storyDocument([paragraph('Sáng 22/11.')]),
  });
  createStory(library.write, { content, at: new Date('2026-11-22T08:00:00.000Z') });
}

/** Three of one pose within a second, the first and the last soft, and another scene a minute later. */
async function writeBurst(card: string): Promise<void> {
  await mkdir(card, { recursive: true });
  const scene = await makePhoto({ width: 1200, height: 800, seed: 3 });
  const soft = await sharp(scene).blur(3).keepExif().jpeg({ quality: 90 }).toBuffer();
  const softer = await sharp(scene).blur(6).keepExif().jpeg({ quality: 90 }).toBuffer();
  await writeFile(join(card, 'DSC_1.jpg'), soft);
  await writeFile(join(card, 'DSC_2.jpg'), scene);
  await writeFile(join(card, 'DSC_3.jpg'), softer);
  const later = { width: 1200, height: 800, seed: 8, takenAt: '2026:11:20 08:16:30' };
  await writeFile(join(card, 'DSC_4.jpg'), await makePhoto(later));
}

type StoredMarks = { readonly pick: string; readonly stars: number; readonly label: string };

/** In the order of the sheet: the decision, or stars and label, or nothing. */
function storedMarks(libraryDir: string): readonly string[] {
  const db = new Database(join(libraryDir, 'library.sqlite'), { readonly: true, fileMustExist: true });
  try {
    // Proof: the columns asked for, of the types the schema of the table gives them.
    const rows = db
      .prepare('SELECT pick, stars, label FROM photos ORDER BY taken_at, file_name')
      .all() as StoredMarks[];
    return rows.map(({ pick, stars, label }) => {
      if (pick !== 'none') return pick;
      return stars === 0 && label === 'none' ? '' : `${stars} ${label}`;
    });
  } finally {
    db.close();
  }
}
