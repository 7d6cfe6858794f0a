// Photos let go over the window from the file manager.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makePhoto } from '#tests/support/make-photos.ts';
import { addStory } from '#tests/support/publishing-desk.ts';
import { storedPhotos } from '#tests/support/stored-photos.ts';
import { storedStory } from '#tests/support/stored-story.ts';
import { dropFiles } from './drop-files.ts';
import { expect, test } from './fixtures.ts';
import { enter, openStory } from './steps.ts';

const headline = 'Bài nhận ảnh từ ngoài';

test('a folder dropped on the photo room is looked at like a card, and comes in with one press', async ({
  folder,
  libraryDir,
  prepare,
  openDesk,
}) => {
  const card = join(folder, 'thẻ nhớ');
  await fill(card);
  await prepare(() => undefined);
  const { page } = await openDesk();
  await enter(page, 'Ảnh');
  await expect(page.getByText('Chưa có ảnh nào')).toBeVisible();
  await dropFiles(page, [card], { x: 700, y: 400 });
  await expect(page.getByRole('listbox', { name: 'Ảnh trên thẻ' }).getByRole('option')).toHaveCount(2);
  expect(storedPhotos(libraryDir)).toEqual([]);
  await page.getByRole('button', { name: /^Nhập 2 ảnh/u }).click();
  await expect
    .poll(() => storedPhotos(libraryDir).map(({ fileName }) => fileName))
    .toEqual(['DSC_1.jpg', 'DSC_2.jpg']);
});

test('photos dropped into the text come into the library and stand where they were let go, in their order', async ({
  folder,
  libraryDir,
  prepare,
  openDesk,
}) => {
  const card = join(folder, 'thẻ nhớ');
  await fill(card);
  await prepare((newsroom) => addStory(newsroom, { headline, paragraphs: ['Đoạn một.', 'Đoạn hai.'] }));
  const { page } = await openDesk();
  await openStory(page, headline);
  const second = await page.getByRole('textbox', { name: 'Nội dung' }).getByText('Đoạn hai.').boundingBox();
  if (second === null) throw new Error('The text is not on the screen');
  const files = ['DSC_1.jpg', 'DSC_2.jpg'].map((name) => join(card, name));
  await dropFiles(page, files, { x: second.x + 30, y: second.y + 4 });

  await expect(page.getByRole('article', { name: 'Bài viết' }).locator('figure img')).toHaveCount(2);
  const names = new Map(storedPhotos(libraryDir).map(({ id, fileName }) => [id, fileName]));
  await expect
    .poll(() =>
      storedStory(libraryDir).content.document.root.children.map((block) =>
        block.type === 'photo' ? names.get(block.photoId ?? '') : block.type,
      ),
    )
    .toEqual(['paragraph', 'DSC_1.jpg', 'DSC_2.jpg', 'paragraph']);
});

async function fill(card: string): Promise<void> {
  await mkdir(card);
  for (const seed of [1, 2]) {
    const takenAt = `2026:11:22 08:0${seed}:00`;
    await writeFile(join(card, `DSC_${seed}.jpg`), await makePhoto({ seed, takenAt }));
  }
}
