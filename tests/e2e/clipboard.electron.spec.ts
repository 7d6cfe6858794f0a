// The system's own clipboard, with the keys people use. Only the real app has it.
import { addStory } from '#tests/support/publishing-desk.ts';
import { storedStory } from '#tests/support/stored-story.ts';
import { expect, test } from './fixtures.ts';
import { openStory } from './steps.ts';

const headline = 'Bài để dán bằng phím';

test('Ctrl+V keeps the structure of what was copied, Ctrl+Shift+V takes its words only', async ({
  libraryDir,
  prepare,
  openApp,
}) => {
  await prepare((newsroom) => addStory(newsroom, { headline, text: '' }));
  const { app, page } = await openApp();
  await openStory(page, headline);
  await app.evaluate(({ clipboard }) =>
    clipboard.write({
      html: '<h2>Kết quả</h2><ul><li>Quét <b>hẻm</b></li></ul>',
      text: 'Kết quả\n\nQuét hẻm',
    }),
  );
  await page.getByRole('textbox', { name: 'Nội dung' }).click();
  await page.keyboard.press('Control+v');
  const kinds = (): string[] => storedStory(libraryDir).content.document.root.children.map(({ type }) => type);
  await expect.poll(kinds).toEqual(['heading', 'list']);
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+Shift+v');
  await expect.poll(() => storedStory(libraryDir).text).toBe('Kết quả\n\nQuét hẻm');
  expect(JSON.stringify(storedStory(libraryDir).content.document)).not.toContain('"format":1');
});
