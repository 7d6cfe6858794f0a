// The photos of a gallery under a reporter's hands: put in order, moved to another gallery, captioned, added and taken out.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { gallery, paragraph } from '#shared/document/build.ts';
import type { GalleryItem } from '#shared/model/blocks.ts';
import { makePhoto } from '#tests/support/make-photos.ts';
import { addPhoto, addStory, type Desk as Newsroom } from '#tests/support/publishing-desk.ts';
import { storedPhotos } from '#tests/support/stored-photos.ts';
import { storedBlocks } from '#tests/support/stored-story.ts';
import { expect, test } from './fixtures.ts';
import { enter, openStory, selectPhoto } from './steps.ts';

const headline = 'Chùm ảnh ra quân';
const end = paragraph('Hết.');

test('a photo dragged to another place in its gallery takes its caption along, and one undo puts it back', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  const [[a, b, c] = []] = await prepare((newsroom) => fillGalleries(newsroom, [3]));
  const { page } = await openDesk();
  await openStory(page, headline);
  await photoOf(page, 0, 'Ảnh 1').dragTo(photoOf(page, 0, 'Riêng bài 3'));
  await expect.poll(() => itemsOf(libraryDir)).toEqual([[b, c, a]]);
  await photoOf(page, 0, 'Ảnh 1').dragTo(photoOf(page, 0, 'Ảnh 2'));
  await expect.poll(() => itemsOf(libraryDir)).toEqual([[a, b, c]]);
  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await expect.poll(() => itemsOf(libraryDir)).toEqual([[b, c, a]]);
});

test('a photo dragged onto another gallery moves there with its caption, and one undo brings it back', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  const [[a, b, c] = [], [x, y, z] = []] = await prepare((newsroom) => fillGalleries(newsroom, [3, 3]));
  const { page } = await openDesk();
  await openStory(page, headline);
  await photoOf(page, 0, 'Riêng bài 3').dragTo(photoOf(page, 1, 'Ảnh 5'));
  await expect
    .poll(() => itemsOf(libraryDir))
    .toEqual([
      [a, b],
      [x, c, y, z],
    ]);
  await expect(photoOf(page, 1, 'Riêng bài 3')).toBeFocused();
  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await expect
    .poll(() => itemsOf(libraryDir))
    .toEqual([
      [a, b, c],
      [x, y, z],
    ]);
});

test('a photo dragged onto an empty gallery, or beside the photos of one, goes behind the last', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  const [[a, b, c] = []] = await prepare((newsroom) => fillGalleries(newsroom, [3, 0]));
  const { page } = await openDesk();
  await openStory(page, headline);
  await photoOf(page, 0, 'Riêng bài 3').dragTo(galleryOf(page, 1).getByText('Thả ảnh vào đây.'));
  await expect.poll(() => itemsOf(libraryDir)).toEqual([[a, b], [c]]);
  await photoOf(page, 0, 'Ảnh 1').dragTo(galleryOf(page, 0).getByRole('button', { name: 'Thêm ảnh…' }));
  await expect.poll(() => itemsOf(libraryDir)).toEqual([[b, a], [c]]);
});

test('photos of a gallery change places by keys and by their buttons, each keeping its caption', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  const [[a, b, c] = []] = await prepare((newsroom) => fillGalleries(newsroom, [3]));
  const { page } = await openDesk();
  await openStory(page, headline);
  await photoOf(page, 0, 'Riêng bài 3').focus();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect.poll(() => itemsOf(libraryDir)).toEqual([[a, c, b]]);
  await expect(photoOf(page, 0, 'Riêng bài 3')).toBeFocused();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect.poll(() => itemsOf(libraryDir)).toEqual([[c, a, b]]);
  await page.keyboard.press('Alt+ArrowLeft');
  await page.keyboard.press('Alt+ArrowRight');
  await expect.poll(() => itemsOf(libraryDir)).toEqual([[a, c, b]]);
  const second = frameOf(page, 0, 'Riêng bài 3');
  await second.hover();
  await second.getByRole('button', { name: 'Chuyển về sau' }).click();
  await expect.poll(() => itemsOf(libraryDir)).toEqual([[a, b, c]]);
  await expect(second.getByRole('textbox', { name: 'Chú thích' })).toHaveValue('Riêng bài 3');
});

test('a caption written under a photo of a gallery is that photo’s alone and goes with it', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  const [[a, b, c] = []] = await prepare((newsroom) => fillGalleries(newsroom, [3]));
  const { page } = await openDesk();
  await openStory(page, headline);
  await frameOf(page, 0, 'Ảnh 1').getByRole('textbox', { name: 'Chú thích' }).fill('Trao giấy khen');
  const named = { ...a, caption: 'Trao giấy khen' };
  await expect.poll(() => itemsOf(libraryDir)).toEqual([[named, b, c]]);
  await photoOf(page, 0, 'Trao giấy khen').focus();
  await page.keyboard.press('Alt+ArrowRight');
  await expect.poll(() => itemsOf(libraryDir)).toEqual([[b, named, c]]);
  expect(storedPhotos(libraryDir).map(({ caption }) => caption)).toEqual(['Ảnh 1', 'Ảnh 2', 'Ảnh 3']);
});

