// What is pasted from Word, a web page or Zalo becomes plain blocks of the story; nothing foreign comes along.
import type { Page } from '@playwright/test';
import { makePhoto } from '#tests/support/make-photos.ts';
import { addStory } from '#tests/support/publishing-desk.ts';
import { storedStory } from '#tests/support/stored-story.ts';
import { expect, test } from './fixtures.ts';
import { openStory } from './steps.ts';

const headline = 'Bài để dán';

test('headings, lists, marks and links survive a paste; styles, scripts, frames and far pictures do not', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  await prepare((newsroom) => addStory(newsroom, { headline, text: '' }));
  const { page } = await openDesk();
  const asked: string[] = [];
  page.context().on('request', (request) => asked.push(request.url()));
  await openStory(page, headline);
  await paste(page, {
    'text/html': `<style>p{color:red}</style><h2 style="font-family:Arial" onclick="alert(1)">Tít phụ</h2>
      <p class="MsoNormal"><span style="font-size:30pt">Chữ thường, </span><b>chữ đậm</b> và
      <a href="https://example.com/tin" target="_blank">liên kết</a>, <a href="javascript:alert(1)">liên kết xấu</a>.</p>
      <ul><li>Một</li><li>Hai</li></ul><img src="https://example.com/theo-doi.gif" onerror="alert(1)">
      <script>document.title="hostile"</script><iframe src="https://example.com/"></iframe>`,
    'text/plain': 'không dùng tới',
  });
  await expect
    .poll(() =>
      storedStory(libraryDir)
        .content.document.root.children.map(({ type }) => type)
        .slice(0, 3),
    )
    .toEqual(['heading', 'paragraph', 'list']);
  const stored = JSON.stringify(storedStory(libraryDir).content.document);
  expect(stored).toContain('"url":"https://example.com/tin"');
  expect(stored).not.toMatch(/javascript:|theo-doi|font-size|font-family|MsoNormal|hostile|iframe|onclick/u);
  expect(storedStory(libraryDir).text).toContain('Chữ thường, chữ đậm và liên kết, liên kết xấu.');
  expect(asked.filter((url) => url.includes('example.com'))).toEqual([]);
});

test('letters that come in two parts are put together, and lines of plain text become paragraphs', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  await prepare((newsroom) => addStory(newsroom, { headline, text: '' }));
  const { page } = await openDesk();
  await openStory(page, headline);
  await paste(page, { 'text/plain': `${'Phường Tiếng Việt'.normalize('NFD')}\n\nĐoạn hai.` });
  await expect.poll(() => storedStory(libraryDir).text).toBe('Phường Tiếng Việt\n\nĐoạn hai.');
});

test('a text from Word keeps its lists, its table and its pictures, which become photos of the library with their captions', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  await prepare((newsroom) => addStory(newsroom, { headline, text: '' }));
  const { page } = await openDesk();
  await openStory(page, headline);
  const [first, second] = [await makePhoto({ seed: 41 }), await makePhoto({ seed: 42 })];
  const pict = (bytes: Buffer): string => `{\\pict\\picw1\\jpegblip\n${bytes.toString('hex')}}`;
  await paste(page, {
    'text/html': `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><!--StartFragment-->
      <p class=MsoNormal>Hai việc:<o:p></o:p></p>
      <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>2.<span>&nbsp; </span></span>Quét hẻm<o:p></o:p></p>
      <p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>a)<span>&nbsp; </span></span>Hẻm 24<o:p></o:p></p>
      <table><tr><td><p class=MsoNormal>Khu phố 7</p></td><td><p class=MsoNormal>124 hộ</p></td></tr></table>
      <p class=MsoNormal><img width=400 height=267 src="file:///C:/Temp/clip_image001.jpg"></p>
      <p class=MsoCaption>Đoàn viên dọn hẻm 24</p>
      <p class=MsoNormal><img width=400 height=267 src="file:///C:/Temp/clip_image002.jpg"></p>
      <p class=MsoNormal>Cuối bài.</p><!--EndFragment--></body></html>`,
    'text/rtf': `{\\rtf1\\ansi{\\*\\shppict${pict(first)}}{\\nonshppict{\\pict\\wmetafile8 00}}{\\*\\shppict${pict(second)}}}`,
    'text/plain': 'không dùng tới',
  });
  // Photos are looked at one after the other, on whatever machine this is.
  await expect
    .poll(() => shapeOf(libraryDir), { timeout: 30_000 })
    .toEqual(['paragraph', 'list', 'table', true, true, 'paragraph']);
  const { text, content } = storedStory(libraryDir);
  expect(text).toContain('2. Quét hẻm\n  1. Hẻm 24\n\nKhu phố 7\t124 hộ');
  expect(JSON.stringify(content)).not.toMatch(/file:|clip_image|Temp/u);
  await expect(page.getByRole('textbox', { name: 'Chú thích' }).first()).toHaveValue('Đoàn viên dọn hẻm 24');
  // What came in one paste goes in one step, and the photos stay in the library.
  await page.getByRole('textbox', { name: 'Nội dung' }).getByText('Cuối bài.').click();
  await page.keyboard.press('Control+z');
  await expect.poll(() => storedStory(libraryDir).text.trim()).toBe('');
});

