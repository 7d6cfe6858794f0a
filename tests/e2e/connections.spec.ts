// Destinations in the settings: added by their kind, tried at once, and told in words what is wrong.
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { addConnection } from '#engine/connections/connections.ts';
import { addStory, setUpSite, submit, type Desk as Newsroom } from '#tests/support/publishing-desk.ts';
import type { Connection } from '#shared/model/connection.ts';
import { expect, test } from './fixtures.ts';
import { realServer } from './real-server.ts';
import { enter, openStory } from './steps.ts';

test('a folder on this machine becomes a destination without a network, and says what it can do', async ({
  folder,
  prepare,
  openDesk,
}) => {
  const site = join(folder, 'cổng mới');
  await prepare(setUpSite);
  const { page, answerDialog } = await openDesk();
  await openDestinations(page);
  await expect(page.getByText('Chưa có nơi đăng nào')).toBeVisible();
  await startAdding(page, 'Trang trong thư mục');
  // Named after the unit until somebody says otherwise.
  await expect(field(page, 'Tên nơi đăng')).toHaveValue('Cổng Phường An Hòa');
  await answerDialog([site]);
  await page.getByRole('button', { name: 'Chọn…' }).click();
  await addButton(page).click();

  const row = destination(page, 'Cổng Phường An Hòa');
  await expect(row.getByText('Sẵn sàng')).toBeVisible();
  expect(existsSync(site)).toBe(true);
  await row.getByRole('button', { name: 'Kiểm tra' }).click();
  await expect(row.getByRole('status')).toContainText(`Ghi được vào thư mục trang “${site}”.`);
  await row.getByRole('button', { name: 'Nơi này làm được gì' }).click();
  await expect(row.getByText(/^Chống trùng: mỗi bài đúng một bản/u)).toBeVisible();
});

test('what is still missing is said at its place, and nothing is added before', async ({
  prepare,
  openDesk,
}) => {
  await prepare(setUpSite);
  const { page } = await openDesk();
  await openDestinations(page);
  await startAdding(page, 'Cổng WordPress');
  await addButton(page).click();
  for (const name of ['Địa chỉ trang', 'Tên đăng nhập', 'Mật khẩu ứng dụng'])
    await expect(field(page, name)).toHaveAccessibleDescription('Chưa điền mục này.');
  await field(page, 'Địa chỉ trang').fill('cổng phường');
  await expect(field(page, 'Địa chỉ trang')).toHaveAccessibleDescription(/^Địa chỉ phải bắt đầu bằng/u);
  await page.keyboard.press('Escape');
  await expect(page.getByText('Chưa có nơi đăng nào')).toBeVisible();
});

test('a WordPress portal with a wrong password is kept with the sentence that says so, and the right one signs in', async ({
  prepare,
  openDesk,
}) => {
  test.slow();
  const { url, users } = await realServer('wordpress');
  await prepare(setUpSite);
  const { page } = await openDesk();
  await openDestinations(page);
  await startAdding(page, 'Cổng WordPress');
  await field(page, 'Tên nơi đăng').fill('Cổng thành phố');
  await field(page, 'Địa chỉ trang').fill(url);
  await field(page, 'Tên đăng nhập').fill('editor');
  await field(page, 'Mật khẩu ứng dụng').fill('sai sai sai sai');
  await addButton(page).click();
  const outcome = page.getByRole('dialog').getByRole('alert');
  await expect(outcome).toContainText('Đã lưu, nhưng chưa dùng được:');
  await expect(outcome).toContainText('Cần đăng nhập lại');
  await expect(outcome).toContainText(/mật khẩu/iu);
  await expect(outcome).not.toContainText('sai sai');
  await page.getByRole('button', { name: 'Để sau' }).click();

  const row = destination(page, 'Cổng thành phố');
  await row.getByRole('textbox', { name: 'Mật khẩu ứng dụng' }).fill(users['editor']?.app_password ?? '');
  await row.getByRole('button', { name: 'Đăng nhập lại' }).click();
  await expect(row.getByText('Sẵn sàng')).toBeVisible();
  await expect(row.getByRole('textbox')).toHaveCount(0);
});

test('an address where no portal answers is kept too, and told as such', async ({ prepare, openDesk }) => {
  await prepare(setUpSite);
  const { page } = await openDesk();
  await openDestinations(page);
  await startAdding(page, 'Cổng WordPress');
  // Port 9 is the one that discards: nobody listens there.
  await field(page, 'Địa chỉ trang').fill('http://127.0.0.1:9');
  await field(page, 'Tên đăng nhập').fill('editor');
  await field(page, 'Mật khẩu ứng dụng').fill('abcd efgh ijkl mnop');
  await addButton(page).click();
  const outcome = page.getByRole('dialog').getByRole('alert');
  await expect(outcome).toContainText('Không trả lời');
  await expect(outcome).not.toContainText('abcd');
  await page.getByRole('button', { name: 'Để sau' }).click();
  await expect(page.getByRole('listitem').getByText('Không trả lời')).toBeVisible();
});

