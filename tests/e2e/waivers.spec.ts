// A photo of somebody who asked not to be shown: it stops the story until somebody answers for it by name and reason.
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { savePerson } from '#engine/library/people.ts';
import { PersonDraft } from '#shared/model/register.ts';
import { addPhoto, addStory, connect, setUpSite, type Desk } from '#tests/support/publishing-desk.ts';
import { expect, test } from './fixtures.ts';
import { openStory } from './steps.ts';

const headline = 'Trao quà cho hộ khó khăn ở khu phố 7';
const reason = 'Bà Bảy đồng ý qua điện thoại sáng 22/11';
const asked = /Ảnh 1: Trần Thị Bảy không đồng ý đăng ảnh/u;

test('a photo somebody asked not to show goes out when a person answers for it, and the receipt says so', async ({
  folder,
  prepare,
  openDesk,
}) => {
  await prepare((newsroom) => fillNewsroom(newsroom, join(folder, 'cổng')));
  const { page } = await openDesk();
  await openStory(page, headline);
  const publish = await openPanel(page);
  await answerAs(page, 'Lê Thị Mai');
  await expect(publish).toBeDisabled();

  await page.getByRole('button', { name: /^Vẫn dùng ảnh này, có lý do: Ảnh 1/u }).press('Enter');
  const why = page.getByRole('textbox', { name: 'Lý do vẫn dùng ảnh' });
  await expect(why).toBeFocused();
  await why.press('Enter');
  await expect(page.getByText('Hãy ghi lý do.')).toBeVisible();
  await why.fill(reason);
  await why.press('Enter');

  const waived = page.getByRole('list', { name: 'Ảnh vẫn dùng, có người chịu trách nhiệm' });
  await expect(waived).toContainText(asked);
  await expect(waived).toContainText(`“${reason}”`);
  await expect(waived).toContainText('Lê Thị Mai');
  await expect(publish).toBeEnabled();

  await publish.click();
  await page.getByRole('button', { name: 'Đăng ngay' }).click();
  const receipt = page.getByRole('region', { name: 'Biên nhận' });
  await expect(receipt).toContainText(`Trần Thị Bảy: “${reason}” (Lê Thị Mai`, { timeout: 25_000 });
});

test('what was let out can be taken back, and stops the story again', async ({
  folder,
  prepare,
  openDesk,
}) => {
  await prepare((newsroom) => fillNewsroom(newsroom, join(folder, 'cổng')));
  const { page } = await openDesk();
  await openStory(page, headline);
  const publish = await openPanel(page);
  await answerAs(page, '');
  await letOut(page);
  await expect(publish).toBeEnabled();
  await expect(page.getByRole('textbox', { name: 'Người duyệt' })).toHaveValue('Lê Thị Mai');
  const takeBack = page.getByRole('button', { name: /^Rút lại: Ảnh 1/u });
  await expect(takeBack).toBeFocused();
  await takeBack.press('Enter');
  await expect(publish).toBeDisabled();
  await expect(page.getByRole('button', { name: /^Vẫn dùng ảnh này, có lý do: Ảnh 1/u })).toBeFocused();
});

/** Gives the button that publishes. */
async function openPanel(page: Page): Promise<Locator> {
  await page.getByRole('region', { name: 'Trang bài' }).getByRole('button', { name: 'Đăng bài' }).click();
  await expect(page.getByRole('list', { name: 'Các bước đăng bài' })).toBeVisible();
  return page.getByRole('region', { name: 'Bảng bên' }).getByRole('button', { name: 'Đăng bài' });
}

/** Who sits at this desk; '' = nobody has said so yet. */
async function answerAs(page: Page, name: string): Promise<void> {
  const field = page.getByRole('textbox', { name: 'Người duyệt' });
  await field.fill(name);
  await field.blur();
}

async function letOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Vẫn dùng ảnh này, có lý do: Ảnh 1/u }).click();
  await page.getByRole('textbox', { name: 'Lý do vẫn dùng ảnh' }).fill(reason);
  await page.getByRole('textbox', { name: 'Người quyết định' }).fill('Lê Thị Mai');
  await page.getByRole('button', { name: 'Vẫn dùng ảnh', exact: true }).click();
}

async function fillNewsroom(newsroom: Desk, site: string): Promise<void> {
  setUpSite(newsroom);
  await connect(newsroom, site);
  const draft = PersonDraft.parse({ name: 'Trần Thị Bảy', doNotPublish: true });
  savePerson(newsroom.library.write, { draft, at: newsroom.clock.now() });
  const photo = await addPhoto(newsroom, 1, { people: ['Trần Thị Bảy'] });
  addStory(newsroom, { headline, photos: [photo] });
}
