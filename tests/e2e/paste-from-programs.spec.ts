// What a reporter copies elsewhere, in the exact style in which each program puts it on the clipboard, pasted into an empty story.
import type { Locator } from '@playwright/test';
import { copiedFrom } from '#tests/support/copied-from.ts';
import { outline } from '#tests/support/outline.ts';
import { addStory } from '#tests/support/publishing-desk.ts';
import { storedBlocks, storedStory } from '#tests/support/stored-story.ts';
import { expect, test } from './fixtures.ts';
import { paste } from './paste.ts';
import { openStory } from './steps.ts';

const headline = 'Bài nhận chữ';

type Copied = {
  readonly from: keyof typeof copiedFrom;
  readonly what: string;
  /** What a reporter sees of it on the sheet. */
  readonly shown: (body: Locator) => readonly Locator[];
};

const copies: readonly Copied[] = [
  {
    from: 'word',
    what: 'a report copied in Word keeps its headings, marks, nested lists, numbers and table',
    shown: (body) => [
      body.getByRole('heading', { name: 'Kết quả ra quân', level: 2 }),
      body.getByRole('listitem').getByText('Hẻm 24 đường Lê Lợi'),
      body.getByRole('columnheader', { name: 'Số hộ' }),
      body.getByRole('link', { name: 'kế hoạch' }),
    ],
  },
  {
    from: 'wordOnline',
    what: 'a text copied in Word in the browser keeps its headings, and its lists of one item are one list',
    shown: (body) => [
      body.getByRole('heading', { name: 'Kết quả bước đầu', level: 2 }),
      body.getByRole('listitem').getByText('Việc thứ sáu'),
      body.getByRole('cell', { name: '124 hộ' }),
    ],
  },
  {
    from: 'excel',
    what: 'cells copied in Excel are a table with its merged cells, without the rows hidden there',
    shown: (body) => [
      body.getByRole('cell', { name: 'Kết quả thu gom rác' }).and(body.locator('[colspan="4"]')),
      body.getByRole('cell', { name: 'Khu phố 7' }).and(body.locator('[rowspan="2"]')),
      body.getByRole('cell', { name: '1,310' }),
    ],
  },
  {
    from: 'googleDocs',
    what: 'a text copied in Google Docs keeps three levels of its list and its table, and is not bold all over',
    shown: (body) => [
      body.getByRole('heading', { name: 'Kết quả bước đầu', level: 2 }),
      body.getByRole('listitem').getByText('Số 12'),
      body.getByRole('link', { name: '18 khu phố' }),
      body.getByText('Chờ ảnh', { exact: true }),
    ],
  },
  {
    from: 'libreOffice',
    what: 'a text copied in LibreOffice keeps its numbering, the head of its table and the caption of its picture',
    shown: (body) => [
      body.getByRole('heading', { name: 'Ra quân tổng vệ sinh', level: 2 }),
      body.getByRole('columnheader', { name: 'Khu phố' }),
      body.getByRole('textbox', { name: 'Chú thích' }),
    ],
  },
  {
    from: 'webPage',
    what: 'an article copied in a browser leaves the page around it behind, and its pictures wait with their captions',
    shown: (body) => [
      body.getByRole('heading', { name: 'Phường An Hòa ra quân', level: 2 }),
      body.getByRole('link', { name: 'UBND phường' }),
      body.getByRole('blockquote').getByText('Sạch từ trong nhà.'),
      body.getByText('Chờ ảnh', { exact: true }).nth(1),
    ],
  },
  {
    from: 'zalo',
    what: 'a message copied in Zalo is a paragraph for every line, and its points are a list',
    shown: (body) => [
      body.getByRole('paragraph').getByText('Kính gửi anh chị em'),
      body.getByRole('listitem').getByText('Đúng giờ'),
    ],
  },
];

for (const { from, what, shown } of copies) {
  test(`${what}`, async ({ libraryDir, prepare, openDesk }) => {
    await prepare((newsroom) => addStory(newsroom, { headline, text: '' }));
    const { page } = await openDesk();
    const asked: string[] = [];
    page.context().on('request', (request) => asked.push(request.url()));
    await openStory(page, headline);
    const { html, text, blocks } = copiedFrom[from];
    await paste(page, { 'text/html': html, 'text/plain': text });
    await expect.poll(() => outline(storedBlocks(libraryDir))).toEqual(blocks);
    for (const part of shown(page.getByRole('textbox', { name: 'Nội dung' })))
      await expect(part).toBeVisible();
    // Nothing of the look of the program, and nothing fetched because it was named.
    expect(JSON.stringify(storedBlocks(libraryDir))).not.toMatch(/font|color|Mso|style":"[^"]/u);
    expect(asked.filter((url) => url.includes('example'))).toEqual([]);
    await page.keyboard.press('Control+z');
    await expect.poll(() => storedStory(libraryDir).text.trim()).toBe('');
  });
}
