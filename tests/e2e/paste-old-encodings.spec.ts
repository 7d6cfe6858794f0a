// Texts that offices wrote before Unicode: recognised when they are pasted, shown before and after, and never changed unasked.
import type { Locator, Page } from '@playwright/test';
import { addStory } from '#tests/support/publishing-desk.ts';
import { storedStory } from '#tests/support/stored-story.ts';
import { typedIn } from '#tests/support/typed-in-encoding.ts';
import { expect, test } from './fixtures.ts';
import { paste, pasteAtCaret } from './paste.ts';
import { openStory, selectWords } from './steps.ts';

const headline = 'Bài từ tệp cũ';
const sentence = 'Phường An Hòa ra quân tổng vệ sinh.';

const encodings = [
  { encoding: 'tcvn3', font: '.VnTime', called: 'TCVN3 (ABC)' },
  { encoding: 'vni', font: 'VNI-Times', called: 'VNI' },
  { encoding: 'vps', font: 'VPS Times', called: 'VPS' },
] as const;

for (const { encoding, font, called } of encodings) {
  test(`a text in ${called} is shown before and after, and goes in as the reporter says`, async ({
    libraryDir,
    prepare,
    openDesk,
  }) => {
    await prepare((newsroom) => addStory(newsroom, { headline, text: '' }));
    const { page } = await openDesk();
    await openStory(page, headline);
    const old = typedIn(encoding, sentence);
    const html = `<p style="font-family:'${font}'">${old}</p>`;
    await paste(page, { 'text/html': html });
    const question = askedOn(page);
    await expect(question).toContainText(`Nhận ra bảng mã ${called}.`);
    await expect(question.getByRole('definition')).toHaveText([old, sentence]);
    expect(storedStory(libraryDir).text.trim()).toBe('');
    await page.keyboard.press('Enter');
    await expect.poll(() => storedStory(libraryDir).text).toBe(sentence);
    // The keyboard is in the text again.
    await page.keyboard.press('Control+z');
    await expect.poll(() => storedStory(libraryDir).text.trim()).toBe('');
    await paste(page, { 'text/html': html });
    await question.getByRole('button', { name: 'Dán nguyên như thế' }).click();
    await expect.poll(() => storedStory(libraryDir).text).toBe(old);
  });
}

test('plain text in an old encoding is known by its words where no font tells', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  await prepare((newsroom) => addStory(newsroom, { headline, text: '' }));
  const { page } = await openDesk();
  await openStory(page, headline);
  const text = `${sentence} Mỗi khu phố chọn việc sát với đời sống, ưu tiên những hẻm nhỏ, người già neo đơn, học sinh nghèo vượt khó.`;
  await paste(page, { 'text/plain': typedIn('vni', text) });
  await expect(askedOn(page)).toContainText('Nhận ra bảng mã VNI.');
  await page.keyboard.press('Enter');
  await expect.poll(() => storedStory(libraryDir).text).toBe(text);
});

test('the question is closed by Escape and nothing is pasted', async ({ libraryDir, prepare, openDesk }) => {
  await prepare((newsroom) => addStory(newsroom, { headline, text: '' }));
  const { page } = await openDesk();
  await openStory(page, headline);
  await paste(page, { 'text/html': `<p style="font-family:VNI-Times">${typedIn('vni', sentence)}</p>` });
  await expect(askedOn(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(askedOn(page)).toBeHidden();
  await page.keyboard.type('Viết tiếp.');
  await expect.poll(() => storedStory(libraryDir).text).toBe('Viết tiếp.');
});

test('while somebody suggests, the answer goes in as a proposal in place of the selected words, which stay without an answer', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  const text = 'Sáng nay ra quân.';
  await prepare((newsroom) => addStory(newsroom, { headline, text }));
  const { page } = await openDesk();
  await openStory(page, headline);
  const body = page.getByRole('textbox', { name: 'Nội dung' });
  await body.click();
  await expect(page.getByRole('button', { name: 'Chế độ góp ý' })).toBeVisible();
  await page.keyboard.press('Control+Shift+g');
  const old = typedIn('vni', sentence);
  const pasteOver = async (): Promise<void> => {
    await selectWords(body, 0, 'Sáng nay'.length);
    await pasteAtCaret(page, { 'text/html': `<p style="font-family:VNI-Times">${old}</p>` });
    await expect(askedOn(page)).toBeVisible();
  };
  await pasteOver();
  await page.keyboard.press('Escape');
  await expect(askedOn(page)).toBeHidden();
  await expect(body.locator('ins, del')).toHaveCount(0);

  await pasteOver();
  await page.keyboard.press('Enter');
  await expect(body.locator('del')).toHaveText('Sáng nay');
  await expect(body.locator('ins')).toHaveText(sentence);
  await page.keyboard.press('Control+z');
  await expect(body.locator('ins, del')).toHaveCount(0);

  await pasteOver();
  await askedOn(page).getByRole('button', { name: 'Dán nguyên như thế' }).click();
  await expect(body.locator('del')).toHaveText('Sáng nay');
  await expect(body.locator('ins')).toHaveText(old);
  await expect.poll(() => JSON.stringify(storedStory(libraryDir).content.document)).toContain('"insert"');
  expect(storedStory(libraryDir).text).toBe(text);
});

const leftAlone = [
  ['Unicode in an old font', 'text/html', `<p style="font-family:.VnTime">${sentence}</p>`, sentence],
  ['a few words that could be anything', 'text/plain', 'TiÕng ViÖt', 'TiÕng ViÖt'],
  [
    'French',
    'text/plain',
    'Le maire a été élu à la majorité, où les électeurs français ont répondu présents à l’appel, malgré la pluie.',
    'Le maire a été élu à la majorité, où les électeurs français ont répondu présents à l’appel, malgré la pluie.',
  ],
] as const;

for (const [what, type, copied, wanted] of leftAlone) {
  test(`${what} goes in as it is, without a question`, async ({ libraryDir, prepare, openDesk }) => {
    await prepare((newsroom) => addStory(newsroom, { headline, text: '' }));
    const { page } = await openDesk();
    await openStory(page, headline);
    await paste(page, { [type]: copied });
    await expect.poll(() => storedStory(libraryDir).text).toBe(wanted);
    await expect(askedOn(page)).toHaveCount(0);
  });
}

function askedOn(page: Page): Locator {
  return page.getByRole('dialog', { name: 'Chữ dán vào gõ bằng bảng mã cũ' });
}
