// Suggestion mode: what is typed and deleted is proposed, decided later, and no input method loses a letter by it.
import type { Locator, Page } from '@playwright/test';
import { createStory } from '#engine/library/stories.ts';
import { link, paragraph, storyDocument, textRun } from '#shared/document/build.ts';
import { textFormat } from '#shared/model/inline.ts';
import { addStory } from '#tests/support/publishing-desk.ts';
import { storedStory } from '#tests/support/stored-story.ts';
import { expect, test } from './fixtures.ts';
import { pasteAtCaret } from './paste.ts';
import { openBodyToDiscuss, runCommand, selectWords } from './steps.ts';
import { burst } from './unikey.ts';

const headline = 'Ra quân tổng vệ sinh';
const text = 'Sáng 22/11, phường An Hòa ra quân.';

test('words are typed and deleted as suggestions, then taken and refused by key and in the panel', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  await prepare((newsroom) =>
    addStory(newsroom, { headline, paragraphs: [text, 'Hơn ba trăm người tham gia.'] }),
  );
  const { page } = await openDesk();
  const body = await openBodyToDiscuss(page, headline);
  await page.keyboard.press('Control+Shift+g');
  await expect(page.getByRole('button', { name: 'Chế độ góp ý' })).toHaveAttribute('aria-pressed', 'true');
  await body.press('Control+Home');
  await page.keyboard.type('Tin: ');
  await body.press('Control+End');
  await page.keyboard.press('Control+Backspace');
  await page.keyboard.press('Control+Backspace');
  await expect(body.locator('ins')).toHaveText('Tin: ');
  await expect(body.locator('del')).toHaveText(/gia\.$/u);
  const readers = `${text}\n\nHơn ba trăm người tham gia.`;
  await expect.poll(() => JSON.stringify(storedStory(libraryDir).content.document)).toContain('"delete"');
  expect(storedStory(libraryDir).text).toBe(readers);

  await page.getByRole('tab', { name: 'Soát lỗi' }).click();
  await expect(page.getByText('Còn 2 góp ý chưa quyết')).toBeVisible();
  await runCommand(page, 'Góp ý và bình luận');
  await expect(page.getByRole('region', { name: 'Góp ý sửa chữ' }).getByRole('listitem')).toHaveCount(2);

  await body.press('Control+Home');
  await page.keyboard.press('F9');
  expect(await page.evaluate(() => window.getSelection()?.toString())).toBe('Tin: ');
  await page.keyboard.press('Control+F9');
  await expect.poll(() => storedStory(libraryDir).text).toContain('Tin: Sáng');
  await page.getByRole('button', { name: /^Bỏ góp ý: .*gia/u }).click();
  await expect(body.locator('ins, del')).toHaveCount(0);
  await expect.poll(() => storedStory(libraryDir).text).toBe(`Tin: ${readers}`);

  await body.click();
  await body.press('Control+z');
  await body.press('Control+z');
  await expect(body.locator('ins')).toHaveText('Tin: ');
  await expect(body.locator('del')).toHaveText(/gia\.$/u);
});

test('words pasted and words in place of words are one suggestion each, and all are taken at once', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  await prepare((newsroom) => addStory(newsroom, { headline, text }));
  const { page } = await openDesk();
  const body = await openBodyToDiscuss(page, headline);
  await page.keyboard.press('Control+Shift+g');
  await selectWords(body, 'Sáng '.length, '22/11'.length);
  await page.keyboard.type('23/11');
  await expect(body.locator('del')).toHaveText('22/11');
  await expect(body.locator('ins')).toHaveText('23/11');
  await selectWords(body, 0, 'Sáng'.length);
  await page.keyboard.press('Control+c');
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Control+v');
  await expect(body.locator('ins')).toHaveText(['23/11', 'Sáng']);
  expect(storedStory(libraryDir).text).toBe(text);
  await runCommand(page, 'Góp ý và bình luận');
  await page.getByRole('button', { name: 'Nhận tất cả' }).click();
  await expect.poll(() => storedStory(libraryDir).text).toBe('Sáng 23/11, phường An Hòa ra quân.Sáng');
});

