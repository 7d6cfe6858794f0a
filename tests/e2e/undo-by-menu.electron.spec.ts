// Undo and redo of the native menu, which have no key of the page to go by.
import type { ElectronApplication } from '@playwright/test';
import { addStory } from '#tests/support/publishing-desk.ts';
import { expect, test } from './fixtures.ts';
import { openStory } from './steps.ts';

const headline = 'Bài viết dở';

test('the menu’s undo takes back the story’s last step from field and text, also after a restart', async ({
  prepare,
  openApp,
}) => {
  await prepare((newsroom) => addStory(newsroom, { headline, text: 'Câu đầu.' }));
  const first = await openApp();
  await openStory(first.page, headline);
  const written = first.page.getByRole('textbox', { name: 'Tít', exact: true });
  await written.click();
  await written.press('End');
  await first.page.keyboard.insertText(' mới');
  await expect(first.page.getByTitle(/^Hoàn tác/u)).toBeEnabled();
  await first.close();

  const { app, page } = await openApp();
  await openStory(page, `${headline} mới`);
  await expect(page.getByTitle(/^Hoàn tác/u)).toBeEnabled();
  const title = page.getByRole('textbox', { name: 'Tít', exact: true });
  const lead = page.getByRole('textbox', { name: 'Sapo' });
  const body = page.getByRole('textbox', { name: 'Nội dung' });
  await lead.click();
  await choose(app, 'Hoàn tác');
  await expect(title).toHaveValue(headline);
  await expect(title).toBeFocused();
  await choose(app, 'Làm lại');
  await expect(title).toHaveValue(`${headline} mới`);
  await body.click();
  await choose(app, 'Hoàn tác');
  await expect(title).toHaveValue(headline);
});

test('in a field that is not the story’s the menu’s undo is the field’s own', async ({
  prepare,
  openApp,
}) => {
  await prepare((newsroom) => addStory(newsroom, { headline, text: 'Câu đầu.' }));
  const { app, page } = await openApp();
  await openStory(page, headline);
  await page.keyboard.press('Control+f');
  const find = page.getByRole('search').getByRole('textbox', { name: 'Tìm trong bài' });
  await expect(find).toBeFocused();
  await page.keyboard.insertText('đầu');
  await choose(app, 'Hoàn tác');
  await expect(find).toHaveValue('');
});

function choose(app: ElectronApplication, label: string): Promise<void> {
  return app.evaluate(({ Menu }, wanted) => {
    const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []);
    items?.find((item) => item.label === wanted)?.click();
  }, label);
}
