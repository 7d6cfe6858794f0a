// Where passwords are kept: encrypted in a file of their own or not at all, and never in settings, logs or the library.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import type {} from '#renderer/api/bridge.ts';
import type { LaunchedApp } from '#runtime/launch-app.ts';
import { enginePid } from '#tests/support/processes.ts';
import { setUpSite } from '#tests/support/publishing-desk.ts';
import { expect, test } from './fixtures.ts';
import { realServer } from './real-server.ts';
import { enter } from './steps.ts';

const connectionId = '6f9b1a3e-8a5e-4bfb-9a3c-0d6d6f0c9a11';
const secret = 'xoài cát Hòa Lộc 7319';

test('where the machine has no key store a password lasts until the app closes, which the form says, and nothing is written', async ({
  folder,
  prepare,
  openApp,
}) => {
  await prepare(setUpSite);
  const { app, page } = await openApp();
  // Also on a machine that has one.
  await app.evaluate(({ safeStorage }) => void (safeStorage.isEncryptionAvailable = () => false));
  await openWordPressForm(page);
  await expect(
    page.getByText('Máy này không có kho khóa để mã hóa, nên chỉ nhớ tới khi đóng ứng dụng.'),
  ).toBeVisible();
  expect(await keep(page)).toEqual({ ok: true, value: { kept: false } });
  await app.close();
  expect(filesWith(folder, secret)).toEqual([]);
});

test('where there is one the form says so, and the password stands in no file as it was typed', async ({
  folder,
  prepare,
  openApp,
}) => {
  await prepare(setUpSite);
  const { app, page } = await openApp();
  await useKeyStore(app);
  await openWordPressForm(page);
  await expect(
    page.getByText('Được mã hóa và cất trên máy này, không nằm trong thư viện hay tệp cài đặt.'),
  ).toBeVisible();
  expect(await keep(page)).toEqual({ ok: true, value: { kept: true } });
  const file = join(folder, 'profile', 'secrets.json');
  expect(Object.keys(JSON.parse(readFileSync(file, 'utf8')))).toEqual([connectionId]);
  expect(filesWith(folder, secret)).toEqual([]);

  await page.evaluate((id) => window.bridge.shell('shell.forgetSecret', { connectionId: id }), connectionId);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({});
  await app.close();
  expect(filesWith(folder, secret)).toEqual([]);
});

test('a password given once is with the engine again whenever it starts, and nobody is asked for it twice', async ({
  folder,
  prepare,
  openApp,
}) => {
  test.slow();
  const { url, users } = await realServer('wordpress');
  const password = users['editor']?.app_password ?? '';
  await prepare(setUpSite);
  const first = await openApp();
  await useKeyStore(first.app);
  await openWordPressForm(first.page);
  await first.page.getByRole('textbox', { name: 'Tên nơi đăng' }).fill('Cổng thành phố');
  await first.page.getByRole('textbox', { name: 'Địa chỉ trang' }).fill(url);
  await first.page.getByRole('textbox', { name: 'Tên đăng nhập' }).fill('editor');
  await first.page.getByRole('textbox', { name: 'Mật khẩu ứng dụng' }).fill(password);
  await first.page.getByRole('dialog').getByRole('button', { name: 'Thêm nơi đăng' }).click();
  await expectReady(first.page);
  await killEngine(first);
  await expectReady(first.page);
  await first.app.close();
  expect(filesWith(folder, password)).toEqual([]);

  const second = await openApp();
  await useKeyStore(second.app);
  await killEngine(second);
  await enter(second.page, 'Cài đặt');
  await second.page.getByRole('button', { name: 'Kết nối', exact: true }).click();
  await expectReady(second.page);
});

/** Asked anew, the destination takes the password. */
async function expectReady(page: Page): Promise<void> {
  const row = page.getByRole('listitem', { name: 'Cổng thành phố' });
  await row.getByRole('button', { name: 'Kiểm tra' }).click();
  await expect(row.getByRole('status')).toContainText('Sẵn sàng');
  await expect(row.getByRole('status')).toContainText('WordPress');
}

async function killEngine({ app, page }: LaunchedApp): Promise<void> {
  process.kill(enginePid(app.process().pid ?? 0), 'SIGKILL');
  await expect(page.getByText('Bộ phận lưu trữ đã chạy lại.').first()).toBeVisible();
}

async function openWordPressForm(page: Page): Promise<void> {
  await enter(page, 'Cài đặt');
  await page.getByRole('button', { name: 'Kết nối', exact: true }).click();
  await page.getByRole('button', { name: 'Thêm nơi đăng' }).click();
  await page.getByRole('button', { name: /^Cổng WordPress/u }).click();
  await expect(page.getByRole('textbox', { name: 'Mật khẩu ứng dụng' })).toHaveAttribute('type', 'password');
}

function keep(page: Page): Promise<unknown> {
  return page.evaluate((given) => window.bridge.shell('shell.keepSecret', given), { connectionId, secret });
}

/** A desktop's key store, or where there is no desktop one that turns every bit of the letters round. */
async function useKeyStore(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ safeStorage }) => {
    if (safeStorage.isEncryptionAvailable()) return;
    const turn = (bytes: Buffer): Buffer => Buffer.from(bytes.map((byte) => byte ^ 0xff));
    safeStorage.isEncryptionAvailable = () => true;
    safeStorage.encryptString = (text) => turn(Buffer.from(text));
    safeStorage.decryptString = (bytes) => turn(bytes).toString();
  });
}

/** Files of the profile, the library and whatever else lies there that hold the text, byte for byte. */
function filesWith(folder: string, text: string): string[] {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));
  const files = paths.filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile() === true);
  // A look that finds no library and no settings has looked in the wrong place.
  expect(files.map((path) => path.slice(folder.length + 1))).toEqual(
    expect.arrayContaining([join('Tòa soạn', 'library.sqlite'), join('profile', 'settings.json')]),
  );
  return files.filter((path) => readFileSync(path).includes(text));
}