test('words pasted over selected words are proposed in their place, from a text or from another program', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  await prepare((newsroom) => addStory(newsroom, { headline, text }));
  const { page } = await openDesk();
  const body = await openBodyToDiscuss(page, headline);
  await page.keyboard.press('Control+Shift+g');
  await selectWords(body, 'Sáng '.length, '22/11'.length);
  await pasteAtCaret(page, { 'text/plain': '23/11' });
  await expect(body.locator('del')).toHaveText('22/11');
  await expect(body.locator('ins')).toHaveText('23/11');
  await selectWords(body, 0, 'Sáng'.length);
  await pasteAtCaret(page, { 'text/html': '<b>Chiều</b>', 'text/plain': 'Chiều' });
  await expect(body.locator('del')).toHaveText(['Sáng', '22/11']);
  await expect(body.locator('ins')).toHaveText(['Chiều', '23/11']);
  expect(storedStory(libraryDir).text).toBe(text);
  await runCommand(page, 'Góp ý và bình luận');
  await page.getByRole('button', { name: 'Nhận tất cả' }).click();
  await expect.poll(() => storedStory(libraryDir).text).toBe(text.replace('Sáng 22/11', 'Chiều 23/11'));
});

test('words that find and replace puts in are suggestions, each press one step of undo, and the old ones are found no more', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  await prepare((newsroom) => addStory(newsroom, { headline, text: 'Phường An Hòa ra quân, An Hòa sạch.' }));
  const { page } = await openDesk();
  const body = await openBodyToDiscuss(page, headline);
  await page.keyboard.press('Control+Shift+g');
  await page.keyboard.press('Control+h');
  const bar = page.getByRole('search');
  await bar.getByRole('textbox', { name: 'Tìm trong bài' }).fill('An Hòa');
  await expect(bar.getByRole('status')).toHaveText('1/2');
  await bar.getByRole('textbox', { name: 'Thay bằng' }).fill('Tân An');
  await bar.getByRole('button', { name: 'Thay', exact: true }).click();
  await expect(body.locator('del')).toHaveText('An Hòa');
  await expect(bar.getByRole('status')).toHaveText('1/1');
  await bar.getByRole('button', { name: 'Thay hết' }).click();
  await expect(body.locator('del')).toHaveText(['An Hòa', 'An Hòa']);
  await expect(body.locator('ins')).toHaveText(['Tân An', 'Tân An']);
  await expect.poll(() => JSON.stringify(storedStory(libraryDir).content.document)).toContain('"insert"');
  expect(storedStory(libraryDir).text).toBe('Phường An Hòa ra quân, An Hòa sạch.');
  await body.press('Control+z');
  await expect(body.locator('ins')).toHaveText('Tân An');
  await body.press('Control+z');
  await expect(body.locator('ins, del')).toHaveCount(0);
});

test('paragraphs are broken and joined as suggestions; readers have them as they were until somebody decides', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  const paragraphs = [text, 'Hơn ba trăm người tham gia.', 'Đến trưa, phố đã sạch.'];
  const readers = paragraphs.join('\n\n');
  await prepare((newsroom) => addStory(newsroom, { headline, paragraphs }));
  const { page } = await openDesk();
  const body = await openBodyToDiscuss(page, headline);
  await page.keyboard.press('Control+Shift+g');
  await body.press('Control+Home');
  for (let step = 0; step < 'Sáng 22/11,'.length; step += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect.poll(() => linesOf(body, 0)).toBe(2);
  await compose(page, ['T', 'Tạ', 'Tại'], 'Tại');
  await body.press('Control+End');
  // A line that is begun at the end is seen before it has a letter.
  await page.keyboard.press('Enter');
  await expect.poll(() => linesOf(body, 2)).toBe(2);
  await burst(page, { plain: 'Rooif', marked: 'Rồi' });
  expect(await linesOf(body, 2)).toBe(2);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Home');
  await page.keyboard.press('Backspace');
  await expect(body.locator('del')).toHaveCount(1);
  expect(await linesOf(body, 1)).toBe(1);
  await expect(body.locator('ins')).toHaveText(['Tại', 'Rồi']);
  await expect(body.locator('p')).toHaveCount(3);
  await expect.poll(() => JSON.stringify(storedStory(libraryDir).content.document)).toContain('"Rồi"');
  expect(storedStory(libraryDir).text).toBe(readers);

  await page.keyboard.press('Control+Shift+g');
  await runCommand(page, 'Góp ý và bình luận');
  const panel = page.getByRole('region', { name: 'Góp ý sửa chữ' });
  await expect(panel.getByRole('listitem')).toContainText([
    'Tại ¶ ngắt đoạn',
    '¶ nối đoạn',
    'Rồi ¶ ngắt đoạn',
  ]);
  await panel.getByRole('button', { name: 'Nhận góp ý: Tại, ngắt đoạn' }).click();
  await expect
    .poll(() => storedStory(libraryDir).text)
    .toBe(readers.replace('Sáng 22/11,', 'Sáng 22/11,\n\nTại'));
  await panel.getByRole('button', { name: 'Bỏ góp ý: Rồi, ngắt đoạn' }).click();
  await expect(panel.getByRole('button', { name: 'Nhận góp ý: nối đoạn' })).toBeVisible();
  await body.press('Control+Home');
  await page.keyboard.press('F9');
  await page.keyboard.press('Control+F9');
  await expect(body.locator('p')).toHaveText([
    'Sáng 22/11,',
    'Tại phường An Hòa ra quân.',
    'Hơn ba trăm người tham gia.Đến trưa, phố đã sạch.',
  ]);
  await body.click();
  for (let step = 0; step < 3; step += 1) await body.press('Control+z');
  await expect(body.locator('ins')).toHaveText(['Tại', 'Rồi']);
  await expect(body.locator('del')).toHaveCount(1);
  await expect.poll(() => storedStory(libraryDir).text).toBe(readers);
});

