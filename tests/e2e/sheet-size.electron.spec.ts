// How a person likes the sheet is kept with the settings of the app.
import { addStory } from '#tests/support/publishing-desk.ts';
import { expect, test } from './fixtures.ts';

test('the size of the sheet is as it was left when the app starts again', async ({ prepare, openApp }) => {
  await prepare((newsroom) => addStory(newsroom, { headline: 'Bài', text: 'Một đoạn.' }));
  const first = await openApp();
  await first.page.getByRole('option', { name: 'Bài' }).click();
  await expect(first.page.getByRole('textbox', { name: 'Nội dung' })).toBeVisible();
  await first.page.keyboard.press('Control+Equal');
  await first.page.keyboard.press('Control+Equal');
  await expect(first.page.getByRole('button', { name: '125 %' })).toBeVisible();
  await first.close();

  const { page } = await openApp();
  const body = page.getByRole('textbox', { name: 'Nội dung' });
  await expect(body).toHaveCSS('font-size', '22.5px');
  await page.getByRole('button', { name: '125 %' }).click();
  await expect(body).toHaveCSS('font-size', '18px');
});
