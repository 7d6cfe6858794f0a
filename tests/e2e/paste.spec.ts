// What is pasted from Word, a web page or Zalo becomes plain blocks of the story; nothing foreign comes along.
import {
  heading,
  infoBox,
  link,
  list,
  paragraph,
  photo,
  pullQuote,
  table,
  tableCell,
  textRun,
} from '#shared/document/build.ts';
import type { Block } from '#shared/model/blocks.ts';
import { textFormat } from '#shared/model/inline.ts';
import { makePhoto } from '#tests/support/make-photos.ts';
import { outline } from '#tests/support/outline.ts';
import { addStory } from '#tests/support/publishing-desk.ts';
import { storedBlocks, storedStories, storedStory } from '#tests/support/stored-story.ts';
import { expect, test } from './fixtures.ts';
import { fillClipboard, paste, pasteAtCaret } from './paste.ts';
import { openStory, selectWords } from './steps.ts';

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

test('what is pasted over selected words takes their place, and one undo brings them back', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  const text = 'Có 200 người tham gia.';
  await prepare((newsroom) => addStory(newsroom, { headline, text }));
  const { page } = await openDesk();
  await openStory(page, headline);
  const body = page.getByRole('textbox', { name: 'Nội dung' });
  await body.click();
  await selectWords(body, 'Có '.length, '200 người'.length);
  await pasteAtCaret(page, { 'text/html': '<b style="color:red">hơn 300</b> đoàn viên', 'text/plain': '' });
  const pasted = [textRun('Có '), textRun('hơn 300', textFormat.bold), textRun(' đoàn viên tham gia.')];
  await expect.poll(() => storedBlocks(libraryDir)).toEqual([paragraph(pasted)]);
  await expect(body).toHaveText('Có hơn 300 đoàn viên tham gia.');
  await page.keyboard.press('Control+z');
  await expect.poll(() => storedBlocks(libraryDir)).toEqual([paragraph(text)]);
});

test('plain words pasted over bold ones are bold, and what is typed next goes on behind them', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  const words = [textRun('Có '), textRun('200 người', textFormat.bold), textRun(' tham gia.')];
  await prepare((newsroom) => addStory(newsroom, { headline, blocks: [paragraph(words)] }));
  const { page } = await openDesk();
  await openStory(page, headline);
  const body = page.getByRole('textbox', { name: 'Nội dung' });
  await body.click();
  await selectWords(body, 'Có '.length, '200 người'.length);
  await pasteAtCaret(page, { 'text/plain': '300 đoàn viên' });
  await page.keyboard.type(' trẻ');
  await expect
    .poll(() => storedBlocks(libraryDir))
    .toEqual([
      paragraph([textRun('Có '), textRun('300 đoàn viên trẻ', textFormat.bold), textRun(' tham gia.')]),
    ]);
});

test('an address of the web pasted over selected words makes them a link', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  await prepare((newsroom) => addStory(newsroom, { headline, text: 'Theo kế hoạch của phường.' }));
  const { page } = await openDesk();
  await openStory(page, headline);
  const body = page.getByRole('textbox', { name: 'Nội dung' });
  await body.click();
  await selectWords(body, 'Theo '.length, 'kế hoạch'.length);
  await pasteAtCaret(page, { 'text/plain': 'https://an-hoa.example/ke-hoach' });
  await expect(body.getByRole('link', { name: 'kế hoạch' })).toBeVisible();
  await expect
    .poll(() => outline(storedBlocks(libraryDir)))
    .toEqual(['p Theo <kế hoạch|https://an-hoa.example/ke-hoach> của phường.']);
});

test('lines pasted over words of several paragraphs take the place of all of them', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  await prepare((newsroom) => addStory(newsroom, { headline, paragraphs: ['Một cũ', 'Hai cũ', 'Ba cũ'] }));
  const { page } = await openDesk();
  await openStory(page, headline);
  const body = page.getByRole('textbox', { name: 'Nội dung' });
  await body.click();
  await selectWords(body, 'Một '.length, 0);
  await page.keyboard.press('Control+Shift+End');
  await pasteAtCaret(page, { 'text/plain': 'mới\n\nHai mới' });
  await expect.poll(() => storedStory(libraryDir).text).toBe('Một mới\n\nHai mới');
});

test('lines pasted into a cell of a table or into the headline stay in it', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  const cells = [['Khu phố', 'Việc']].map((row) => row.map((words) => tableCell([paragraph(words)])));
  await prepare((newsroom) => addStory(newsroom, { headline, blocks: [table(cells), paragraph('')] }));
  const { page } = await openDesk();
  await openStory(page, headline);
  const body = page.getByRole('textbox', { name: 'Nội dung' });
  await body.getByRole('cell', { name: 'Việc' }).click();
  await page.keyboard.press('End');
  await pasteAtCaret(page, { 'text/plain': ': quét hẻm\nThu gom rác' });
  await expect
    .poll(() => outline(storedBlocks(libraryDir)))
    .toEqual(['table', '[Khu phố] [Việc: quét hẻm / Thu gom rác]', 'p ']);
  await fillClipboard(page, { 'text/plain': 'Ra quân\ntổng vệ sinh' });
  const title = page.getByRole('textbox', { name: 'Tít', exact: true });
  await title.selectText();
  await page.keyboard.press('Control+v');
  await expect.poll(() => storedStory(libraryDir).headline).toBe('Ra quân tổng vệ sinh');
});

test('what is copied in one story and pasted into another is the same blocks', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  const blocks = [
    heading('h2', 'Kết quả'),
    list('number', ['Quét hẻm', 'Trồng cây']),
    table([[tableCell([paragraph('Khu phố 7')]), tableCell([paragraph('124 hộ')])]]),
    infoBox([heading('h3', 'Số liệu'), paragraph('Bốn tấn rác.')]),
    photo({ caption: 'Chờ ảnh dọn kênh' }),
    pullQuote('Sạch từ ngõ.'),
    paragraph([textRun('Theo '), link('https://an-hoa.example/ke-hoach', 'kế hoạch'), textRun('.')]),
  ];
  await prepare((newsroom) => {
    addStory(newsroom, { headline: 'Bài nguồn', blocks });
    addStory(newsroom, { headline, text: '' });
  });
  const { page } = await openDesk();
  await openStory(page, 'Bài nguồn');
  const body = page.getByRole('textbox', { name: 'Nội dung' });
  await body.getByText('Theo ').click();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+c');
  await openStory(page, headline);
  await expect(page.getByRole('textbox', { name: 'Tít', exact: true })).toHaveValue(headline);
  await body.click();
  await page.keyboard.press('Control+v');
  const pasted = (): readonly Block[] | undefined =>
    storedStories(libraryDir).find((story) => story.headline === headline)?.content.document.root.children;
  await expect.poll(pasted).toEqual(blocks);
  await expect(body.getByRole('heading', { name: 'Kết quả', level: 2 })).toBeVisible();
  await expect(body.getByText('Chờ ảnh', { exact: true })).toBeVisible();
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
  await fillClipboard(page, {
    'text/html': '<h2>Kết quả</h2><ul><li>Quét <b>hẻm</b></li></ul>',
    'text/plain': 'Kết quả\n\nQuét hẻm',
  });
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
