// Documents shown by a program of this machine: only the real app can.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { addStoryWithFile, headline } from './attached-story.ts';
import { expect, test } from './fixtures.ts';
import { openStory } from './steps.ts';

test('“Mở” shows a copy of the document under its own name with the program of this machine', async ({
  folder,
  libraryDir,
  prepare,
  openApp,
}) => {
  const { bytes } = await prepare((newsroom) => addStoryWithFile(newsroom, folder));
  const { app, page } = await openApp();
  await app.evaluate(({ shell }) => {
    shell.openPath = (path) => {
      Reflect.set(globalThis, 'openedPath', path);
      return Promise.resolve('');
    };
  });
  await openStory(page, headline);
  await page
    .getByRole('region', { name: /^Tệp đính kèm/u })
    .getByRole('button', { name: 'Mở' })
    .click();
  const opened = (): Promise<unknown> => app.evaluate(() => Reflect.get(globalThis, 'openedPath'));
  await expect.poll(opened).toBeTruthy();
  const path = String(await opened());
  expect([basename(path), path.startsWith(libraryDir)]).toEqual(['Kế hoạch 45.pdf', true]);
  expect(readFileSync(path)).toEqual(bytes);
});
