// Tables as a reporter makes them: by keys alone, from the slash menu to the row behind the last one, and out again.
import type { Page } from '@playwright/test';
import { paragraph, table, tableCell } from '#shared/document/build.ts';
import { blockText } from '#shared/document/to-text.ts';
import { headerState, type Block, type Table } from '#shared/model/blocks.ts';
import { addStory } from '#tests/support/publishing-desk.ts';
import { storedBlocks, storedStory } from '#tests/support/stored-story.ts';
import { expect, test } from './fixtures.ts';
import { openBody, openStory, runCommand } from './steps.ts';

const headline = 'Bài có bảng';

test('a table is put in from the slash menu, sized by the arrow keys, and grows when Tab leaves its last cell', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  await prepare((newsroom) => addStory(newsroom, { headline, text: '' }));
  const { page } = await openDesk();
  const body = await openBody(page, headline);
  await body.pressSequentially('/bang');
  const menu = page.getByRole('listbox', { name: 'Chèn' });
  await expect(menu.getByRole('option').first()).toHaveText('Bảng');
  await body.press('Enter');
  const size = page.getByRole('dialog', { name: 'Bảng' });
  await expect(size.getByRole('button')).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowUp');
  await expect(size.getByRole('status')).toHaveText('2 cột × 2 hàng');
  await page.keyboard.press('Enter');
  await expect(body.getByRole('table')).toBeVisible();

  for (const text of ['Khu phố', 'Số hộ', 'Khu phố 1', '412', 'Khu phố 2']) {
    await page.keyboard.type(text);
    await page.keyboard.press('Tab');
  }
  await page.keyboard.type('398');
  await expect
    .poll(() => cellsOf(storedBlocks(libraryDir)))
    .toEqual([
      ['Khu phố', 'Số hộ'],
      ['Khu phố 1', '412'],
      ['Khu phố 2', '398'],
    ]);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.type(' (mới)');
  await expect.poll(() => cellsOf(storedBlocks(libraryDir)).at(-1)).toEqual(['Khu phố 2 (mới)', '398']);
  expect(headsOf(storedBlocks(libraryDir))).toEqual([
    [headerState.row, headerState.row],
    [headerState.none, headerState.none],
    [headerState.none, headerState.none],
  ]);
});

test('the size of a table may be typed behind its name', async ({ libraryDir, prepare, openDesk }) => {
  await prepare((newsroom) => addStory(newsroom, { headline, text: '' }));
  const { page } = await openDesk();
  const body = await openBody(page, headline);
  await body.pressSequentially('/bảng 4x2');
  await expect(page.getByRole('listbox', { name: 'Chèn' })).toContainText('4 cột × 2 hàng');
  await body.press('Enter');
  await page.keyboard.type('Thứ nhất');
  await expect
    .poll(() => cellsOf(storedBlocks(libraryDir)))
    .toEqual([
      ['Thứ nhất', '', '', ''],
      ['', '', '', ''],
    ]);
});

test('rows and columns come, move and go by the menu on the cell, the keys and the palette', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  await prepare((newsroom) => addTable(newsroom));
  const { page } = await openDesk();
  await openStory(page, headline);
  const body = page.getByRole('textbox', { name: 'Nội dung' });
  await body.getByRole('cell', { name: 'b1' }).click();
  await chooseInTable(page, 'Thêm hàng phía dưới');
  await page.keyboard.type('mới');
  await expect
    .poll(() => cellsOf(storedBlocks(libraryDir)))
    .toEqual([
      ['A', 'B'],
      ['a1', 'b1'],
      ['mới', ''],
      ['a2', 'b2'],
    ]);
  await page.keyboard.press('Alt+Shift+ArrowUp');
  await page.keyboard.press('Alt+Shift+ArrowRight');
  await expect
    .poll(() => cellsOf(storedBlocks(libraryDir)))
    .toEqual([
      ['B', 'A'],
      ['', 'mới'],
      ['b1', 'a1'],
      ['b2', 'a2'],
    ]);
  await runCommand(page, 'Thêm cột bên trái');
  await page.keyboard.type('giữa');
  await expect.poll(() => cellsOf(storedBlocks(libraryDir)).map((row) => row.length)).toEqual([3, 3, 3, 3]);
  await chooseInTable(page, 'Xóa cột');
  await chooseInTable(page, 'Xóa hàng');
  await expect.poll(() => storedBlocks(libraryDir).some(({ type }) => type === 'table')).toBe(true);
  await runCommand(page, 'Xóa bảng');
  await expect
    .poll(() => storedBlocks(libraryDir).map(({ type }) => type))
    .toEqual(['paragraph', 'paragraph']);
  await page.keyboard.press('Control+z');
  await expect(body.getByRole('table')).toBeVisible();
});

