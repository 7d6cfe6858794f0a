// Everything a story can hold beside plain text, made and changed by what a reporter does: keys, slash menu, handle, palette.
import type { Locator } from '@playwright/test';
import {
  divider,
  embed,
  heading,
  infoBox,
  list,
  paragraph,
  photo,
  pullQuote,
  textRun,
} from '#shared/document/build.ts';
import { textFormat } from '#shared/model/inline.ts';
import { addStory } from '#tests/support/publishing-desk.ts';
import { storedBlocks, storedStory } from '#tests/support/stored-story.ts';
import { expect, test } from './fixtures.ts';
import { chooseAtHandle, openBody, openStory, runCommand } from './steps.ts';

const headline = 'Phường An Hòa ra quân';

test('a box of facts is begun from the slash menu, filled like a page, and left with Enter on its empty last line', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  await prepare((newsroom) => addStory(newsroom, { headline, text: '' }));
  const { page } = await openDesk();
  const body = await openBody(page, headline);
  await body.pressSequentially('/hop');
  await body.press('Enter');
  await body.pressSequentially('### Số liệu');
  await body.press('Enter');
  await body.pressSequentially('- 300 người');
  await body.press('Enter');
  await body.pressSequentially('4 tấn rác');
  await body.press('Enter');
  await body.press('Enter');
  await body.pressSequentially('Nguồn: phường');
  await body.press('Enter');
  await body.press('Enter');
  await body.pressSequentially('Sau hộp');
  await expect
    .poll(() => storedBlocks(libraryDir))
    .toEqual([
      infoBox([
        heading('h3', 'Số liệu'),
        list('bullet', ['300 người', '4 tấn rác']),
        paragraph('Nguồn: phường'),
      ]),
      paragraph('Sau hộp'),
      paragraph(''),
    ]);
});

test('inside a box the slash menu offers only what may stand there', async ({ prepare, openDesk }) => {
  await prepare((newsroom) =>
    addStory(newsroom, { headline, blocks: [infoBox([paragraph('')]), paragraph('')] }),
  );
  const { page } = await openDesk();
  await openStory(page, headline);
  const body = page.getByRole('textbox', { name: 'Nội dung' });
  await body.locator('aside p').click();
  await body.pressSequentially('/');
  const menu = page.getByRole('listbox', { name: 'Chèn' });
  await expect(menu.getByRole('option')).toHaveText([
    /^Tít phụ/u,
    /^Tít phụ nhỏ/u,
    /^Danh sách gạch đầu dòng/u,
    /^Danh sách đánh số/u,
    'Đoạn văn',
  ]);
});

test('the arrow keys lead out of a box that is all there is; Backspace before its first letter takes the border off', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  const box = infoBox([paragraph('một'), paragraph('hai')]);
  await prepare((newsroom) => addStory(newsroom, { headline, blocks: [box] }));
  const { page } = await openDesk();
  await openStory(page, headline);
  const body = page.getByRole('textbox', { name: 'Nội dung' });
  await body.getByText('hai').click(asHand);
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.type('sau');
  await body.getByText('một').click(asHand);
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.type('trước');
  await expect.poll(() => storedBlocks(libraryDir)).toEqual([paragraph('trước'), box, paragraph('sau')]);
  // Behind a box it does nothing.
  await body.getByText('sau').click(asHand);
  await page.keyboard.press('Home');
  await page.keyboard.press('Backspace');
  await body.getByText('một').click(asHand);
  await page.keyboard.press('Home');
  await page.keyboard.press('Backspace');
  await expect
    .poll(() => storedBlocks(libraryDir))
    .toEqual(['trước', 'một', 'hai', 'sau'].map((text) => paragraph(text)));
});

test('selected blocks are put into a box by the palette, and its handle takes the border off again', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  const blocks = [paragraph('Một'), list('bullet', ['hai', 'ba']), paragraph('Bốn')];
  await prepare((newsroom) => addStory(newsroom, { headline, blocks }));
  const { page } = await openDesk();
  const body = await openBody(page, headline);
  await body.press('Control+Home');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await runCommand(page, 'Hộp thông tin');
  await expect
    .poll(() => storedBlocks(libraryDir))
    .toEqual([infoBox([paragraph('Một'), list('bullet', ['hai', 'ba'])]), paragraph('Bốn')]);
  await body.locator('aside').hover();
  await chooseAtHandle(page, 'Bỏ khung, giữ chữ');
  await expect.poll(() => storedBlocks(libraryDir)).toEqual(blocks);
});

