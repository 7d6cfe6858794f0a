// Every room can be read by a screen reader and worked by keys alone.
import type { Page } from '@playwright/test';
import { savePerson } from '#engine/library/people.ts';
import { PersonDraft } from '#shared/model/register.ts';
import {
  addPhoto,
  addStory,
  connect,
  publish,
  setUpSite,
  type Desk as Newsroom,
} from '#tests/support/publishing-desk.ts';

import { storedStories } from '#tests/support/stored-story.ts';
import { faultsOf } from './faults-of.ts';
import { expect, test } from './fixtures.ts';
import { choose, enter, openPreview, openStory, runCommand } from './steps.ts';

const headline = 'Phường An Hòa ra quân tổng vệ sinh';

type View = readonly [what: string, go: (page: Page) => Promise<void>];

/** What is looked at in each room, and how to get there from the one before. */
const walks: Readonly<Record<string, readonly View[]>> = {
  'the story': [
    ['an open story', async (page) => openStory(page, headline)],
    ['its findings', async (page) => page.getByRole('tab', { name: /^Soát lỗi/u }).click()],
    ['its photos', async (page) => page.getByRole('tab', { name: 'Ảnh', exact: true }).click()],
    ['its history', async (page) => page.getByRole('tab', { name: 'Lịch sử' }).click()],
    ['its preview', async (page) => (await openPreview(page)).getByText(headline).first().waitFor()],
    ['the publish panel', async (page) => runCommand(page, 'Đăng bài')],
    ['the palette', async (page) => page.keyboard.press('Control+k')],
  ],
  'the photo room': [
    ['the photos', async (page) => enter(page, 'Ảnh')],
    ['a selection of them', async (page) => runCommand(page, 'Chọn tất cả ảnh')],
    ['the loupe', async (page) => choose(page, 'Lúp')],
    ['a photo being developed', async (page) => choose(page, 'Chỉnh')],
    ['two photos compared', async (page) => choose(page, 'So ảnh')],
    ['who has a photo', async (page) => runCommand(page, 'Ai đã có ảnh')],
    ['what narrows the photos', async (page) => page.getByRole('button', { name: /^Lọc ảnh/u }).click()],
  ],
  'the people and the outbox': [
    ['the people', async (page) => enter(page, 'Danh bạ')],
    ['a person', async (page) => page.getByRole('option', { name: /Lê Thị Hồng Nhung/u }).click()],
    ['the outbox', async (page) => enter(page, 'Hộp thư đi')],
    ['a receipt', async (page) => page.getByRole('region', { name: 'Biên nhận' }).waitFor()],
  ],
  'the settings': [
    ['the settings', async (page) => enter(page, 'Cài đặt')],
    ['the destinations', async (page) => page.getByRole('button', { name: 'Kết nối', exact: true }).click()],
    ['the kinds of destination', async (page) => page.getByRole('button', { name: 'Thêm nơi đăng' }).click()],
    [
      'the form of a WordPress portal',
      async (page) => page.getByRole('button', { name: /^Cổng WordPress/u }).click(),
    ],
    ['what is missing in it', async (page) => pressInDialog(page, 'Thêm nơi đăng')],
  ],
};

async function compareVersions(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Giữ bản này với tên…' }).click();
  await page.getByRole('textbox', { name: 'Tên của bản' }).fill('Bản đầu');
  await page.getByRole('button', { name: 'Giữ', exact: true }).click();
  await page.getByRole('textbox', { name: 'Sapo' }).fill('Hơn ba trăm người tham gia.');
  await page.getByRole('button', { name: 'So Bản đầu với bản đang viết' }).click();
  await page.getByRole('dialog').getByText('1 chỗ khác nhau').waitFor();
}

async function talkAboutWords(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  const body = page.getByRole('textbox', { name: 'Nội dung' });
  await body.getByText(/^Sáng/u).click();
  await body.press('Control+Home');
  await page.keyboard.press('Control+Shift+ArrowRight');
  await page.keyboard.press('Control+Alt+m');
  const form = page.getByRole('dialog', { name: 'Bình luận' });
  await form.getByRole('textbox').fill('Đúng buổi chưa?');
  await form.getByRole('textbox').press('Enter');
  await page.getByText('Đúng buổi chưa?').waitFor();
  await runCommand(page, 'Chế độ góp ý');
  await body.press('Control+Home');
  await page.keyboard.type('Tin: ');
  await page.getByRole('button', { name: 'Nhận góp ý: Tin: ' }).waitFor();
  await runCommand(page, 'Chế độ góp ý');
}

const appearances = ['light', 'dark'] as const;

