// Nothing in the window leads out of it, whatever a page, a link or a dropped file asks for.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { createStory } from '#engine/library/stories.ts';
import { link, paragraph, storyDocument } from '#shared/document/build.ts';
import { expect, test } from './fixtures.ts';
import { openPreview, openStory } from './steps.ts';
import { expectStayed, watch } from './watched-app.ts';

const headline = 'Bài có liên kết lạ';

const addresses = [
  'https://example.com/',
  'file:///etc/passwd',
  'javascript:void(document.documentElement.dataset.hostile = "yes")',
  'data:text/html,<script>document.title="hostile"</script>',
  'app://other/index.html',
  'app://toasoan/index.html?elsewhere',
] as const;

/** Ways out of a page; each runs in the window, with the address it should lead to. */
const ways: Readonly<Record<string, (page: Page, address: string) => Promise<void>>> = {
  'a link': (page, address) => clickLink(page, { address, target: '' }),
  'a link to a new window': (page, address) => clickLink(page, { address, target: '_blank' }),
  'window.open': async (page, address) => {
    expect(await page.evaluate((to) => window.open(to) === null, address)).toBe(true);
  },
  'a new location': (page, address) => page.evaluate((to) => void (location.href = to), address),
  'a frame': (page, address) =>
    page.evaluate((to) => {
      const frame = document.createElement('iframe');
      frame.dataset['hostile'] = 'yes';
      frame.src = to;
      document.body.append(frame);
    }, address),
  'a form': (page, address) =>
    page.evaluate((to) => {
      const form = document.createElement('form');
      form.action = to;
      form.method = 'post';
      document.body.append(form);
      form.submit();
    }, address),
};

for (const [way, go] of Object.entries(ways)) {
  test(`${way} leads nowhere but where the app wants it`, async ({ openApp }) => {
    const watched = await watch(await openApp());
    const { page } = watched;
    for (const address of addresses) {
      await go(page, address);
      await expectStayed(watched, address);
    }
  });
}

test('a file dropped on the window is not opened in its place', async ({ folder, openApp }) => {
  const watched = await watch(await openApp());
  const { page } = watched;
  const file = join(folder, 'trang lạ.html');
  writeFileSync(file, '<title>hostile</title>');
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [file], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x: 700, y: 500, data });
  }
  await expectStayed(watched, file);
});

test('a page that is previewed has no script, no bridge, and its links stay where they are', async ({
  prepare,
  openApp,
}) => {
  const document = storyDocument([paragraph([link('https://example.com/', 'trang ngoài')])]);
  await prepare(({ library, clock }) =>
    createStory(library.write, { content: { headline, document }, at: clock.now() }),
  );
  const watched = await watch(await openApp());
  const { page } = watched;
  await openStory(page, headline);
  const previewed = await openPreview(page);
  await previewed.getByRole('link', { name: 'trang ngoài' }).click();
  await expect(page.getByText('Liên kết tới: https://example.com/')).toBeVisible();
  await expectStayed(watched, 'https://example.com/');

  const inFrame = await watched.app.evaluate(async ({ webContents }) => {
    const frame = webContents.getAllWebContents()[0]?.mainFrame.frames[0];
    return frame?.executeJavaScript('typeof window.bridge').catch(() => 'no script at all');
  });
  expect(['undefined', 'no script at all']).toContain(inFrame);
});

type Link = { readonly address: string; readonly target: string };

/** A press on a link that somebody managed to get into the page. */
async function clickLink(page: Page, { address, target }: Link): Promise<void> {
  await page.evaluate(
    ([to, where]) => {
      const element = document.createElement('a');
      element.href = to ?? '';
      element.target = where ?? '';
      element.textContent = 'liên kết lạ';
      document.body.prepend(element);
    },
    [address, target],
  );
  await page.getByRole('link', { name: 'liên kết lạ' }).first().dispatchEvent('click');
}
