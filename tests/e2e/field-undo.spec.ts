// One undo for the whole sheet: Ctrl+Z takes back what was done last in the story, in a field as in the text, also after a
// restart of the app.
import type { Locator, Page } from '@playwright/test';
import { savePerson } from '#engine/library/people.ts';
import { createStory } from '#engine/library/stories.ts';
import { paragraph, storyDocument } from '#shared/document/build.ts';
import { PersonDraft } from '#shared/model/register.ts';
import { StoryContent } from '#shared/model/story.ts';
import { addStory as addOther, type Desk as Newsroom } from '#tests/support/publishing-desk.ts';
import { storedStory } from '#tests/support/stored-story.ts';
import { typeByComposing, typeInBursts } from '#tests/support/vietnamese-typing/input-method.ts';
import { expect, test } from './fixtures.ts';
import { openStory } from './steps.ts';

const headline = 'Phường An Hòa ra quân';
const lead = 'Sáng 22/11, An Hòa sạch hơn.';

function addStory({ library, clock }: Newsroom): void {
  const document = storyDocument([paragraph('Người dân An Hòa dọn rác.')]);
  createStory(library.write, {
    content: StoryContent.parse({ headline, lead, document }),
    at: clock.now(),
  });
}

test('a reporter types in the headline, undoes and redoes, restarts the app and still undoes', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  await prepare(addStory);
  const first = await openDesk();
  const title = await openField(first.page, 'Tít');
  await type(title, ' sớm');
  await expect(undoButton(first.page)).toBeEnabled();
  await title.press('Control+z');
  await expect(title).toHaveValue(headline);
  await expect(undoButton(first.page)).toBeDisabled();
  await title.press('Control+Shift+Z');
  await expect(title).toHaveValue(`${headline} sớm`);
  await title.press('Control+z');
  await title.press('Control+y');
  await expect.poll(() => storedStory(libraryDir).headline).toBe(`${headline} sớm`);
  await first.close();

  const second = await openDesk();
  const again = await openField(second.page, 'Tít', `${headline} sớm`);
  await expect(undoButton(second.page)).toBeEnabled();
  await again.press('Control+z');
  await expect(again).toHaveValue(headline);
  await expect.poll(() => caretOf(again)).toBe(headline.length);
  await expect.poll(() => storedStory(libraryDir).headline).toBe(headline);
  await second.close();

  const third = await openDesk();
  const last = await openField(third.page, 'Tít');
  await expect(redoButton(third.page)).toBeEnabled();
  await redoButton(third.page).click();
  await expect(last).toHaveValue(`${headline} sớm`);
});

test('one undo leads through headline, text and lead in the order in which they were written, and the caret goes along', async ({
  prepare,
  openDesk,
}) => {
  await prepare(addStory);
  const { page } = await openDesk();
  const title = await openField(page, 'Tít');
  await type(title, ' sớm');
  await expect(undoButton(page)).toBeEnabled();
  const body = page.getByRole('textbox', { name: 'Nội dung' });
  await body.click();
  await body.press('Control+End');
  await page.keyboard.insertText(' Hết.');
  const sapo = field(page, 'Sapo');
  await sapo.click();
  await type(sapo, ' Xanh hơn.');

  await page.keyboard.press('Control+z');
  await expect(sapo).toHaveValue(lead);
  await page.keyboard.press('Control+z');
  await expect(body).toHaveText('Người dân An Hòa dọn rác.');
  await expect(body).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(title).toHaveValue(headline);
  await expect(title).toBeFocused();
  await expect(undoButton(page)).toBeDisabled();
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('Control+y');
  await expect(title).toHaveValue(`${headline} sớm`);
  await expect(body).toHaveText('Người dân An Hòa dọn rác. Hết.');
  await expect(sapo).toHaveValue(`${lead} Xanh hơn.`);
  await expect(sapo).toBeFocused();
  await expect(redoButton(page)).toBeDisabled();
});

