// What a writer has at hand beside the text: its length, what is still to be filled in, its outline, and the sheet as one likes it.
import type { Locator, Page } from '@playwright/test';
import { createStory } from '#engine/library/stories.ts';
import { heading, paragraph, photo, storyDocument } from '#shared/document/build.ts';
import { StoryContent } from '#shared/model/story.ts';
import { faultsOf } from './faults-of.ts';
import { expect, test } from './fixtures.ts';
import { openStory, runCommand } from './steps.ts';
import type { Desk as Newsroom } from '#tests/support/publishing-desk.ts';

const headline = 'Phường An Hòa ra quân';

function addStory(document: StoryContent['document'], lead = '') {
  return ({ library, clock }: Newsroom): void => {
    const content = StoryContent.parse({ headline, lead, document });
    createStory(library.write, { content, at: clock.now() });
  };
}

const unfinished = storyDocument([
  paragraph('Sáng 22/11, [tên lãnh đạo…] dự lễ ra quân.'),
  heading('h2', 'Ra quân từ sáng sớm'),
  paragraph('Có ??? người tham gia, số TK 0123 của quỹ không đổi.'),
  heading('h3', 'Khu phố 3'),
  photo({ caption: 'Ông TK phát biểu.' }),
  paragraph('Hết.'),
]);

test('the length of the story is shown while one writes, and that of what is selected', async ({
  prepare,
  openDesk,
}) => {
  await prepare(addStory(storyDocument([paragraph('Một hai ba.')]), 'Bốn năm.'));
  const { page } = await openDesk();
  const body = await openSheet(page);
  const bar = page.getByRole('contentinfo', { name: 'Thanh trạng thái' });
  await expect(bar).toContainText('5 chữ · 1 phút đọc · 0 ảnh');
  await body.click();
  await body.press('Control+End');
  await body.pressSequentially(' Sáu bảy');
  await expect(bar).toContainText('7 chữ');
  for (let letter = 0; letter < 7; letter += 1) await body.press('Shift+ArrowLeft');
  await expect(bar).toContainText('Đang chọn 2/7 chữ · 7 ký tự');
  await bar.getByRole('button', { name: /Đang chọn/u }).click();
  const panel = page.getByRole('tabpanel', { name: 'Dàn bài' });
  await expect(panel.getByRole('definition').nth(0)).toHaveText('7');
  await expect(panel.getByRole('definition').nth(1)).toHaveText('7');
  await expect(panel.getByRole('definition').nth(2)).toHaveText('27');
  await expect(panel.getByRole('definition').nth(3)).toHaveText('22');
});

test('a field tells how long it is from shortly before the house’s limit on, and that it is too long beyond it', async ({
  prepare,
  openDesk,
}) => {
  await prepare(addStory(storyDocument([photo({ caption: 'Chú thích. '.repeat(30) }), paragraph('')])));
  const { page } = await openDesk();
  await openSheet(page);
  const long = (most: number): Locator => page.getByRole('status').filter({ hasText: `/${most} ký tự` });
  await expect(long(250)).toHaveText('330/250 ký tự, hơi dài');
  await expect(long(120)).toHaveCount(0);
  const title = page.getByRole('textbox', { name: 'Tít', exact: true });
  await title.click();
  await title.press('End');
  await page.keyboard.insertText(' tổng vệ sinh'.repeat(9));
  await expect(long(120)).toHaveText('138/120 ký tự, hơi dài');
  await title.fill('Ngắn');
  await expect(long(120)).toHaveCount(0);
  const near = [
    ['Dòng trên tít', 60],
    ['Tít', 120],
    ['Sapo', 350],
  ] as const;
  for (const [field, most] of near) {
    await page.getByRole('textbox', { name: field, exact: true }).fill('n'.repeat(most - 5));
    await expect(long(most)).toHaveText(`${most - 5}/${most} ký tự`);
  }
});

