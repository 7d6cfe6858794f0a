// Earlier versions: kept by name, compared with what is being written, taken back whole or in part.
import type { Page } from '@playwright/test';
import { createStory } from '#engine/library/stories.ts';
import { heading, paragraph, photo, storyDocument } from '#shared/document/build.ts';
import { blockText } from '#shared/document/to-text.ts';
import type { Block } from '#shared/model/blocks.ts';
import { testMoment } from '#tests/support/moment.ts';
import { addPhoto } from '#tests/support/publishing-desk.ts';
import { storedPhotos } from '#tests/support/stored-photos.ts';
import { storedStory } from '#tests/support/stored-story.ts';
import { expect, test } from './fixtures.ts';
import { enter, openStory } from './steps.ts';

const headline = 'Ra quân tổng vệ sinh';
const blocks = [
  paragraph('Sáng 22/11, phường An Hòa ra quân tổng vệ sinh.'),
  heading('h2', 'Từ sáng sớm'),
  paragraph('Hơn ba trăm người dân của bảy khu phố tham gia.'),
  paragraph('Đến trưa, bốn tấn rác được chuyển đi.'),
];

test('a version is kept under a name, compared with the text of now, and one block of it comes back in one undo step', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  await prepare((newsroom) =>
    createStory(newsroom.library.write, {
      content: { headline, document: storyDocument(blocks) },
      at: testMoment,
    }),
  );
  const { page } = await openDesk();
  await openStory(page, headline);
  await keepVersion(page, 'Bản gửi duyệt');
  const body = page.getByRole('textbox', { name: 'Nội dung' });
  await body.getByText('Hơn ba trăm').click();
  await body.press('End');
  await body.pressSequentially(' Ai cũng vui.');
  await body.press('Alt+Shift+ArrowDown');
  await body.press('Control+Home');
  await body.press('Shift+End');
  await body.press('Backspace');
  await body.pressSequentially('Câu mới.');
  await page.getByRole('textbox', { name: 'Tít', exact: true }).fill('Ra quân lớn');
  const text = (): string[] => storedStory(libraryDir).content.document.root.children.map(blockText);
  await expect.poll(() => text()[0]).toBe('Câu mới.');

  await page.getByRole('button', { name: 'So Bản gửi duyệt với bản đang viết' }).click();
  const dialog = page.getByRole('dialog', { name: 'So hai bản của bài' });
  await expect(dialog.getByText('Ra quân', { exact: false }).first()).toBeVisible();
  await expect(dialog.locator('ins', { hasText: 'lớn' })).toBeVisible();
  await expect(dialog.locator('ins', { hasText: 'Ai cũng vui.' })).toBeVisible();
  await dialog.getByText('Một cột').click();
  await expect(dialog.locator('del', { hasText: 'tổng vệ sinh' }).first()).toBeVisible();

  await dialog.getByRole('button', { name: 'Lấy lại bản cũ: Câu mới.' }).click();
  await expect.poll(() => text()[0]).toBe(blockText(blocks[0] ?? paragraph('')));
  // What was written elsewhere meanwhile is as it was.
  expect(text().join(' ')).toContain('Ai cũng vui.');
  expect(storedStory(libraryDir).headline).toBe('Ra quân lớn');

  await dialog.getByRole('button', { name: 'Lấy lại bản cũ: Tít' }).click();
  await expect.poll(() => storedStory(libraryDir).headline).toBe(headline);
  await page.keyboard.press('Escape');
  await body.click();
  await body.press('Control+z');
  await expect.poll(() => storedStory(libraryDir).headline).toBe('Ra quân lớn');
  await page.keyboard.press('Control+z');
  await expect.poll(() => text()[0]).toBe('Câu mới.');
  await page.keyboard.press('Control+y');
  await page.keyboard.press('Control+y');
  await expect.poll(() => storedStory(libraryDir).headline).toBe(headline);
  expect(text()[0]).toBe(blockText(blocks[0] ?? paragraph('')));
});

test('a session of work leaves the text it began with as a version, without anybody asking', async ({
  prepare,
  openDesk,
}) => {
  await prepare((newsroom) =>
    createStory(newsroom.library.write, {
      content: { headline, document: storyDocument([paragraph('Sáng 22/11, phường ra quân.')]) },
      at: testMoment,
    }),
  );
  const { page } = await openDesk();
  await openStory(page, headline);
  const body = page.getByRole('textbox', { name: 'Nội dung' });
  await page.getByRole('tab', { name: 'Lịch sử' }).click();
  await expect(page.getByText('Chưa có bản cũ nào')).toBeVisible();
  await body.click();
  await body.press('Control+End');
  await body.pressSequentially(' Ai cũng vui.');
  const versions = page.getByRole('list', { name: 'Các bản đã giữ' });
  await expect(versions.getByRole('listitem')).toHaveCount(2);
  await versions.getByRole('button', { name: /5 chữ/u }).click();
  await expect(page.getByText('Sáng 22/11, phường ra quân.', { exact: true })).toBeVisible();
});

