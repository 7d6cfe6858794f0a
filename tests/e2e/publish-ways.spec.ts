// The ways to publish that are not "now": at a set time, to several places, corrected, taken down. One click each, and what it
// means is on the screen before it is made.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import {
  addPhoto,
  addStory,
  connect,
  publish,
  setUpSite,
  type Desk as Newsroom,
} from '#tests/support/publishing-desk.ts';
import { expect, test } from './fixtures.ts';
import { article, fillNewsroom, headline, readPage } from './one-story.ts';
import { enter, openStory } from './steps.ts';

test('one click sends a story to two destinations, each with a delivery and a receipt of its own', async ({
  folder,
  prepare,
  openDesk,
}) => {
  const ward = join(folder, 'phường');
  const city = join(folder, 'thành phố');
  await prepare(async (newsroom) => {
    await fillNewsroom(newsroom, ward);
    await connect(newsroom, city, { name: 'Cổng thành phố' });
  });
  const { page } = await openDesk();
  await openPanel(page);
  await expect(destination(page, 'Cổng phường')).toBeChecked();
  await expect(destination(page, 'Cổng thành phố')).not.toBeChecked();
  await destination(page, 'Cổng thành phố').check();
  await mainButton(page, 'Đăng bài · 2 nơi').click();
  await expect(panel(page).getByRole('timer')).toHaveCount(2);
  await sendNow(page);

  await expect(panel(page).getByRole('heading', { name: 'Cổng phường: Đã đăng' })).toBeVisible();
  await expect(panel(page).getByRole('heading', { name: 'Cổng thành phố: Đã đăng' })).toBeVisible();
  for (const site of [ward, city]) expect(readPage(site)).toContain(headline);
  await enter(page, 'Hộp thư đi');
  await expect(page.getByRole('listbox', { name: 'Các lần gửi' }).getByRole('option')).toHaveCount(2);
});

test('a click for two destinations is taken back as one', async ({ folder, prepare, openDesk }) => {
  await prepare(async (newsroom) => {
    await fillNewsroom(newsroom, join(folder, 'phường'));
    await connect(newsroom, join(folder, 'thành phố'), { name: 'Cổng thành phố' });
  });
  const { page } = await openDesk();
  await openPanel(page);
  await destination(page, 'Cổng thành phố').check();
  await mainButton(page, 'Đăng bài · 2 nơi').click();
  await panel(page).getByRole('button', { name: 'Hủy gửi' }).click();
  await expect(panel(page).getByText('Không có gì được gửi.')).toHaveCount(2);
  expect(existsSync(join(folder, 'phường', article))).toBe(false);
  expect(existsSync(join(folder, 'thành phố', article))).toBe(false);
});

test('where a destination has no clock to publish by, the story is kept on this machine until its time', async ({
  folder,
  prepare,
  openDesk,
}) => {
  const site = join(folder, 'cổng');
  await prepare((newsroom) => fillNewsroom(newsroom, site));
  const { page } = await openDesk();
  await openPanel(page);
  await chooseWay(page, 'Hẹn giờ');
  await expect(panel(page).getByText('Cổng phường không tự đăng đúng giờ được.')).toBeVisible();
  await expect(mainButton(page, 'Hẹn giờ')).toBeDisabled();
  await panel(page).getByRole('button', { name: 'Giữ ở máy này tới giờ đó' }).click();

  await panel(page).getByRole('textbox', { name: 'Ngày', exact: true }).fill('01/01/2020');
  await expect(panel(page).getByText(/giờ này đã qua/u)).toBeVisible();
  await mainButton(page, 'Giữ tới giờ').click();
  await expect(panel(page).getByText('Giờ hẹn đã qua; chọn giờ khác.')).toBeVisible();
  await panel(page).getByRole('textbox', { name: 'Ngày', exact: true }).fill('30/11/2099');
  await panel(page).getByRole('textbox', { name: 'Giờ', exact: true }).fill('7h');
  await expect(panel(page).getByText(/giờ Việt Nam \(UTC\+7\)/u)).toBeVisible();
  await mainButton(page, 'Giữ tới giờ').click();
  await sendNow(page);
  await expect(panel(page).getByRole('heading', { name: 'Giữ tới 07:00 · 30/11' })).toBeVisible();

  await enter(page, 'Hộp thư đi');
  await expect(page.getByRole('article', { name: headline }).getByRole('status')).toHaveText(
    'Rời máy này lúc 07:00 · 30/11; trước giờ đó không có gì ra ngoài.',
  );
  expect(existsSync(join(site, article))).toBe(false);
});

