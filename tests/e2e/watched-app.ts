// A launched app under watch: what it opens outside and where its frames go is written down, and nothing is really opened.
import type { ElectronApplication } from '@playwright/test';
import type { LaunchedApp } from '#runtime/launch-app.ts';
import { expect } from './fixtures.ts';

/** Call before anything hostile is tried. Answers with the same app. */
export async function watch(launched: LaunchedApp): Promise<LaunchedApp> {
  await launched.page.evaluate(() => (document.documentElement.dataset['same'] = 'yes'));
  await launched.app.evaluate(({ shell, app, webContents }) => {
    const openedOutside: string[] = [];
    const wentTo: string[] = [];
    Reflect.set(globalThis, 'watched', { openedOutside, wentTo });
    shell.openExternal = (url) => Promise.resolve(void openedOutside.push(url));
    shell.openPath = (path) => Promise.resolve(String(openedOutside.push(path)));
    app.on('browser-window-created', () => wentTo.push('a new window'));
    for (const contents of webContents.getAllWebContents())
      contents.on('did-frame-navigate', (_event, url) => wentTo.push(url));
  });
  return launched;
}

/** The addresses handed to the system since `watch`. */
export async function openedOutside(app: ElectronApplication): Promise<unknown> {
  return app.evaluate(() => Reflect.get(Reflect.get(globalThis, 'watched'), 'openedOutside'));
}

/** The page is the one it was, the only one, and no frame has shown anything but a preview. */
export async function expectStayed({ app, page }: LaunchedApp, tried: string): Promise<void> {
  const settled = (): Promise<boolean> =>
    app.evaluate(({ webContents }) => webContents.getAllWebContents().every((one) => !one.isLoading()));
  // What was tried has had its turn in the page and in the shell before the look.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await expect.poll(settled).toBe(true);
  const wentTo: unknown = await app.evaluate(() => Reflect.get(Reflect.get(globalThis, 'watched'), 'wentTo'));
  const { same, hostile } = await page.evaluate(() => ({
    same: document.documentElement.dataset['same'],
    hostile: document.documentElement.dataset['hostile'],
  }));
  expect({
    tried,
    url: page.url(),
    windows: app.windows().length,
    wentTo: Array.isArray(wentTo) ? wentTo.filter((url) => !isHarmless(String(url))) : wentTo,
    opened: await openedOutside(app),
    ...{ same, hostile },
  }).toEqual({
    tried,
    url: 'app://toasoan/index.html',
    windows: 1,
    wentTo: [],
    opened: [],
    ...{ same: 'yes', hostile: undefined },
  });
}

/** An empty frame, the browser's own page about what it refused, a preview. */
function isHarmless(url: string): boolean {
  return url === 'about:blank' || url.startsWith('chrome-error:') || url.startsWith('app://toasoan/preview/');
}
