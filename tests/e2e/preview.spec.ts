// The portal page of a story, seen before anybody else sees it and without a network.
import type { Page, Route } from '@playwright/test';
import { addPhoto, addStory, setUpSite, type Desk as Newsroom } from '#tests/support/publishing-desk.ts';
import { expect, test } from './fixtures.ts';
import { choose, openPreview, openStory } from './steps.ts';

const headline = 'Phường An Hòa ra quân tổng vệ sinh';
const caption = 'Đoàn viên thu gom rác trên đường Hoa Sữa.';
const paragraphs = Array.from({ length: 30 }, (_, index) => `Đoạn thứ ${index + 1} của bài viết.`);

test('the page is shown at the width of a phone, a tablet and a computer, and nothing is asked of a network', async ({
  prepare,
  openDesk,
}) => {
  await prepare(fillNewsroom);
  const { page } = await openDesk();
  const asked: string[] = [];
  page.context().on('request', (request) => asked.push(request.url()));
  await openStory(page, headline);
  const frame = await openPreview(page);

  await expect(frame.getByRole('heading', { name: headline, level: 1 })).toBeVisible();
  const picture = frame.getByRole('img', { name: 'Mô tả 1' }).first();
  await expect.poll(() => picture.evaluate(isPainted)).toBe(true);
  await expect(frame.getByText(caption)).toBeVisible();
  for (const [name, width] of [
    ['Điện thoại (375)', 375],
    ['Máy tính bảng (768)', 768],
    ['Máy tính (1280)', 1280],
  ] as const) {
    await choose(page, name);
    await expect.poll(() => widthOfPage(page)).toBe(width);
    await expect(frame.getByRole('heading', { name: headline, level: 1 })).toBeVisible();
    await expect.poll(() => overflows(page)).toBe(false);
  }
  const outside = asked.filter((url) => !/^(?:app|asset|blob|data):|^http:\/\/127\.0\.0\.1:/u.test(url));
  expect(outside).toEqual([]);
  expect(asked.length).toBeGreaterThan(0);
});

test('the print page, the list card and the share card are looked at in the same place', async ({
  prepare,
  openDesk,
}) => {
  await prepare(fillNewsroom);
  const { page } = await openDesk();
  await openStory(page, headline);
  const frame = await openPreview(page);
  for (const name of ['Bản in', 'Thẻ tin', 'Chia sẻ']) {
    await choose(page, name);
    await expect(frame.getByText(headline).first()).toBeVisible();
  }
  await choose(page, 'Bản in');
  await expect(frame.getByText('Đoạn thứ 30 của bài viết.')).toBeAttached();
  await expect(frame.getByText('Tin mới nhất')).toHaveCount(0);
});

test('a press on a paragraph of the page leads to that paragraph on the sheet, on the headline to the headline', async ({
  prepare,
  openDesk,
}) => {
  await prepare(fillNewsroom);
  const { page } = await openDesk();
  await openStory(page, headline);
  const frame = await openPreview(page);
  await frame.getByText('Đoạn thứ 21 của bài viết.').click();
  const body = page.getByRole('textbox', { name: 'Nội dung' });
  await expect(body).toBeFocused();
  await expect(body.getByText('Đoạn thứ 21 của bài viết.')).toBeInViewport();
  await expect(body.getByText('Đoạn thứ 1 của bài viết.', { exact: true })).not.toBeInViewport();

  await choose(page, 'Xem trước');
  await frame.getByRole('heading', { name: headline, level: 1 }).click();
  await expect(page.getByRole('textbox', { name: 'Tít', exact: true })).toBeFocused();
});

test('a press on the page is heard while its pictures are still on their way', async ({
  prepare,
  openDesk,
}) => {
  await prepare(fillNewsroom);
  const { page } = await openDesk();
  // Pictures of the page that never arrive.
  await page.route(/\/preview\/.*\.(?:jpe?g|webp)$/u, () => undefined);
  await openStory(page, headline);
  const frame = await openPreview(page);
  await frame.getByText('Đoạn thứ 21 của bài viết.').click();
  await expect(page.getByRole('textbox', { name: 'Nội dung' })).toBeFocused();
});

test('who scrolls the page while its pictures are coming is not taken back when they are there', async ({
  prepare,
  openDesk,
}) => {
  await prepare(fillNewsroom);
  const { page } = await openDesk();
  const held: Route[] = [];
  await page.route(/\/preview\/.*\.(?:jpe?g|webp)$/u, (route) => void held.push(route));
  await openStory(page, headline);
  const frame = await openPreview(page);
  const paragraph = frame.getByText('Đoạn thứ 21 của bài viết.');
  await paragraph.scrollIntoViewIfNeeded();
  await expect.poll(() => held.length).toBeGreaterThan(0);
  for (const route of held) await route.continue();
  await expect.poll(() => paragraph.evaluate((element) => element.ownerDocument.readyState)).toBe('complete');
  await expect(paragraph).toBeInViewport();
});

test('what was typed a moment ago is already on the page', async ({ prepare, openDesk }) => {
  await prepare(fillNewsroom);
  const { page } = await openDesk();
  await openStory(page, headline);
  const typed = `${headline} lần thứ hai`;
  await page.getByRole('textbox', { name: 'Tít', exact: true }).fill(typed);
  await page.keyboard.press('Control+p');
  const frame = page.frameLocator('iframe[title="Trang cổng xem trước"]');
  await expect(frame.getByRole('heading', { name: typed, level: 1 })).toBeVisible();
});

async function fillNewsroom(newsroom: Newsroom): Promise<void> {
  setUpSite(newsroom);
  const photo = await addPhoto(newsroom, 1, { caption });
  addStory(newsroom, { headline, photos: [photo], paragraphs });
}

function widthOfPage(page: Page): Promise<number> {
  return page
    .locator('iframe')
    .evaluate((frame) => (frame instanceof HTMLIFrameElement ? (frame.contentWindow?.innerWidth ?? 0) : 0));
}

/** Whether a reader would have to scroll sideways. */
function overflows(page: Page): Promise<boolean> {
  return page.locator('iframe').evaluate((frame) => {
    const root = frame instanceof HTMLIFrameElement ? frame.contentDocument?.documentElement : undefined;
    return root === undefined || root.scrollWidth > root.clientWidth;
  });
}

function isPainted(element: Element): boolean {
  return 'naturalWidth' in element && Number(element.naturalWidth) > 0;
}