test('places left to be filled in are marked, counted, reached by key, and warned of before publishing', async ({
  prepare,
  openDesk,
}) => {
  await prepare(addStory(unfinished));
  const { page } = await openDesk();
  const body = await openSheet(page);
  const bar = page.getByRole('contentinfo', { name: 'Thanh trạng thái' });
  await expect(bar.getByRole('button', { name: '3 chỗ cần điền' })).toBeVisible();
  await expect.poll(() => marked(page, 'to-fill-in')).toEqual(['[tên lãnh đạo…]', '???', 'TK']);
  await body.click();
  await body.press('Control+Home');
  await page.keyboard.press('F8');
  await expect.poll(() => selected(page)).toBe('[tên lãnh đạo…]');
  await page.keyboard.insertText('ông Lê Văn Bình');
  await page.keyboard.press('F8');
  await expect.poll(() => selected(page)).toBe('???');
  await page.keyboard.press('F8');
  await expect.poll(() => selected(page)).toBe('TK');
  await page.keyboard.press('Shift+F8');
  await expect.poll(() => selected(page)).toBe('???');
  await expect(bar.getByRole('button', { name: '2 chỗ cần điền' })).toBeVisible();
  await page.keyboard.press('F7');
  await expect(page.getByText('Còn chỗ cần điền: “???”')).toBeVisible();
});

test('the outline leads to every heading and every place to be filled in', async ({ prepare, openDesk }) => {
  await prepare(addStory(unfinished));
  const { page } = await openDesk();
  await openSheet(page);
  await page.keyboard.press('Control+Shift+u');
  const outline = page.getByRole('list', { name: 'Dàn bài' });
  await expect(outline.getByRole('button')).toHaveText(['Ra quân từ sáng sớm', 'Khu phố 3']);
  await outline.getByRole('button', { name: 'Khu phố 3' }).press('Enter');
  await expect.poll(() => selected(page)).toBe('Khu phố 3');
  await page
    .getByRole('list', { name: 'Còn cần điền' })
    .getByRole('button', { name: /người tham gia/u })
    .click();
  await expect.poll(() => selected(page)).toBe('???');
});

test('the sheet is as large as one wants it, by key and by command, and the bar says so', async ({
  prepare,
  openDesk,
}) => {
  await prepare(addStory(storyDocument([paragraph('Một đoạn.')])));
  const first = await openDesk();
  const body = await openSheet(first.page);
  const size = (text: Locator): Promise<string> =>
    text.evaluate((element) => getComputedStyle(element).fontSize);
  await expect.poll(() => size(body)).toBe('18px');
  for (let step = 0; step < 3; step += 1) await first.page.keyboard.press('Control+Equal');
  await expect.poll(() => size(body)).toBe('27px');
  await first.page.keyboard.press('Control+Minus');
  await expect.poll(() => size(body)).toBe('22.5px');
  await first.page.keyboard.press('Control+0');
  await expect.poll(() => size(body)).toBe('18px');
  await runCommand(first.page, 'Thu nhỏ trang bài');
  await expect.poll(() => size(body)).toBe('16.2px');
  await expect(first.page.getByRole('button', { name: '90 %' })).toBeVisible();
});

test('with typewriter scrolling the line one types on stays at one height', async ({ prepare, openDesk }) => {
  const paragraphs = Array.from({ length: 40 }, (_, at) => paragraph(`Đoạn thứ ${at + 1} của bài.`));
  await prepare(addStory(storyDocument(paragraphs)));
  const { page } = await openDesk();
  const body = await openSheet(page);
  await body.click();
  await body.press('Control+Home');
  await runCommand(page, 'Giữ dòng đang gõ ở giữa trang');
  await expect(page.getByText('Dòng đang gõ được giữ ở giữa trang.')).toBeVisible();
  await body.press('Control+End');
  await page.keyboard.type('Câu cuối');
  await expect.poll(() => caretHeight(page)).toBeCloseTo(0.42, 1);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Câu nữa');
  await expect.poll(() => caretHeight(page)).toBeCloseTo(0.42, 1);
});