test('the head row and the head column are switched on and off and stay the first ones', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  await prepare((newsroom) => addTable(newsroom));
  const { page } = await openDesk();
  await openStory(page, headline);
  await page.getByRole('textbox', { name: 'Nội dung' }).getByRole('cell', { name: 'a1' }).click();
  await chooseInTable(page, 'Cột đầu là tiêu đề', 'menuitemradio');
  const { none, row, column, both } = headerState;
  await expect
    .poll(() => headsOf(storedBlocks(libraryDir)))
    .toEqual([
      [both, row],
      [column, none],
      [column, none],
    ]);
  await page.keyboard.press('Alt+Shift+ArrowUp');
  await expect.poll(() => cellsOf(storedBlocks(libraryDir))[0]).toEqual(['a1', 'b1']);
  expect(headsOf(storedBlocks(libraryDir))[0]).toEqual([both, row]);
  await chooseInTable(page, 'Hàng đầu là tiêu đề', 'menuitemradio');
  await expect
    .poll(() => headsOf(storedBlocks(libraryDir)))
    .toEqual([
      [column, none],
      [column, none],
      [column, none],
    ]);
});

test('selected cells become one and are split again', async ({ libraryDir, prepare, openDesk }) => {
  await prepare((newsroom) => addTable(newsroom));
  const { page } = await openDesk();
  await openStory(page, headline);
  const body = page.getByRole('textbox', { name: 'Nội dung' });
  await body.getByRole('cell', { name: 'a1' }).click();
  await page.keyboard.press('Home');
  await page.keyboard.down('Shift');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.up('Shift');
  await runCommand(page, 'Gộp ô đang chọn');
  await expect
    .poll(() => tableOf(storedBlocks(libraryDir)).children[1]?.children)
    .toMatchObject([{ colSpan: 2, children: [paragraph('a1'), paragraph('b1')] }]);
  await chooseInTable(page, 'Tách ô');
  await expect
    .poll(() => tableOf(storedBlocks(libraryDir)).children[1]?.children.map(({ colSpan }) => colSpan))
    .toEqual([1, 1]);
});

test('the arrow keys go into a table and out of it on both sides', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  await prepare((newsroom) => addTable(newsroom));
  const { page } = await openDesk();
  const body = await openBody(page, headline);
  await body.press('Control+Home');
  await body.press('End');
  for (let step = 0; step < 4; step += 1) await body.press('ArrowDown');
  await page.keyboard.type('sau bảng ');
  for (let step = 0; step < 6; step += 1) await body.press('ArrowUp');
  await body.press('End');
  await page.keyboard.type(' trước bảng');
  await expect
    .poll(() => storedStory(libraryDir).text)
    .toBe('Trước. trước bảng\n\nA\tB\na1\tb1\na2\tb2\n\nsau bảng Sau.');
});

