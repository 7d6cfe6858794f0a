// Finding words in a story and replacing them: fields, text and captions are one text to the person who wrote them.
import type { Locator, Page } from '@playwright/test';
import { createStory } from '#engine/library/stories.ts';
import {
  heading,
  infoBox,
  list,
  paragraph,
  photo,
  storyDocument,
  table,
  tableCell,
  textRun,
} from '#shared/document/build.ts';
import { StoryContent } from '#shared/model/story.ts';
import { addPhoto, addStory, type Desk as Newsroom } from '#tests/support/publishing-desk.ts';
import { storedStory } from '#tests/support/stored-story.ts';
import { expect, test } from './fixtures.ts';
import { openStory, runCommand } from './steps.ts';

const headline = 'Phường An Hòa ra quân';

const story = {
  headline,
  lead: 'Sáng 22/11, an hoa sạch hơn.',
  document: storyDocument([
    paragraph([textRun('Ủy ban phường '), textRun('An', 1), textRun(' Hòa'), textRun(' họp mặt.')]),
    photo({ caption: 'Người dân An Hòa dọn rác.' }),
    paragraph('Không có An Hòaa ở đây.'),
  ]),
};

function addFullStory({ library, clock }: Newsroom): void {
  createStory(library.write, { content: StoryContent.parse(story), at: clock.now() });
}

test('what is typed right behind Ctrl+F is looked for, and not a letter of it lands in the story', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  await prepare((newsroom) => addStory(newsroom, { headline, text: 'Khu phố 7 ra quân.' }));
  const { page } = await openDesk();
  await openStory(page, headline);
  await page.getByRole('textbox', { name: 'Nội dung' }).click();
  await page.keyboard.press('Control+f');
  await page.keyboard.type('khu pho');
  const bar = page.getByRole('search');
  await expect(bar.getByRole('textbox', { name: 'Tìm trong bài' })).toHaveValue('khu pho');
  await expect(bar.getByRole('status')).toHaveText('1/1');
  expect(storedStory(libraryDir).text).toBe('Khu phố 7 ra quân.');
});

test('words are found with or without their marks, in fields, text and captions, and counted', async ({
  prepare,
  openDesk,
}) => {
  await prepare(addFullStory);
  const { page } = await openDesk();
  const bar = await openBar(page);
  const find = bar.getByRole('textbox', { name: 'Tìm trong bài' });
  await find.fill('an hoa');
  await expect(bar.getByRole('status')).toHaveText('1/5');
  await find.fill('An Hòa');
  await expect(bar.getByRole('status')).toHaveText('1/4');
  await page.keyboard.press('Alt+w');
  await expect(bar.getByRole('status')).toHaveText('1/3');
  await expect.poll(() => shownWords(page)).toEqual(['An Hòa', 'An Hòa', 'An Hòa']);
  await find.press('Enter');
  await expect(bar.getByRole('status')).toHaveText('2/3');
  await find.press('Shift+Enter');
  await page.keyboard.press('F3');
  await page.keyboard.press('F3');
  await expect(bar.getByRole('status')).toHaveText('3/3');
  await page.keyboard.press('Shift+F3');
  await find.press('Escape');
  await expect(bar).toBeHidden();
  await expect.poll(() => page.evaluate(() => window.getSelection()?.toString())).toBe('An Hòa');
});

