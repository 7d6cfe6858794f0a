// The first minute on a new machine.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';

test('the first start makes a library in the documents folder and is ready to write', async ({
  folder,
  openDesk,
}) => {
  const { page } = await openDesk({ library: false });
  const place = page.getByRole('region', { name: 'Nơi để thư viện' });
  await expect(place.getByRole('status')).toHaveText(join(folder, 'Documents', 'Tòa soạn'));
  await page.getByRole('button', { name: 'Tạo thư viện', exact: true }).click();

  await expect(page.getByRole('heading', { name: 'Chưa mở bài nào' })).toBeVisible();
  expect(existsSync(join(folder, 'Documents', 'Tòa soạn', 'library.sqlite'))).toBe(true);
});

test('the library can lie in another folder, and its owner signs new stories', async ({
  folder,
  openDesk,
}) => {
  const chosen = join(folder, 'Ổ chung', 'Thư viện của Hà');
  const { page, answerDialog } = await openDesk({ library: false });
  const name = page.getByRole('textbox', { name: 'Tên hoặc bút danh của bạn' });
  await name.fill('Thu Hà');
  await answerDialog([chosen]);
  await page.getByRole('button', { name: 'Thư mục khác…' }).click();
  await expect(page.getByText(chosen)).toBeVisible();
  await page.getByRole('button', { name: 'Tạo thư viện', exact: true }).click();

  await page
    .getByRole('region', { name: 'Trang bài' })
    .getByRole('button', { name: /^Bài mới/u })
    .click();
  await expect(page.getByRole('textbox', { name: 'Tít', exact: true })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Bút danh' }).first()).toHaveValue('Thu Hà');
  expect(existsSync(join(chosen, 'library.sqlite'))).toBe(true);
  expect(existsSync(join(folder, 'Documents', 'Tòa soạn'))).toBe(false);
});

test('the demo newsroom brings people, stories and photos to try everything on', async ({ openDesk }) => {
  const { page } = await openDesk({ library: false });
  await page.getByRole('button', { name: 'Tạo thư viện kèm tòa soạn mẫu' }).click();

  await expect(page.getByText('Tòa soạn mẫu đã sẵn sàng.')).toBeVisible({ timeout: 45_000 });
  const stories = page.getByRole('listbox', { name: 'Danh sách tin bài' }).getByRole('option');
  expect(await stories.count()).toBeGreaterThanOrEqual(3);
  // The newest story is opened by itself, with its pictures really painted.
  await expect(page.getByRole('textbox', { name: 'Tít', exact: true })).not.toHaveValue('');
  const pictures = page.getByRole('article', { name: 'Bài viết' }).getByRole('img');
  await expect(pictures.first()).toBeVisible();
  await expect.poll(() => pictures.first().evaluate(isPainted)).toBe(true);

  await page.getByRole('navigation', { name: 'Các phòng' }).getByRole('button', { name: 'Ảnh' }).click();
  await expect(page.getByRole('option').nth(11)).toBeAttached();
  await page.getByRole('button', { name: 'Danh bạ' }).click();
  await expect(page.getByRole('option').first()).toBeVisible();
});

function isPainted(element: Element): boolean {
  return element instanceof HTMLImageElement && element.complete && element.naturalWidth > 0;
}