test('a text from WordPad, which gives RTF and no HTML, keeps its list, its link and its picture', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  await prepare((newsroom) => addStory(newsroom, { headline, text: '' }));
  const { page } = await openDesk();
  await openStory(page, headline);
  const picture = await makePhoto({ seed: 43 });
  await paste(page, {
    'text/rtf': String.raw`{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fnil\fcharset163 Times New Roman;}{\f1\fnil\fcharset2 Symbol;}}
      {\*\generator Riched20 10.0.19041}\uc1\pard\f0 Hai vi\u7879?c:\par
      \pard{\pntext\f1\'B7\tab}{\*\pn\pnlvlblt\pnf1\pnindent0{\pntxtb\'B7}}\fi-360\li720 Qu\'e9t h\u7867?m\par
      {\pntext\f1\'B7\tab}{\field{\*\fldinst{HYPERLINK "https://an-hoa.example/ke-hoach"}}{\fldrslt{K\u7871? ho\u7841?ch}}}\par
      \pard{\pict\jpegblip ${picture.toString('hex')}}\par Cu\u7889?i b\'e0i.\par}`,
    'text/plain': 'không dùng tới',
  });
  await expect
    .poll(() => shapeOf(libraryDir), { timeout: 30_000 })
    .toEqual(['paragraph', 'list', true, 'paragraph']);
  expect(storedStory(libraryDir).text).toContain('• Quét hẻm\n• Kế hoạch');
  await expect(page.getByRole('textbox', { name: 'Nội dung' }).getByRole('link')).toHaveAttribute(
    'href',
    'https://an-hoa.example/ke-hoach',
  );
});

test('a screenshot becomes a photo where there is no text, and is left aside where there is', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  await prepare((newsroom) => addStory(newsroom, { headline, text: '' }));
  const { page } = await openDesk();
  await openStory(page, headline);
  const picture = (await makePhoto({ seed: 43 })).toString('base64');
  await paste(page, { 'text/plain': 'Chữ đi trước.' }, picture);
  await expect.poll(() => storedStory(libraryDir).text).toBe('Chữ đi trước.');
  await paste(page, {}, picture);
  await expect
    .poll(
      () =>
        storedStory(libraryDir).content.document.root.children.filter(
          (block) => block.type === 'photo' && block.photoId !== null,
        ).length,
    )
    .toBe(1);
});

test('text in an old encoding is shown before and after, and goes in as the reporter says', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  await prepare((newsroom) => addStory(newsroom, { headline, text: '' }));
  const { page } = await openDesk();
  await openStory(page, headline);
  const html = `<p style="font-family:.VnTime">Ph­êng An Hßa ra qu©n tæng vÖ sinh.</p>`;
  await paste(page, { 'text/html': html });
  const question = page.getByRole('dialog', { name: 'Chữ dán vào gõ bằng bảng mã cũ' });
  await expect(question).toContainText('TCVN3 (ABC)');
  await expect(question).toContainText('Phường An Hòa ra quân tổng vệ sinh.');
  expect(storedStory(libraryDir).text.trim()).toBe('');
  await page.keyboard.press('Enter');
  await expect.poll(() => storedStory(libraryDir).text).toBe('Phường An Hòa ra quân tổng vệ sinh.');
  await page.keyboard.press('Control+z');
  await paste(page, { 'text/html': html });
  await question.getByRole('button', { name: 'Dán nguyên như thế' }).click();
  await expect.poll(() => storedStory(libraryDir).text).toContain('tæng vÖ sinh.');
});

