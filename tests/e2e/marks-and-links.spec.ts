// Marks and links on words that are there already, by the buttons that come up beside them.
import type { Locator, Page } from '@playwright/test';
import { link, paragraph, textRun } from '#shared/document/build.ts';
import type { Block } from '#shared/model/blocks.ts';
import { textFormat } from '#shared/model/inline.ts';
import { addStory } from '#tests/support/publishing-desk.ts';
import { storedBlocks } from '#tests/support/stored-story.ts';
import { expect, test } from './fixtures.ts';
import { openStory, selectWords } from './steps.ts';

const headline = 'Bài có chữ đậm';

const marks = [
  ['Đậm', 'bold'],
  ['Nghiêng', 'italic'],
  ['Gạch chân', 'underline'],
  ['Gạch ngang', 'strikethrough'],
  ['Chỉ số trên', 'superscript'],
  ['Chỉ số dưới', 'subscript'],
  ['Tô nổi', 'highlight'],
] as const;

test('each button beside selected words gives them its mark, shows it pressed, and takes it off again', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  await prepare((newsroom) => addStory(newsroom, { headline, text: 'Thu gom bốn tấn rác' }));
  const { page } = await openDesk();
  await openStory(page, headline);
  const body = page.getByRole('textbox', { name: 'Nội dung' });
  await body.click();
  await selectWords(body, 'Thu gom '.length, 'bốn tấn'.length);
  for (const [name, mark] of marks) {
    const button = toolbar(page).getByRole('button', { name });
    await button.click();
    await expect(button).toHaveAttribute('aria-pressed', 'true');
    const marked = [textRun('Thu gom '), textRun('bốn tấn', textFormat[mark]), textRun(' rác')];
    await expect.poll(() => storedBlocks(libraryDir)).toEqual([paragraph(marked)]);
    await button.click();
    await expect(button).toHaveAttribute('aria-pressed', 'false');
    await expect.poll(() => storedBlocks(libraryDir)).toEqual([paragraph('Thu gom bốn tấn rác')]);
  }
});

test('marks by the buttons add up, but for high and low letters, of which the later stays', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  await prepare((newsroom) => addStory(newsroom, { headline, text: 'CO2' }));
  const { page } = await openDesk();
  await openStory(page, headline);
  const body = page.getByRole('textbox', { name: 'Nội dung' });
  await body.click();
  await selectWords(body, 2, 1);
  for (const [name] of marks) await toolbar(page).getByRole('button', { name }).click();
  const { superscript, ...others } = textFormat;
  const all = Object.values(others).reduce((sum, bit) => sum + bit, 0);
  expect(all & superscript).toBe(0);
  await expect.poll(() => storedBlocks(libraryDir)).toEqual([paragraph([textRun('CO'), textRun('2', all)])]);
});

test('the address of a link is changed where it stands, and what is typed next goes on at the caret', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  await prepare((newsroom) => addStory(newsroom, { headline, blocks: linked(old, 'cổng dịch vụ') }));
  const { page } = await openDesk();
  const body = await standInLink(page);
  await page.getByRole('button', { name: 'Sửa liên kết' }).click();
  const address = page.getByRole('textbox', { name: 'Địa chỉ liên kết' });
  await expect(address).toHaveValue(old);
  await address.fill('dichvucong.gov.vn/nop');
  await address.press('Enter');
  const fresh = 'https://dichvucong.gov.vn/nop';
  await expect.poll(() => storedBlocks(libraryDir)).toEqual(linked(fresh, 'cổng dịch vụ'));
  await expect(body).toBeFocused();
  await page.keyboard.type('công ');
  await expect.poll(() => storedBlocks(libraryDir)).toEqual(linked(fresh, 'cổng công dịch vụ'));
  await body.press('Control+z');
  await expect.poll(() => storedBlocks(libraryDir)).toEqual(linked(fresh, 'cổng dịch vụ'));
  await body.press('Control+z');
  await expect.poll(() => storedBlocks(libraryDir)).toEqual(linked(old, 'cổng dịch vụ'));
});

test('a link is taken off its words, which stay; what is typed next goes on at the caret, and undo puts it back', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  await prepare((newsroom) => addStory(newsroom, { headline, blocks: linked(old, 'cổng dịch vụ') }));
  const { page } = await openDesk();
  const body = await standInLink(page);
  await page.getByRole('button', { name: 'Bỏ liên kết' }).click();
  await expect.poll(() => storedBlocks(libraryDir)).toEqual([paragraph('Xem cổng dịch vụ của phường.')]);
  await expect(body).toBeFocused();
  await page.keyboard.type('công ');
  await expect.poll(() => storedBlocks(libraryDir)).toEqual([paragraph('Xem cổng công dịch vụ của phường.')]);
  await body.press('Control+z');
  await body.press('Control+z');
  await expect.poll(() => storedBlocks(libraryDir)).toEqual(linked(old, 'cổng dịch vụ'));
});

const old = 'https://example.vn/cu';

function linked(url: string, words: string): Block[] {
  return [paragraph([textRun('Xem '), link(url, words), textRun(' của phường.')])];
}

/** With the caret behind the first word of the link. */
async function standInLink(page: Page): Promise<Locator> {
  await openStory(page, headline);
  const body = page.getByRole('textbox', { name: 'Nội dung' });
  await body.click();
  await selectWords(body, 'Xem cổng '.length, 0);
  return body;
}

function toolbar(page: Page): Locator {
  return page.getByRole('toolbar', { name: 'Định dạng chữ đang chọn' });
}
