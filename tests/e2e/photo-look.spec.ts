// How large a photo stands in the story and at which side, by its menu and by keys, seen on the sheet and on the page.
import type { Locator, Page } from '@playwright/test';
import { paragraph, photo } from '#shared/document/build.ts';
import { addPhoto, addStory } from '#tests/support/publishing-desk.ts';
import { storedBlocks } from '#tests/support/stored-story.ts';
import { expect, test } from './fixtures.ts';
import { openPreview, openStory } from './steps.ts';

const headline = 'Phường An Hòa ra quân';
const last = paragraph('Chữ chảy quanh ảnh.');

test('a photo is made small, sent to a side, made wide again, and says who is in it', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  const id = await prepare(async (newsroom) => {
    const added = await addPhoto(newsroom, 1, { people: ['Nguyễn Thị Mai', 'Trần Quốc Vượng'] });
    addStory(newsroom, {
      headline,
      blocks: [photo({ photoId: added.id }), paragraph('Chữ chảy quanh ảnh.')],
    });
    return added.id;
  });
  const { page } = await openDesk();
  await openStory(page, headline);
  const body = page.getByRole('textbox', { name: 'Nội dung' });
  await expect(body.getByText('Trong ảnh: Nguyễn Thị Mai, Trần Quốc Vượng')).toBeVisible();
  await body.locator('figure img').click({ delay: 100 });
  await page.keyboard.press('Alt+1');
  await expect.poll(() => storedBlocks(libraryDir)[0]).toEqual(photo({ photoId: id, size: 'small' }));
  await page.keyboard.press('Alt+ArrowLeft');
  await expect
    .poll(() => storedBlocks(libraryDir)[0])
    .toEqual(photo({ photoId: id, size: 'small', align: 'left' }));
  const [picture, words] = await Promise.all([
    body.locator('figure img').boundingBox(),
    body.getByText('Chữ chảy quanh ảnh.').boundingBox(),
  ]);
  expect(words?.y).toBeLessThan((picture?.y ?? 0) + (picture?.height ?? 0));
  await page.getByRole('button', { name: 'Thao tác với ảnh' }).click();
  await page.getByRole('menuitemradio', { name: 'Rộng' }).click();
  await expect
    .poll(() => storedBlocks(libraryDir)[0])
    .toEqual(photo({ photoId: id, size: 'wide', align: 'left' }));
});

test('every size and every side is a choice in the menu of the photo; only a small one has sides', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  const photoId = await prepare(async (newsroom) => {
    const { id } = await addPhoto(newsroom, 1);
    addStory(newsroom, { headline, blocks: [photo({ photoId: id }), last] });
    return id;
  });
  const { page } = await openDesk();
  await openStory(page, headline);
  const picture = page.getByRole('textbox', { name: 'Nội dung' }).locator('figure img');
  const chosen = (look: Parameters<typeof photo>[0]) =>
    expect.poll(() => storedBlocks(libraryDir)).toEqual([photo({ photoId, ...look }), last]);
  const asText = await widthOf(picture);
  await chooseOnPhoto(page, 'Rộng');
  await chosen({ size: 'wide' });
  await expect.poll(() => widthOf(picture)).toBeGreaterThanOrEqual(asText);
  await chooseOnPhoto(page, 'Nhỏ');
  await chosen({ size: 'small' });
  await expect.poll(() => widthOf(picture)).toBeLessThan(asText);
  await chooseOnPhoto(page, 'Ở bên trái');
  await chosen({ size: 'small', align: 'left' });
  const left = await leftOf(picture);
  await chooseOnPhoto(page, 'Ở bên phải');
  await chosen({ size: 'small', align: 'right' });
  await expect.poll(() => leftOf(picture)).toBeGreaterThan(left);
  const right = await leftOf(picture);
  await chooseOnPhoto(page, 'Ở giữa');
  await chosen({ size: 'small' });
  await expect.poll(() => leftOf(picture)).toBeGreaterThan(left);
  await expect.poll(() => leftOf(picture)).toBeLessThan(right);
  await chooseOnPhoto(page, 'Bằng chữ');
  await chosen({});
  await expect.poll(() => widthOf(picture)).toBe(asText);
  await page.getByRole('button', { name: 'Thao tác với ảnh' }).click();
  await expect(page.getByRole('menuitemradio')).toHaveText([/^Nhỏ/u, /^Bằng chữ/u, /^Rộng/u]);
});

test('a photo reached by the arrow keys is given each size by its key and sent from side to side, and one undo is one step', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  const photoId = await prepare(async (newsroom) => {
    const { id } = await addPhoto(newsroom, 1);
    addStory(newsroom, { headline, blocks: [photo({ photoId: id }), last] });
    return id;
  });
  const { page } = await openDesk();
  await openStory(page, headline);
  const body = page.getByRole('textbox', { name: 'Nội dung' });
  await body.getByText('Chữ chảy quanh ảnh.').click({ delay: 80 });
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowUp');
  const looks = [
    ['Alt+3', { size: 'wide' }],
    ['Alt+2', { size: 'text' }],
    ['Alt+1', { size: 'small' }],
    ['Alt+ArrowRight', { size: 'small', align: 'right' }],
    ['Alt+ArrowLeft', { size: 'small', align: 'center' }],
    ['Alt+ArrowLeft', { size: 'small', align: 'left' }],
  ] as const;
  for (const [keys, look] of looks) {
    await page.keyboard.press(keys);
    await expect
      .poll(() => storedBlocks(libraryDir), { message: keys })
      .toEqual([photo({ photoId, ...look }), last]);
  }
  await page.keyboard.press('Control+z');
  await expect
    .poll(() => storedBlocks(libraryDir))
    .toEqual([photo({ photoId, size: 'small', align: 'center' }), last]);
  await page.keyboard.press('Control+y');
  await expect
    .poll(() => storedBlocks(libraryDir))
    .toEqual([photo({ photoId, size: 'small', align: 'left' }), last]);
  // On the page of the portal the words stand beside it as well.
  const preview = await openPreview(page);
  const picture = preview.getByRole('img', { name: 'Mô tả 1' }).first();
  const words = preview.getByText('Chữ chảy quanh ảnh.');
  await expect
    .poll(async () => {
      const [image, text] = [await picture.boundingBox(), await words.boundingBox()];
      return image !== null && text !== null && text.y < image.y + image.height;
    })
    .toBe(true);
});

async function chooseOnPhoto(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Thao tác với ảnh' }).click();
  await page.getByRole('menuitemradio', { name }).click();
}

async function widthOf(picture: Locator): Promise<number> {
  return Math.round((await picture.boundingBox())?.width ?? 0);
}

async function leftOf(picture: Locator): Promise<number> {
  return Math.round((await picture.boundingBox())?.x ?? 0);
}