test('in focus mode only the sheet is left, by key and by button, and the rest comes back as it was', async ({
  prepare,
  openDesk,
}) => {
  await prepare(addStory(storyDocument([paragraph('Đoạn một.')])));
  const { page } = await openDesk();
  const body = await openSheet(page);
  const around = [
    page.getByRole('navigation', { name: 'Các phòng' }),
    page.getByRole('listbox', { name: 'Danh sách tin bài' }),
    page.getByRole('tab', { name: 'Thông tin' }),
  ];
  await body.click();
  await body.press('Control+End');
  await page.keyboard.press('F11');
  for (const one of around) await expect(one).toBeHidden();
  await page.keyboard.type(' Viết tiếp.');
  await expect(body).toHaveText('Đoạn một. Viết tiếp.');
  await page.keyboard.press('F11');
  for (const one of around) await expect(one).toBeVisible();
  await page.getByRole('button', { name: 'Chế độ tập trung' }).click();
  for (const one of around) await expect(one).toBeHidden();
  await page.getByRole('button', { name: 'Ra khỏi chế độ tập trung' }).click();
  for (const one of around) await expect(one).toBeVisible();
});

test('while focusing, all but the block one writes in can be dimmed', async ({ prepare, openDesk }) => {
  await prepare(addStory(storyDocument([paragraph('Đoạn một.'), paragraph('Đoạn hai.')])));
  const { page } = await openDesk();
  const body = await openSheet(page);
  await body.getByText('Đoạn hai.').click();
  await runCommand(page, 'Làm mờ các đoạn khác khi tập trung');
  await expect(body.getByText('Đoạn một.')).toHaveCSS('opacity', '1');
  await body.getByText('Đoạn hai.').click();
  const opacity = (text: string): Promise<number> =>
    body.locator('p', { hasText: text }).evaluate((element) => Number(getComputedStyle(element).opacity));
  await expect.poll(() => opacity('Đoạn một.')).toBeLessThan(0.6);
  await expect.poll(() => opacity('Đoạn hai.')).toBe(1);
  await page.keyboard.press('ArrowUp');
  await expect.poll(() => opacity('Đoạn một.')).toBe(1);
  await page.keyboard.press('F11');
  await expect.poll(() => opacity('Đoạn hai.')).toBe(1);
});

test('after a command from the palette one types on where the caret was', async ({ prepare, openDesk }) => {
  await prepare(addStory(storyDocument([paragraph('Đoạn một.'), paragraph('Đoạn hai.')])));
  const { page } = await openDesk();
  const body = await openSheet(page);
  await body.getByText('Đoạn một.').click();
  await page.keyboard.press('End');
  await runCommand(page, 'Đổi nền sáng/tối');
  await page.keyboard.type(' Thêm.');
  await expect(body).toHaveText('Đoạn một. Thêm.Đoạn hai.');
});

test('the find bar and the outline have no serious fault for those who use a screen reader or see little', async ({
  prepare,
  openDesk,
}) => {
  await prepare(addStory(unfinished));
  const { page } = await openDesk();
  await openSheet(page);
  await page.keyboard.press('Control+Shift+u');
  await expect(page.getByRole('list', { name: 'Dàn bài' })).toBeVisible();
  await page.keyboard.press('Control+h');
  await page.getByRole('textbox', { name: 'Tìm trong bài' }).fill('khu');
  await expect(page.getByRole('search').getByRole('status')).toHaveText('1/1');
  expect(await faultsOf(page)).toEqual([]);
});

async function openSheet(page: Page): Promise<Locator> {
  await openStory(page, headline);
  const body = page.getByRole('textbox', { name: 'Nội dung' });
  await expect(body).toBeVisible();
  return body;
}

function marked(page: Page, name: string): Promise<string[]> {
  return page.evaluate(
    (highlight) =>
      [...(CSS.highlights.get(highlight) ?? [])].map((range) =>
        range instanceof Range ? range.toString() : '',
      ),
    name,
  );
}

/** In the text, or in the field that has the keyboard. */
function selected(page: Page): Promise<string> {
  return page.evaluate(() => {
    const field = document.activeElement;
    if (field instanceof HTMLTextAreaElement) {
      return field.value.slice(field.selectionStart, field.selectionEnd);
    }
    return window.getSelection()?.toString() ?? '';
  });
}

/** Of the caret on the desk, from 0 at its top to 1. */
function caretHeight(page: Page): Promise<number> {
  return page.evaluate(() => {
    const selection = window.getSelection();
    const desk = selection?.focusNode?.parentElement?.closest('[data-float-area]');
    const line = selection?.focusNode?.parentElement?.getBoundingClientRect();
    const box = desk?.getBoundingClientRect();
    return line === undefined || box === undefined ? -1 : (line.top - box.top) / box.height;
  });
}