test('three dashes and a space draw a line, and it is deleted like a letter', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  await prepare((newsroom) => addStory(newsroom, { headline, text: 'Trên' }));
  const { page } = await openDesk();
  const body = await openBody(page, headline);
  await body.press('End');
  await body.press('Enter');
  await body.pressSequentially('--- Dưới');
  await expect
    .poll(() => storedBlocks(libraryDir))
    .toEqual([paragraph('Trên'), divider(), paragraph('Dưới')]);
  await body.press('Home');
  await body.press('Backspace');
  await expect.poll(() => storedBlocks(libraryDir)).toEqual([paragraph('Trên'), paragraph('Dưới')]);
});

test('a sentence is repeated as a pull quote, and a paragraph is turned into one', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  const text = 'Hơn 300 người tham gia. Bà Mai nói: ai cũng vui. Buổi chiều trời mưa.';
  await prepare((newsroom) => addStory(newsroom, { headline, paragraphs: [text, 'Sạch từ ngõ'] }));
  const { page } = await openDesk();
  const body = await openBody(page, headline);
  await body.press('Control+Home');
  for (let step = 0; step < 30; step += 1) await body.press('ArrowRight');
  await runCommand(page, 'Nhắc lại thành trích nổi bật');
  await page.keyboard.press('ArrowDown');
  await runCommand(page, 'Trích nổi bật');
  await expect
    .poll(() => storedBlocks(libraryDir))
    .toEqual([paragraph(text), pullQuote('Bà Mai nói: ai cũng vui.'), pullQuote('Sạch từ ngõ')]);
});

test('a video becomes a card from the slash menu, is named on it, and nothing is asked of the network', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  await prepare((newsroom) => addStory(newsroom, { headline, text: '' }));
  const { page } = await openDesk();
  const asked: string[] = [];
  page.context().on('request', (request) => asked.push(request.url()));
  const body = await openBody(page, headline);
  await body.pressSequentially('/video');
  await body.press('Enter');
  const address = page.getByRole('textbox', { name: 'Địa chỉ video, bản đồ hoặc trang' });
  await expect(address).toBeFocused();
  await page.keyboard.type('không phải địa chỉ');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Địa chỉ này không mở được\./u)).toBeVisible();
  await address.fill('youtu.be/abc123');
  await page.keyboard.press('Enter');
  const card = page.getByRole('figure', { name: 'Thẻ liên kết YouTube' });
  await expect(card.getByText('YouTube · video')).toBeVisible();
  await card.getByRole('textbox', { name: 'Tên thẻ' }).click();
  await page.keyboard.type('Phóng sự ra quân');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Nguồn: Đài truyền thanh');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Sau thẻ');
  const words = { title: 'Phóng sự ra quân', caption: 'Nguồn: Đài truyền thanh' };
  await expect
    .poll(() => storedBlocks(libraryDir))
    .toEqual([embed('https://youtu.be/abc123', words), paragraph('Sau thẻ')]);
  expect(asked.filter((url) => url.includes('youtu'))).toEqual([]);
});

test('an address on a line of its own is offered as a card and taken by key; a link becomes one with its words as title', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  await prepare((newsroom) => addStory(newsroom, { headline, text: '' }));
  const { page } = await openDesk();
  const body = await openBody(page, headline);
  await body.pressSequentially('https://maps.app.goo.gl/xyz');
  const offer = page.getByRole('button', { name: 'Chuyển thành thẻ' });
  await expect(offer).toBeVisible();
  await body.press('Control+Shift+E');
  await expect(page.getByRole('figure', { name: 'Thẻ liên kết Google Maps' })).toBeVisible();
  await body.pressSequentially('https://example.com/tin');
  await page.getByRole('button', { name: 'Đặt liên kết' }).click();
  await expect(body.getByRole('link', { name: 'https://example.com/tin' })).toBeVisible();
  await offer.click();
  await expect
    .poll(() => storedBlocks(libraryDir))
    .toEqual([embed('https://maps.app.goo.gl/xyz'), embed('https://example.com/tin'), paragraph('')]);
});

