// Documents let go over the text from the file manager, and shown by a program of this machine: only the real app can.
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { aPdfFile } from '#tests/support/make-documents.ts';
import { makePhoto } from '#tests/support/make-photos.ts';
import { addStory } from '#tests/support/publishing-desk.ts';
import { addStoryWithFile, headline, shapeOf } from './attached-story.ts';
import { dropFiles } from './drop-files.ts';
import { expect, test } from './fixtures.ts';
import { openStory } from './steps.ts';

test('documents and photos let go together over the text stand where they fell, in their order', async ({
  folder,
  libraryDir,
  prepare,
  openDesk,
}) => {
  const first = await aPdfFile(folder, 'Thông báo.pdf');
  const second = await aPdfFile(folder, 'Danh sách.pdf');
  const picture = join(folder, 'DSC_1.jpg');
  writeFileSync(picture, await makePhoto({ seed: 1, takenAt: '2026:11:22 08:01:00' }));
  await prepare((newsroom) => addStory(newsroom, { headline, paragraphs: ['Đoạn một.', 'Đoạn hai.'] }));
  const { page } = await openDesk();
  await openStory(page, headline);
  const text = page.getByRole('textbox', { name: 'Nội dung' });
  const box = await text.getByText('Đoạn hai.').boundingBox();
  if (box === null) throw new Error('The text is not on the screen');
  await dropFiles(page, [first.path, picture, second.path], { x: box.x + 30, y: box.y + 4 });
  await expect
    .poll(() => shapeOf(libraryDir))
    .toEqual(['Đoạn một.', 'tệp: Thông báo', 'photo', 'tệp: Danh sách', 'Đoạn hai.']);
});

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
