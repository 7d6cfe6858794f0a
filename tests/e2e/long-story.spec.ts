// A story of two hundred photos: only what is in sight is drawn, and whoever writes cannot tell.
import type { Locator, Page } from '@playwright/test';
import { createStory } from '#engine/library/stories.ts';
import { gallery, paragraph, photo, storyDocument } from '#shared/document/build.ts';
import type { Block } from '#shared/model/blocks.ts';
import { StoryContent } from '#shared/model/story.ts';
import { addPhoto, type Desk as Newsroom } from '#tests/support/publishing-desk.ts';
import { storedStory } from '#tests/support/stored-story.ts';
import { expect, test } from './fixtures.ts';
import { openStory } from './steps.ts';

const headline = 'Nhìn lại một năm';
const PHOTOS = 200;
/** Of a story that long; what a short one has is drawn whole. */
const MOST_DRAWN = 24;

/** Each photo says something of its own, the last one what the library says of it; a gallery stands behind them. */
async function addLongStory(newsroom: Newsroom): Promise<void> {
  const { library, clock } = newsroom;
  const own = await addPhoto(newsroom, 1, { caption: 'Bà Lành trao quà.', credit: 'Minh Anh' });
  const other = await addPhoto(newsroom, 2, { caption: 'Đội văn nghệ.', credit: 'Minh Anh' });
  const blocks = Array.from({ length: PHOTOS }, (_, index): Block[] => [
    paragraph(`Đoạn ${index + 1}. ${'Bà con trong phường cùng dọn rác, quét sơn, trồng cây. '.repeat(8)}`),
    photo({ photoId: other.id, caption: `Ngày thứ ${index + 1}.` }),
  ]).flat();
  const last = photo({ photoId: own.id });
  const items = [
    { photoId: own.id, caption: null },
    { photoId: other.id, caption: 'Tiết mục cuối.' },
  ];
  const document = storyDocument([...blocks, last, gallery('Hình khác', items), paragraph('Hết.')]);
  createStory(library.write, { content: StoryContent.parse({ headline, document }), at: clock.now() });
}

test('a story of two hundred photos draws those in sight and a few around them, wherever one scrolls', async ({
  prepare,
  openDesk,
}) => {
  await prepare(addLongStory);
  const { page } = await openDesk();
  const body = await openLong(page);
  await expect(captionOf(body, 'Ngày thứ 1.')).toBeVisible();
  await expect.poll(() => drawn(body)).toBeLessThanOrEqual(MOST_DRAWN);
  await expect(body.locator('figcaption[data-text="Ngày thứ 150."]')).toHaveCount(1);
  // Places are as high as their photos from when these are known, a few at a time.
  await expect(body.locator('figure[data-undrawn]:not(:has(figcaption))')).toHaveCount(0);
  const before = await heightOf(body);

  await body.getByText('Đoạn 150.').scrollIntoViewIfNeeded();
  await expect(captionOf(body, 'Ngày thứ 150.')).toBeVisible();
  await body.getByText('Hết.').scrollIntoViewIfNeeded();
  await expect(body.getByRole('textbox', { name: 'Tên chùm ảnh' })).toHaveValue('Hình khác');
  await expect.poll(() => drawn(body)).toBeLessThanOrEqual(MOST_DRAWN);
  // The places were as high as the views that came into them, so that nothing jumps under the eyes.
  expect(Math.abs((await heightOf(body)) / before - 1)).toBeLessThan(0.01);
});

test('photos that come into sight because the text before them goes are drawn without any scrolling', async ({
  prepare,
  openDesk,
}) => {
  await prepare(addLongStory);
  const { page } = await openDesk();
  const body = await openLong(page);
  await body.getByText('Đoạn 1.').click();
  // After three saves all has stood still for long enough.
  for (const word of ['Một ', 'hai ', 'ba ']) await typeUntilSaved(page, word);
  await expect(captionOf(body, 'Ngày thứ 150.')).toHaveCount(0);

  await selectUpTo(body, 'Đoạn 2.', 'Đoạn 150.');
  await page.keyboard.press('Backspace');
  await expect(body.locator('figure')).toHaveCount(PHOTOS + 1 - 148);
  await expect(captionOf(body, 'Ngày thứ 150.')).toBeVisible();
});

test('words under photos out of sight are found, shown, replaced at once and taken back by one undo', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  await prepare(addLongStory);
  const { page } = await openDesk();
  const body = await openLong(page);
  await page.keyboard.press('Control+h');
  const bar = page.getByRole('search', { name: 'Tìm và thay trong bài' });
  const find = bar.getByRole('textbox', { name: 'Tìm trong bài' });
  await find.fill('Bà Lành');
  await expect(bar.getByRole('status')).toHaveText('1/2');
  await expect(captionOf(body, 'Bà Lành trao quà.').first()).toBeInViewport();
  await find.fill('ngày thứ 77.');
  await expect(bar.getByRole('status')).toHaveText('1/1');
  await expect(captionOf(body, 'Ngày thứ 77.')).toBeInViewport();

  await find.fill('Ngày thứ');
  await expect(bar.getByRole('status')).toHaveText(`1/${PHOTOS}`);
  await bar.getByRole('textbox', { name: 'Thay bằng' }).fill('Hôm');
  await bar.getByRole('button', { name: 'Thay hết' }).click();
  await expect(page.getByText(`Đã thay ${PHOTOS} chỗ.`)).toBeVisible();
  await expect.poll(() => captions(libraryDir)).toEqual(numbered('Hôm'));
  await find.press('Escape');
  await body.getByText('Đoạn 1.').click();
  await page.keyboard.press('Control+z');
  await expect.poll(() => captions(libraryDir)).toEqual(numbered('Ngày thứ'));
});

