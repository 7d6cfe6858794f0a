// What may run in the window, and which doors of the shell open to whom.
import type {} from '#renderer/api/bridge.ts';
import { expect, test } from './fixtures.ts';
import { openedOutside, watch } from './watched-app.ts';

test('the page has no Node, only the bridge with its seven doors', async ({ openApp }) => {
  const { page } = await watch(await openApp({ library: false }));
  expect(
    await page.evaluate(() => ({
      node: ['require', 'process', 'module', 'Buffer', 'global', 'electron'].filter((name) => name in window),
      bridge: Object.keys(window.bridge).toSorted(),
    })),
  ).toEqual({
    node: [],
    bridge: ['assetUrl', 'cardUrl', 'onCommand', 'pathForFile', 'previewUrl', 'receive', 'send', 'shell'],
  });
  expect(await page.evaluate(() => window.bridge.shell('shell.runProgram', {}))).toMatchObject({
    ok: false,
    error: { code: 'invalid_request' },
  });
});

test('only https, http and mail addresses are handed to the system', async ({ openApp }) => {
  const { app, page } = await watch(await openApp({ library: false }));
  const open = (url: string): Promise<unknown> =>
    page.evaluate((to) => window.bridge.shell('shell.openExternal', { url: to }), url);
  for (const url of ['file:///etc/passwd', 'javascript:alert(1)', 'smb://may-chu/tap', 'ms-msdt:/id', 'rác'])
    expect(await open(url)).toEqual({ ok: true, value: { opened: false } });
  expect(await openedOutside(app)).toEqual([]);
  expect(await open('https://example.com/a b')).toEqual({ ok: true, value: { opened: true } });
  expect(await openedOutside(app)).toEqual(['https://example.com/a%20b']);
});

test('nothing written into the page runs or is fetched', async ({ openApp }) => {
  const { page } = await watch(await openApp({ library: false }));
  await page.evaluate(() => {
    const tell = (what: string): void => void (document.documentElement.dataset['told'] += ` ${what}`);
    document.documentElement.dataset['told'] = '';
    document.addEventListener('securitypolicyviolation', (event) => tell(event.effectiveDirective));
    const script = document.createElement('script');
    script.textContent = 'document.documentElement.dataset.hostile = "yes"';
    const picture = document.createElement('img');
    picture.src = 'https://example.com/theo-doi.gif';
    const style = document.createElement('style');
    style.textContent = 'body { display: none }';
    document.body.append(script, picture, style);
    void fetch('https://example.com/').then(
      () => tell('fetched'),
      () => tell('no-fetch'),
    );
    // In a turn of its own: what the debugger itself runs may evaluate text.
    setTimeout(() => {
      try {
        // oxlint-disable-next-line typescript/no-implied-eval -- that this is refused is what is tested.
        tell(String(new Function('return "evaluated"')()));
      } catch (error) {
        if (error instanceof EvalError) tell('no-eval');
      }
    });
  });
  const told = (): Promise<string[]> =>
    page.evaluate(() => document.documentElement.dataset['told']?.trim().split(' ').toSorted() ?? []);
  const directives = ['connect-src', 'img-src', 'script-src', 'script-src-elem', 'style-src-elem'];
  await expect.poll(told).toEqual([...directives, 'no-eval', 'no-fetch'].toSorted());
  expect(await page.evaluate(() => document.documentElement.dataset['hostile'])).toBeUndefined();
});

test('camera, place, notices and clipboard are refused', async ({ openApp }) => {
  const { page } = await watch(await openApp({ library: false }));
  const answers = await page.evaluate(async () => ({
    camera: await navigator.mediaDevices.getUserMedia({ video: true }).then(
      () => 'given',
      (error: unknown) => (error instanceof DOMException ? error.name : 'error'),
    ),
    place: await new Promise((resolve) =>
      navigator.geolocation.getCurrentPosition(
        () => resolve('given'),
        ({ code }) => resolve(code),
      ),
    ),
    notices: await Notification.requestPermission(),
    clipboard: await navigator.clipboard.readText().then(
      () => 'given',
      (error: unknown) => (error instanceof DOMException ? error.name : 'error'),
    ),
  }));
  expect(answers).toEqual({
    camera: expect.stringMatching(/^Not(Allowed|Found)Error$/u),
    place: 1,
    notices: 'denied',
    clipboard: 'NotAllowedError',
  });
});

test('neither app: nor asset: addresses reach a file outside their own', async ({ openApp }) => {
  const { app } = await watch(await openApp({ library: false }));
  const hash = '0'.repeat(64);
  const wanted = [
    'app://toasoan/../../package.json',
    'app://toasoan/%2e%2e/%2e%2e/package.json',
    'app://toasoan/..%2f..%2fpackage.json',
    'app://toasoan/assets/..%5c..%5c..%5cpackage.json',
    'app://other/index.html',
    'app://toasoan/preview/00000000-0000-4000-8000-000000000000/..%2f..%2flibrary.sqlite',
    `asset://photo/${hash}/../../library.sqlite`,
    `asset://photo/${hash}/original`,
    'asset://photo/..%2f..%2flibrary.sqlite',
    `asset://other/${hash}/thumb`,
    `asset://photo/${hash}/thumb`,
  ];
  const answers = await app.evaluate(
    ({ net }, urls) => Promise.all(urls.map(async (url) => [url, (await net.fetch(url)).status])),
    wanted,
  );
  expect(answers).toEqual(wanted.map((url) => [url, 404]));
});
