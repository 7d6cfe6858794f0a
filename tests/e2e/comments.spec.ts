// Comments of the desk: beside the text, never in what is published.
import type { Locator, Page } from '@playwright/test';
import { addPhoto, addStory } from '#tests/support/publishing-desk.ts';
import { storedStory } from '#tests/support/stored-story.ts';
import { typeByComposing, typeInBursts } from '#tests/support/vietnamese-typing/input-method.ts';
import { expect, test } from './fixtures.ts';
import { choose, openBodyToDiscuss, runCommand, selectWords } from './steps.ts';
import { burst } from './unikey.ts';

const headline = 'Ra quân tổng vệ sinh';
const text = 'Sáng 22/11, phường An Hòa ra quân tổng vệ sinh.';

test('words are commented on, answered, done and opened again, and one goes from the text to the talk and back', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  await prepare((newsroom) => addStory(newsroom, { headline, text }));
  const { page } = await openDesk();
  const body = await openBodyToDiscuss(page, headline);
  await selectWords(body, 'Sáng '.length, '22/11'.length);
  await page.keyboard.press('Control+Alt+m');
  const form = page.getByRole('dialog', { name: 'Bình luận' });
  await form.getByRole('textbox').fill('Đúng ngày chưa?');
  await form.getByRole('textbox').press('Enter');
  const talk = page.getByRole('listitem').filter({ hasText: 'Đúng ngày chưa?' });
  await expect(talk).toBeVisible();
  await expect(body.locator('mark[data-open]')).toHaveText('22/11');
  await expect.poll(() => JSON.stringify(storedStory(libraryDir).content.document)).toContain('"mark"');
  // Readers get the words and nothing else.
  expect(storedStory(libraryDir).text).toBe(text);

  await talk.getByRole('button', { name: 'Trả lời về “22/11”' }).click();
  await page.getByRole('textbox', { name: 'Trả lời về “22/11”' }).fill('Đúng rồi.');
  await page.getByRole('button', { name: 'Gửi' }).click();
  await expect(talk.getByText('Đúng rồi.')).toBeVisible();

  await body.press('Control+End');
  await expect(talk).not.toHaveAttribute('data-here');
  await talk.getByRole('button', { name: '22/11', exact: true }).click();
  await expect(talk).toHaveAttribute('data-here');
  expect(await page.evaluate(() => window.getSelection()?.toString())).toBe('22/11');
  await choose(page, 'Xem trước');
  await expect(body).toBeHidden();
  await talk.getByRole('button', { name: '22/11', exact: true }).click();
  await expect(body).toBeFocused();
  expect(await page.evaluate(() => window.getSelection()?.toString())).toBe('22/11');

  await talk.getByRole('button', { name: 'Xong: 22/11' }).click();
  await expect(body.locator('mark')).toHaveText('22/11');
  await expect(body.locator('mark[data-open]')).toHaveCount(0);
  await page.getByRole('button', { name: 'Mở lại: 22/11' }).click();
  await expect(body.locator('mark[data-open]')).toHaveText('22/11');
});

test('a comment stays on its words while they are written on, and outlives them when they are deleted', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  await prepare((newsroom) => addStory(newsroom, { headline, text }));
  const { page } = await openDesk();
  const body = await openBodyToDiscuss(page, headline);
  await selectWords(body, 'Sáng 22/11, phường '.length, 'An Hòa'.length);
  await runCommand(page, 'Bình luận chỗ đang chọn');
  const form = page.getByRole('dialog', { name: 'Bình luận' });
  await form.getByRole('textbox').fill('Tên cũ hay mới?');
  await form.getByRole('button', { name: 'Gửi' }).click();
  await expect(body.locator('mark')).toHaveText('An Hòa');
  // A burst of an input method at the end of the commented words and in the middle of them.
  await body.press('Control+Home');
  for (let step = 0; step < 'Sáng 22/11, phường An Hòa'.length; step += 1)
    await page.keyboard.press('ArrowRight');
  await burst(page, { plain: ' Taan', marked: ' Tân' });
  await expect.poll(() => storedStory(libraryDir).text).toContain('An Hòa Tân ra quân');
  for (let step = 0; step < ' Tân'.length + 'Hòa'.length; step += 1) await page.keyboard.press('ArrowLeft');
  await burst(page, { plain: 'Thuwowngf', marked: 'Thường', delay: 2 });
  await expect.poll(() => storedStory(libraryDir).text).toContain('An ThườngHòa Tân ra quân');
  await expect(body.locator('mark')).toHaveText(/^An ThườngHòa/u);

  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+c');
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Control+v');
  await expect(body).toHaveText(/(?:Thường.*){2}/u);
  await expect(body.locator('mark')).toHaveCount(1);
  // Cut and put elsewhere it goes along.
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+x');
  await expect(body).toHaveText('');
  await page.keyboard.press('Control+v');
  await expect(body.locator('mark')).toHaveCount(1);

  await page.keyboard.press('Control+a');
  await body.press('Backspace');
  const talk = page.getByRole('listitem').filter({ hasText: 'Tên cũ hay mới?' });
  await expect(talk.getByText('(chữ đã xóa)')).toBeVisible();
  await body.press('Control+z');
  await expect(talk.getByText('(chữ đã xóa)')).toHaveCount(0);
});