test('Tab leads into the photo that is selected, whichever stands before it, and Enter out of its caption again', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  const blocks = [
    paragraph('Một.'),
    photo({ caption: 'Trước' }),
    paragraph('Hai.'),
    photo({}),
    paragraph(''),
  ];
  await prepare((newsroom) => addStory(newsroom, { headline, blocks }));
  const { page } = await openDesk();
  const body = await openBody(page, headline);
  await body.press('Control+End');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Tab');
  const second = body.locator('figure').nth(1);
  await expect(second.getByRole('button', { name: 'Chọn ảnh…' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.insertText('Sau');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Ba.');
  await expect
    .poll(() => storedBlocks(libraryDir))
    .toEqual([...blocks.slice(0, 3), photo({ caption: 'Sau' }), paragraph('Ba.')]);
});

test('every mark has its key', async ({ libraryDir, prepare, openDesk }) => {
  await prepare((newsroom) => addStory(newsroom, { headline, text: '' }));
  const { page } = await openDesk();
  const body = await openBody(page, headline);
  const keys = ['b', 'i', 'u', 'Shift+x', '.', 'Shift+.', 'Alt+h'];
  for (const key of keys) {
    await body.press(`Control+${key}`);
    await body.pressSequentially(`${key} `);
    await body.press(`Control+${key}`);
  }
  await expect
    .poll(() => {
      const [block] = storedBlocks(libraryDir);
      return block?.type === 'paragraph'
        ? block.children.map((node) => (node.type === 'text' ? node.format : node.type))
        : [];
    })
    .toEqual([1, 2, 8, 4, 64, 32, 128]);
});

test('two stars around words make them bold, and one undo gives back exactly what was typed', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  await prepare((newsroom) => addStory(newsroom, { headline, text: '' }));
  const { page } = await openDesk();
  const body = await openBody(page, headline);
  await body.pressSequentially('Thu gom **bốn tấn** rác', { delay: 40 });
  await expect
    .poll(() => storedBlocks(libraryDir))
    .toEqual([paragraph([textRun('Thu gom '), textRun('bốn tấn', textFormat.bold), textRun(' rác')])]);
  await body.press('Control+z');
  await body.press('Control+z');
  await expect.poll(() => storedStory(libraryDir).text).toBe('Thu gom **bốn tấn**');
});

test('Tab sets a list item deeper and Shift+Tab back', async ({ libraryDir, prepare, openDesk }) => {
  await prepare((newsroom) => addStory(newsroom, { headline, text: '' }));
  const { page } = await openDesk();
  const body = await openBody(page, headline);
  await body.pressSequentially('- Khu phố 1');
  await body.press('Enter');
  await body.press('Tab');
  await body.pressSequentially('Hẻm 12');
  await body.press('Enter');
  await body.press('Shift+Tab');
  await body.pressSequentially('Khu phố 2');
  await expect.poll(() => storedStory(libraryDir).text).toBe('• Khu phố 1\n  • Hẻm 12\n• Khu phố 2');
});

test('a block is dragged by its handle to another place', async ({ libraryDir, prepare, openDesk }) => {
  await prepare((newsroom) =>
    addStory(newsroom, { headline, blocks: [paragraph('Một'), pullQuote('Hai'), paragraph('Ba')] }),
  );
  const { page } = await openDesk();
  const body = await openBody(page, headline);
  await body.getByText('Hai').hover();
  const handle = page.getByRole('button', { name: 'Thao tác với khối' });
  const target = await body.getByText('Ba').boundingBox();
  await handle.dragTo(body, {
    targetPosition: await positionIn(body, (target?.y ?? 0) + (target?.height ?? 0) - 2),
  });
  await expect
    .poll(() => storedBlocks(libraryDir))
    .toEqual([paragraph('Một'), paragraph('Ba'), pullQuote('Hai')]);
});

/** Long enough for the caret to be where the press was before the next key. */
const asHand = { delay: 80 } as const;

async function positionIn(element: Locator, y: number): Promise<{ x: number; y: number }> {
  const box = await element.boundingBox();
  return { x: 40, y: y - (box?.y ?? 0) };
}
