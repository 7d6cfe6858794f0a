// What a reporter does with a whole block by the grip beside it, wherever the caret is.
import type { Locator, Page } from '@playwright/test';
import {
  heading,
  infoBox,
  list,
  note,
  paragraph,
  photo,
  pullQuote,
  quote,
  textRun,
} from '#shared/document/build.ts';
import type { Block, List } from '#shared/model/blocks.ts';
import { textFormat } from '#shared/model/inline.ts';
import { addStory } from '#tests/support/publishing-desk.ts';
import { storedBlocks } from '#tests/support/stored-story.ts';
import { expect, test } from './fixtures.ts';
import { chooseAtHandle, openStory } from './steps.ts';

const headline = 'Bài nhiều khối';
const first = paragraph('Đầu bài.');
const last = paragraph('Cuối bài.');

test('a block is turned into every other kind at its handle and keeps its words, while the caret stays elsewhere', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  const words = [textRun('Thu gom '), textRun('bốn tấn', textFormat.bold), textRun(' rác')];
  const [item] = list('bullet', ['x']).children;
  const items = item === undefined ? [] : [{ ...item, children: words }];
  await prepare((newsroom) => addStory(newsroom, { headline, blocks: [first, paragraph(words), last] }));
  const { page } = await openDesk();
  await openStory(page, headline);
  const kinds: readonly (readonly [string, Block])[] = [
    ['tít phụ', heading('h2', words)],
    ['tít phụ nhỏ', heading('h3', words)],
    ['trích dẫn', quote(words)],
    ['trích nổi bật', pullQuote(words)],
    ['ghi chú bên lề', note(words)],
    ['danh sách gạch đầu dòng', { ...list('bullet', []), children: items }],
    ['danh sách đánh số', { ...list('number', []), children: items }],
    ['đoạn văn', paragraph(words)],
  ];
  for (const [kind, block] of kinds) {
    await chooseBeside(page, 'bốn tấn', `Chuyển thành ${kind}`);
    await expect.poll(() => storedBlocks(libraryDir)).toEqual([first, block, last]);
  }
});

test('a list with a list in it becomes paragraphs at its handle, one for every item, and one undo gives it back', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  const nested = withUnder(list('bullet', ['Khu phố 1', 'Khu phố 2']), list('number', ['Hẻm 12', 'Hẻm 14']));
  await prepare((newsroom) => addStory(newsroom, { headline, blocks: [first, nested, last] }));
  const { page } = await openDesk();
  await openStory(page, headline);
  await chooseBeside(page, 'Hẻm 12', 'Chuyển thành đoạn văn');
  const lines = ['Khu phố 1', 'Hẻm 12', 'Hẻm 14', 'Khu phố 2'].map((words) => paragraph(words));
  await expect.poll(() => storedBlocks(libraryDir)).toEqual([first, ...lines, last]);
  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await expect.poll(() => storedBlocks(libraryDir)).toEqual([first, nested, last]);
});

test('a block is moved up and down at its handle, over whatever stands there, and not past the ends', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  const items = list('bullet', ['Khu phố 1', 'Khu phố 2']);
  const waiting = photo({ caption: 'Chờ ảnh dọn kênh' });
  await prepare((newsroom) => addStory(newsroom, { headline, blocks: [items, waiting, last] }));
  const { page } = await openDesk();
  await openStory(page, headline);
  await chooseBeside(page, 'Cuối bài.', 'Chuyển lên');
  await expect.poll(() => storedBlocks(libraryDir)).toEqual([items, last, waiting]);
  await chooseBeside(page, 'Cuối bài.', 'Chuyển lên');
  await expect.poll(() => storedBlocks(libraryDir)).toEqual([last, items, waiting]);
  await chooseBeside(page, 'Cuối bài.', 'Chuyển lên');
  await chooseBeside(page, 'Khu phố 2', 'Chuyển xuống');
  await expect.poll(() => storedBlocks(libraryDir)).toEqual([last, waiting, items]);
  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await expect.poll(() => storedBlocks(libraryDir)).toEqual([last, items, waiting]);
});

test('a block is put into a box at its handle, and one undo takes it out again', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  const facts = list('bullet', ['300 người', '4 tấn rác']);
  await prepare((newsroom) => addStory(newsroom, { headline, blocks: [first, facts, last] }));
  const { page } = await openDesk();
  await openStory(page, headline);
  await chooseBeside(page, '4 tấn rác', 'Đưa vào hộp thông tin');
  await expect.poll(() => storedBlocks(libraryDir)).toEqual([first, infoBox([facts]), last]);
  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await expect.poll(() => storedBlocks(libraryDir)).toEqual([first, facts, last]);
});

test('the handle goes with the block of the caret when that is moved by keys or something is put before it', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  const middle = paragraph('Giữa bài.');
  await prepare((newsroom) => addStory(newsroom, { headline, blocks: [first, middle, last] }));
  const { page } = await openDesk();
  await openStory(page, headline);
  const line = page.getByRole('textbox', { name: 'Nội dung' }).getByText('Cuối bài.');
  await line.click({ delay: 80 });
  await page.keyboard.press('Alt+Shift+ArrowUp');
  await page.keyboard.press('Alt+Shift+ArrowUp');
  await expect.poll(() => storedBlocks(libraryDir)).toEqual([last, first, middle]);
  await expect.poll(() => distanceFromHandle(page, line)).toBeLessThan(4);
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect.poll(() => storedBlocks(libraryDir)).toEqual([paragraph(''), last, first, middle]);
  await expect.poll(() => distanceFromHandle(page, line)).toBeLessThan(4);
});

/** How far a line stands from the handle, in pixels up or down. */
async function distanceFromHandle(page: Page, line: Locator): Promise<number> {
  const handle = await page.getByRole('button', { name: 'Thao tác với khối' }).boundingBox();
  const words = await line.boundingBox();
  if (handle === null || words === null) throw new Error('One of them is not on the screen');
  return Math.abs(handle.y + handle.height / 2 - (words.y + words.height / 2));
}

/** At the handle of the block with these words. */
async function chooseBeside(page: Page, words: string, name: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Nội dung' }).getByText(words).hover();
  await chooseAtHandle(page, name);
}

/** With the second list under the first item of the first, as Lexical stores it: in an item of its own behind that one. */
function withUnder(outer: List, inner: List): List {
  const [owner, ...others] = outer.children;
  if (owner === undefined) throw new Error('Nothing to put it under');
  const deeper = { ...inner, children: inner.children.map((item) => ({ ...item, indent: 1 })) };
  return { ...outer, children: [owner, { ...owner, value: 2, children: [deeper] }, ...others] };
}