test('words pasted into a sentence take their place in it, and lines pasted into a list become its items', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  await prepare((newsroom) => addStory(newsroom, { headline, text: 'Sáng nay  ra quân.' }));
  const { page } = await openDesk();
  await openStory(page, headline);
  const body = page.getByRole('textbox', { name: 'Nội dung' });
  await body.getByText('Sáng nay').click();
  await page.keyboard.press('Home');
  for (let step = 0; step < 'Sáng nay '.length; step += 1) await page.keyboard.press('ArrowRight');
  await pasteAtCaret(page, {
    'text/html': '<meta charset="utf-8"><span style="color:red">phường <b>An Hòa</b></span>',
  });
  await expect.poll(() => storedStory(libraryDir).text).toBe('Sáng nay phường An Hòa ra quân.');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('- Một');
  await page.keyboard.press('Enter');
  await pasteAtCaret(page, { 'text/plain': 'Hai\nBa' });
  await expect.poll(() => storedStory(libraryDir).text).toContain('• Một\n• Hai\n• Ba');
});

test('with the keys people know: Ctrl+V keeps the structure of what was copied, Ctrl+Shift+V takes its words only', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  await prepare((newsroom) => addStory(newsroom, { headline, text: '' }));
  const { page } = await openDesk();
  await openStory(page, headline);
  await page.getByRole('textbox', { name: 'Nội dung' }).click();
  // The system's clipboard, filled as another program would.
  await page.evaluate(() => {
    const fill = (event: ClipboardEvent): void => {
      event.clipboardData?.setData('text/html', '<h2>Kết quả</h2><ul><li>Quét <b>hẻm</b></li></ul>');
      event.clipboardData?.setData('text/plain', 'Kết quả\n\nQuét hẻm');
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    window.addEventListener('copy', fill, { capture: true, once: true });
  });
  await page.keyboard.press('Control+c');
  await page.keyboard.press('Control+v');
  const kinds = (): string[] =>
    storedStory(libraryDir).content.document.root.children.map(({ type }) => type);
  await expect.poll(kinds).toEqual(['heading', 'list']);
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await page.keyboard.press('Control+Shift+v');
  await expect.poll(() => storedStory(libraryDir).text).toBe('Kết quả\n\nQuét hẻm');
  expect(kinds()).not.toContain('list');
  expect(JSON.stringify(storedStory(libraryDir).content.document)).not.toContain('"format":1');
});

/** The kinds of the stored blocks; of a photo whether its picture is in the library. */
function shapeOf(libraryDir: string): (string | boolean)[] {
  return storedStory(libraryDir).content.document.root.children.map((block) =>
    block.type === 'photo' ? block.photoId !== null : block.type,
  );
}

/** As the system hands a clipboard over; `picture` is the Base64 of a file on it. */
async function paste(
  page: Page,
  clipboard: Readonly<Record<string, string>>,
  picture?: string,
): Promise<void> {
  await page.getByRole('textbox', { name: 'Nội dung' }).click();
  await pasteAtCaret(page, clipboard, picture);
}

/** The same where the caret is. */
async function pasteAtCaret(
  page: Page,
  clipboard: Readonly<Record<string, string>>,
  picture?: string,
): Promise<void> {
  const body = page.getByRole('textbox', { name: 'Nội dung' });
  await body.evaluate(
    (element, { content, file }) => {
      const clipboardData = new DataTransfer();
      for (const [type, data] of Object.entries(content)) clipboardData.setData(type, data);
      if (file !== undefined) {
        const bytes = Uint8Array.from(atob(file), (letter) => letter.charCodeAt(0));
        clipboardData.items.add(new File([bytes], 'image.jpg', { type: 'image/jpeg' }));
      }
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    },
    { content: clipboard, file: picture },
  );
}