test('photos are added to a gallery from the library and from a file, and taken out by key and by button', async ({
  folder,
  libraryDir,
  prepare,
  openDesk,
}) => {
  const [[a, b, c] = []] = await prepare((newsroom) => fillGalleries(newsroom, [3]));
  const file = join(folder, 'DSC_9.jpg');
  await writeFile(file, await makePhoto({ seed: 9 }));
  const { page, answerDialog } = await openDesk();
  await selectPhoto(page);
  await enter(page, 'Tin bài');
  await openStory(page, headline);
  const photos = galleryOf(page, 0);
  await photos.getByRole('button', { name: 'Thêm ảnh đang chọn (1)' }).click();
  const again = { photoId: a?.photoId, caption: null };
  await expect.poll(() => itemsOf(libraryDir)).toEqual([[a, b, c, again]]);
  await answerDialog([file]);
  await photos.getByRole('button', { name: 'Thêm ảnh…' }).click();
  await expect(photos.getByRole('button', { name: /^Ảnh 5\/5/u })).toBeVisible();
  const known = [a, b, c].map((item) => item?.photoId);
  const fresh = storedPhotos(libraryDir).find(({ id }) => !known.includes(id));
  const added = { photoId: fresh?.id, caption: null };
  await expect.poll(() => itemsOf(libraryDir)).toEqual([[a, b, c, again, added]]);

  await photos.getByRole('button', { name: /^Ảnh 2\/5/u }).focus();
  await page.keyboard.press('Delete');
  await expect.poll(() => itemsOf(libraryDir)).toEqual([[a, c, again, added]]);
  await expect(photos.getByRole('button', { name: /^Ảnh 2\/4/u })).toBeFocused();
  const first = photos.getByRole('listitem').first();
  await first.hover();
  await first.getByRole('button', { name: 'Bỏ khỏi chùm ảnh' }).click();
  await expect.poll(() => itemsOf(libraryDir)).toEqual([[c, again, added]]);
  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await expect.poll(() => itemsOf(libraryDir)).toEqual([[a, b, c, again, added]]);
});

test('a gallery is shown as slides and as a grid again, chosen by keys in its menu', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  const [items = []] = await prepare((newsroom) => fillGalleries(newsroom, [4]));
  const { page } = await openDesk();
  await openStory(page, headline);
  const heights = async (): Promise<number> => {
    const boxes = await Promise.all(
      [1, 2, 3, 4].map((place) =>
        galleryOf(page, 0)
          .getByRole('button', { name: new RegExp(`^Ảnh ${place}/4`, 'u') })
          .boundingBox(),
      ),
    );
    return new Set(boxes.map((box) => Math.round(box?.y ?? 0))).size;
  };
  const choose = async (down: number): Promise<void> => {
    await page.getByRole('button', { name: 'Thao tác với chùm ảnh' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('menuitemradio', { name: 'Lưới ảnh' })).toBeFocused();
    for (let step = 0; step < down; step += 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
  };
  await expect.poll(heights).toBeGreaterThan(1);
  await choose(1);
  const shown = gallery('Hình ảnh', items);
  await expect.poll(() => storedBlocks(libraryDir)).toEqual([{ ...shown, layout: 'slides' }, end]);
  await expect.poll(heights).toBe(1);
  await photoOf(page, 0, 'Ảnh 1').focus();
  await page.keyboard.press('Alt+ArrowRight');
  const [first, second, ...others] = items;
  await expect
    .poll(() => storedBlocks(libraryDir))
    .toEqual([{ ...shown, layout: 'slides', items: [second, first, ...others] }, end]);
  await expect(photoOf(page, 0, 'Ảnh 1')).toBeFocused();
  await choose(0);
  await expect.poll(heights).toBeGreaterThan(1);
  await expect
    .poll(() => storedBlocks(libraryDir))
    .toEqual([{ ...shown, items: [second, first, ...others] }, end]);
});

/** A story of galleries with so many photos each; every third photo has a caption of the story's own. Answers with their items. */
async function fillGalleries(newsroom: Newsroom, counts: readonly number[]): Promise<GalleryItem[][]> {
  const galleries: GalleryItem[][] = [];
  let seed = 0;
  for (const count of counts) {
    const items: GalleryItem[] = [];
    while (items.length < count) {
      seed += 1;
      const { id } = await addPhoto(newsroom, seed);
      items.push({ photoId: id, caption: seed % 3 === 0 ? `Riêng bài ${seed}` : null });
    }
    galleries.push(items);
  }
  addStory(newsroom, { headline, blocks: [...galleries.map((items) => gallery('Hình ảnh', items)), end] });
  return galleries;
}

function itemsOf(libraryDir: string): GalleryItem[][] {
  return storedBlocks(libraryDir).flatMap((block) => (block.type === 'gallery' ? [block.items] : []));
}

function galleryOf(page: Page, at: number): Locator {
  return page.getByRole('region', { name: 'Chùm ảnh' }).nth(at);
}

/** The picture with this caption. */
function photoOf(page: Page, at: number, caption: string): Locator {
  return galleryOf(page, at).getByRole('button', { name: new RegExp(`^Ảnh \\d/\\d: ${caption}$`, 'u') });
}

/** The picture with its buttons and its caption. */
function frameOf(page: Page, at: number, caption: string): Locator {
  return galleryOf(page, at)
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { name: new RegExp(`^Ảnh \\d/\\d: ${caption}$`, 'u') }) });
}
