// What a story says of a photo in its own words, and how it goes back to the photo's.
import { paragraph, photo } from '#shared/document/build.ts';
import { addPhoto, addStory } from '#tests/support/publishing-desk.ts';
import { storedPhotos } from '#tests/support/stored-photos.ts';
import { storedBlocks } from '#tests/support/stored-story.ts';
import { expect, test } from './fixtures.ts';
import { openStory } from './steps.ts';

const headline = 'Bài dùng ảnh chung';
const last = paragraph('Hết.');

test('a caption written over in a story is the story’s alone, and the photo’s own words come back at a press', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  const photoId = await prepare(async (newsroom) => {
    const { id } = await addPhoto(newsroom, 1, { caption: 'Bà con dọn kênh.' });
    addStory(newsroom, { headline, blocks: [photo({ photoId: id }), last] });
    return id;
  });
  const { page } = await openDesk();
  await openStory(page, headline);
  const figure = page.getByRole('textbox', { name: 'Nội dung' }).locator('figure');
  const caption = figure.getByRole('textbox', { name: 'Chú thích' });
  const giveBack = figure.getByRole('button', { name: 'Dùng lại của ảnh' });
  await expect(caption).toHaveValue('Bà con dọn kênh.');
  await expect(giveBack).toHaveCount(0);

  await caption.fill('Dọn kênh khu phố 3.');
  await caption.press('Tab');
  const own = [photo({ photoId, caption: 'Dọn kênh khu phố 3.' }), last];
  await expect.poll(() => storedBlocks(libraryDir)).toEqual(own);
  await expect(figure.getByText('Riêng bài này')).toBeVisible();
  expect(storedPhotos(libraryDir).map((one) => one.caption)).toEqual(['Bà con dọn kênh.']);

  await giveBack.click();
  await expect(caption).toHaveValue('Bà con dọn kênh.');
  await expect(giveBack).toHaveCount(0);
  await expect.poll(() => storedBlocks(libraryDir)).toEqual([photo({ photoId }), last]);
  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await expect(caption).toHaveValue('Dọn kênh khu phố 3.');
  await expect.poll(() => storedBlocks(libraryDir)).toEqual(own);
});

test('a caption, alt text and credit written over are given back each by itself', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  const words = { caption: 'Dọn kênh.', alt: 'Mười người đứng dưới kênh.', credit: 'Quốc Bảo' };
  const photoId = await prepare(async (newsroom) => {
    const { id } = await addPhoto(newsroom, 1);
    addStory(newsroom, { headline, blocks: [photo({ photoId: id, ...words }), last] });
    return id;
  });
  const { page } = await openDesk();
  await openStory(page, headline);
  const figure = page.getByRole('textbox', { name: 'Nội dung' }).locator('figure');
  const giveBack = figure.getByRole('button', { name: 'Dùng lại của ảnh' });
  await expect(giveBack).toHaveCount(3);
  await figure
    .locator('[data-photo-field="credit"]')
    .getByRole('button', { name: 'Dùng lại của ảnh' })
    .click();
  await expect
    .poll(() => storedBlocks(libraryDir))
    .toEqual([photo({ photoId, ...words, credit: null }), last]);
  await expect(figure.getByRole('textbox', { name: 'Nguồn ảnh' })).toHaveValue('Hoàng Nam');
  await expect(giveBack).toHaveCount(2);
  await figure.locator('[data-photo-field="alt"]').getByRole('button', { name: 'Dùng lại của ảnh' }).click();
  await expect
    .poll(() => storedBlocks(libraryDir))
    .toEqual([photo({ photoId, caption: words.caption }), last]);
});