test('a whole version comes back, and what it took the place of is a version itself', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  await prepare((newsroom) =>
    createStory(newsroom.library.write, {
      content: { headline, document: storyDocument(blocks) },
      at: testMoment,
    }),
  );
  const { page } = await openDesk();
  await openStory(page, headline);
  await keepVersion(page, 'Bản đầu');
  const body = page.getByRole('textbox', { name: 'Nội dung' });
  await body.click();
  await body.press('Control+a');
  await body.press('Backspace');
  await body.pressSequentially('Viết lại từ đầu.');
  await expect.poll(() => storedStory(libraryDir).text).toBe('Viết lại từ đầu.');

  const versions = page.getByRole('list', { name: 'Các bản đã giữ' });
  await versions.getByRole('button', { name: /^Bản đầu/u }).click();
  await page.getByRole('button', { name: 'Lấy lại bản này' }).click();
  await expect
    .poll(() => storedStory(libraryDir).content.document.root.children.map(blockText))
    .toEqual(blocks.map(blockText));
  // Kept by the restore; a sitting may have left shorter ones.
  await versions
    .getByRole('button', { name: /(?:^|\D)4 chữ/u })
    .first()
    .click();
  await expect(page.getByText('Viết lại từ đầu.', { exact: true }).last()).toBeVisible();
});

test('a caption that was changed since a version, a moved paragraph and all of it are shown and brought back from the comparison', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  let photoId = '';
  await prepare(async (newsroom) => {
    ({ id: photoId } = await addPhoto(newsroom, 1, { caption: 'Bà Lành trao quà.', credit: 'Minh Anh' }));
    const document = storyDocument([...blocks, photo({ photoId })]);
    createStory(newsroom.library.write, { content: { headline, document }, at: testMoment });
  });
  const { page } = await openDesk();
  await openStory(page, headline);
  await keepVersion(page, 'Bản gửi duyệt');
  const body = page.getByRole('textbox', { name: 'Nội dung' });
  await enter(page, 'Ảnh');
  await page.getByRole('option').first().click();
  const caption = page.getByRole('textbox', { name: 'Chú thích', exact: true });
  await caption.fill('Bà Lan trao quà.');
  await page.getByRole('button', { name: /^Áp dụng/u }).click();
  await expect.poll(() => storedPhotos(libraryDir)[0]?.caption).toBe('Bà Lan trao quà.');
  await enter(page, 'Tin bài');
  await body.getByText('Hơn ba trăm').click();
  await body.press('Alt+Shift+ArrowDown');
  const texts = (): string[] => storedStory(libraryDir).content.document.root.children.map(blockText);
  await expect.poll(() => texts()[3]).toBe('Hơn ba trăm người dân của bảy khu phố tham gia.');

  await page.getByRole('button', { name: 'So Bản gửi duyệt với bản đang viết' }).click();
  const dialog = page.getByRole('dialog', { name: 'So hai bản của bài' });
  await expect(dialog.getByText('Chuyển đến đây')).toBeVisible();
  await expect(dialog.locator('del', { hasText: 'Lành' })).toBeVisible();
  await expect(dialog.locator('ins', { hasText: 'Lan' })).toBeVisible();
  await dialog.getByRole('button', { name: /^Lấy lại bản cũ: .*Bà Lan/u }).click();
  const shown = (): Block | undefined => storedStory(libraryDir).content.document.root.children[4];
  await expect.poll(shown).toEqual(photo({ photoId, caption: 'Bà Lành trao quà.' }));
  // The photo is other stories' as well: it says what it said.
  expect(storedPhotos(libraryDir)[0]?.caption).toBe('Bà Lan trao quà.');
  expect(texts()[3]).toBe('Hơn ba trăm người dân của bảy khu phố tham gia.');

  await dialog.getByRole('button', { name: 'Lấy lại toàn bộ bản cũ' }).click();
  await expect.poll(texts).toEqual([...blocks.map(blockText), 'Bà Lành trao quà.']);
  await expect(dialog.getByText('Hai bản giống nhau')).toBeVisible();
});

test('a version is called otherwise where it is read', async ({ prepare, openDesk }) => {
  await prepare((newsroom) =>
    createStory(newsroom.library.write, {
      content: { headline, document: storyDocument(blocks) },
      at: testMoment,
    }),
  );
  const { page } = await openDesk();
  await openStory(page, headline);
  await keepVersion(page, 'Bản 1');
  const versions = page.getByRole('list', { name: 'Các bản đã giữ' });
  await versions.getByRole('button', { name: /^Bản 1/u }).click();
  const name = page.getByRole('textbox', { name: /^Tên của bản lúc/u });
  await name.fill('Bản trước họp');
  await name.press('Enter');
  await page.getByRole('button', { name: 'Về danh sách' }).click();
  await expect(versions.getByRole('button', { name: /^Bản trước họp/u })).toBeVisible();
});

async function keepVersion(page: Page, name: string): Promise<void> {
  await page.getByRole('tab', { name: 'Lịch sử' }).click();
  await page.getByRole('button', { name: 'Giữ bản này với tên…' }).click();
  await page.getByRole('textbox', { name: 'Tên của bản' }).fill(name);
  await page.getByRole('button', { name: 'Giữ', exact: true }).click();
  await expect(page.getByRole('button', { name: `So ${name} với bản đang viết` })).toBeVisible();
}