test('the arrow keys lead out of a table that is all there is, and everything can still be deleted', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  const cell = (text: string) => tableCell([paragraph(text)]);
  await prepare((newsroom) => addStory(newsroom, { headline, blocks: [table([[cell('a')], [cell('b')]])] }));
  const { page } = await openDesk();
  await openStory(page, headline);
  const body = page.getByRole('textbox', { name: 'Nội dung' });
  await body.getByRole('cell', { name: 'a' }).click();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.type('Trước.');
  await body.getByRole('cell', { name: 'b' }).click();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.type('Sau.');
  await expect.poll(() => storedStory(libraryDir).text).toBe('Trước.\n\na\nb\n\nSau.');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Backspace');
  await expect.poll(() => storedBlocks(libraryDir)).toEqual([paragraph('')]);
});

test('Backspace before the line behind a table deletes nothing, in an empty cell neither', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  await prepare((newsroom) => addTable(newsroom));
  const { page } = await openDesk();
  const body = await openBody(page, headline);
  await body.press('Control+End');
  await body.press('Home');
  for (let step = 0; step < 3; step += 1) await body.press('Backspace');
  await body.getByRole('cell', { name: 'b2' }).click();
  await page.keyboard.press('End');
  for (let step = 0; step < 6; step += 1) await page.keyboard.press('Backspace');
  await page.keyboard.type('ô còn đây');
  await expect.poll(() => storedStory(libraryDir).text).toBe('Trước.\n\nA\tB\na1\tb1\na2\tô còn đây\n\nSau.');
});

test('Vietnamese typed in a cell by backspaces and syllables arrives whole', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  await prepare((newsroom) => addTable(newsroom));
  const { page } = await openDesk();
  const body = await openBody(page, headline);
  await body.getByRole('cell', { name: 'a1' }).click();
  await page.keyboard.press('End');
  for (const [plain, marked] of [
    [' Tieengs', ' Tiếng'],
    [' Vieetj', ' Việt'],
  ] as const) {
    await page.keyboard.type(plain);
    const back = Array.from(plain, () => page.keyboard.press('Backspace'));
    await Promise.all([...back, page.keyboard.insertText(marked)]);
  }
  const session = await page.context().newCDPSession(page);
  for (const text of [' n', ' ng', ' ngh', ' nghiê', ' nghiề', ' nghiềng']) {
    await session.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  }
  await session.send('Input.insertText', { text: ' nghiềng' });
  await expect.poll(() => cellsOf(storedBlocks(libraryDir))[1]).toEqual(['a1 Tiếng Việt nghiềng', 'b1']);
});

type Newsroom = Parameters<typeof addStory>[0];

function addTable(newsroom: Newsroom): void {
  const head = (text: string) => tableCell([paragraph(text)], { headerState: headerState.row });
  const cell = (text: string) => tableCell([paragraph(text)]);
  const rows = [
    [head('A'), head('B')],
    [cell('a1'), cell('b1')],
    [cell('a2'), cell('b2')],
  ];
  addStory(newsroom, {
    headline,
    blocks: [paragraph('Trước.'), table(rows), paragraph('Sau.')],
  });
}

async function chooseInTable(
  page: Page,
  name: string,
  role: 'menuitem' | 'menuitemradio' = 'menuitem',
): Promise<void> {
  await expect(page.getByRole('button', { name: 'Thao tác với bảng' })).toBeVisible();
  await page.keyboard.press('Alt+F10');
  await page.getByRole('menu', { name: 'Thao tác với bảng' }).getByRole(role, { name }).press('Enter');
}

function tableOf(blocks: readonly Block[]): Table {
  const found = blocks.find((block) => block.type === 'table');
  if (found === undefined) throw new Error('The story has no table');
  return found;
}

function cellsOf(blocks: readonly Block[]): string[][] {
  const tables = blocks.filter((block) => block.type === 'table');
  return tables.flatMap((block) =>
    blockText(block)
      .split('\n')
      .map((row) => row.split('\t')),
  );
}

function headsOf(blocks: readonly Block[]): number[][] {
  return tableOf(blocks).children.map((row) => row.children.map((cell) => cell.headerState));
}