test('the keyboard goes into the words under a photo that is out of sight, and what is typed there is kept', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  await prepare(addLongStory);
  const { page } = await openDesk();
  const body = await openLong(page);
  const place = body.locator('figure[data-undrawn] figcaption').nth(40);
  const words = await place.getAttribute('data-text');
  await place.focus();
  const field = page.locator('textarea:focus');
  await expect(field).toHaveAccessibleName('Chú thích');
  await expect(field).toBeInViewport();
  const caption = await field.inputValue();
  expect(caption).toBe(words);
  await page.keyboard.press('End');
  await page.keyboard.type(' Trời nắng.');
  await expect.poll(() => captions(libraryDir)).toContain(`${caption} Trời nắng.`);
});

test('what is drawn beside a long text while it is saved does not walk through the text', async ({
  prepare,
  openDesk,
}) => {
  await prepare(addLongStory);
  const { page } = await openDesk();
  const body = await openLong(page);
  await body.getByText('Đoạn 2.').click();
  await typeUntilSaved(page, 'Mới. ');
  const walked = await countWalked(body);
  await typeUntilSaved(page, 'Nữa. ');
  // The paragraph that is written in and what is around it.
  expect(await walked()).toBeLessThan(PHOTOS);
});

test('a story of few photos is drawn to its end', async ({ prepare, openDesk }) => {
  await prepare(async (newsroom) => {
    const { id } = await addPhoto(newsroom, 1);
    const blocks = Array.from({ length: 20 }, (_, index) =>
      photo({ photoId: id, caption: `Ảnh ${index + 1}.` }),
    );
    const content = StoryContent.parse({ headline, document: storyDocument([paragraph('Đầu.'), ...blocks]) });
    createStory(newsroom.library.write, { content, at: newsroom.clock.now() });
  });
  const { page } = await openDesk();
  await openStory(page, headline);
  const body = page.getByRole('textbox', { name: 'Nội dung' });
  await expect.poll(() => drawn(body)).toBe(20);
  await expect(captionOf(body, 'Ảnh 20.')).toHaveCount(1);
});

async function openLong(page: Page): Promise<Locator> {
  await openStory(page, headline);
  const body = page.getByRole('textbox', { name: 'Nội dung' });
  await expect(body.locator('figure')).toHaveCount(PHOTOS + 1);
  return body;
}

async function typeUntilSaved(page: Page, words: string): Promise<void> {
  await page.keyboard.type(words);
  const status = page.getByTestId('save-status');
  await expect(status).not.toHaveText(/^Đã lưu/u);
  await expect(status).toHaveText(/^Đã lưu/u);
}

/** From the beginning of one paragraph to the beginning of another. */
async function selectUpTo(body: Locator, from: string, to: string): Promise<void> {
  const end = await body.getByText(to).elementHandle();
  await body.getByText(from).evaluate((start, last) => {
    if (last !== null) window.getSelection()?.setBaseAndExtent(start, 0, last, 0);
  }, end);
}

/** How many of the text's elements are asked for what they hold from now on; there are a thousand. */
async function countWalked(body: Locator): Promise<() => Promise<number>> {
  const seen = await body.evaluateHandle((element) => {
    const nodes = new Set<Node>();
    const own = Object.getOwnPropertyDescriptor(Node.prototype, 'firstChild');
    Object.defineProperty(Node.prototype, 'firstChild', {
      ...own,
      get(this: Node) {
        if (element.contains(this)) nodes.add(this);
        // Proof: the browser's own getter.
        return own?.get?.call(this) as Node | null;
      },
    });
    return nodes;
  });
  return () => seen.evaluate((nodes) => nodes.size);
}

function drawn(body: Locator): Promise<number> {
  return body.locator('figure:not([data-undrawn]), section:not([data-undrawn])').count();
}

/** By its value: what is not drawn has no field. */
function captionOf(body: Locator, value: string): Locator {
  return body.locator(`[data-photo-field="caption"] [data-text="${value}"] textarea`);
}

function heightOf(body: Locator): Promise<number> {
  return body.evaluate((element) => element.scrollHeight);
}

function captions(libraryDir: string): string[] {
  return storedStory(libraryDir).content.document.root.children.flatMap((block) =>
    block.type === 'photo' && block.caption !== null ? [block.caption] : [],
  );
}

function numbered(words: string): string[] {
  return Array.from({ length: PHOTOS }, (_, index) => `${words} ${index + 1}.`);
}
