// Writing: Vietnamese by every kind of input method, the form of the text, and the save behind every key.
import type { Locator } from '@playwright/test';
import { addStory } from '#tests/support/publishing-desk.ts';
import { storedStory } from '#tests/support/stored-story.ts';
import { expect, test } from './fixtures.ts';
import { openBody } from './steps.ts';
import { burst } from './unikey.ts';

const headline = 'Bài đang viết';

test('every key is durable within a second, and the bar says when the last one was', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  await prepare((newsroom) => addStory(newsroom, { headline, text: '' }));
  const { page } = await openDesk();
  const body = await openBody(page, headline);
  const sentence = 'Sáng 22/11, phường An Hòa ra quân tổng vệ sinh. ';
  for (let turn = 1; turn <= 3; turn += 1) {
    await body.pressSequentially(sentence);
    const lastKey = Date.now();
    await expect.poll(() => storedStory(libraryDir).text.trim()).toBe(sentence.repeat(turn).trim());
    expect(Date.parse(storedStory(libraryDir).savedAt) - lastKey).toBeLessThan(1000);
  }
  const clock = new Intl.DateTimeFormat('vi-VN', {
    timeStyle: 'medium',
    timeZone: 'Asia/Ho_Chi_Minh',
  }).format(Date.parse(storedStory(libraryDir).savedAt));
  await expect(page.getByTestId('save-status')).toHaveText(`Đã lưu ${clock}`);
});

test('the bar says whole what it says of the save, and its words take the same room before and after', async ({
  prepare,
  openDesk,
}) => {
  await prepare((newsroom) => addStory(newsroom, { headline, text: '' }));
  const { page } = await openDesk();
  await openBody(page, headline);
  const status = page.getByTestId('save-status');
  await page.keyboard.type('a');
  await expect(status).toHaveText(/^Đã lưu/u);
  const saved = await roomOf(status);
  await page.keyboard.type('b');
  await expect(status).toHaveText(/^Đang lưu… \d/u);
  const saving = await roomOf(status);
  expect([saved.isCut, saving.isCut]).toEqual([false, false]);
  expect(saving.width).toBe(saved.width);
});

function roomOf(status: Locator): Promise<{ width: number; isCut: boolean }> {
  return status.evaluate((element) => {
    const words = element.firstElementChild ?? element;
    return { width: element.clientWidth, isCut: words.scrollWidth > words.clientWidth };
  });
}

test('an input method that takes letters back and sends a syllable instead leaves exactly that syllable', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  await prepare((newsroom) => addStory(newsroom, { headline, text: '' }));
  const { page } = await openDesk();
  await openBody(page, headline);
  // Telex as UniKey does it: what was typed plainly is deleted and sent again with its marks.
  for (const [plain, marked] of [
    ['Tieengs', 'Tiếng'],
    ['Vieetj', 'Việt'],
    ['nghieengf', 'nghiềng'],
    ['ddaay', 'đây'],
  ] as const) {
    await burst(page, { plain, marked });
    await page.keyboard.press('Space');
  }
  await expect.poll(() => storedStory(libraryDir).text.trim()).toBe('Tiếng Việt nghiềng đây');
  await page.keyboard.press('Enter');
  await burst(page, { plain: 'Quoocs', marked: 'Quốc' });
  await expect.poll(() => storedStory(libraryDir).text).toMatch(/đây\s+Quốc$/u);
});

test('an input method that composes is left alone while it does, in the middle of a text too', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  await prepare((newsroom) => addStory(newsroom, { headline, text: 'Phường Hòa' }));
  const { page } = await openDesk();
  const body = await openBody(page, headline);
  await body.press('Control+Home');
  for (let step = 0; step < 'Phường '.length; step += 1) await body.press('ArrowRight');
  const session = await page.context().newCDPSession(page);
  for (const text of ['A', 'An', 'An ']) {
    const caret = text.length;
    await session.send('Input.imeSetComposition', { text, selectionStart: caret, selectionEnd: caret });
  }
  await session.send('Input.insertText', { text: 'An ' });
  await expect.poll(() => storedStory(libraryDir).text).toBe('Phường An Hòa');
  await body.press('Control+End');
  for (const text of ['p', 'ph', 'phu', 'phuơ', 'phươ', 'phường']) {
    const caret = text.length;
    await session.send('Input.imeSetComposition', { text, selectionStart: caret, selectionEnd: caret });
  }
  await session.send('Input.insertText', { text: 'phường' });
  await expect.poll(() => storedStory(libraryDir).text).toBe('Phường An Hòaphường');
});

