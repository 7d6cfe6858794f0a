// A slash on an empty line and a few letters without marks: every kind of block, by keys alone.
import type { Locator, Page } from '@playwright/test';
import {
  divider,
  gallery,
  heading,
  list,
  note,
  paragraph,
  photo,
  pullQuote,
  quote,
} from '#shared/document/build.ts';
import { addStory } from '#tests/support/publishing-desk.ts';
import { storedBlocks, storedStory } from '#tests/support/stored-story.ts';
import { expect, test } from './fixtures.ts';
import { openBody } from './steps.ts';

const headline = 'Bài viết bằng dấu gạch';

test('every kind of text is begun by a slash and a few letters without marks', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  await prepare((newsroom) => addStory(newsroom, { headline, text: '' }));
  const { page } = await openDesk();
  const body = await openBody(page, headline);
  const kinds = [
    ['tit', 'Tít phụ', 'Ra quân'],
    ['tit phu nho', 'Tít phụ nhỏ', 'Khu phố 3'],
    ['trich', 'Trích dẫn', 'Ai cũng vui.'],
    ['noi bat', 'Trích nổi bật', 'Sạch từ ngõ.'],
    ['ben le', 'Ghi chú bên lề', 'Lịch thu gom rác.'],
    ['doan', 'Đoạn văn', 'Sáng 22/11.'],
  ] as const;
  for (const [typed, name, words] of kinds) {
    await choose(page, typed, name);
    await body.pressSequentially(words);
    await body.press('Enter');
  }
  for (const [typed, name, words] of [
    ['gach', 'Danh sách gạch đầu dòng', 'Khu phố 7'],
    ['so', 'Danh sách đánh số', 'Quét hẻm'],
  ] as const) {
    await choose(page, typed, name);
    await body.pressSequentially(words);
    await body.press('Enter');
    await body.press('Enter');
  }
  await expect
    .poll(() => storedBlocks(libraryDir))
    .toEqual([
      heading('h2', 'Ra quân'),
      heading('h3', 'Khu phố 3'),
      quote('Ai cũng vui.'),
      pullQuote('Sạch từ ngõ.'),
      note('Lịch thu gom rác.'),
      paragraph('Sáng 22/11.'),
      list('bullet', ['Khu phố 7']),
      list('number', ['Quét hẻm']),
      paragraph(''),
    ]);
  await expect(body.getByRole('heading', { name: 'Ra quân', level: 2 })).toBeVisible();
  await expect(body.getByRole('heading', { name: 'Khu phố 3', level: 3 })).toBeVisible();
  await expect(body.getByRole('blockquote').getByText('Ai cũng vui.')).toBeVisible();
  await expect(body.getByRole('listitem')).toHaveText(['Khu phố 7', 'Quét hẻm']);
});

test('a waiting photo, an empty gallery and a line are put in by a slash and a few letters, and one types on behind them', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  await prepare((newsroom) => addStory(newsroom, { headline, text: '' }));
  const { page } = await openDesk();
  const body = await openBody(page, headline);
  for (const [typed, name] of [
    ['hinh', 'Ảnh'],
    ['album', 'Chùm ảnh'],
    ['ke', 'Đường kẻ ngang'],
  ] as const)
    await choose(page, typed, name);
  await body.pressSequentially('Viết tiếp.');
  await expect
    .poll(() => storedBlocks(libraryDir))
    .toEqual([photo({}), gallery(''), divider(), paragraph('Viết tiếp.')]);
  await expect(body.getByText('Chờ ảnh', { exact: true })).toBeVisible();
  await expect(body.getByRole('region', { name: 'Chùm ảnh' })).toBeVisible();
});

test('the menu shows what there is with its signs; arrow keys go round it and Tab chooses', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  await prepare((newsroom) => addStory(newsroom, { headline, text: '' }));
  const { page } = await openDesk();
  const body = await openBody(page, headline);
  await body.pressSequentially('/');
  const here = menuOf(page).getByRole('option', { selected: true });
  await expect(menuOf(page).getByRole('option')).toHaveText([
    'Ảnh',
    'Chùm ảnh',
    'Thẻ video, bản đồ, trang mạng',
    'Tệp đính kèm…',
    'Bảng',
    'Hộp thông tin',
    'Đường kẻ ngang---',
    'Tít phụ##',
    'Tít phụ nhỏ###',
    'Danh sách gạch đầu dòng-',
    'Danh sách đánh số1.',
    'Trích dẫn>',
    'Trích nổi bật',
    'Ghi chú bên lề',
    'Đoạn văn',
    'Đoạn soạn sẵn…',
  ]);
  await expect(here).toHaveText('Ảnh');
  await body.press('ArrowUp');
  await expect(here).toHaveText('Đoạn soạn sẵn…');
  for (let step = 0; step < 4; step += 1) await body.press('ArrowUp');
  await expect(here).toHaveText('Trích dẫn>');
  await body.press('ArrowDown');
  await body.press('Tab');
  await body.pressSequentially('Sạch từ ngõ.');
  await expect.poll(() => storedBlocks(libraryDir)).toEqual([pullQuote('Sạch từ ngõ.')]);
});

test('Escape sends the menu away and leaves what was typed, letters that fit nothing say so, and a slash among words is a slash', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  await prepare((newsroom) => addStory(newsroom, { headline, text: '' }));
  const { page } = await openDesk();
  const body = await openBody(page, headline);
  await body.pressSequentially('/tit');
  await expect(menuOf(page)).toBeVisible();
  await body.press('Escape');
  await expect(menuOf(page)).toBeHidden();
  await body.press('Enter');
  await body.pressSequentially('/xyz');
  await expect(menuOf(page).getByText('Không có khối nào khớp')).toBeVisible();
  await body.press('Enter');
  await body.pressSequentially('Ngày 22/11');
  await expect(menuOf(page)).toBeHidden();
  await expect.poll(() => storedStory(libraryDir).text).toBe('/tit\n\n/xyz\n\nNgày 22/11');
});

test('what a slash made is taken back by one undo', async ({ libraryDir, prepare, openDesk }) => {
  await prepare((newsroom) => addStory(newsroom, { headline, paragraphs: ['Đoạn đầu.', ''] }));
  const { page } = await openDesk();
  const body = await openBody(page, headline);
  await body.press('Control+End');
  await choose(page, 'album', 'Chùm ảnh');
  await expect.poll(() => storedBlocks(libraryDir).map(({ type }) => type)).toContain('gallery');
  await body.press('Control+z');
  await expect.poll(() => storedBlocks(libraryDir).map(({ type }) => type)).not.toContain('gallery');
  await expect(body).toContainText('Đoạn đầu.');
});

/** The first offered is what is meant. */
async function choose(page: Page, typed: string, name: string): Promise<void> {
  await page.keyboard.type(`/${typed}`);
  await expect(menuOf(page).getByRole('option').first()).toHaveText(new RegExp(`^${name}(?:\\P{L}|$)`, 'u'));
  await page.keyboard.press('Enter');
  await expect(menuOf(page)).toBeHidden();
}

function menuOf(page: Page): Locator {
  return page.getByRole('listbox', { name: 'Chèn' });
}
