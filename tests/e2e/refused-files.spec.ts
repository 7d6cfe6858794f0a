// A card with files that cannot come in, or only in part: each says so on its own tile, before it is copied and after.
import { join } from 'node:path';
import { refusedAtSight, refusedByCopying, writeBadCard } from '#tests/support/bad-card.ts';
import { expect, test } from './fixtures.ts';
import { enter, runCommand } from './steps.ts';

const damaged =
  /^Tệp ảnh bị cắt cụt hoặc hỏng, chỉ đọc được một phần ảnh; hãy chép lại từ thẻ nhớ nếu còn\.$/u;

test('a file that cannot come in has a badge on its tile with the reason; a damaged photo keeps one in the library', async ({
  folder,
  prepare,
  openDesk,
}) => {
  // Nobody's card may be in the reader meanwhile.
  process.env['TOA_SOAN_CARD_ROOTS'] = join(folder, 'media');
  const card = join(folder, 'Thẻ lỗi');
  await writeBadCard(card);
  await prepare(() => undefined);
  const { page, answerDialog } = await openDesk();
  await enter(page, 'Ảnh');
  await runCommand(page, 'Nhập ảnh từ thẻ');
  await answerDialog([card]);
  await page.getByRole('button', { name: 'Chọn thư mục…' }).click();
  const view = page.getByRole('region', { name: 'Nhập ảnh từ thẻ' });
  const tileOf = (name: string) =>
    view.getByRole('listbox', { name: 'Ảnh trên thẻ' }).getByRole('option', { name });
  const refused = Object.entries(refusedAtSight).filter(([, why]) => why !== null);
  for (const [name, why] of refused) {
    await expect(tileOf(name)).toHaveAccessibleName(
      `${name}, không rõ giờ, ${why ?? ''}`.replace(...timeOf(name)),
    );
    await expect(tileOf(name).getByTitle(why ?? '')).toHaveText('Không nhập được');
  }
  await expect(tileOf('1-tot.jpg')).toHaveAccessibleName('1-tot.jpg, 08:15');

  await view.getByRole('button', { name: 'Nhập 6 ảnh' }).click();
  await expect(view.getByRole('status', { name: 'Chưa nên xóa thẻ' })).toBeVisible();
  await expect(tileOf('6-cut.avif').getByTitle(refusedByCopying)).toHaveText('Không nhập được');
  await expect(tileOf('5-cut.jpg').getByTitle(damaged)).toHaveText('Hỏng');
  await expect(tileOf('1-tot.jpg')).toHaveAccessibleName('1-tot.jpg, 08:15, Đã có');

  await view.getByRole('button', { name: 'Xem ảnh vừa nhập' }).click();
  const photos = page.getByRole('listbox', { name: 'Lưới ảnh' }).getByRole('option');
  await expect(photos).toHaveCount(2);
  const damagedTile = photos.filter({ hasText: '5-cut.jpg' });
  await expect(damagedTile.getByTitle(damaged)).toBeVisible();
  await expect(damagedTile).toHaveAccessibleName(
    /Hỏng ?: Tệp ảnh bị cắt cụt hoặc hỏng, chỉ đọc được một phần ảnh/u,
  );
});

/** The file that is too large is a photo with its time; the others have none. */
function timeOf(name: string): [string, string] {
  return name === '4-qua-lon.jpg' ? ['không rõ giờ', '08:15'] : ['', ''];
}