test('a photo is commented on as a whole, and a deleted talk comes back', async ({ prepare, openDesk }) => {
  await prepare(async (newsroom) =>
    addStory(newsroom, { headline, text, photos: [await addPhoto(newsroom, 1)] }),
  );
  const { page } = await openDesk();
  const body = await openBodyToDiscuss(page, headline);
  await body.locator('figure img').first().click();
  await page.keyboard.press('Control+Alt+m');
  const form = page.getByRole('dialog', { name: 'Bình luận' });
  await form.getByRole('textbox').fill('Đổi ảnh sáng hơn.');
  await form.getByRole('textbox').press('Enter');
  const talk = page.getByRole('listitem').filter({ hasText: 'Đổi ảnh sáng hơn.' });
  await expect(talk).toBeVisible();
  await talk.getByRole('button', { name: /^Xóa bình luận/u }).click();
  await expect(talk).toHaveCount(0);
  await page.getByRole('button', { name: 'Hoàn tác' }).last().click();
  await expect(talk).toBeVisible();
});

test('a headline is commented on where it stands, and the talk leads back to its words', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  await prepare((newsroom) => addStory(newsroom, { headline, text }));
  const { page } = await openDesk();
  await openBodyToDiscuss(page, headline);
  const title = field(page, 'Tít');
  await title.click();
  await selectWords(title, 0, 'Ra quân'.length);
  await page.keyboard.press('Control+Alt+m');
  const form = page.getByRole('dialog', { name: 'Bình luận' });
  await expect(form.getByRole('textbox')).toBeFocused();
  expect(await topOf(form)).toBeGreaterThanOrEqual(await bottomOf(title));
  await page.keyboard.press('Escape');
  await expect(form).toHaveCount(0);
  await expect(title).toBeFocused();
  expect(await selectedIn(title)).toBe('Ra quân');

  await page.keyboard.press('Control+Alt+m');
  await form.getByRole('textbox').fill('Nghe như nhà binh.');
  await form.getByRole('textbox').press('Enter');
  const talk = page.getByRole('listitem').filter({ hasText: 'Nghe như nhà binh.' });
  await expect(talk).toHaveAttribute('data-here');
  await expect(title).toBeFocused();
  expect(await selectedIn(title)).toBe('Ra quân');
  await expect(page.getByRole('tab', { name: /^Góp ý.*1/u })).toBeVisible();
  const { headline: stored, content } = storedStory(libraryDir);
  expect([stored, JSON.stringify(content).includes('"mark"')]).toEqual([headline, false]);

  await field(page, 'Nội dung').click();
  await expect(talk).not.toHaveAttribute('data-here');
  const place = talk.getByRole('button', { name: 'Tít Ra quân', exact: true });
  await place.click();
  await expect(title).toBeFocused();
  expect(await selectedIn(title)).toBe('Ra quân');
  await choose(page, 'Xem trước');
  await expect(title).toBeHidden();
  await place.click();
  await expect(title).toBeFocused();
  await page.keyboard.type('Chung tay');
  await place.click();
  expect(await selectedIn(title)).toBe('Chung tay tổng vệ sinh');
});

