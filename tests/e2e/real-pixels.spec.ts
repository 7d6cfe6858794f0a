// A photo editor looks at the real pixels: Z goes to where the camera focused, and photos that are compared move together.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { updatePhoto } from '#engine/db/rows/photos.ts';
import type { Photo } from '#shared/model/photo.ts';
import { makePhoto } from '#tests/support/make-photos.ts';
import { canonNew, exifWithNotes, photoWithExif, sony } from '#tests/support/maker-notes.ts';
import { addPhotoFile, type Desk as Newsroom } from '#tests/support/publishing-desk.ts';
import { expect, test } from './fixtures.ts';
import { choose, enter } from './steps.ts';

const large = { width: 2400, height: 1600 };

test('Z goes to where the camera says it focused, in photos just taken in, lying and upright', async ({
  folder,
  prepare,
  openDesk,
}) => {
  const card = join(folder, 'Thẻ nhớ');
  await mkdir(card, { recursive: true });
  const lying = exifWithNotes(sony([6000, 4000, 2100, 2800]), 'II');
  const upright = exifWithNotes(canonNew({ xs: [0, 900], ys: [0, 400], inFocus: [1] }), 'II', 6);
  await writeFile(join(card, 'DSC_1.jpg'), await photoWithExif(lying, { ...large, seed: 1 }));
  await writeFile(join(card, 'DSC_2.jpg'), await photoWithExif(upright, { ...large, seed: 2 }));
  await prepare(() => undefined);
  const { page, answerDialog } = await openDesk();
  await enter(page, 'Ảnh');
  await answerDialog([card]);
  await page.getByRole('button', { name: 'Chọn thư mục…' }).click();
  await expect(tiles(page)).toHaveCount(2);

  await tiles(page).filter({ hasText: 'DSC_1.jpg' }).click();
  await page.keyboard.press('Space');
  await page.keyboard.press('z');
  await expect.poll(() => middles(page)).toEqual([{ x: 0.35, y: 0.7 }]);
  await page.keyboard.press('Escape');
  await tiles(page).filter({ hasText: 'DSC_2.jpg' }).click();
  await page.keyboard.press('Space');
  await page.keyboard.press('z');
  // On the sensor 0.65 across and 0.4 down; it is seen turned by a quarter to the right.
  await expect.poll(() => middles(page)).toEqual([{ x: 0.6, y: 0.65 }]);
});

test('Z goes to the point a person set before the camera’s, and to the pointer where nobody says', async ({
  prepare,
  openDesk,
}) => {
  await prepare(async (newsroom) => {
    const chosen = await addLarge(newsroom, 1, { focus: { x: 0.3, y: 0.3 } });
    const recipe = { ...chosen.recipe, focus: { x: 0.65, y: 0.6 } };
    updatePhoto(newsroom.library.write, { ...chosen, recipe }, '2026-11-22T09:00:00.000Z');
    await addLarge(newsroom, 2);
  });
  const { page } = await openDesk();
  await enter(page, 'Ảnh');
  await tiles(page).nth(0).click();
  await page.keyboard.press('Space');
  const whole = page.getByRole('group', { name: 'Lúp' }).getByRole('img');
  await pointAt(page, whole, { x: 0.35, y: 0.65 });
  await page.keyboard.press('z');
  await expect.poll(() => middles(page)).toEqual([{ x: 0.65, y: 0.6 }]);

  // The next photo is looked at in the same place, until one asks for its own.
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('group', { name: 'Lúp' })).toContainText('DSC_2.jpg');
  await expect.poll(() => middles(page)).toEqual([{ x: 0.65, y: 0.6 }]);
  await page.keyboard.press('z');
  await pointAt(page, whole, { x: 0.35, y: 0.65 });
  await page.keyboard.press('z');
  await expect.poll(() => middles(page)).toEqual([{ x: 0.35, y: 0.65 }]);
});

for (const { many, count } of [
  { many: 'Hai ảnh', count: 2 },
  { many: 'Bốn ảnh', count: 4 },
]) {
  test(`${count} photos are compared at one place: Z and every drag moves all of them the same way`, async ({
    prepare,
    openDesk,
  }) => {
    await prepare(async (newsroom) => {
      await addLarge(newsroom, 1, { focus: { x: 0.4, y: 0.6 } });
      await addLarge(newsroom, 2, { focus: { x: 0.6, y: 0.4 } });
      await addLarge(newsroom, 3, { width: 1600, height: 2400 });
      await addLarge(newsroom, 4);
    });
    const { page } = await openDesk();
    await enter(page, 'Ảnh');
    await tiles(page).nth(0).click();
    await choose(page, 'So ảnh');
    await choose(page, many);
    const places = page.getByRole('listbox', { name: `So ${count} ảnh` }).getByRole('option');
    await expect(places).toHaveCount(count);
    const all = (point: Point): readonly Point[] => Array<Point>(count).fill(point);

    // Where the photo one is at has its focus; its neighbours have another and are looked at there as well.
    await places.nth(0).click();
    await page.keyboard.press('z');
    await expect.poll(() => middles(page)).toEqual(all({ x: 0.4, y: 0.6 }));
    await drag(page, places.nth(0), { dx: -120, dy: 80 });
    await expect.poll(() => middles(page)).toEqual(all({ x: 0.45, y: 0.55 }));
    await drag(page, places.nth(count - 1), { dx: -48, dy: 160 });
    await expect.poll(() => middles(page)).toEqual(all({ x: 0.47, y: 0.45 }));

    await page.keyboard.press('z');
    await expect.poll(() => middles(page)).toEqual([]);
    await places.nth(1).click();
    await page.keyboard.press('z');
    await expect.poll(() => middles(page)).toEqual(all({ x: 0.6, y: 0.4 }));
  });
}

type Point = { readonly x: number; readonly y: number };

function tiles(page: Page): Locator {
  return page.getByRole('listbox', { name: 'Lưới ảnh' }).getByRole('option');
}

async function addLarge(
  newsroom: Newsroom,
  seed: number,
  given: { readonly focus?: Point; readonly width?: number; readonly height?: number } = {},
): Promise<Photo> {
  const file = { ...large, ...given, seed };
  return addPhotoFile(newsroom, { ...file, jpeg: await makePhoto(file) });
}

/** Of every photo whose real pixels are there: which place in it stands in the middle of its frame, in hundredths. */
function middles(page: Page): Promise<readonly Point[]> {
  return page.locator('[data-actual]:has(img[data-loaded])').evaluateAll((frames) =>
    frames.map((frame) => {
      const box = frame.getBoundingClientRect();
      const image = frame.querySelector('img[data-loaded]')?.getBoundingClientRect() ?? new DOMRect();
      const part = (middle: number, start: number, length: number): number =>
        Math.round(((middle - start) / length) * 100) / 100;
      return {
        x: part(box.left + box.width / 2, image.left, image.width),
        y: part(box.top + box.height / 2, image.top, image.height),
      };
    }),
  );
}

async function pointAt(page: Page, picture: Locator, { x, y }: Point): Promise<void> {
  const box = await picture.boundingBox();
  if (box === null) throw new Error('The picture is not on the screen');
  await page.mouse.move(box.x + box.width * x, box.y + box.height * y);
}

async function drag(page: Page, place: Locator, by: { dx: number; dy: number }): Promise<void> {
  const box = await place.boundingBox();
  if (box === null) throw new Error('The place is not on the screen');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + by.dx, y + by.dy, { steps: 4 });
  await page.mouse.up();
}
