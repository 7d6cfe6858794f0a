// A portal without a door: the story becomes a package, and the app helps the person who carries it in.
import { join } from 'node:path';
import { connectFolder } from '#tests/support/hand-carried-newsroom.ts';
import { addPhoto, addStory, publish, setUpSite } from '#tests/support/publishing-desk.ts';
import { expect, test } from './fixtures.ts';
import { enter, openStory } from './steps.ts';

const headline = 'Phường An Hòa ra quân tổng vệ sinh';

test('every field is copied and ticked off, and only the person’s word says that it is on the portal', async ({
  folder,
  prepare,
  openDesk,
}) => {
  await prepare(async (newsroom) => {
    setUpSite(newsroom);
    const connection = await connectFolder(newsroom, join(folder, 'gói'));
    await publish(
      newsroom,
      addStory(newsroom, { headline, photos: [await addPhoto(newsroom, 1)] }),
      connection,
    );
  });
  const { page } = await openDesk();
  await openStory(page, headline);
  await page.keyboard.press('Control+Enter');
  const panel = page.getByRole('region', { name: 'Bảng bên' });
  await expect(panel.getByRole('heading', { name: 'Gói đã sẵn sàng' })).toBeVisible();
  await panel.getByRole('button', { name: 'Mở phiếu dán' }).click();

  const sheet = page.getByRole('region', { name: 'Dán lên cổng' });
  await expect(sheet.getByRole('status').first()).toHaveText(/^đã dán 0\/\d+$/u);
  await sheet.getByRole('button', { name: 'Chép: Tiêu đề', exact: true }).click();
  await expect(page.getByText('Đã chép Tiêu đề.')).toBeVisible();
  await sheet.getByRole('checkbox', { name: 'Xong: Tiêu đề', exact: true }).check();
  await expect(sheet.getByRole('status').first()).toHaveText(/^đã dán 1\//u);

  await sheet.getByRole('textbox', { name: 'Địa chỉ bài trên cổng' }).fill('cong.example/bai-1');
  await expect(sheet.getByText('Địa chỉ cần mở bằng http:// hoặc https://.')).toBeVisible();
  await sheet.getByRole('textbox', { name: 'Địa chỉ bài trên cổng' }).fill('https://cong.example/bai-1');
  await sheet.getByRole('button', { name: 'Đã đăng xong trên cổng' }).click();
  await expect(sheet.getByText(/^Bạn đã báo xong lúc/u)).toBeVisible();
  await enter(page, 'Tin bài');
  await expect(page.getByRole('option', { name: headline }).getByText('Đã đăng')).toBeVisible();
});