test('every Enter is seen as a pilcrow on a line of its own, also for an empty line, and goes as it came', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  await prepare((newsroom) => addStory(newsroom, { headline, text }));
  const { page } = await openDesk();
  const body = await openBodyToDiscuss(page, headline);
  await page.keyboard.press('Control+Shift+g');
  await body.press('Control+End');
  for (const lines of [2, 3, 4]) {
    await page.keyboard.press('Enter');
    await expect.poll(() => linesOf(body, 0)).toBe(lines);
    await expect.poll(() => pilcrowsOf(body)).toBe(lines - 1);
  }
  await page.keyboard.press('Backspace');
  await expect.poll(() => pilcrowsOf(body)).toBe(2);
  await page.keyboard.type('Nay.');
  await expect.poll(() => JSON.stringify(storedStory(libraryDir).content.document)).toContain('Nay.');
  expect(storedStory(libraryDir).text).toBe(text);
  await runCommand(page, 'Góp ý và bình luận');
  await page.getByRole('button', { name: 'Nhận tất cả' }).click();
  await expect(body.locator('p')).toHaveText([text, '', 'Nay.']);
  await body.click();
  await body.press('Control+z');
  await expect.poll(() => pilcrowsOf(body)).toBe(2);
  await page.getByRole('button', { name: 'Bỏ tất cả' }).click();
  await expect(body.locator('p')).toHaveText([text]);
});

for (const delay of [0, 2, 10]) {
  test(`an input method's bursts at ${delay} ms leave exactly its syllables, in an insertion, over old words and beside marks`, async ({
    libraryDir,
    prepare,
    openDesk,
  }) => {
    await prepare((newsroom) => addStory(newsroom, { headline, text: 'Phường An ra quân' }));
    const { page } = await openDesk();
    const body = await openBodyToDiscuss(page, headline);
    await page.keyboard.press('Control+Shift+g');
    await body.press('Control+Home');
    for (let step = 0; step < 'Phường An '.length; step += 1) await page.keyboard.press('ArrowRight');
    const syllables = [
      ['Hoaf', 'Hòa'],
      ['Nguyeenx', 'Nguyễn'],
      ['Huwux', 'Hữu'],
      ['Hieepj', 'Hiệp'],
      ['ddoongf', 'đồng'],
      ['tuyeenf', 'tuyền'],
    ] as const;
    for (const [plain, marked] of syllables) {
      await burst(page, { plain, marked, delay });
      await page.keyboard.press('Space');
    }
    // Over a word that was there: as many letters are taken back as the input method thinks are its own.
    await body.press('Control+End');
    await burst(page, { plain: 'n', marked: 'ân', delay, back: 3 });
    const inserted = syllables.map(([, marked]) => `${marked} `).join('');
    await expect.poll(() => JSON.stringify(storedStory(libraryDir).content.document)).toContain(inserted);
    await expect.poll(() => storedStory(libraryDir).text).toBe('Phường An ra quân');
    await runCommand(page, 'Góp ý và bình luận');
    await page.getByRole('button', { name: 'Nhận tất cả' }).click();
    await expect.poll(() => storedStory(libraryDir).text).toBe(`Phường An ${inserted}ra quân`);
  });
}

