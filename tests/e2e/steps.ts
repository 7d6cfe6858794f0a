// What a person does in many specs, by the names that are on the screen.
import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test';

/** Presses one of a row of choices. */
export async function choose(page: Page, name: string): Promise<void> {
  // The radio itself takes no room; its label is what is pressed.
  await page.getByRole('radio', { name, exact: true }).locator('xpath=..').click();
}

/** Goes to a room by the rail. */
export async function enter(page: Page, room: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Các phòng' })
    .getByRole('button', { name: new RegExp(`^${room}(?:,|$)`, 'u') })
    .click();
}

/** Opens a story from the list, and has what stands around its text come. */
export async function openStory(page: Page, headline: string): Promise<void> {
  await page
    .getByRole('listbox', { name: 'Danh sách tin bài' })
    .getByRole('option', { name: headline })
    .click();
  await aidsAreThere(page);
}

/** The same, with the caret in its first paragraph; gives the text. */
export async function openBody(page: Page, headline: string): Promise<Locator> {
  await openStory(page, headline);
  // Not the story before it, whose text stands there for a moment longer.
  await expect(page.getByRole('textbox', { name: 'Tít', exact: true })).toHaveValue(headline);
  const body = page.getByRole('textbox', { name: 'Nội dung' });
  await body.locator('p').first().click();
  return body;
}

/** The same, with the tools for suggestions and comments, which come a moment later. */
export async function openBodyToDiscuss(page: Page, headline: string): Promise<Locator> {
  const body = await openBody(page, headline);
  await expect(page.getByRole('button', { name: 'Chế độ góp ý' })).toBeVisible();
  return body;
}

/** A hand would need longer to reach the next key than the menus over the text need to come; a test does not. */
export async function aidsAreThere(page: Page): Promise<void> {
  await expect(page.getByRole('textbox', { name: 'Nội dung' })).toHaveAttribute('aria-autocomplete', 'list');
}

/** The portal page of the open story. */
export async function openPreview(page: Page): Promise<FrameLocator> {
  await choose(page, 'Xem trước');
  return page.frameLocator('iframe[title="Trang cổng xem trước"]');
}

/** Goes to the photos and selects the first. */
export async function selectPhoto(page: Page): Promise<void> {
  await enter(page, 'Ảnh');
  await page.getByRole('listbox', { name: 'Lưới ảnh' }).getByRole('option').first().click();
}

/** Runs a command by its name in the palette. */
export async function runCommand(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Bảng lệnh' });
  await palette.getByRole('combobox').fill(name);
  await palette.getByRole('option', { name }).first().click();
}

/** Selects letters of the first line by keys. */
export async function selectWords(body: Locator, from: number, length: number): Promise<void> {
  await body.press('Control+Home');
  for (let step = 0; step < from; step += 1) await body.press('ArrowRight');
  for (let step = 0; step < length; step += 1) await body.press('Shift+ArrowRight');
}

/** Chooses what is to be done with the block the handle stands beside. */
export async function chooseAtHandle(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Thao tác với khối' }).click();
  // By its label alone: the key beside it belongs to its name as well.
  await page
    .getByRole('menuitem')
    .filter({ has: page.getByText(name, { exact: true }) })
    .click();
}
