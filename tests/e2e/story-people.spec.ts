// Whom a story names in a photo: its own list stays in the story, and no list of a story gets round a wish not to be shown.
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { savePerson } from '#engine/library/people.ts';
import { paragraph, photo } from '#shared/document/build.ts';
import { PersonDraft } from '#shared/model/register.ts';
import { addPhoto, addStory, connect, setUpSite, type Desk } from '#tests/support/publishing-desk.ts';
import { storedPhotos } from '#tests/support/stored-photos.ts';
import { storedBlocks } from '#tests/support/stored-story.ts';
import { expect, test } from './fixtures.ts';
import { openStory } from './steps.ts';

const headline = 'Trao quà ở khu phố 7';
const last = paragraph('Hết.');
const [bay, hung] = ['Trần Thị Bảy', 'Lê Văn Hùng'];

test('a reporter names other people under a photo, and the photo stays as it is', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  const photoId = await prepare((newsroom) => fillNewsroom(newsroom, [bay, 'Bé An']));
  const { page } = await openDesk();
  const figure = await openFigure(page);
  const own = (people: string[] | null) => [photo({ photoId, people }), last];

  await figure.getByRole('button', { name: `Trong ảnh: ${bay}, Bé An` }).press('Enter');
  const field = figure.getByRole('combobox', { name: 'Người trong ảnh, từ trái sang' });
  await expect(field).toBeFocused();
  await field.press('Backspace');
  await field.pressSequentially('hung');
  await expect(page.getByRole('listbox').getByRole('option')).toContainText([hung]);
  await field.press('Enter');
  await expect.poll(() => storedBlocks(libraryDir)).toEqual(own([bay, 'Bé An', hung]));
  await figure.getByRole('button', { name: 'Bỏ Bé An' }).press('Delete');
  await expect(field).toBeFocused();
  await expect.poll(() => storedBlocks(libraryDir)).toEqual(own([bay, hung]));

  await field.press('Enter');
  await expect(figure.getByRole('button', { name: `Trong ảnh: ${bay}, ${hung}` })).toBeVisible();
  await expect(figure.getByText('Riêng bài này')).toBeVisible();
  expect(storedPhotos(libraryDir).map(({ people }) => people)).toEqual([[bay, 'Bé An']]);

  await page.keyboard.press('Control+z');
  await expect.poll(() => storedBlocks(libraryDir)).toEqual(own([bay, 'Bé An', hung]));
  await figure.getByRole('button', { name: 'Dùng lại của ảnh' }).click();
  await expect.poll(() => storedBlocks(libraryDir)).toEqual(own(null));
  await expect(figure.getByRole('button', { name: `Trong ảnh: ${bay}, Bé An` })).toBeVisible();
});

for (const way of ['the line under the photo', 'the menu of the photo']) {
  test(`what is typed right behind the key that opens the field by ${way} is in it, letter by letter`, async ({
    libraryDir,
    prepare,
    openDesk,
  }) => {
    const photoId = await prepare((newsroom) => fillNewsroom(newsroom, [bay]));
    const { page } = await openDesk();
    const figure = await openFigure(page);
    if (way === 'the line under the photo') {
      await figure.getByRole('button', { name: `Trong ảnh: ${bay}` }).focus();
    } else {
      await figure.getByRole('button', { name: 'Thao tác với ảnh' }).press('Enter');
      await page.getByRole('menuitem', { name: 'Người trong ảnh…' }).focus();
    }
    await page.keyboard.press('Enter');
    await page.keyboard.type('Bác Sáu');
    await page.keyboard.press('Enter');
    await expect
      .poll(() => storedBlocks(libraryDir))
      .toEqual([photo({ photoId, people: [bay, 'Bác Sáu'] }), last]);
  });
}