test('a name put into the lead from the register is taken back as one step, and what was typed stays', async ({
  prepare,
  openDesk,
}) => {
  await prepare(({ library, clock, ...newsroom }) => {
    savePerson(library.write, {
      draft: PersonDraft.parse({ name: 'Lê Văn Hùng' }),
      at: clock.now(),
    });
    addStory({ library, clock, ...newsroom });
  });
  const { page } = await openDesk();
  const sapo = await openField(page, 'Sapo');
  await sapo.press('End');
  await sapo.pressSequentially(' Có @hung');
  const person = page.getByRole('listbox', { name: 'Người trong danh bạ' }).getByRole('option').first();
  await expect(person).toContainText('Lê Văn Hùng');
  await sapo.press('Enter');
  await expect(sapo).toHaveValue(`${lead} Có đồng chí Lê Văn Hùng`);
  await sapo.press('Control+z');
  await expect(sapo).toHaveValue(`${lead} Có @hung`);
  await sapo.press('Control+y');
  await expect(sapo).toHaveValue(`${lead} Có đồng chí Lê Văn Hùng`);
});

test('undo after find and replace brings fields and text back together, from wherever it is pressed', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  await prepare(addStory);
  const { page } = await openDesk();
  const title = await openField(page, 'Tít');
  await page.keyboard.press('Control+h');
  const bar = page.getByRole('search', { name: 'Tìm và thay trong bài' });
  await bar.getByRole('textbox', { name: 'Tìm trong bài' }).fill('An Hòa');
  await bar.getByRole('textbox', { name: 'Thay bằng' }).fill('Bình Thạnh');
  await bar.getByRole('button', { name: 'Thay hết' }).click();
  await expect(page.getByText('Đã thay 3 chỗ.')).toBeVisible();
  await expect(title).toHaveValue('Phường Bình Thạnh ra quân');
  await title.click();
  await title.press('Control+z');
  const before = [headline, lead, 'Người dân An Hòa dọn rác.'];
  await expect.poll(() => words(libraryDir)).toEqual(before);
  await expect(title).toHaveValue(headline);
  await expect(undoButton(page)).toBeDisabled();
  await page.keyboard.press('Control+y');
  await expect
    .poll(() => words(libraryDir))
    .toEqual(before.map((text) => text.replace('An Hòa', 'Bình Thạnh')));
});

test('a Vietnamese word composed in the headline is undone as a word', async ({ prepare, openDesk }) => {
  await prepare(addStory);
  const { page } = await openDesk();
  const title = await openField(page, 'Tít');
  await title.press('End');
  await title.press('Space');
  await expect(undoButton(page)).toBeEnabled();
  const compose = await typeByComposing(page);
  const order = { method: 'telex', order: 'tone-last' } as const;
  await compose({ word: 'tổng', order }, 0);
  await title.press('Space');
  await compose({ word: 'vệ', order }, 1);
  await title.press('Space');
  await compose({ word: 'sinh', order }, 2);
  await expect(title).toHaveValue(`${headline} tổng vệ sinh`);
  await title.press('Control+z');
  await expect(title).toHaveValue(`${headline} tổng vệ `);
  await title.press('Control+z');
  await expect(title).toHaveValue(`${headline} tổng `);
  await title.press('Control+y');
  await expect(title).toHaveValue(`${headline} tổng vệ `);
});

test('Backspaces of an input method are no steps of their own', async ({ prepare, openDesk }) => {
  await prepare(addStory);
  const { page } = await openDesk();
  const title = await openField(page, 'Tít');
  await title.press('End');
  await title.press('Space');
  await expect(undoButton(page)).toBeEnabled();
  const typeWord = await typeInBursts(page, 0);
  await typeWord({ word: 'đường', order: { method: 'telex', order: 'tone-last' } }, 0);
  await expect(title).toHaveValue(`${headline} đường`);
  await title.press('Control+z');
  // The space may be a step before, when the machine was slow.
  await expect(title).toHaveValue(new RegExp(`^${headline} ?$`, 'u'));
});

