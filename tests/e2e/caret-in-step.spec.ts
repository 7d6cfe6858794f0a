// A quick hand on a busy machine: keys pressed before the browser has told anybody where it has put the caret.
import type { Page } from '@playwright/test';
import { paragraph, table, tableCell } from '#shared/document/build.ts';
import { addStory } from '#tests/support/publishing-desk.ts';
import { storedStory } from '#tests/support/stored-story.ts';
import { expect, test } from './fixtures.ts';
import { openStory } from './steps.ts';

const headline = 'Tay gõ nhanh';

test('words typed right behind an arrow key land behind the table it led out of', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  const cell = (text: string) => tableCell([paragraph(text)]);
  await prepare((newsroom) =>
    addStory(newsroom, { headline, blocks: [paragraph('Trước.'), table([[cell('a')], [cell('b')]])] }),
  );
  const { page } = await openDesk();
  await openStory(page, headline);
  const body = page.getByRole('textbox', { name: 'Nội dung' });
  await body.press('Control+Home');
  await withholdNews(page);
  await body.getByRole('cell', { name: 'b' }).click();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.type('Sau.');
  await expect.poll(() => storedStory(libraryDir).text).toBe('Trước.\n\na\nb\n\nSau.');
});

test('a mark, a copy and a paste take the words that are selected, not those of before', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  await prepare((newsroom) => addStory(newsroom, { headline, paragraphs: ['Một dòng.', 'Hai dòng.'] }));
  const { page } = await openDesk();
  await openStory(page, headline);
  const body = page.getByRole('textbox', { name: 'Nội dung' });
  await body.press('Control+Home');
  await withholdNews(page);
  await body.press('Control+End');
  await body.press('Shift+Home');
  await body.press('Control+i');
  await body.press('Control+c');
  await body.press('Control+Home');
  await body.press('Control+v');
  await expect(body.locator('em')).toHaveText(['Hai dòng.', 'Hai dòng.']);
  await expect.poll(() => storedStory(libraryDir).text).toBe('Hai dòng.Một dòng.\n\nHai dòng.');
});

/** From now on the browser never gets to tell of a moved caret: every key comes before its frame. */
async function withholdNews(page: Page): Promise<void> {
  await page.evaluate(() => {
    const withhold = (event: Event): void => {
      if (event.isTrusted) event.stopImmediatePropagation();
    };
    window.addEventListener('selectionchange', withhold, true);
  });
}