test('who signs in again in the outbox sets the queue going: what waited is published', async ({
  prepare,
  openDesk,
}) => {
  test.slow();
  const { url, users } = await realServer('wordpress');
  const headline = `Ra quân tổng vệ sinh ${randomUUID().slice(0, 8)}`;
  await prepare(async (newsroom) => {
    setUpSite(newsroom);
    const connection = await connectWithoutPassword(newsroom, url);
    submit(newsroom, addStory(newsroom, { headline }), connection);
  });
  const { page } = await openDesk();
  await enter(page, 'Hộp thư đi');
  const banner = page.getByRole('region', { name: 'Cổng thành phố: Cần đăng nhập lại' });
  await expect(banner.getByText('1 bài đang chờ; đăng nhập xong là đi tiếp.')).toBeVisible();
  const delivery = page.getByRole('article', { name: headline });
  await expect(delivery.getByText('Chờ đăng nhập lại')).toBeVisible();
  await banner.getByRole('textbox').fill(users['editor']?.app_password ?? '');
  await banner.getByRole('button', { name: 'Đăng nhập lại' }).click();
  await expect(banner).toBeHidden();
  await expect(delivery.getByText('Đã đăng')).toBeVisible({ timeout: 60_000 });
  await expect(delivery.getByText('đang thấy bài')).toBeVisible();
});

test('the publish panel asks for the password where it is missing, before anything is sent', async ({
  prepare,
  openDesk,
}) => {
  test.slow();
  const { url, users } = await realServer('wordpress');
  await prepare(async (newsroom) => {
    setUpSite(newsroom);
    await connectWithoutPassword(newsroom, url);
    addStory(newsroom, { headline: 'Bài chờ đăng nhập' });
  });
  const { page } = await openDesk();
  await openStory(page, 'Bài chờ đăng nhập');
  await page.keyboard.press('Control+Enter');
  const panel = page.getByRole('region', { name: 'Bảng bên' });
  await panel.getByRole('textbox', { name: 'Mật khẩu ứng dụng' }).fill(users['editor']?.app_password ?? '');
  await panel.getByRole('button', { name: 'Đăng nhập lại' }).click();
  await expect(panel.getByRole('textbox', { name: 'Mật khẩu ứng dụng' })).toBeHidden();
  await expect(panel.getByText('3G')).toBeVisible();
});

test('a portal’s categories are offered for our sections, and its latest article is brought in to be corrected', async ({
  prepare,
  openDesk,
}) => {
  test.slow();
  const { url, users } = await realServer('wordpress');
  const password = users['editor']?.app_password ?? '';
  const headline = `Bài cũ trên cổng ${randomUUID().slice(0, 8)}`;
  await postArticle({ url, password, headline });
  await prepare(setUpSite);
  const { page } = await openDesk();
  await openDestinations(page);
  await startAdding(page, 'Cổng WordPress');
  await field(page, 'Tên nơi đăng').fill('Cổng thành phố');
  await field(page, 'Địa chỉ trang').fill(url);
  await field(page, 'Tên đăng nhập').fill('editor');
  await field(page, 'Mật khẩu ứng dụng').fill(password);
  await addButton(page).click();
  const row = destination(page, 'Cổng thành phố');
  await row.getByRole('button', { name: 'Danh mục và bài mới nhất ở đây' }).click();
  await expect(row.getByText(/chuyên mục · .* lấy về lúc/u)).toBeVisible();
  await row.getByRole('button', { name: 'Sửa', exact: true }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Chuyên mục ở đây/u })
    .click();
  await expect(page.locator('datalist option[value="Uncategorized"]')).toHaveCount(1);
  await page.keyboard.press('Escape');

  await row.getByRole('button', { name: `Đưa về sửa: ${headline}` }).click();
  await expect(page.getByRole('textbox', { name: 'Tít', exact: true })).toHaveValue(headline);
  await page.keyboard.press('Control+Enter');
  const panel = page.getByRole('region', { name: 'Bảng bên' });
  await expect(panel.getByText('Cập nhật bài đã có, địa chỉ giữ nguyên.')).toBeVisible();
});

/** By somebody else, straight on the portal. */
async function postArticle(of: { url: string; password: string; headline: string }): Promise<void> {
  const answer = await fetch(`${of.url}/wp-json/wp/v2/posts`, {
    method: 'POST',
    headers: {
      authorization: `Basic ${Buffer.from(`editor:${of.password}`).toString('base64')}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({ title: of.headline, content: '<p>Đoạn cũ.</p>', status: 'publish' }),
  });
  expect(answer.status).toBe(201);
}

function connectWithoutPassword(
  { library, adapters, clock, secrets }: Newsroom,
  url: string,
): Promise<Connection> {
  const parts = { db: () => library.write, adapters, clock, secrets, emit: () => undefined };
  return addConnection(parts, {
    name: 'Cổng thành phố',
    kind: 'wordpress',
    settings: {
      ...{ url, user: 'editor', secretEnv: '', sections: {}, author: '', makeTerms: true, fields: {} },
    },
  });
}

async function openDestinations(page: Page): Promise<void> {
  await enter(page, 'Cài đặt');
  await page.getByRole('button', { name: 'Kết nối', exact: true }).click();
}

async function startAdding(page: Page, kind: string): Promise<void> {
  await page.getByRole('button', { name: 'Thêm nơi đăng' }).click();
  await page.getByRole('dialog').getByText(kind, { exact: true }).click();
}

function addButton(page: Page) {
  return page.getByRole('dialog').getByRole('button', { name: 'Thêm nơi đăng' });
}

function field(page: Page, name: string) {
  return page.getByRole('dialog').getByRole('textbox', { name });
}

function destination(page: Page, name: string) {
  return page.getByRole('list', { name: 'Các nơi đăng' }).getByRole('listitem', { name });
}
