// Photos on their way into a story: by command, by hand, and into captions that wait for them.
import type { Page } from '@playwright/test';
import { createStory } from '#engine/library/stories.ts';
import { paragraph, photo, storyDocument } from '#shared/document/build.ts';
import { addPhoto, type Desk as Newsroom } from '#tests/support/publishing-desk.ts';
import { storedPhotos } from '#tests/support/stored-photos.ts';
import { storedStory } from '#tests/support/stored-story.ts';
import { expect, test } from './fixtures.ts';
import { enter, openStory } from './steps.ts';

const headline = 'Bài chờ ảnh';
const waiting = 'Đồng chí Lê Thị Hồng Nhung phát biểu.';
const own = 'Chú thích có sẵn của ảnh.';

test('photos chosen in the photo room fill the waiting captions in order and give or keep their words', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  const [first, second] = await prepare(fillNewsroom);
  const { page } = await openDesk();
  await openStory(page, headline);
  await expect(page.getByText('Chờ ảnh', { exact: true })).toHaveCount(2);
  await enter(page, 'Ảnh');
  const tiles = page.getByRole('listbox', { name: 'Lưới ảnh' }).getByRole('option');
  await tiles.first().click();
  await tiles.nth(1).click({ modifiers: ['Control'] });
  await page.keyboard.press('Control+Shift+P');

  const sheet = page.getByRole('article', { name: 'Bài viết' });
  await expect(sheet.getByText('Chờ ảnh', { exact: true })).toHaveCount(0);
  await expect(sheet.locator('figure img')).toHaveCount(2);
  await expect
    .poll(() => placed(libraryDir))
    .toEqual([
      // The first had no words of its own: it took those that waited. The second kept both.
      { photoId: first, caption: null },
      { photoId: second, caption: `${waiting} Lần hai.` },
    ]);
  expect(storedPhotos(libraryDir).map(({ caption }) => caption)).toEqual([waiting, own, 'Ảnh 3']);
  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await expect(sheet.getByText('Chờ ảnh', { exact: true })).toHaveCount(2);
});

test('a photo dragged from the strip beside the story lands where it is let go', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  const [, , third] = await prepare(fillNewsroom);
  const { page } = await openDesk();
  await openStory(page, headline);
  await page.getByRole('tab', { name: 'Ảnh' }).click();
  const strip = page.getByRole('region', { name: 'Ảnh mới nhập' });
  const body = page.getByRole('textbox', { name: 'Nội dung' });
  await drag(page, strip.getByRole('button', { name: 'Ảnh DSC_3.jpg: Ảnh 3' }), body.getByText('Đoạn hai.'));
  await expect
    .poll(() => blocks(libraryDir))
    .toEqual(['Đoạn một.', 'chờ', 'chờ', third, 'Đoạn hai.', 'Đoạn ba.']);
});

test('a photo dragged onto a waiting caption takes that place', async ({ libraryDir, prepare, openDesk }) => {
  const [, , third] = await prepare(fillNewsroom);
  const { page } = await openDesk();
  await openStory(page, headline);
  await page.getByRole('tab', { name: 'Ảnh' }).click();
  const strip = page.getByRole('region', { name: 'Ảnh mới nhập' });
  const places = page.getByRole('article', { name: 'Bài viết' }).getByText('Chờ ảnh', { exact: true });
  await drag(page, strip.getByRole('button', { name: 'Ảnh DSC_3.jpg: Ảnh 3' }), places.nth(1));
  await expect
    .poll(() => placed(libraryDir))
    .toEqual([
      { photoId: null, caption: waiting },
      { photoId: third, caption: `${waiting} Lần hai.` },
    ]);
});

test('a photo is placed by keys alone, and a caption written under it in the story is the photo’s own', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  await prepare(fillNewsroom);
  const { page } = await openDesk();
  await openStory(page, headline);
  await page.getByRole('tab', { name: 'Ảnh' }).click();
  const strip = page.getByRole('region', { name: 'Ảnh mới nhập' });
  await strip.getByRole('button', { name: 'Ảnh DSC_1.jpg' }).press('Enter');
  const sheet = page.getByRole('article', { name: 'Bài viết' });
  await expect(sheet.locator('figure img')).toHaveCount(1);
  const credit = sheet.getByRole('textbox', { name: 'Nguồn ảnh' });
  await credit.fill('Quốc Bảo');
  await credit.press('Tab');
  await expect.poll(() => storedPhotos(libraryDir)[0]?.credit).toBe('Quốc Bảo');
});

/** Three photos, the first without words; a story with two captions that wait. Answers with the photos' ids. */
async function fillNewsroom(newsroom: Newsroom): Promise<readonly string[]> {
  const photos = [
    await addPhoto(newsroom, 1, { caption: '', credit: '' }),
    await addPhoto(newsroom, 2, { caption: own }),
    await addPhoto(newsroom, 3),
  ];
  const document = storyDocument([
    paragraph('Đoạn một.'),
    photo({ caption: waiting }),
    photo({ caption: `${waiting} Lần hai.` }),
    paragraph('Đoạn hai.'),
    paragraph('Đoạn ba.'),
  ]);
  createStory(newsroom.library.write, { content: { headline, document }, at: newsroom.clock.now() });
  return photos.map(({ id }) => id);
}

function placed(libraryDir: string): { photoId: string | null; caption: string | null }[] {
  return storedStory(libraryDir).content.document.root.children.flatMap((block) =>
    block.type === 'photo' ? [{ photoId: block.photoId, caption: block.caption }] : [],
  );
}

/** The blocks in order: a photo by its id, a paragraph by its words. */
function blocks(libraryDir: string): (string | undefined)[] {
  return storedStory(libraryDir).content.document.root.children.map((block) => {
    if (block.type === 'photo') return block.photoId ?? 'chờ';
    const [first] = 'children' in block ? block.children : [];
    return first !== undefined && 'text' in first ? first.text : '';
  });
}

/** By hand: pressed, moved in steps, let go a little above the middle of the target. */
async function drag(
  page: Page,
  from: ReturnType<Page['locator']>,
  to: ReturnType<Page['locator']>,
): Promise<void> {
  await from.scrollIntoViewIfNeeded();
  const start = await from.boundingBox();
  const end = await to.boundingBox();
  if (start === null || end === null) throw new Error('Nothing there to drag');
  await page.mouse.move(start.x + start.width / 2, start.y + start.height / 2);
  await page.mouse.down();
  await page.mouse.move(end.x + 40, end.y + end.height / 2 - 2, { steps: 12 });
  await page.mouse.move(end.x + 42, end.y + end.height / 2 - 3);
  await page.mouse.up();
}
