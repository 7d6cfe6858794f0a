// The form of a text given by keys alone: the kind of a block, a link, the buttons over selected words, whole blocks.
import { heading, list, note, paragraph, pullQuote, quote, textRun } from '#shared/document/build.ts';
import { textFormat } from '#shared/model/inline.ts';
import { outline } from '#tests/support/outline.ts';
import { addStory } from '#tests/support/publishing-desk.ts';
import { storedBlocks, storedStory } from '#tests/support/stored-story.ts';
import { expect, test } from './fixtures.ts';
import { openBody, runCommand, selectWords } from './steps.ts';

const headline = 'Bài viết bằng phím';
const words = 'Thu gom bốn tấn rác';

test('the block of the caret is turned into every kind by its key or its name in the palette, and back by the same', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  await prepare((newsroom) => addStory(newsroom, { headline, text: words }));
  const { page } = await openDesk();
  const body = await openBody(page, headline);
  const kinds = [
    ['Control+Alt+2', heading('h2', words)],
    ['Control+Alt+3', heading('h3', words)],
    ['Control+Shift+7', list('number', [words])],
    ['Control+Shift+8', list('bullet', [words])],
    ['Control+Shift+9', quote(words)],
  ] as const;
  for (const [keys, block] of kinds) {
    await body.press(keys);
    await expect.poll(() => storedBlocks(libraryDir), { message: keys }).toEqual([block]);
    await body.press(keys);
    await expect.poll(() => storedBlocks(libraryDir), { message: keys }).toEqual([paragraph(words)]);
  }
  for (const [name, block] of [
    ['Trích nổi bật', pullQuote(words)],
    ['Ghi chú bên lề', note(words)],
  ] as const) {
    await runCommand(page, name);
    await expect.poll(() => storedBlocks(libraryDir), { message: name }).toEqual([block]);
    await body.press('Control+Alt+0');
    await expect.poll(() => storedBlocks(libraryDir), { message: name }).toEqual([paragraph(words)]);
  }
});

test('a link is set on selected words by keys alone, and typing goes on in the text', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  await prepare((newsroom) => addStory(newsroom, { headline, text: words }));
  const { page } = await openDesk();
  const body = await openBody(page, headline);
  await selectWords(body, 'Thu gom '.length, 'bốn tấn'.length);
  await page.keyboard.press('Control+Shift+k');
  await expect(page.getByRole('textbox', { name: 'Địa chỉ liên kết' })).toBeFocused();
  await page.keyboard.type('an-hoa.example/so-lieu');
  await page.keyboard.press('Enter');
  await expect(body.getByRole('link', { name: 'bốn tấn' })).toHaveAttribute(
    'href',
    'https://an-hoa.example/so-lieu',
  );
  await expect(body).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.type('.');
  await expect
    .poll(() => outline(storedBlocks(libraryDir)))
    .toEqual(['p Thu gom <bốn tấn|https://an-hoa.example/so-lieu> rác.']);
});

test('Alt+F10 leads to the buttons over selected words, the arrows from one to the next, and Escape back to the words', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  await prepare((newsroom) => addStory(newsroom, { headline, text: words }));
  const { page } = await openDesk();
  const body = await openBody(page, headline);
  await selectWords(body, 'Thu gom '.length, 'bốn tấn'.length);
  const toolbar = page.getByRole('toolbar', { name: 'Định dạng chữ đang chọn' });
  await expect(toolbar).toBeVisible();
  await page.keyboard.press('Alt+F10');
  await expect(toolbar.getByRole('button', { name: 'Đoạn văn' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(toolbar.getByRole('button', { name: 'Nghiêng' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(toolbar.getByRole('button', { name: 'Nghiêng' })).toHaveAttribute('aria-pressed', 'true');
  await expect
    .poll(() => storedBlocks(libraryDir))
    .toEqual([paragraph([textRun('Thu gom '), textRun('bốn tấn', textFormat.italic), textRun(' rác')])]);
  await page.keyboard.press('Escape');
  await expect(body).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type(' rưỡi');
  await expect.poll(() => storedStory(libraryDir).text).toBe('Thu gom bốn tấn rưỡi rác');
});

test('the block of the caret is moved over a whole list by keys, an item within its list, and undo goes back step by step', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  const [one, four] = [paragraph('Một'), paragraph('Bốn')];
  const points = list('bullet', ['hai', 'ba']);
  await prepare((newsroom) => addStory(newsroom, { headline, blocks: [one, points, four] }));
  const { page } = await openDesk();
  const body = await openBody(page, headline);
  await body.press('Control+Home');
  await body.press('Alt+Shift+ArrowDown');
  await expect.poll(() => storedBlocks(libraryDir)).toEqual([points, one, four]);
  await body.press('Control+Home');
  await body.press('Alt+Shift+ArrowDown');
  const turned = list('bullet', ['ba', 'hai']);
  await expect.poll(() => storedBlocks(libraryDir)).toEqual([turned, one, four]);
  await body.press('Alt+Shift+ArrowUp');
  await expect.poll(() => storedBlocks(libraryDir)).toEqual([points, one, four]);
  await body.press('Control+z');
  await body.press('Control+z');
  await body.press('Control+z');
  await expect.poll(() => storedBlocks(libraryDir)).toEqual([one, points, four]);
});
