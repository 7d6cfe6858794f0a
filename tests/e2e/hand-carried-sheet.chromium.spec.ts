// The sheet of a hand-carried package in a browser, opened from the disk as a person opens it.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { addPhoto, addStory, setUpSite, submit, type Desk } from '#tests/support/publishing-desk.ts';
import { connectFolder } from '#tests/support/hand-carried-newsroom.ts';
import { expect, test } from './fixtures.ts';

const headline = 'Phường An Hòa ra quân tổng vệ sinh';

/** Address of the sheet of a story with one photo. */
async function writePackage(newsroom: Desk, folder: string): Promise<string> {
  setUpSite(newsroom);
  const connection = await connectFolder(newsroom, folder);
  const photos = [await addPhoto(newsroom, 1, { event: 'Ra quân' })];
  const story = addStory(newsroom, { headline, paragraphs: ['Đoạn một.', 'Đoạn hai.'], photos });
  const { id } = submit(newsroom, story, connection);
  await newsroom.outbox.tick();
  return newsroom.outbox.get(id).receipt?.url ?? '';
}

test('copies field by field, remembers what was pasted, and asks for nothing but its own files', async ({
  folder,
  prepare,
  page,
  context,
}) => {
  const packages = join(folder, 'gói');
  const url = await prepare((newsroom) => writePackage(newsroom, packages));
  const asked: string[] = [];
  const said: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => said.push(message.text()));
  await page.goto(url);
  const portal = await context.newPage();
  await portal.setContent('<textarea></textarea><div id="editor" contenteditable>…</div>');

  await page.getByRole('button', { name: 'Chép Tiêu đề', exact: true }).click();
  await expect(page.locator('[role="status"]')).toHaveText('Đã chép Tiêu đề.');
  await paste(portal, 'textarea');
  await expect(portal.locator('textarea')).toHaveValue(headline);

  await page.bringToFront();
  await page.getByRole('button', { name: 'Chép Nội dung', exact: true }).click();
  await paste(portal, '#editor');
  await expect(portal.locator('#editor p').first()).toHaveText('Đoạn một.');
  await expect(portal.locator('#editor')).toContainText('[Ảnh 1: 01-ra-quan.jpg]');
  expect(await portal.locator('#editor').innerHTML()).not.toMatch(/file:|<img/u);

  await page.bringToFront();
  await page.getByLabel('Đã dán').first().check();
  await expect(page.locator('output')).toHaveText('đã dán 1/7');
  await page.reload();
  await expect(page.locator('output')).toHaveText('đã dán 1/7');
  await expect(page.getByLabel('Đã dán').first()).toBeChecked();
  const picture = page.getByRole('presentation').first();
  await expect(picture).toHaveJSProperty('naturalWidth', 900);
  const own = pathToFileURL(packages).href;
  expect(asked.filter((address) => !address.startsWith(own))).toEqual([]);
  expect(said).toEqual([]);
});

test('can be used by everybody', async ({ folder, prepare, page }) => {
  await page.goto(await prepare((newsroom) => writePackage(newsroom, join(folder, 'gói'))));
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});

test.describe('without its script', () => {
  test.use({ javaScriptEnabled: false });

  test('shows everything to be selected and copied by hand', async ({ folder, prepare, page }) => {
    await page.goto(await prepare((newsroom) => writePackage(newsroom, join(folder, 'gói'))));
    await expect(page.getByRole('heading', { level: 2 })).toHaveText([
      ...['Tiêu đề', 'Tóm tắt (sapo)', 'Chuyên mục', 'Ảnh đại diện', 'Nội dung', 'Ảnh 1', 'Đường dẫn'],
    ]);
    await expect(page.getByRole('button')).toHaveCount(0);
    await expect(page.locator('.progress')).toBeHidden();
    await expect(page.getByText(headline, { exact: true }).last()).toBeVisible();
  });
});

async function paste(portal: Page, field: string): Promise<void> {
  await portal.bringToFront();
  await portal.locator(field).focus();
  await portal.keyboard.press('ControlOrMeta+a');
  await portal.keyboard.press('ControlOrMeta+v');
}