test('all hits are replaced at once, look as before, and one undo takes everything back', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  await prepare(addFullStory);
  const { page } = await openDesk();
  await openSheet(page, headline);
  await page.keyboard.press('Control+h');
  const bar = page.getByRole('search', { name: 'Tìm và thay trong bài' });
  await bar.getByRole('textbox', { name: 'Tìm trong bài' }).fill('An Hòa');
  await page.keyboard.press('Alt+w');
  await bar.getByRole('textbox', { name: 'Thay bằng' }).fill('Bình Thạnh');
  await bar.getByRole('button', { name: 'Thay hết' }).click();
  await expect(page.getByText('Đã thay 3 chỗ.')).toBeVisible();
  const replaced = ['Phường Bình Thạnh ra quân', 'Người dân Bình Thạnh dọn rác.'];
  await expect.poll(() => readStory(libraryDir)).toEqual(replaced);
  expect(storedStory(libraryDir).content.document.root.children[0]).toMatchObject({
    children: [
      { text: 'Ủy ban phường ', format: 0 },
      { text: 'Bình Thạnh', format: 1 },
      { text: ' họp mặt.', format: 0 },
    ],
  });
  const body = page.getByRole('textbox', { name: 'Nội dung' });
  await body.getByText('họp mặt').click();
  await page.keyboard.press('Control+z');
  await expect.poll(() => readStory(libraryDir)).toEqual([headline, 'Người dân An Hòa dọn rác.']);
  await expect(page.getByRole('textbox', { name: 'Tít', exact: true })).toHaveValue(headline);
  await expect(body).toContainText('Ủy ban phường An Hòa họp mặt.');
});

test('people whom the story names in a photo are counted, marked and replaced with the rest, and one undo takes them back', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  const own = ['Ông Phùng', 'Trần Thị Bảy', 'Bà Phùng'];
  const document = (people: string[], name: string, photoId: string) =>
    storyDocument([photo({ photoId, people, caption: `Nhà ${name}.` }), paragraph(`Gặp ${name}.`)]);
  const photoId = await prepare(async (newsroom) => {
    const { id } = await addPhoto(newsroom, 1, { people: ['Phùng Văn Năm'] });
    const content = StoryContent.parse({ headline: 'Thăm nhà', document: document(own, 'Phùng', id) });
    createStory(newsroom.library.write, { content, at: newsroom.clock.now() });
    return id;
  });
  const { page } = await openDesk();
  await openSheet(page, 'Thăm nhà');
  const body = page.getByRole('textbox', { name: 'Nội dung' });
  const line = body.getByRole('button', { name: `Trong ảnh: ${own.join(', ')}` });
  await expect(line).toBeVisible();
  await page.keyboard.press('Control+h');
  const bar = page.getByRole('search', { name: 'Tìm và thay trong bài' });
  const find = bar.getByRole('textbox', { name: 'Tìm trong bài' });
  await find.fill('Phùng');
  await expect(bar.getByRole('status')).toHaveText('1/4');
  await expect.poll(() => shownWords(page)).toEqual(['Phùng', 'Phùng', 'Phùng', 'Phùng']);
  await find.press('Enter');
  await find.press('Escape');
  await expect(line).toBeFocused();

  await page.keyboard.press('Control+h');
  await bar.getByRole('textbox', { name: 'Thay bằng' }).fill('Phụng');
  await bar.getByRole('button', { name: 'Thay hết' }).click();
  await expect(page.getByText('Đã thay 4 chỗ.')).toBeVisible();
  const replaced = document(['Ông Phụng', 'Trần Thị Bảy', 'Bà Phụng'], 'Phụng', photoId);
  await expect.poll(() => storedStory(libraryDir).content.document).toEqual(replaced);
  await body.getByText('Gặp').click();
  await page.keyboard.press('Control+z');
  await expect.poll(() => storedStory(libraryDir).content.document).toEqual(document(own, 'Phùng', photoId));
});