test('signs at the start of a line, keys and the slash menu give the text its form', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  await prepare((newsroom) => addStory(newsroom, { headline, text: '' }));
  const { page } = await openDesk();
  const body = await openBody(page, headline);
  await body.pressSequentially('## Ra quân từ sáng sớm');
  await body.press('Enter');
  await body.pressSequentially('Có ');
  await body.press('Control+b');
  await body.pressSequentially('bốn tấn rác');
  await body.press('Control+b');
  await body.press('Enter');
  await body.pressSequentially('- Khu phố 3');
  await body.press('Enter');
  await body.pressSequentially('Khu phố 7');
  await body.press('Enter');
  await body.press('Enter');
  await body.pressSequentially('> Ai cũng vui.');
  await body.press('Enter');
  await body.pressSequentially('/anh');
  await expect(page.getByRole('listbox', { name: 'Chèn' }).getByRole('option').first()).toHaveText(/^Ảnh/u);
  await body.press('Enter');

  await expect(page.getByText('Chờ ảnh', { exact: true })).toBeVisible();
  await expect(body.getByRole('heading', { name: 'Ra quân từ sáng sớm', level: 2 })).toBeVisible();
  await expect
    .poll(() => storedStory(libraryDir).content.document.root.children.map(({ type }) => type))
    .toEqual(['heading', 'paragraph', 'list', 'quote', 'photo', 'paragraph']);
  const [, paragraph] = storedStory(libraryDir).content.document.root.children;
  expect(paragraph).toMatchObject({
    children: [
      { text: 'Có ', format: 0 },
      { text: 'bốn tấn rác', format: 1 },
    ],
  });
});

test('a link is set on selected words from the toolbar and refused where it leads nowhere safe', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  await prepare((newsroom) => addStory(newsroom, { headline, text: 'Xem cổng dịch vụ công' }));
  const { page } = await openDesk();
  const body = await openBody(page, headline);
  await body.press('Control+Home');
  await body.press('Control+Shift+End');
  const toolbar = page.getByRole('toolbar', { name: 'Định dạng chữ đang chọn' });
  await toolbar.getByRole('button', { name: 'Liên kết' }).click();
  const address = page.getByRole('textbox', { name: 'Địa chỉ liên kết' });
  await address.fill('javascript:alert(1)');
  await address.press('Enter');
  await expect(page.getByText(/^Địa chỉ này không dùng được\./u)).toBeVisible();
  await address.fill('dichvucong.example.vn/nop');
  await address.press('Enter');
  await expect(body.getByRole('link', { name: 'Xem cổng dịch vụ công' })).toBeVisible();
  await expect
    .poll(() => storedStory(libraryDir).content.document.root.children[0])
    .toMatchObject({ children: [{ type: 'link', url: 'https://dichvucong.example.vn/nop' }] });
});

test('what was done is undone and done again, by key and by button', async ({ prepare, openDesk }) => {
  await prepare((newsroom) => addStory(newsroom, { headline, text: 'Câu đầu.' }));
  const { page } = await openDesk();
  const body = await openBody(page, headline);
  await body.press('Control+End');
  await body.press('Enter');
  await body.pressSequentially('Câu sau.');
  await expect(body).toHaveText('Câu đầu.Câu sau.');
  await body.press('Control+z');
  await expect(body).not.toHaveText(/Câu sau\./u);
  await expect(body).toHaveText(/^Câu đầu\./u);
  await page.getByRole('button', { name: 'Làm lại' }).click();
  await expect(body).toHaveText('Câu đầu.Câu sau.');
});

test('kicker, headline and lead are typed one after the other with Enter, and saved', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  await prepare(() => undefined);
  const { page } = await openDesk();
  await expect(page.getByRole('heading', { name: 'Chưa mở bài nào' })).toBeVisible();
  await page.keyboard.press('Control+n');
  const title = page.getByRole('textbox', { name: 'Tít', exact: true });
  await expect(title).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('textbox', { name: 'Dòng trên tít' })).toBeFocused();
  await page.keyboard.type('Tin hoạt động');
  await page.keyboard.press('Enter');
  await expect(title).toBeFocused();
  await page.keyboard.type('Phường An Hòa ra quân');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Sapo' })).toBeFocused();
  await page.keyboard.type('Hơn 300 người tham gia.');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Nội dung' })).toBeFocused();
  await page.keyboard.type('Đoạn đầu.');
  await expect
    .poll(() => {
      const { headline: saved, lead, text, content } = storedStory(libraryDir);
      return [content.kicker, saved, lead, text];
    })
    .toEqual(['Tin hoạt động', 'Phường An Hòa ra quân', 'Hơn 300 người tham gia.', 'Đoạn đầu.']);
  await expect(page.getByRole('option', { name: 'Phường An Hòa ra quân' })).toBeVisible();
});