test('bursts leave exactly their syllables in bold, behind a link, at the start of a paragraph and over selected words', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  const words = [
    ['Ddieenj', 'Điện'],
    ['Bieen', 'Biên'],
    ['khoer', 'khỏe'],
    ['thuyr', 'thủy'],
    ['quys', 'quý'],
    ['nghieeng', 'nghiêng'],
    ['ngoawnf', 'ngoằn'],
    ['thuowr', 'thuở'],
  ] as const;
  const line = words.map(([, marked]) => `${marked} `).join('');
  await prepare((newsroom) =>
    createStory(newsroom.library.write, {
      content: {
        headline,
        document: storyDocument([
          paragraph([textRun('Có '), textRun('bốn tấn', textFormat.bold), textRun(' rác.')]),
          paragraph([link('https://example.vn', 'cổng'), textRun(' phường')]),
          paragraph('Ba trăm người.'),
          paragraph('Chọn chữ này.'),
        ]),
      },
      at: newsroom.clock.now(),
    }),
  );
  const { page } = await openDesk();
  const body = await openBodyToDiscuss(page, headline);
  await page.keyboard.press('Control+Shift+g');
  const typeLine = async (): Promise<void> => {
    for (const [plain, marked] of words) {
      await burst(page, { plain, marked });
      await page.keyboard.press('Space');
    }
  };
  const goTo = async (paragraphAt: number, letters: number): Promise<void> => {
    await body.press('Control+Home');
    for (let step = 0; step < paragraphAt; step += 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Home');
    for (let step = 0; step < letters; step += 1) await page.keyboard.press('ArrowRight');
  };
  // From the end of the text to its start, so that no line grows above the next place.
  await goTo(3, 'Chọn '.length);
  for (let step = 0; step < 'chữ'.length; step += 1) await page.keyboard.press('Shift+ArrowRight');
  await typeLine();
  await goTo(2, 0);
  await typeLine();
  await goTo(1, 'cổng'.length);
  await typeLine();
  await goTo(0, 'Có bốn'.length);
  await typeLine();
  const readers = ['Có bốn tấn rác.', 'cổng phường', 'Ba trăm người.', 'Chọn chữ này.'];
  await expect.poll(() => JSON.stringify(storedStory(libraryDir).content.document)).toContain(line);
  expect(storedStory(libraryDir).text.split('\n\n')).toEqual(readers);
  await runCommand(page, 'Góp ý và bình luận');
  await page.getByRole('button', { name: 'Nhận tất cả' }).click();
  await expect
    .poll(() => storedStory(libraryDir).text.split('\n\n'))
    .toEqual([`Có bốn${line} tấn rác.`, `cổng${line} phường`, `${line}Ba trăm người.`, `Chọn ${line} này.`]);
});

test('an input method that composes writes a suggestion, in the middle of a word and at the start of a line', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  await prepare((newsroom) => addStory(newsroom, { headline, text: 'Phường Hòa' }));
  const { page } = await openDesk();
  const body = await openBodyToDiscuss(page, headline);
  await page.keyboard.press('Control+Shift+g');
  await body.press('Control+Home');
  for (let step = 0; step < 'Phường '.length; step += 1) await page.keyboard.press('ArrowRight');
  await compose(page, ['A', 'An', 'An '], 'An ');
  await expect.poll(() => JSON.stringify(storedStory(libraryDir).content.document)).toContain('"An "');
  await body.press('Control+Home');
  await compose(page, ['T', 'Ta', 'Tạ', 'Tại '], 'Tại ');
  await expect(body.locator('ins')).toHaveText(['Tại ', 'An ']);
  await expect.poll(() => storedStory(libraryDir).text).toBe('Phường Hòa');
  await body.press('Control+End');
  await compose(page, ['v', 've', 'vệ'], 'vệ ');
  await compose(page, ['s', 'si', 'sinh'], 'sinh');
  await body.press('Enter');
  await compose(page, ['N', 'Na', 'Nay'], 'Nay');
  await expect(body.locator('ins')).toHaveText(['Tại ', 'An ', 'vệ sinhNay']);
  await selectWords(body, 0, 'Tại '.length);
  await compose(page, ['Ở'], 'Ở ');
  await runCommand(page, 'Góp ý và bình luận');
  await page.getByRole('button', { name: 'Nhận tất cả' }).click();
  await expect.poll(() => storedStory(libraryDir).text).toBe('Ở Phường An Hòavệ sinh\n\nNay');
});

async function linesOf(body: Locator, paragraphAt: number): Promise<number> {
  return body
    .locator('p')
    .nth(paragraphAt)
    .evaluate((p) =>
      Math.round(p.getBoundingClientRect().height / parseFloat(getComputedStyle(p).lineHeight)),
    );
}

/** Those the style sheet draws. */
async function pilcrowsOf(body: Locator): Promise<number> {
  return body.evaluate((element) => {
    const parts = [...element.querySelectorAll('*')].flatMap((one) =>
      one instanceof HTMLBRElement
        ? []
        : ['::before', '::after'].map((part) => getComputedStyle(one, part).content),
    );
    return parts.filter((content) => content === '"¶"').length;
  });
}

async function compose(page: Page, steps: readonly string[], text: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  for (const step of steps) {
    const caret = step.length;
    await session.send('Input.imeSetComposition', { text: step, selectionStart: caret, selectionEnd: caret });
  }
  await session.send('Input.insertText', { text });
}