test('undo that the browser asks for, as by the menu of a field, is the story’s too', async ({
  prepare,
  openDesk,
}) => {
  await prepare(addStory);
  const { page } = await openDesk();
  const title = await openField(page, 'Tít');
  await type(title, ' sớm');
  await expect(undoButton(page)).toBeEnabled();
  const sapo = field(page, 'Sapo');
  await type(sapo, ' Xanh hơn.');
  await sapo.press('Control+z');
  await expect(sapo).toHaveValue(lead);
  await askBrowserToUndo(page);
  await expect(title).toHaveValue(headline);
  await expect(sapo).toHaveValue(lead);
});

test('going to another story and back loses no step of the headline', async ({ prepare, openDesk }) => {
  await prepare((newsroom) => {
    addStory(newsroom);
    addOther(newsroom, { headline: 'Bài khác', text: 'Khác.' });
  });
  const { page } = await openDesk();
  const title = await openField(page, 'Tít');
  await type(title, ' sớm');
  await openStory(page, 'Bài khác');
  await expect(title).toHaveValue('Bài khác');
  await expect(undoButton(page)).toBeDisabled();
  const again = await openField(page, 'Tít', `${headline} sớm`);
  await expect(undoButton(page)).toBeEnabled();
  await again.press('Control+z');
  await expect(again).toHaveValue(headline);
});

test('name, section and day of the line under the lead are undone with the rest', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  await prepare(addStory);
  const { page } = await openDesk();
  const name = await openField(page, 'Bút danh');
  await type(name, 'Minh An');
  await expect(undoButton(page)).toBeEnabled();
  const section = page.locator('article').getByRole('combobox', { name: 'Chuyên mục' });
  await section.selectOption({ index: 1 });
  const day = field(page, 'Ngày đăng');
  await day.fill('22/11/2026');
  await day.press('Enter');
  await expect.poll(() => storedStory(libraryDir).content.publicationDay).toBe('2026-11-22');
  await day.fill('23');
  await day.press('Control+z');
  await expect.poll(() => storedStory(libraryDir).content.publicationDay).toBe('2026-11-22');
  await day.fill('22/11/2026');
  await day.press('Control+z');
  await expect(day).toHaveValue('');
  await day.press('Control+z');
  await expect(section).toBeFocused();
  await expect(section).toHaveValue('');
  await section.press('Control+z');
  await expect(name).toHaveValue('');
  await expect(name).toBeFocused();
  await expect.poll(() => storedStory(libraryDir).content.byline).toEqual([]);
});

function field(page: Page, name: string): Locator {
  return page.locator('article').getByRole('textbox', { name, exact: true });
}

async function openField(page: Page, name: string, title = headline): Promise<Locator> {
  await openStory(page, title);
  const input = field(page, name);
  await input.click();
  return input;
}

/** Behind what is there, in one piece: how fast a machine is does not divide it into steps. */
async function type(input: Locator, text: string): Promise<void> {
  await input.press('End');
  await input.page().keyboard.insertText(text);
}

function undoButton(page: Page): Locator {
  // A notice has a button of this name as well.
  return page.getByTitle(/^Hoàn tác/u);
}

function redoButton(page: Page): Locator {
  return page.getByRole('button', { name: 'Làm lại', exact: true });
}

/** An editing command of the browser, which no key of the page stands for. */
async function askBrowserToUndo(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const key = { key: 'Unidentified', commands: ['Undo'] };
  await session.send('Input.dispatchKeyEvent', { ...key, type: 'rawKeyDown' });
  await session.send('Input.dispatchKeyEvent', { ...key, type: 'keyUp' });
}

function caretOf(input: Locator): Promise<number | null> {
  return input.evaluate((area) => (area instanceof HTMLTextAreaElement ? area.selectionStart : null));
}

function words(libraryDir: string): string[] {
  const { headline: title, lead: sapo, text } = storedStory(libraryDir);
  return [title, sapo, text];
}
