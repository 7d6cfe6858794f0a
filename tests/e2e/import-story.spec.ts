// A text that came by mail or was copied from a portal becomes a story with everything in its place.
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { projectRoot } from '#tests/support/project-root.ts';
import { storedStory } from '#tests/support/stored-story.ts';
import { expect, test } from './fixtures.ts';
import { runCommand } from './steps.ts';

const file = join(projectRoot, 'resources', 'demo', 'hop-mat-khu-pho.txt');
const headline = 'Phường An Hòa: Họp mặt trưởng 18 khu phố, trao giấy khen cho 12 tổ tự quản';
const captions = [
  'Đồng chí Lê Thị Hồng Nhung phát biểu tại buổi họp mặt.',
  'Đồng chí Trần Quốc Vĩnh trao giấy khen cho các tổ tự quản tiêu biểu.',
  'Tiết mục văn nghệ chào mừng của đội văn nghệ khu phố 7.',
  'Lãnh đạo phường chụp ảnh lưu niệm cùng các trưởng khu phố.',
];

const ways: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'by its key': (page) => page.keyboard.press('Control+o'),
  'by its name in the palette': (page) => runCommand(page, 'Nhập bài từ tệp'),
};

for (const [way, ask] of Object.entries(ways)) {
  test(`an article imported ${way} has headline, lead, byline and captions waiting for their photos`, async ({
    libraryDir,
    prepare,
    openDesk,
  }) => {
    await prepare(() => undefined);
    const { page, answerDialog } = await openDesk();
    await answerDialog([file]);
    await expect(page.getByRole('heading', { name: 'Chưa mở bài nào' })).toBeVisible();
    await ask(page);

    await expect(page.getByRole('textbox', { name: 'Tít', exact: true })).toHaveValue(headline);
    await expect(page.getByRole('textbox', { name: 'Sapo' })).toHaveValue(
      /^Chiều 22\/11\/2026, UBND phường/u,
    );
    await expect(page.getByRole('textbox', { name: 'Bút danh' }).first()).toHaveValue('Minh Anh');
    await expect(page.getByText('Chờ ảnh', { exact: true })).toHaveCount(captions.length);
    await expect(page.getByText(new RegExp(`^Đã nhập “${headline}”\\.`, 'u'))).toBeVisible();

    const { content, text } = storedStory(libraryDir);
    const photos = content.document.root.children.filter((block) => block.type === 'photo');
    expect(photos.map(({ caption, photoId }) => [caption, photoId])).toEqual(
      captions.map((caption) => [caption, null]),
    );
    // The page's furniture is left out, and said to be.
    expect(text).not.toMatch(/Bản in|Ý kiến bạn đọc|TIN MỚI NHẤT|Mức độ hài lòng/u);
    await page.getByText(/^Đã bỏ khi nhập/u).click();
    await expect(page.getByText('Bỏ nút của trang (1 dòng): “Bản in”.')).toBeVisible();
  });
}

test('a file that is no text is refused by name, and the story that is open stays', async ({
  prepare,
  openDesk,
}) => {
  await prepare(() => undefined);
  const { page, answerDialog } = await openDesk();
  await answerDialog([join(projectRoot, 'node_modules', 'node', 'bin', 'node')]);
  await expect(page.getByRole('navigation', { name: 'Các phòng' })).toBeVisible();
  await page.keyboard.press('Control+n');
  await page.getByRole('textbox', { name: 'Tít', exact: true }).fill('Bài đang mở');
  await page.keyboard.press('Control+o');
  await expect(page.getByRole('region', { name: 'Thông báo' }).getByRole('alert')).toContainText('node');
  await expect(page.getByRole('textbox', { name: 'Tít', exact: true })).toHaveValue('Bài đang mở');
});
