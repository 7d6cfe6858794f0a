// Processes that are killed without warning, as a power cut or a hungry system does it.
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { makeNumberedPhotos } from '#tests/support/make-numbered-photos.ts';
import { enginePid } from '#tests/support/processes.ts';
import { addPhoto, addStory, connect, setUpSite } from '#tests/support/publishing-desk.ts';
import { storedPhotos } from '#tests/support/stored-photos.ts';
import { storedStory } from '#tests/support/stored-story.ts';
import { walkSite } from '#tests/support/walk-site.ts';
import { expect, test } from './fixtures.ts';
import { openBody } from './steps.ts';

const headline = 'Bài đang viết dở';
const sentence = 'Sáng nay phường ra quân tổng vệ sinh, bà con hưởng ứng rất đông. ';

test('the engine killed while one types comes back by itself, and not a letter is lost', async ({
  libraryDir,
  prepare,
  openApp,
}) => {
  await prepare((newsroom) => addStory(newsroom, { headline, text: '' }));
  const { app, page } = await openApp();
  const body = await openBody(page, headline);
  await body.pressSequentially(sentence);
  process.kill(engineOf(app), 'SIGKILL');
  await body.pressSequentially(sentence);
  await expect(page.getByText('Bộ phận lưu trữ đã chạy lại.').first()).toBeVisible();

  // Killed again at once it waits a moment, and says so meanwhile.
  process.kill(engineOf(app), 'SIGKILL');
  await expect(
    page.getByText(/^Bộ phận lưu trữ vừa dừng và đang tự khởi động lại\. Cứ gõ tiếp/u),
  ).toBeVisible();
  await body.pressSequentially(sentence);

  const typed = sentence.repeat(3).trim();
  await expect.poll(() => storedStory(libraryDir).text.trim()).toBe(typed);
  await expect(page.getByTestId('save-status')).toHaveText(/^Đã lưu/u);
  await expect(body).toHaveText(typed);
});

test('the window’s own process killed is followed by a fresh window with the story as it was saved', async ({
  libraryDir,
  prepare,
  openApp,
}) => {
  await prepare((newsroom) => addStory(newsroom, { headline, text: '' }));
  const { app, page } = await openApp();
  const body = await openBody(page, headline);
  await body.pressSequentially(sentence);
  await expect.poll(() => storedStory(libraryDir).text.trim()).toBe(sentence.trim());
  const pid = await windowPid(app);
  process.kill(pid, 'SIGKILL');

  await expect.poll(() => textOfFreshWindow(app, pid)).toContain(sentence.trim());
});

test('the whole app killed opens again with everything up to the last second of typing', async ({
  libraryDir,
  prepare,
  openApp,
}) => {
  await prepare((newsroom) => addStory(newsroom, { headline, text: '' }));
  const first = await openApp();
  const body = await openBody(first.page, headline);
  await body.pressSequentially(sentence);
  await expect.poll(() => storedStory(libraryDir).text.trim()).toBe(sentence.trim());
  await body.pressSequentially('Câu cuối gõ ngay trước khi mất điện.');
  await kill(first.app);

  // The lost second may have taken the end of the last sentence with it, never anything before.
  const { page } = await openApp();
  const again = page.getByRole('textbox', { name: 'Nội dung' });
  await expect(again).toContainText(sentence.trim());
  await expect(page.getByRole('textbox', { name: 'Tít', exact: true })).toHaveValue(headline);
  await again.press('Control+End');
  await again.pressSequentially(' Viết tiếp.');
  await expect.poll(() => storedStory(libraryDir).text).toMatch(/ Viết tiếp\.$/u);
});

test('the whole app killed leaves undo that fits the text it leaves', async ({
  libraryDir,
  prepare,
  openApp,
}) => {
  await prepare((newsroom) => addStory(newsroom, { headline, text: 'Câu đầu.' }));
  const first = await openApp();
  const body = await openBody(first.page, headline);
  await body.press('Control+End');
  await body.press('Enter');
  await body.pressSequentially(sentence);
  await expect.poll(() => storedStory(libraryDir).text).toContain(sentence.trim());
  await body.pressSequentially('Câu cuối gõ ngay trước khi mất điện.');
  await kill(first.app);

  const { page } = await openApp();
  const again = page.getByRole('textbox', { name: 'Nội dung' });
  await expect(again).toContainText(sentence.trim());
  await expect(page.getByRole('button', { name: 'Hoàn tác' })).toBeEnabled();
  await again.press('Control+z');
  await again.press('Control+z');
  await expect(again).toHaveText('Câu đầu.');
  await again.press('Control+y');
  await again.press('Control+y');
  await expect(again).toContainText(sentence.trim());
});

