// The portal page of a story, seen before anybody else sees it and without a network.
import type { Page, Route } from '@playwright/test';
import {
  divider,
  embed,
  gallery,
  heading,
  infoBox,
  link,
  list,
  note,
  paragraph,
  photo,
  pullQuote,
  quote,
  table,
  tableCell,
  textRun,
} from '#shared/document/build.ts';
import { headerState, type TableCell } from '#shared/model/blocks.ts';
import { textFormat } from '#shared/model/inline.ts';
import { addPhoto, addStory, setUpSite, type Desk as Newsroom } from '#tests/support/publishing-desk.ts';
import { expect, test } from './fixtures.ts';
import { choose, openPreview, openStory } from './steps.ts';

const headline = 'Phường An Hòa ra quân tổng vệ sinh';
const caption = 'Đoàn viên thu gom rác trên đường Hoa Sữa.';
/** Word, mark, element of a page. */
const marks = [
  ['đậm', 'bold', 'strong'],
  ['nghiêng', 'italic', 'em'],
  ['gạch chân', 'underline', 'u'],
  ['gạch ngang', 'strikethrough', 's'],
  ['chỉ số trên', 'superscript', 'sup'],
  ['chỉ số dưới', 'subscript', 'sub'],
  ['tô nổi', 'highlight', 'mark'],
] as const;
const paragraphs = Array.from({ length: 30 }, (_, index) => `Đoạn thứ ${index + 1} của bài viết.`);

test('the page is shown at the width of a phone, a tablet and a computer, and nothing is asked of a network', async ({
  prepare,
  openDesk,
}) => {
  await prepare(fillNewsroom);
  const { page } = await openDesk();
  const asked: string[] = [];
  page.context().on('request', (request) => asked.push(request.url()));
  await openStory(page, headline);
  const frame = await openPreview(page);

  await expect(frame.getByRole('heading', { name: headline, level: 1 })).toBeVisible();
  const picture = frame.getByRole('img', { name: 'Mô tả 1' }).first();
  await expect.poll(() => picture.evaluate(isPainted)).toBe(true);
  await expect(frame.getByText(caption)).toBeVisible();
  for (const [name, width] of [
    ['Điện thoại (375)', 375],
    ['Máy tính bảng (768)', 768],
    ['Máy tính (1280)', 1280],
  ] as const) {
    await choose(page, name);
    await expect.poll(() => widthOfPage(page)).toBe(width);
    await expect(frame.getByRole('heading', { name: headline, level: 1 })).toBeVisible();
    await expect.poll(() => overflows(page)).toBe(false);
  }
  const outside = asked.filter((url) => !/^(?:app|asset|blob|data):|^http:\/\/127\.0\.0\.1:/u.test(url));
  expect(outside).toEqual([]);
  expect(asked.length).toBeGreaterThan(0);
});

test('the print page, the list card and the share card are looked at in the same place', async ({
  prepare,
  openDesk,
}) => {
  await prepare(fillNewsroom);
  const { page } = await openDesk();
  await openStory(page, headline);
  const frame = await openPreview(page);
  for (const name of ['Bản in', 'Thẻ tin', 'Chia sẻ']) {
    await choose(page, name);
    await expect(frame.getByText(headline).first()).toBeVisible();
  }
  await choose(page, 'Bản in');
  await expect(frame.getByText('Đoạn thứ 30 của bài viết.')).toBeAttached();
  await expect(frame.getByText('Tin mới nhất')).toHaveCount(0);
});

test('every kind of block and every mark has its form on the page', async ({ prepare, openDesk }) => {
  await prepare(async (newsroom) => {
    setUpSite(newsroom);
    const [one, two] = [await addPhoto(newsroom, 1), await addPhoto(newsroom, 2)];
    const row = (words: string, state: TableCell['headerState']): TableCell =>
      tableCell([paragraph(words)], { headerState: state });
    addStory(newsroom, {
      headline,
      blocks: [
        paragraph([
          ...marks.map(([name, mark]) => textRun(`${name} `, textFormat[mark])),
          link('https://an-hoa.example/ke-hoach', 'kế hoạch'),
        ]),
        heading('h2', 'Từ sáng sớm'),
        heading('h3', 'Khu phố 3'),
        list('bullet', ['Quét hẻm']),
        list('number', ['Trồng cây']),
        quote('Ai cũng vui.'),
        pullQuote('Sạch từ ngõ.'),
        note('Lịch thu gom rác.'),
        infoBox([heading('h3', 'Số liệu'), paragraph('Bốn tấn rác.')]),
        table([[row('Khu phố', headerState.row)], [row('Khu phố 7', headerState.none)]]),
        divider(),
        photo({ photoId: one.id, caption: 'Đoàn viên dọn hẻm.' }),
        embed('https://youtu.be/abc123', { title: 'Phóng sự ra quân' }),
        gallery('Hình ảnh', [{ photoId: two.id, caption: 'Bà Mai nhận quà.' }]),
      ],
    });
  });
  const { page } = await openDesk();
  await openStory(page, headline);
  const article = (await openPreview(page)).getByRole('article').first();
  for (const [name, , tag] of marks) await expect(article.locator(tag, { hasText: name })).toBeVisible();
  const shown = [
    article.getByRole('link', { name: 'kế hoạch' }),
    article.getByRole('heading', { name: 'Từ sáng sớm', level: 2 }),
    article.getByRole('heading', { name: 'Khu phố 3', level: 3 }),
    article.locator('ul').getByRole('listitem').filter({ hasText: 'Quét hẻm' }),
    article.locator('ol').getByRole('listitem').filter({ hasText: 'Trồng cây' }),
    article.getByRole('blockquote').filter({ hasText: 'Ai cũng vui.' }),
    article.locator('aside.pullquote').getByText('Sạch từ ngõ.'),
    article.locator('aside.note').getByText('Lịch thu gom rác.'),
    article.locator('aside.infobox').getByRole('heading', { name: 'Số liệu', level: 3 }),
    article.getByRole('columnheader', { name: 'Khu phố' }),
    article.getByRole('cell', { name: 'Khu phố 7' }),
    article.getByRole('separator'),
    article.getByRole('figure').filter({ hasText: 'Đoàn viên dọn hẻm.' }).getByRole('img'),
    article.getByRole('figure').getByRole('link', { name: 'Phóng sự ra quân' }),
    article.getByRole('heading', { name: 'Hình ảnh', level: 2 }),
    article.getByRole('figure').filter({ hasText: 'Bà Mai nhận quà.' }).getByRole('img'),
  ];
  for (const part of shown) await expect(part).toBeVisible();
});

