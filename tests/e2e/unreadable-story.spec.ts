// A story that this version cannot read is opened for reading: its words are there to copy, and nothing writes over it.
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { addStory } from '#tests/support/publishing-desk.ts';
import { expect, test } from './fixtures.ts';
import { openStory } from './steps.ts';

const headline = 'Bài của bản sau';

test('a story of a newer version opens for reading, its words can be copied, and it stays as it is stored', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  await prepare((newsroom) => {
    addStory(newsroom, { headline, paragraphs: ['Chữ đầu.', 'Chữ cuối.'] });
    addStory(newsroom, { headline: 'Bài thường', text: 'Viết được.' });
    newsroom.library.write.exec(
      `UPDATE story_blocks SET block = replace(block, '"paragraph"', '"hologram"') WHERE block LIKE '%Chữ đầu%'`,
    );
  });
  const before = storedRows(libraryDir);
  const { page } = await openDesk();
  await page
    .getByRole('listbox', { name: 'Danh sách tin bài' })
    .getByRole('option', { name: headline })
    .click();
  const sheet = page.getByRole('article', { name: 'Bài chỉ mở để đọc' });
  await expect(sheet).toContainText('Bài này do một bản Tòa soạn khác ghi');
  await expect(sheet.getByText('Chữ đầu.')).toBeVisible();
  await expect(sheet.getByText('Chữ cuối.')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Nội dung' })).toHaveCount(0);

  await sheet.getByRole('button', { name: 'Chép toàn bộ chữ' }).click();
  await expect(page.getByText('Đã chép chữ của bài.')).toBeVisible();
  await openStory(page, 'Bài thường');
  const body = page.getByRole('textbox', { name: 'Nội dung' });
  await body.press('Control+End');
  await body.press('Enter');
  await body.press('Control+v');
  await expect(body).toContainText('Chữ đầu.');
  await expect(body).toContainText('Chữ cuối.');
  await expect(page.getByTestId('save-status')).toHaveText(/^Đã lưu/u);
  expect(storedRows(libraryDir)).toEqual(before);
});

/** The rows of the story nobody can read, byte for byte. */
function storedRows(libraryDir: string): unknown {
  const db = new Database(join(libraryDir, 'library.sqlite'), { readonly: true });
  try {
    return [
      db.prepare('SELECT * FROM stories WHERE headline = ?').all(headline),
      db
        .prepare('SELECT story_blocks.* FROM story_blocks JOIN stories ON number = story WHERE headline = ?')
        .all(headline),
    ];
  } finally {
    db.close();
  }
}