test('the first people named in a photo of nobody become the photo’s own, and Ctrl+Z in the field takes back a name', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  const photoId = await prepare((newsroom) => fillNewsroom(newsroom, []));
  const { page } = await openDesk();
  const figure = await openFigure(page);
  await figure.getByRole('button', { name: 'Thao tác với ảnh' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Người trong ảnh…' }).click();
  const field = figure.getByRole('combobox', { name: 'Người trong ảnh, từ trái sang' });
  await field.pressSequentially('Đỗ Thị Ba');
  await field.press('Enter');
  await field.pressSequentially('Ông Tư');
  await field.press('Enter');
  await expect
    .poll(() => storedBlocks(libraryDir))
    .toEqual([photo({ photoId, people: ['Đỗ Thị Ba', 'Ông Tư'] }), last]);
  await field.press('Control+z');
  await expect
    .poll(() => storedBlocks(libraryDir))
    .toEqual([photo({ photoId, people: ['Đỗ Thị Ba'] }), last]);

  await page.getByText('Hết.').click();
  await expect.poll(() => storedPhotos(libraryDir).map(({ people }) => people)).toEqual([['Đỗ Thị Ba']]);
  await expect.poll(() => storedBlocks(libraryDir)).toEqual([photo({ photoId }), last]);
  await expect(figure.getByRole('button', { name: 'Trong ảnh: Đỗ Thị Ba' })).toBeVisible();
});

test('who is named only under a photo of the story is offered by @ in its text', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  await prepare((newsroom) => fillNewsroom(newsroom, [bay], ['Đỗ Thị Ba']));
  const { page } = await openDesk();
  await openStory(page, headline);
  const body = page.getByRole('textbox', { name: 'Nội dung' });
  await body.press('Control+End');
  await body.pressSequentially(' @do thi');
  await expect(
    page.getByRole('listbox', { name: 'Người trong danh bạ' }).getByRole('option').first(),
  ).toContainText('Đỗ Thị Ba');
  await body.press('Enter');
  await expect.poll(() => storedBlocks(libraryDir)[1]).toEqual(paragraph('Hết. Đồng chí Đỗ Thị Ba'));
});

test('a photo of somebody who asked not to be shown stops the story, whomever the story names', async ({
  folder,
  libraryDir,
  prepare,
  openDesk,
}) => {
  const photoId = await prepare(async (newsroom) => {
    setUpSite(newsroom);
    await connect(newsroom, join(folder, 'cổng'));
    return fillNewsroom(newsroom, [bay]);
  });
  const { page } = await openDesk();
  const figure = await openFigure(page);
  await figure.getByRole('button', { name: `Trong ảnh: ${bay}` }).click();
  await figure.getByRole('button', { name: `Bỏ ${bay}` }).click();
  await figure.getByRole('combobox').press('Escape');
  await expect(figure.getByRole('button', { name: 'Trong ảnh: không nêu tên ai' })).toBeVisible();
  await expect.poll(() => storedBlocks(libraryDir)).toEqual([photo({ photoId, people: [] }), last]);

  await page.getByRole('region', { name: 'Trang bài' }).getByRole('button', { name: 'Đăng bài' }).click();
  await expect(page.getByText(`Ảnh 1: ${bay} không đồng ý đăng ảnh`).first()).toBeVisible();
  await expect(
    page.getByRole('region', { name: 'Bảng bên' }).getByRole('button', { name: 'Đăng bài' }),
  ).toBeDisabled();
});

async function openFigure(page: Page): Promise<Locator> {
  await openStory(page, headline);
  return page.getByRole('textbox', { name: 'Nội dung' }).locator('figure');
}

/** One story with one photo of these people, in which it may name others itself. Gives the photo's id. */
async function fillNewsroom(
  newsroom: Desk,
  people: string[],
  ofStory: string[] | null = null,
): Promise<string> {
  const at = newsroom.clock.now();
  for (const draft of [{ name: bay, doNotPublish: true }, { name: hung }]) {
    savePerson(newsroom.library.write, { draft: PersonDraft.parse(draft), at });
  }
  const { id } = await addPhoto(newsroom, 1, { people });
  addStory(newsroom, { headline, blocks: [photo({ photoId: id, people: ofStory }), last] });
  return id;
}