test('another time is set from the outbox, in the panel that shows what would go out', async ({
  folder,
  prepare,
  openDesk,
}) => {
  await prepare((newsroom) => fillNewsroom(newsroom, join(folder, 'cổng')));
  const { page } = await openDesk();
  await openPanel(page);
  await holdUntil(page, '30/11/2099');
  await enter(page, 'Hộp thư đi');
  await page.getByRole('button', { name: 'Hẹn lại…' }).click();
  await expect(panel(page).getByRole('heading', { name: 'Giữ tới giờ' })).toBeVisible();
  await panel(page).getByRole('textbox', { name: 'Ngày', exact: true }).fill('01/12/2099');
  await panel(page).getByRole('textbox', { name: 'Giờ', exact: true }).fill('8:15');
  await mainButton(page, 'Giữ tới giờ').click();
  await sendNow(page);
  await expect(panel(page).getByRole('heading', { name: 'Giữ tới 08:15 · 01/12' })).toBeVisible();
  await enter(page, 'Hộp thư đi');
  await expect(page.getByRole('option', { name: /Đã hủy/u })).toHaveCount(1);
});

test('a correction does not go out without its words for the reader, and keeps them in the outbox', async ({
  folder,
  prepare,
  openDesk,
}) => {
  const note = 'Bản trước ghi nhầm tên tổ dân phố.';
  await prepare((newsroom) => fillPublished(newsroom, join(folder, 'cổng')));
  const { page } = await openDesk();
  await openPanel(page);
  await chooseWay(page, 'Đính chính');
  await mainButton(page, 'Đính chính').click();
  await expect(panel(page).getByText('Hãy viết lời đính chính.')).toBeVisible();
  await panel(page).getByRole('textbox', { name: 'Lời đính chính' }).fill(note);
  await mainButton(page, 'Đính chính').click();
  await sendNow(page);
  await expect(panel(page).getByRole('heading', { name: 'Đã đính chính' })).toBeVisible();
  await enter(page, 'Hộp thư đi');
  await expect(page.getByRole('article', { name: headline }).getByText(note)).toBeVisible();
});

test('a story is taken down with a reason: the page is gone, the story stays in the library', async ({
  folder,
  prepare,
  openDesk,
}) => {
  const site = join(folder, 'cổng');
  await prepare((newsroom) => fillPublished(newsroom, site));
  expect(existsSync(join(site, article))).toBe(true);
  const { page } = await openDesk();
  await openPanel(page);
  await chooseWay(page, 'Gỡ bài');
  await mainButton(page, 'Gỡ bài').click();
  await expect(panel(page).getByText('Hãy ghi lý do gỡ.')).toBeVisible();
  await panel(page).getByRole('textbox', { name: 'Lý do gỡ' }).fill('Đăng nhầm bài chưa duyệt');
  await mainButton(page, 'Gỡ bài').click();
  await expect(panel(page).getByRole('timer')).toHaveText(/^Gỡ sau \d+ giây/u);
  await panel(page).getByRole('button', { name: 'Gỡ ngay' }).click();

  await expect(panel(page).getByRole('heading', { name: 'Đã gỡ bài' })).toBeVisible();
  await expect(panel(page).getByText('Đã xem lại nơi đăng: bạn đọc không còn thấy bài.')).toBeVisible();
  await expect(panel(page).getByText('không còn thấy bài', { exact: true })).toBeVisible();
  expect(existsSync(join(site, article))).toBe(false);
  await expect(page.getByRole('option', { name: headline })).toBeVisible();
});

async function fillPublished(newsroom: Newsroom, site: string): Promise<void> {
  setUpSite(newsroom);
  const connection = await connect(newsroom, site);
  await publish(
    newsroom,
    addStory(newsroom, { headline, photos: [await addPhoto(newsroom, 1)] }),
    connection,
  );
}

async function openPanel(page: Page): Promise<void> {
  await openStory(page, headline);
  await page.keyboard.press('Control+Enter');
  await expect(panel(page).getByRole('list', { name: 'Các bước đăng bài' })).toBeVisible();
  await expect(panel(page).getByRole('button', { name: 'Cách đăng khác' })).toBeVisible();
}

async function holdUntil(page: Page, day: string): Promise<void> {
  await chooseWay(page, 'Giữ tới giờ');
  await panel(page).getByRole('textbox', { name: 'Ngày', exact: true }).fill(day);
  await mainButton(page, 'Giữ tới giờ').click();
  await sendNow(page);
  await expect(panel(page).getByRole('heading', { name: /^Giữ tới/u })).toBeVisible();
}

async function chooseWay(page: Page, name: string): Promise<void> {
  await panel(page).getByRole('button', { name: 'Cách đăng khác' }).click();
  await page.getByRole('menuitemradio', { name }).click();
}

/** Exactly: “Thôi, trở về đăng ngay” is there until the click has got into the outbox. */
async function sendNow(page: Page): Promise<void> {
  await panel(page).getByRole('button', { name: 'Đăng ngay', exact: true }).click();
}

function panel(page: Page) {
  return page.getByRole('region', { name: 'Bảng bên' });
}

function mainButton(page: Page, name: string) {
  return panel(page).getByRole('button', { name: new RegExp(`^${name}(?: Ctrl|$)`, 'u') });
}

function destination(page: Page, name: string) {
  return panel(page).getByRole('checkbox', { name });
}