for (const [room, views] of Object.entries(walks))
  for (const appearance of appearances)
    test(`${room} has no serious fault for those who use a screen reader or see little (${appearance})`, async ({
      folder,
      prepare,
      openDesk,
    }) => {
      await prepare((newsroom) => fillNewsroom(newsroom, folder));
      const { page } = await openDesk();
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await expect(page.getByRole('option', { name: headline })).toBeVisible();
      if (appearance === 'dark') await runCommand(page, 'Đổi nền sáng/tối');
      await expect(page.locator('html')).toHaveAttribute('data-theme', appearance);
      const faults: string[] = [];
      for (const [view, go] of views) {
        await go(page);
        await expect(page.getByRole('main')).toBeVisible();
        faults.push(...(await faultsOf(page)).map((fault) => `${view}: ${fault}`));
      }
      expect(faults).toEqual([]);
    });

test('two versions compared and the notes of a story have no serious fault in light and dark', async ({
  prepare,
  openDesk,
}) => {
  await prepare((newsroom) => void addStory(newsroom, { headline }));
  const { page } = await openDesk();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openStory(page, headline);
  await page.getByRole('tab', { name: 'Lịch sử' }).click();
  await compareVersions(page);
  expect(await faultsOf(page)).toEqual([]);
  await talkAboutWords(page);
  expect(await faultsOf(page)).toEqual([]);
  await runCommand(page, 'Đổi nền sáng/tối');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect(await faultsOf(page)).toEqual([]);
});

test('the first start has no serious fault either', async ({ openDesk }) => {
  const { page } = await openDesk({ library: false });
  await expect(page.getByRole('button', { name: 'Tạo thư viện', exact: true })).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
});

test('a story is written, previewed and brought to the button that publishes it by keys alone', async ({
  folder,
  libraryDir,
  prepare,
  openDesk,
}) => {
  await prepare((newsroom) => fillNewsroom(newsroom, folder));
  const { page } = await openDesk();
  await expect(page.getByRole('option', { name: headline })).toBeVisible();
  await page.keyboard.press('Control+n');
  await tabTo(page, page.getByRole('textbox', { name: 'Tít', exact: true }));
  await page.keyboard.type('Bài viết bằng bàn phím');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Không cần chuột.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Đoạn đầu tiên.');
  await expect
    .poll(() => {
      const [story] = storedStories(libraryDir);
      return [story?.headline, story?.lead, story?.text];
    })
    .toEqual(['Bài viết bằng bàn phím', 'Không cần chuột.', 'Đoạn đầu tiên.']);

  await page.keyboard.press('Control+p');
  const preview = page.frameLocator('iframe[title="Trang cổng xem trước"]');
  await expect(preview.getByText('Đoạn đầu tiên.')).toBeVisible();
  await page.keyboard.press('Control+e');
  await expect(page.getByRole('textbox', { name: 'Nội dung' })).toBeVisible();

  await page.keyboard.press('Control+Enter');
  const panel = page.getByRole('region', { name: 'Bảng bên' });
  await expect(panel.getByRole('list', { name: 'Các bước đăng bài' })).toBeVisible();
  await tabTo(page, panel.getByRole('combobox', { name: 'Chuyên mục' }));
  await page.keyboard.press('ArrowDown');
  const send = panel.getByRole('button', { name: 'Đăng bài' });
  await expect(send).toBeEnabled();
  await tabTo(page, send);
  await page.keyboard.press('Enter');
  await expect(panel.getByRole('timer')).toBeVisible();
  await tabTo(page, panel.getByRole('button', { name: 'Hủy gửi' }));
  await page.keyboard.press('Enter');
  await expect(panel.getByText('Không có gì được gửi.')).toBeVisible();
});

test('Tab leads from the rail through list, sheet and text to the inspector, and is caught nowhere', async ({
  folder,
  prepare,
  openDesk,
}) => {
  await prepare((newsroom) => fillNewsroom(newsroom, folder));
  const { page } = await openDesk();
  await openStory(page, headline);
  await expect(page.getByRole('textbox', { name: 'Nội dung' })).toBeVisible();
  const visited = new Set<string>();
  for (let step = 0; step < 80; step += 1) {
    await page.keyboard.press('Tab');
    visited.add(await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? ''));
  }
  for (const name of ['Tin bài', 'Danh sách tin bài', 'Tít', 'Sapo', 'Nội dung'])
    expect(visited).toContain(name);
});

/** Serious and critical faults, each with where it is. */
async function pressInDialog(page: Page, name: string): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name }).click();
}

/** Presses Tab until the target has the focus. */
async function tabTo(page: Page, target: ReturnType<Page['locator']>): Promise<void> {
  await expect(target).toBeVisible();
  for (let step = 0; step < 120; step += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('No number of Tabs leads there');
}

async function fillNewsroom(newsroom: Newsroom, folder: string): Promise<void> {
  setUpSite(newsroom);
  const connection = await connect(newsroom, `${folder}/cổng`);
  savePerson(newsroom.library.write, {
    draft: PersonDraft.parse({ name: 'Lê Thị Hồng Nhung' }),
    at: newsroom.clock.now(),
  });
  const photos = [await addPhoto(newsroom, 1, { alt: '', credit: '' }), await addPhoto(newsroom, 2)];
  const story = addStory(newsroom, { headline, photos });
  await publish(newsroom, story, connection);
}