test('words in the cells of a table and in a box are found and replaced where they stand', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  const cell = (words: string) => tableCell([paragraph(words)]);
  const document = storyDocument([
    table([
      [cell('Khu phố'), cell('Rác')],
      [cell('Khu phố 3'), cell('bốn tấn')],
    ]),
    infoBox([heading('h3', 'Khu phố 7'), paragraph('Ở xa.')]),
    list('number', ['Khu phố 8', 'Hết']),
  ]);
  await prepare(({ library, clock }) => {
    const content = StoryContent.parse({ headline: 'Bảng', document });
    createStory(library.write, { content, at: clock.now() });
  });
  const { page } = await openDesk();
  await openSheet(page, 'Bảng');
  await page.keyboard.press('Control+h');
  const bar = page.getByRole('search', { name: 'Tìm và thay trong bài' });
  const find = bar.getByRole('textbox', { name: 'Tìm trong bài' });
  await find.fill('1.');
  await expect(bar.getByRole('status')).toHaveText('Không thấy');
  await find.fill('khu pho');
  await expect(bar.getByRole('status')).toHaveText('1/4');
  await bar.getByRole('textbox', { name: 'Thay bằng' }).fill('Tổ');
  await page.keyboard.press('Alt+Enter');
  await expect
    .poll(() => storedStory(libraryDir).text)
    .toBe('Tổ\tRác\nTổ 3\tbốn tấn\n\nTổ 7\nỞ xa.\n\n1. Tổ 8\n2. Hết');
});

test('hits are replaced one by one, and those not meant are passed over', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  const text = 'Anh Ba, anh Tư, anh Năm.';
  await prepare((newsroom) => addStory(newsroom, { headline: 'Ba người', text }));
  const { page } = await openDesk();
  await openSheet(page, 'Ba người');
  await runCommand(page, 'Tìm và thay trong bài');
  const bar = page.getByRole('search', { name: 'Tìm và thay trong bài' });
  await bar.getByRole('textbox', { name: 'Tìm trong bài' }).fill('anh');
  await expect(bar.getByRole('status')).toHaveText('1/3');
  const replacement = bar.getByRole('textbox', { name: 'Thay bằng' });
  await replacement.fill('anh thợ');
  await bar.getByRole('button', { name: 'Chỗ kế tiếp' }).click();
  await replacement.press('Enter');
  await expect(bar.getByRole('status')).toHaveText('3/3');
  await bar.getByRole('button', { name: 'Thay', exact: true }).click();
  await expect.poll(() => storedStory(libraryDir).text).toBe('Anh Ba, anh thợ Tư, anh thợ Năm.');
});

test('what is found follows the text as it is typed on', async ({ prepare, openDesk }) => {
  await prepare((newsroom) => addStory(newsroom, { headline: 'Bài', text: 'rác' }));
  const { page } = await openDesk();
  await openSheet(page, 'Bài');
  await page.keyboard.press('Control+f');
  const bar = page.getByRole('search', { name: 'Tìm và thay trong bài' });
  await bar.getByRole('textbox', { name: 'Tìm trong bài' }).fill('rác');
  await expect(bar.getByRole('status')).toHaveText('1/1');
  const body = page.getByRole('textbox', { name: 'Nội dung' });
  await body.click();
  await body.press('Control+End');
  await body.pressSequentially(' và thùng rác');
  await expect(bar.getByRole('status')).toHaveText('1/2');
  await expect(body).toHaveText('rác và thùng rác');
});

async function openSheet(page: Page, name: string): Promise<void> {
  await openStory(page, name);
  await expect(page.getByRole('textbox', { name: 'Nội dung' })).toBeVisible();
}

async function openBar(page: Page): Promise<Locator> {
  await openSheet(page, headline);
  await page.keyboard.press('Control+f');
  return page.getByRole('search', { name: 'Tìm và thay trong bài' });
}

/** The words that are marked on the page, the one that is meant among them. */
function shownWords(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    ['find-current', 'find-hit'].flatMap((name) =>
      [...(CSS.highlights.get(name) ?? [])].map((range) => (range instanceof Range ? range.toString() : '')),
    ),
  );
}

function readStory(libraryDir: string): (string | null)[] {
  const { content } = storedStory(libraryDir);
  const captions = content.document.root.children.flatMap((block) =>
    block.type === 'photo' ? [block.caption] : [],
  );
  return [content.headline, ...captions];
}
