// What is pasted from Word, a web page or Zalo becomes plain blocks of the story; nothing foreign comes along.
import type { Page } from '@playwright/test';
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

/** As the system hands a clipboard over. */
async function paste(page: Page, clipboard: Readonly<Record<string, string>>): Promise<void> {
  const body = page.getByRole('textbox', { name: 'Nội dung' });
  await body.click();
  await body.evaluate((element, content) => {
    const clipboardData = new DataTransfer();
    for (const [type, data] of Object.entries(content)) clipboardData.setData(type, data);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, clipboard);
}