test('a headline typed before the whole app was killed is undone and typed again after it', async ({
  libraryDir,
  prepare,
  openApp,
}) => {
  await prepare((newsroom) => addStory(newsroom, { headline, text: 'Câu đầu.' }));
  const first = await openApp();
  await openBody(first.page, headline);
  const title = first.page.getByRole('textbox', { name: 'Tít', exact: true });
  await title.click();
  await title.press('End');
  await first.page.keyboard.insertText(' lắm');
  await expect(first.page.getByRole('button', { name: 'Hoàn tác' })).toBeEnabled();
  await expect.poll(() => storedStory(libraryDir).headline).toBe(`${headline} lắm`);
  await expect(first.page.getByTestId('save-status')).toHaveText(/^Đã lưu/u);
  await kill(first.app);

  const { page } = await openApp();
  const again = page.getByRole('textbox', { name: 'Tít', exact: true });
  await expect(page.getByRole('button', { name: 'Hoàn tác' })).toBeEnabled();
  await again.press('Control+z');
  await expect(again).toHaveValue(headline);
  await again.press('Control+y');
  await expect(again).toHaveValue(`${headline} lắm`);
});

test('an import of photos that was cut off goes on at the next start until every photo is there, once', async ({
  folder,
  libraryDir,
  prepare,
  openApp,
}) => {
  const count = 60;
  const card = join(folder, 'thẻ nhớ');
  await makeNumberedPhotos(count, { megapixels: 6, pictures: 2 }, card);
  await prepare(() => undefined);
  const first = await openApp();
  await first.answerDialog([card]);
  await first.page.keyboard.press('Control+Shift+I');
  await expect.poll(() => storedPhotos(libraryDir).length).toBeGreaterThanOrEqual(3);
  await kill(first.app);
  expect(storedPhotos(libraryDir).length).toBeLessThan(count);

  const { page } = await openApp();
  await expect(page.getByText(/^Đã nhập \d+ ảnh\. \d+ ảnh đã có sẵn\.$/u)).toBeVisible({ timeout: 45_000 });
  expect(storedPhotos(libraryDir).length).toBe(count);
});

test('the engine killed while a story goes out ends with exactly one whole article', async ({
  folder,
  prepare,
  openApp,
}) => {
  const site = join(folder, 'cổng');
  await prepare(async (newsroom) => {
    setUpSite(newsroom);
    await connect(newsroom, site);
    const photos = [await addPhoto(newsroom, 1), await addPhoto(newsroom, 2), await addPhoto(newsroom, 3)];
    addStory(newsroom, { headline, photos });
  });
  const { app, page } = await openApp();
  await page.getByRole('option', { name: headline }).click();
  await page.getByRole('region', { name: 'Trang bài' }).getByRole('button', { name: 'Đăng bài' }).click();
  await page.getByRole('region', { name: 'Bảng bên' }).getByRole('button', { name: 'Đăng bài' }).click();
  await page.getByRole('button', { name: 'Đăng ngay' }).click();
  // Under way, or on a very quick machine there already: the promise is the same.
  await expect(
    page.getByText(/^(?:Bài chỉ hiện công khai sau khi mọi ảnh đã lên đủ|Trang đã lên)/u),
  ).toBeVisible();
  process.kill(engineOf(app), 'SIGKILL');

  await expect(page.getByText('Trang đã lên và đã đọc lại đúng như bản gửi.')).toBeVisible({
    timeout: 30_000,
  });
  const { pages, broken } = walkSite(site);
  expect(broken).toEqual([]);
  // The article and its print page.
  expect(pages.filter((path) => path.includes('bai-dang-viet-do'))).toHaveLength(2);
});

function engineOf(app: ElectronApplication): number {
  return enginePid(app.process().pid ?? 0);
}

function windowPid(app: ElectronApplication): Promise<number> {
  return app.evaluate(
    ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0,
  );
}

/** Asked through the shell: the page object of a dead process does not come back to life. Empty until a new one has loaded. */
function textOfFreshWindow(app: ElectronApplication, deadPid: number): Promise<string> {
  return app.evaluate(async ({ BrowserWindow }, dead) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (contents === undefined || contents.getOSProcessId() === dead || contents.isLoading()) return '';
    // A question put to a page that is just being replaced is never answered.
    const replaced = new Promise<string>((resolve) => contents.once('did-navigate', () => resolve('')));
    const asked: Promise<unknown> = contents.executeJavaScript('document.body.innerText');
    return Promise.race([asked.then(String), replaced]);
  }, deadPid);
}

/** Main, engine and window at the same moment. */
async function kill(app: ElectronApplication): Promise<void> {
  const ended = app.waitForEvent('close');
  process.kill(engineOf(app), 'SIGKILL');
  app.process().kill('SIGKILL');
  await ended;
}
