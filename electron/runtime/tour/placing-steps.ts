import type { Page } from '@playwright/test';
import { choose, closeNotices, waitUntilSaved } from './act.ts';
import { choosePhotos } from './choose-photos.ts';
import { photoFiles, selectTiles } from './photo-steps.ts';
import type { TourDesk, TourStep } from './tour-step.ts';

export const placingSteps: readonly TourStep[] = [
  { name: 'xem các chỗ chờ ảnh trong bài', shot: 'cho-cho-anh', run: showWaiting },
  { name: 'đặt ảnh vào bài', shot: 'anh-trong-bai', run: placePhotos },
];

async function showWaiting({ page }: TourDesk): Promise<void> {
  await page.keyboard.press('Control+1');
  await page.getByRole('tab', { name: /^Ảnh/u }).click();
  await page.getByRole('tabpanel').getByText('Ảnh mới nhập').waitFor();
  const waiting = page.getByRole('article').getByText('Chờ ảnh').first();
  if ((await waiting.count()) > 0) await waiting.scrollIntoViewIfNeeded();
}

/** As many as there are waiting captions; one at the caret of a text that waits for none. */
async function placePhotos({ page, photos }: TourDesk): Promise<void> {
  const files = choosePhotos(await waitingCaptions(page), await photoFiles(photos));
  await page.keyboard.press('Control+2');
  await choose(page, 'Cách xem', 'Lưới');
  await selectTiles(page, files);
  await page.keyboard.press('Control+1');
  await page.keyboard.press('Control+Shift+P');
  await page
    .getByRole('article')
    .getByRole('figure')
    .locator('img')
    .nth(files.length - 1)
    .waitFor();
  await page.getByRole('article').getByRole('figure').locator('img').first().scrollIntoViewIfNeeded();
  await waitUntilSaved(page);
  await closeNotices(page);
}

async function waitingCaptions(page: Page): Promise<readonly string[]> {
  const waiting = page.getByRole('article').getByRole('figure').filter({ hasText: 'Chờ ảnh' });
  const captions: string[] = [];
  for (const figure of await waiting.all()) {
    captions.push(await figure.getByRole('textbox', { name: 'Chú thích' }).inputValue());
  }
  return captions;
}
