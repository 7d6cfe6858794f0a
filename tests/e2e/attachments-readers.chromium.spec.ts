// What a reader gets of a document on the published page: opened in a browser, taken away, compared byte by byte.
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { connect, setUpSite } from '#tests/support/publishing-desk.ts';
import { walkSite } from '#tests/support/walk-site.ts';
import { addStoryWithFile } from './attached-story.ts';
import { expect, test } from './fixtures.ts';
import { article, headline } from './one-story.ts';
import { openStory } from './steps.ts';

test('readers of the published page get the very document, and it goes with the page', async ({
  folder,
  prepare,
  openDesk,
  launchOptions,
}) => {
  const site = join(folder, 'cổng');
  const { attachment, bytes } = await prepare(async (newsroom) => {
    setUpSite(newsroom);
    await connect(newsroom, site);
    return addStoryWithFile(newsroom, folder);
  });
  const { page } = await openDesk();
  await openStory(page, headline);
  await publishNow(page);
  expect(walkSite(site).broken).toEqual([]);
  expect(readdirSync(join(site, 'tai-lieu'))).toEqual([`ke-hoach-45-${attachment.hash.slice(0, 12)}.pdf`]);

  const server = await serve(site);
  const browser = await chromium.launch(launchOptions);
  try {
    const reader = await browser.newPage();
    await reader.goto(`${addressOf(server)}/${article.replaceAll('\\', '/')}`);
    const link = reader.getByRole('link', { name: 'Kế hoạch 45' });
    await expect(reader.getByText(/^\(PDF, /u)).toBeVisible();
    const [download] = await Promise.all([reader.waitForEvent('download'), link.click()]);
    expect(readFileSync(await download.path())).toEqual(bytes);
  } finally {
    await browser.close();
    server.close();
  }
});

/** Sends without waiting for the countdown. */
async function publishNow(page: Page): Promise<void> {
  await page.getByRole('region', { name: 'Trang bài' }).getByRole('button', { name: 'Đăng bài' }).click();
  await page.getByRole('region', { name: 'Bảng bên' }).getByRole('button', { name: 'Đăng bài' }).click();
  await page.getByRole('button', { name: 'Đăng ngay' }).click();
  await expect(page.getByText('Trang đã lên và đã đọc lại đúng như bản gửi.')).toBeVisible();
}

/** The site as a web host would give it out; documents to be kept, since not every Chromium can show them. */
async function serve(site: string): Promise<Server> {
  const types: Readonly<Record<string, string>> = { '.html': 'text/html; charset=utf-8', '.css': 'text/css' };
  const server = createServer((request, response) => {
    const path = join(
      site,
      normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname)),
    );
    if (!existsSync(path)) {
      response.writeHead(404).end();
      return;
    }
    const asDocument = { 'content-type': 'application/pdf', 'content-disposition': 'attachment' };
    const type = { 'content-type': types[extname(path)] ?? 'application/octet-stream' };
    response.writeHead(200, extname(path) === '.pdf' ? asDocument : type).end(readFileSync(path));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

function addressOf(server: Server): string {
  // Proof: a TCP server that listens has an AddressInfo.
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
