// The article this product started from and photos as cameras write them, from the text file to the published page.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NO_MATERIAL, sharedMaterial } from '#tests/support/material.ts';
import { connect, setUpSite } from '#tests/support/publishing-desk.ts';
import { storedPhotos } from '#tests/support/stored-photos.ts';
import { walkSite } from '#tests/support/walk-site.ts';
import { expect, test } from './fixtures.ts';
import { choose, openPreview, runCommand } from './steps.ts';

const captions = [
  'Đồng chí Nguyễn Văn Cảnh ôn truyền thống 91 năm công tác Dân vận của Đảng.',
  'trao Kỷ niệm chương “Vì sự nghiệp dân vận của Đảng” cho đồng chí Hồ Phương và Thái Thị Hồng Đào.',
  'Đồng chí Nguyễn Hữu Hiệp phát biểu chỉ đạo tại buổi họp mặt.',
  'Đồng chí Triệu Lệ Khánh phát biểu chỉ đạo tại buổi họp mặt.',
  'Đồng chí Nguyễn Thị Bạch Mai trao Giấy khen cho các tập thể',
  'Lãnh đạo thành phố, quận chụp ảnh lưu niệm cùng các tập thể điển hình “Dân vận khéo” năm 2021.',
];

test('the real article with six camera photos goes the whole way to the portal', async ({
  folder,
  libraryDir,
  prepare,
  openDesk,
}) => {
  test.skip(sharedMaterial === undefined, NO_MATERIAL);
  const material = sharedMaterial ?? '';
  const site = join(folder, 'cổng');
  await prepare(async (newsroom) => {
    setUpSite(newsroom);
    await connect(newsroom, site);
  });
  const { page, answerDialog } = await openDesk();
  await expect(page.getByRole('heading', { name: 'Chưa mở bài nào' })).toBeVisible();

  await test.step('import the article', async () => {
    await answerDialog([join(material, 'input', 'portal-article.txt')]);
    await page.keyboard.press('Control+o');
    await expect(page.getByRole('textbox', { name: 'Tít', exact: true })).toHaveValue(
      'Quận Bình Thạnh: Có 2 cá nhân nhận Kỷ niệm chương, 117 tập thể, cá nhân điển hình “Dân vận khéo”',
    );
    await expect(page.getByText('Chờ ảnh', { exact: true })).toHaveCount(captions.length);
  });

  await test.step('import the photos', async () => {
    const camera = join(material, 'photos', 'camera');
    await answerDialog([camera]);
    await runCommand(page, 'Nhập thư mục ảnh');
    const tiles = page.getByRole('listbox', { name: 'Lưới ảnh' }).getByRole('option');
    await expect(page.getByText(/^Đã nhập \d+ ảnh\./u)).toBeVisible({ timeout: 30_000 });
    expect(storedPhotos(libraryDir).length).toBe(readdirSync(camera).length);
    await tiles.first().click();
    await tiles.nth(captions.length - 1).click({ modifiers: ['Shift'] });
    await expect(tiles.and(page.locator('[aria-selected=true]'))).toHaveCount(captions.length);
  });

  await test.step('say what they show, all at once', async () => {
    await page.getByRole('textbox', { name: 'Mô tả thay thế' }).fill('Ảnh {stt} của buổi họp mặt.');
    await page.getByRole('textbox', { name: 'Nguồn ảnh' }).fill('Anh Hoàng');
    await page.getByRole('button', { name: `Áp dụng cho ${captions.length} ảnh` }).click();
    await expect(page.getByText(`${captions.length} ảnh đã đổi.`)).toBeVisible();
  });

  const sheet = page.getByRole('article', { name: 'Bài viết' });
  await test.step('place them', async () => {
    await page.keyboard.press('Control+Shift+P');
    await expect(sheet.getByText('Chờ ảnh', { exact: true })).toHaveCount(0);
    await expect(sheet.locator('figure img')).toHaveCount(captions.length);
  });

  await test.step('preview the page', async () => {
    const preview = await openPreview(page);
    for (const caption of captions) await expect(preview.getByText(caption)).toBeAttached();
    const pictures = preview.getByRole('img', { name: /^Ảnh \d của buổi họp mặt\.$/u });
    await expect(pictures).toHaveCount(captions.length);
    for (const picture of await pictures.all()) {
      await picture.scrollIntoViewIfNeeded();
      await expect.poll(() => picture.evaluate((image) => Reflect.get(image, 'naturalWidth') > 0)).toBe(true);
    }
    await choose(page, 'Viết');
  });

  await test.step('publish it', async () => {
    await page.getByRole('region', { name: 'Trang bài' }).getByRole('button', { name: 'Đăng bài' }).click();
    const panel = page.getByRole('region', { name: 'Bảng bên' });
    await panel.getByRole('combobox', { name: 'Chuyên mục' }).selectOption('Xây dựng Đảng');
    await panel.getByRole('button', { name: 'Đăng bài' }).click();
    await panel.getByRole('button', { name: 'Đăng ngay' }).click();
    await expect(page.getByText('Trang đã lên và đã đọc lại đúng như bản gửi.')).toBeVisible({
      timeout: 30_000,
    });
  });

  const { pages, broken } = walkSite(site);
  expect(broken).toEqual([]);
  const article = pages.find((path) => path.includes('quan-binh-thanh') && !path.includes('in/'));
  const html = readFileSync(join(site, article ?? 'index.html'), 'utf8');
  expect(captions.filter((caption) => !html.includes(caption))).toEqual([]);
});
