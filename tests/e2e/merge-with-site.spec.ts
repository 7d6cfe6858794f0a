// Somebody changed the published page meanwhile: both versions side by side, chosen by keys alone, and the merged one published.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { addStory, connect, edit, publish, setUpSite } from '#tests/support/publishing-desk.ts';
import { expect, test } from './fixtures.ts';
import { enter } from './steps.ts';

const headline = 'Phường An Hòa ra quân tổng vệ sinh';
const article = join('tin-tuc', 'phuong-an-hoa-ra-quan-tong-ve-sinh.html');
const opening = 'Sáng 22/11, Đảng ủy phường ra quân.';
const result = 'Sau hai giờ, 124 hộ dân đã dọn xong ba con hẻm.';
const plan = 'Tuần tới phường trồng thêm cây.';

test('what both changed differently is chosen, the rest is merged by itself, and the next press publishes it', async ({
  folder,
  prepare,
  openDesk,
}) => {
  const site = join(folder, 'cổng');
  const page = join(site, article);
  await prepare(async (newsroom) => {
    setUpSite(newsroom);
    const connection = await connect(newsroom, site);
    const story = addStory(newsroom, { headline, paragraphs: [opening, result, plan] });
    await publish(newsroom, story, connection);
    const changed = readFileSync(page, 'utf8')
      .replace('124 hộ', '130 hộ')
      .replace(plan, `${plan} Có thêm ghế đá.`);
    writeFileSync(page, changed);
    const mine = [`${opening} Hơn 200 người tham gia.`, result.replace('124', '126'), plan];
    await publish(newsroom, edit(newsroom, story.id, { headline, paragraphs: mine }), connection);
  });
  const { page: window } = await openDesk();
  await enter(window, 'Hộp thư đi');
  await window.getByRole('button', { name: 'So và ghép hai bản…' }).click();
  const view = window.getByRole('dialog', { name: headline });
  await expect(
    view.getByText('1 chỗ hai bên sửa khác nhau · 1 chỗ chỉ bạn sửa · 1 chỗ chỉ cổng sửa'),
  ).toBeVisible();
  await expect(view.getByRole('button', { name: 'Ghép (còn 1 chỗ chưa chọn)' })).toBeDisabled();

  await view.getByRole('button', { name: 'Tới chỗ chưa chọn' }).press('Enter');
  await expect(view.getByRole('radio', { name: 'Lấy của tôi' }).nth(1)).toBeFocused();
  await window.keyboard.press('Space');
  await window.keyboard.press('ArrowRight');
  await expect(view.getByRole('radio', { name: 'Lấy trên cổng', checked: true })).toHaveCount(2);
  await view.getByRole('button', { name: 'Ghép', exact: true }).press('Enter');

  await window.getByRole('button', { name: 'Mở bài' }).click();
  await expect(sheet(window)).toContainText('130 hộ');
  await expect(sheet(window)).toContainText('Hơn 200 người tham gia.');
  await expect(sheet(window)).toContainText('Có thêm ghế đá.');
  await window.keyboard.press('Control+Enter');
  await window.getByRole('button', { name: 'Đăng bản mới' }).click();
  await window.getByRole('button', { name: 'Đăng ngay' }).click();
  await expect.poll(() => readFileSync(page, 'utf8')).toContain('Hơn 200 người tham gia.');
});

function sheet(window: Page) {
  return window.locator('[contenteditable="true"]').last();
}
