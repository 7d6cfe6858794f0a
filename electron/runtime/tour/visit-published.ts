// Looks at the published pages as a reader does: in a browser that knows nothing of the app.
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { chromium, type Page } from '@playwright/test';
import type { Camera } from './camera.ts';

export type Visit = { readonly file: string; readonly name: string };

const widths = [1280, 375];
const debianChromium = '/usr/bin/chromium';

/** Pictures of each page at both widths. */
export async function visitPublished(visits: readonly Visit[], camera: Camera): Promise<readonly string[]> {
  const pictures: string[] = [];
  const browser = await chromium.launch({
    ...(existsSync(debianChromium) && { executablePath: debianChromium }),
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-gpu'],
  });
  try {
    for (const width of widths) {
      const page = await browser.newPage({ viewport: { width, height: 800 }, locale: 'vi-VN' });
      for (const { file, name } of visits) {
        await page.goto(pathToFileURL(file).href);
        await readToTheEnd(page);
        pictures.push(await camera.shoot(page, `${name}-${width}`, { fullPage: true }));
      }
      await page.close();
    }
  } finally {
    await browser.close();
  }
  return pictures;
}

/** Pictures that come only when they are wanted are wanted. */
async function readToTheEnd(page: Page): Promise<void> {
  for (const picture of await page.locator('img').all()) await picture.scrollIntoViewIfNeeded();
  await page.waitForFunction(() => [...document.images].every(({ complete }) => complete));
  await page.evaluate(() => scrollTo(0, 0));
}
