// The format a newsroom chooses for its pictures, as a reader's browser takes it.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { article, fillNewsroom, headline } from './one-story.ts';
import { enter, openStory } from './steps.ts';

test('a newsroom chooses WebP, and its readers’ browsers load that instead of the JPEG', async ({
  folder,
  prepare,
  openDesk,
  launchOptions,
}) => {
  const site = join(folder, 'cổng');
  await prepare((newsroom) => fillNewsroom(newsroom, site));
  const { page } = await openDesk();
  await enter(page, 'Cài đặt');
  await page.getByRole('navigation', { name: 'Các phần cài đặt' }).getByText('Trang cổng').click();
  const format = page.getByRole('combobox', { name: 'Bản ảnh nhẹ cho trình duyệt mới' });
  await expect(format).toHaveValue('none');
  await format.selectOption('WebP');
  await expect(page.getByRole('status').filter({ hasText: 'Đã lưu' })).toBeVisible();

  await enter(page, 'Tin bài');
  await openStory(page, headline);
  await page.getByRole('region', { name: 'Trang bài' }).getByRole('button', { name: 'Đăng bài' }).click();
  await page.getByRole('region', { name: 'Bảng bên' }).getByRole('button', { name: 'Đăng bài' }).click();
  await page.getByRole('button', { name: 'Đăng ngay' }).click();
  await expect(page.getByText('Trang đã lên và đã đọc lại đúng như bản gửi.')).toBeVisible();

  const browser = await chromium.launch(launchOptions);
  try {
    const reader = await browser.newPage();
    await reader.goto(pathToFileURL(join(site, article)).href);
    const picture = reader.locator('figure img');
    const loaded = () =>
      picture.evaluate((image) =>
        image instanceof HTMLImageElement && image.naturalWidth > 0 ? image.currentSrc : '',
      );
    await expect.poll(loaded).toMatch(/\/anh\/[^/]+\.webp$/u);
    await expect(picture).toHaveAttribute('src', /\.jpg$/u);
  } finally {
    await browser.close();
  }
  const formats = readdirSync(join(site, 'anh')).map((file) => file.replace(/^.*-/u, ''));
  expect(formats.toSorted()).toEqual(['192.jpg', '480.jpg', '480.webp', '900.jpg', '900.webp', '96.jpg']);
});
