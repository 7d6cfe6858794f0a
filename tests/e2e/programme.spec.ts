// The event's programme: pasted, read, put right, and told to the photos by their time.
import type { Page } from '@playwright/test';
import { addPhoto } from '#tests/support/publishing-desk.ts';
import { storedPhotos } from '#tests/support/stored-photos.ts';
import { expect, test } from './fixtures.ts';
import { enter, runCommand } from './steps.ts';

const programme = `CHƯƠNG TRÌNH
Họp mặt Ngày truyền thống Dân vận
Địa điểm: Hội trường UBND phường
7h30 - 8h00: Đón tiếp đại biểu
8h00 - 8h02: Đồng chí Lê Thị Hồng Nhung, Phó Bí thư Đảng ủy, khai mạc
8h02: Văn nghệ chào mừng
Trang phục: áo dài`;

test('a pasted programme tells every photo its session, speaker and place, and is taken back in one step', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  await prepare(async (newsroom) => {
    for (const seed of [1, 2, 3]) await addPhoto(newsroom, seed, {});
  });
  const { page } = await openDesk();
  await enter(page, 'Ảnh');
  await runCommand(page, 'Chương trình sự kiện…');
  const dialog = page.getByRole('dialog', { name: 'Chương trình sự kiện' });
  await dialog.getByRole('textbox', { name: 'Dán hoặc gõ chương trình' }).fill(programme);
  await expect(dialog.getByRole('textbox', { name: 'Sự kiện' })).toHaveValue(
    'Họp mặt Ngày truyền thống Dân vận',
  );
  await expect(dialog.getByText('1 dòng không có giờ nên chưa dùng tới:')).toBeVisible();
  await expect(dialog.getByText('Trang phục: áo dài', { exact: true })).toBeVisible();
  await expect(rows(page)).toHaveCount(3);

  // What was read clumsily is put right in the table.
  await dialog.getByRole('textbox', { name: /^Nội dung: Đồng chí Lê/u }).fill('Khai mạc');
  await dialog.getByRole('button', { name: 'Lưu và điền cho 3 ảnh' }).click();
  await expect(page.getByText('Đã điền theo chương trình cho 3 ảnh')).toBeVisible();
  const told = ['Khai mạc', ['Lê Thị Hồng Nhung'], 'Hội trường UBND phường'];
  expect(storedPhotos(libraryDir).map(({ headline, people, place }) => [headline, people, place])).toEqual([
    told,
    told,
    told,
  ]);
  await page.getByRole('button', { name: 'Hoàn tác', exact: true }).click();
  await expect.poll(() => storedPhotos(libraryDir).map(({ headline }) => headline)).toEqual(['', '', '']);
});

function rows(page: Page) {
  return page
    .getByRole('region', { name: 'Các mục theo giờ' })
    .getByRole('row')
    .filter({ has: page.locator('td') });
}