test('talks about fields stand first, the margin says how many are open, and they are done, opened again and deleted', async ({
  prepare,
  openDesk,
}) => {
  await prepare((newsroom) => addStory(newsroom, { headline, text }));
  const { page } = await openDesk();
  const body = await openBodyToDiscuss(page, headline);
  await selectWords(body, 0, 'Sáng'.length);
  await comment(page, 'Sáng nào?');
  await field(page, 'Tít').click();
  await comment(page, 'Tít dài.');
  await comment(page, 'Thêm tên phường.');
  await field(page, 'Dòng trên tít').click();
  await runCommand(page, 'Bình luận chỗ đang chọn');
  await writeComment(page, 'Cần một dòng ở đây.');
  const talks = page.getByRole('region', { name: 'Bình luận' }).locator('[data-thread]');
  await expect(talks).toHaveText([/Cần một dòng/u, /Tít dài/u, /Thêm tên phường/u, /Sáng nào/u]);

  await expect(page.getByRole('button', { name: '1 bình luận về dòng trên tít' })).toBeVisible();
  const edge = page.getByRole('button', { name: '2 bình luận về tít' });
  await page.getByRole('tab', { name: 'Thông tin' }).click();
  await edge.click();
  await expect(talks.filter({ hasText: 'Tít dài.' })).toHaveAttribute('data-here');

  await talks.filter({ hasText: 'Tít dài.' }).getByRole('button', { name: 'Xong:' }).click();
  await expect(edge).toHaveCount(0);
  await expect(page.getByRole('button', { name: '1 bình luận về tít' })).toBeVisible();
  await page.getByText('Đã xong (1)').click();
  await page.getByRole('button', { name: 'Mở lại:' }).click();
  await expect(edge).toBeVisible();
  await talks.filter({ hasText: 'Cần một dòng' }).getByRole('button', { name: 'Xóa bình luận:' }).click();
  await expect(page.getByRole('button', { name: /bình luận về dòng trên tít/u })).toHaveCount(0);
});

test('who writes in a field with an open talk writes undisturbed, by any input method', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  await prepare((newsroom) => addStory(newsroom, { headline, text }));
  const { page } = await openDesk();
  await openBodyToDiscuss(page, headline);
  const title = field(page, 'Tít');
  await title.click();
  await comment(page, 'Tít ngắn quá.');
  const edge = page.getByRole('button', { name: '1 bình luận về tít' });
  await expect(edge).toBeVisible();
  const changes = await edge.evaluateHandle((button) => {
    const observer = new MutationObserver(() => undefined);
    const everything = { attributes: true, childList: true, characterData: true, subtree: true };
    observer.observe(button.parentElement ?? button, everything);
    return observer;
  });
  await title.press('End');
  for (const typeBy of [typeInBursts, typeByComposing]) {
    const type = await typeBy(page, 0);
    await page.keyboard.press('Space');
    await type({ word: 'Thường', order: { method: 'telex', order: 'tone-last' } }, 0);
  }
  await expect(title).toHaveValue(`${headline} Thường Thường`);
  await expect.poll(() => storedStory(libraryDir).headline).toBe(`${headline} Thường Thường`);
  expect(await changes.evaluate((observer) => observer.takeRecords().length)).toBe(0);
});

/** By its name alone: names of fields are part of other names. */
function field(page: Page, name: string): Locator {
  return page.locator('article').getByRole('textbox', { name, exact: true });
}

/** On what is selected, by key. */
async function comment(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+Alt+m');
  await writeComment(page, words);
}

async function writeComment(page: Page, words: string): Promise<void> {
  const form = page.getByRole('dialog', { name: 'Bình luận' });
  await form.getByRole('textbox').fill(words);
  await form.getByRole('textbox').press('Enter');
  await expect(form).toHaveCount(0);
}

function selectedIn(input: Locator): Promise<string | undefined> {
  return input.evaluate((area) => {
    if (!(area instanceof HTMLTextAreaElement)) return undefined;
    return area.value.slice(area.selectionStart, area.selectionEnd);
  });
}

async function topOf(thing: Locator): Promise<number> {
  return (await thing.boundingBox())?.y ?? 0;
}

async function bottomOf(thing: Locator): Promise<number> {
  const box = await thing.boundingBox();
  return box === null ? 0 : box.y + box.height;
}
