// The first moments of the window: what is pressed in them counts, and a story that was left open can be gone on with at once.
import { addStory } from '#tests/support/publishing-desk.ts';
import { storedStories, storedStory } from '#tests/support/stored-story.ts';
import { expect, test } from './fixtures.ts';

const headline = 'Bài để dở hôm qua';

test('the app opens in the story it was closed in, and the first key goes into its text', async ({
  libraryDir,
  prepare,
  openApp,
}) => {
  await prepare((newsroom) => addStory(newsroom, { headline, text: 'Câu hôm qua.' }));
  const yesterday = await openApp();
  await yesterday.page.getByRole('option', { name: headline }).click();
  await expect(yesterday.page.getByRole('textbox', { name: 'Nội dung' })).toBeVisible();
  await yesterday.close();

  const { page } = await openApp();
  await expect(page.getByRole('textbox', { name: 'Nội dung' })).toBeFocused();
  await page.keyboard.type('Câu hôm nay. ');
  await expect.poll(() => storedStory(libraryDir).text).toContain('Câu hôm nay. Câu hôm qua.');
  await expect(page.getByRole('option', { name: headline })).toBeVisible();
});

test('a command pressed the moment the window has its page is carried out', async ({
  libraryDir,
  prepare,
  openApp,
}) => {
  await prepare((newsroom) => addStory(newsroom, { headline, text: 'Câu hôm qua.' }));
  const { page } = await openApp();
  await page.keyboard.press('Control+n');
  await expect.poll(() => storedStories(libraryDir).length).toBe(2);
  await expect(page.getByRole('textbox', { name: 'Tít', exact: true })).toBeFocused();
});
