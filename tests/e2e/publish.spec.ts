// One press sends a story to the portal: a moment to think again, a receipt, and a page a reader can open.
import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { addStory, setUpSite } from '#tests/support/publishing-desk.ts';
import { walkSite } from '#tests/support/walk-site.ts';
import { expect, test } from './fixtures.ts';
import { article, fillNewsroom, headline, readPage } from './one-story.ts';
import { enter, openStory } from './steps.ts';

test('one press publishes after a countdown, with a receipt and the page on disk', async ({
  folder,
  prepare,
  openDesk,
}) => {
  const site = join(folder, 'cổng');
  await prepare((newsroom) => fillNewsroom(newsroom, site));
  const { page } = await openDesk();
  await openStory(page, headline);
  await openPanel(page);
  await publishButton(page).click();
  await expect(page.getByRole('timer')).toHaveText(
    /^Gửi sau \d+ giây\. Hủy lúc này thì chưa có gì ra ngoài\.$/u,
  );
  expect(existsSync(join(site, article))).toBe(false);

  const receipt = page.getByRole('region', { name: 'Biên nhận' });
  await expect(receipt).toBeVisible({ timeout: 25_000 });
  await expect(receipt.getByText(/1 ảnh$/u)).toBeVisible();
  await expect(receipt.getByText('Đúng một bản: gửi lại cũng chỉ cập nhật bản này.')).toBeVisible();
  await expect(page.getByText('Trang đã lên và đã đọc lại đúng như bản gửi.')).toBeVisible();
  expect(readPage(site)).toContain(headline);
  expect(walkSite(site).broken).toEqual([]);
  await expect(page.getByRole('option', { name: headline }).getByText('Đã đăng')).toBeVisible();
});

test('until the countdown ends the sending can be taken back, and nothing has gone out', async ({
  folder,
  prepare,
  openDesk,
}) => {
  const site = join(folder, 'cổng');
  await prepare((newsroom) => fillNewsroom(newsroom, site));
  const { page } = await openDesk();
  await openStory(page, headline);
  await openPanel(page);
  await publishButton(page).click();
  await page.getByRole('button', { name: 'Hủy gửi' }).click();
  await expect(page.getByText('Không có gì được gửi.')).toBeVisible();
  expect(existsSync(join(site, article))).toBe(false);
  await expect(page.getByRole('option', { name: headline }).getByText('Đang viết')).toBeVisible();
  await expect(publishButton(page)).toBeEnabled();
});

test('a story changed after it was published is published again at the same address', async ({
  folder,
  prepare,
  openDesk,
}) => {
  const site = join(folder, 'cổng');
  await prepare((newsroom) => fillNewsroom(newsroom, site));
  const { page } = await openDesk();
  await openStory(page, headline);
  await openPanel(page);
  await publishNow(page);
  const pages = walkSite(site).pages;
  await page.getByRole('textbox', { name: 'Tít', exact: true }).fill(`${headline} lần hai`);
  await expect(page.getByRole('option', { name: headline }).getByText('Sửa sau đăng')).toBeVisible();
  await expect(page.getByText('Cập nhật bài đã có, địa chỉ giữ nguyên.')).toBeVisible();
  await publishNow(page, 'Đăng bản mới');

  await expect.poll(() => readPage(site)).toContain(`${headline} lần hai`);
  expect(walkSite(site)).toMatchObject({ pages, broken: [] });
});

test('with the folder away the story waits in plain words and goes out once when it is back', async ({
  folder,
  prepare,
  openDesk,
}) => {
  const site = join(folder, 'ổ mạng', 'cổng');
  await prepare((newsroom) => fillNewsroom(newsroom, site));
  renameSync(join(folder, 'ổ mạng'), join(folder, 'ổ mạng đã rút'));
  const { page } = await openDesk();
  await openStory(page, headline);
  await openPanel(page);
  await publishButton(page).click();
  await page.getByRole('button', { name: 'Đăng ngay' }).click();
  await expect(page.getByText('Đang chờ nơi đăng').first()).toBeVisible();
  await expect(page.getByText('1 bài chờ gửi')).toBeVisible();
  await enter(page, 'Hộp thư đi');
  const delivery = page.getByRole('article', { name: headline });
  await expect(delivery.getByRole('status')).toHaveText(/thư mục|ổ đĩa/iu);
  expect(existsSync(join(folder, 'ổ mạng'))).toBe(false);

  renameSync(join(folder, 'ổ mạng đã rút'), join(folder, 'ổ mạng'));
  await expect(delivery.getByText('Đã đăng')).toBeVisible({ timeout: 30_000 });
  expect(walkSite(site).pages.filter((path) => path.includes('ra-quan')).length).toBe(2);
  await expect(page.getByRole('article')).toHaveCount(1);
  await expect(delivery.getByRole('region', { name: 'Các lần thử' }).getByRole('listitem')).not.toHaveCount(
    0,
  );
});

test('a story without a headline is not sent; the panel leads to what is missing', async ({
  folder,
  prepare,
  openDesk,
}) => {
  const site = join(folder, 'cổng');
  await prepare((newsroom) => fillNewsroom(newsroom, site));
  const { page } = await openDesk();
  await openStory(page, headline);
  const title = page.getByRole('textbox', { name: 'Tít', exact: true });
  await title.fill('');
  await openPanel(page);
  await expect(page.getByText('Sửa lỗi rồi mới đăng được.')).toBeVisible();
  await expect(publishButton(page)).toBeDisabled();
  await page
    .getByRole('list', { name: 'Các bước đăng bài' })
    .getByRole('button', { name: /tít/iu })
    .first()
    .click();
  await expect(title).toBeFocused();
  await page.keyboard.type(headline);
  await expect(publishButton(page)).toBeEnabled();
  expect(existsSync(join(site, article))).toBe(false);
});

test('without any destination one is made on the spot in a folder of one’s choice', async ({
  folder,
  prepare,
  openDesk,
}) => {
  await prepare((newsroom) => {
    setUpSite(newsroom);
    addStory(newsroom, { headline });
  });
  const { page, answerDialog } = await openDesk();
  await openStory(page, headline);
  await page.keyboard.press('Control+Enter');
  await answerDialog([join(folder, 'cổng mới')]);
  await page.getByRole('button', { name: 'Chọn…' }).click();
  await expect(page.getByRole('textbox', { name: 'Thư mục nhận trang' })).toHaveValue(
    join(folder, 'cổng mới'),
  );
  await page.getByRole('button', { name: 'Thêm nơi đăng này' }).click();
  await publishNow(page);
  expect(readPage(join(folder, 'cổng mới'))).toContain(headline);
});

/** The button over the sheet opens the panel; the panel has the one that sends. */
async function openPanel(page: Page): Promise<void> {
  await page.getByRole('region', { name: 'Trang bài' }).getByRole('button', { name: 'Đăng bài' }).click();
  await expect(page.getByRole('list', { name: 'Các bước đăng bài' })).toBeVisible();
}

function publishButton(page: Page, name = 'Đăng bài') {
  return page.getByRole('region', { name: 'Bảng bên' }).getByRole('button', { name });
}

/** Sends without waiting for the countdown. */
async function publishNow(page: Page, name?: string): Promise<void> {
  await publishButton(page, name).click();
  await page.getByRole('button', { name: 'Đăng ngay' }).click();
  await expect(page.getByText('Trang đã lên và đã đọc lại đúng như bản gửi.')).toBeVisible();
}