test('a press on a paragraph of the page leads to that paragraph on the sheet, on the headline to the headline', async ({
  prepare,
  openDesk,
}) => {
  await prepare(fillNewsroom);
  const { page } = await openDesk();
  await openStory(page, headline);
  const frame = await openPreview(page);
  await frame.getByText('Đoạn thứ 21 của bài viết.').click();
  const body = page.getByRole('textbox', { name: 'Nội dung' });
  await expect(body).toBeFocused();
  await expect(body.getByText('Đoạn thứ 21 của bài viết.')).toBeInViewport();
  await expect(body.getByText('Đoạn thứ 1 của bài viết.', { exact: true })).not.toBeInViewport();

  await choose(page, 'Xem trước');
  await frame.getByRole('heading', { name: headline, level: 1 }).click();
  await expect(page.getByRole('textbox', { name: 'Tít', exact: true })).toBeFocused();
});

test('a press on the page is heard while its pictures are still on their way', async ({
  prepare,
  openDesk,
}) => {
  await prepare(fillNewsroom);
  const { page } = await openDesk();
  // Pictures of the page that never arrive.
  await page.route(/\/preview\/.*\.(?:jpe?g|webp)$/u, () => undefined);
  await openStory(page, headline);
  const frame = await openPreview(page);
  await frame.getByText('Đoạn thứ 21 của bài viết.').click();
  await expect(page.getByRole('textbox', { name: 'Nội dung' })).toBeFocused();
});

test('who scrolls the page while its pictures are coming is not taken back when they are there', async ({
  prepare,
  openDesk,
}) => {
  await prepare(fillNewsroom);
  const { page } = await openDesk();
  const held: Route[] = [];
  await page.route(/\/preview\/.*\.(?:jpe?g|webp)$/u, (route) => void held.push(route));
  await openStory(page, headline);
  const frame = await openPreview(page);
  const paragraph = frame.getByText('Đoạn thứ 21 của bài viết.');
  await paragraph.scrollIntoViewIfNeeded();
  await expect.poll(() => held.length).toBeGreaterThan(0);
  for (const route of held) await route.continue();
  await expect.poll(() => paragraph.evaluate((element) => element.ownerDocument.readyState)).toBe('complete');
  await expect(paragraph).toBeInViewport();
});

test('what was typed a moment ago is already on the page', async ({ prepare, openDesk }) => {
  await prepare(fillNewsroom);
  const { page } = await openDesk();
  await openStory(page, headline);
  const typed = `${headline} lần thứ hai`;
  await page.getByRole('textbox', { name: 'Tít', exact: true }).fill(typed);
  await page.keyboard.press('Control+p');
  const frame = page.frameLocator('iframe[title="Trang cổng xem trước"]');
  await expect(frame.getByRole('heading', { name: typed, level: 1 })).toBeVisible();
});

async function fillNewsroom(newsroom: Newsroom): Promise<void> {
  setUpSite(newsroom);
  const photo = await addPhoto(newsroom, 1, { caption });
  addStory(newsroom, { headline, photos: [photo], paragraphs });
}

function widthOfPage(page: Page): Promise<number> {
  return page
    .locator('iframe')
    .evaluate((frame) => (frame instanceof HTMLIFrameElement ? (frame.contentWindow?.innerWidth ?? 0) : 0));
}

/** Whether a reader would have to scroll sideways. */
function overflows(page: Page): Promise<boolean> {
  return page.locator('iframe').evaluate((frame) => {
    const root = frame instanceof HTMLIFrameElement ? frame.contentDocument?.documentElement : undefined;
    return root === undefined || root.scrollWidth > root.clientWidth;
  });
}

function isPainted(element: Element): boolean {
  return 'naturalWidth' in element && Number(element.naturalWidth) > 0;
}
