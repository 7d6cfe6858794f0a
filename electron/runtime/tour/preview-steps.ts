import type { Page } from '@playwright/test';
import { choose } from './act.ts';
import type { TourDesk, TourStep } from './tour-step.ts';

export const previewSteps: readonly TourStep[] = [
  { name: 'xem trước trang ở cỡ máy tính', shot: 'xem-truoc-may-tinh', run: openPreview },
  {
    name: 'xem trước ở cỡ máy tính bảng',
    shot: 'xem-truoc-may-tinh-bang',
    run: atWidth('Máy tính bảng (768)'),
  },
  { name: 'xem trước ở cỡ điện thoại', shot: 'xem-truoc-dien-thoai', run: atWidth('Điện thoại (375)') },
  { name: 'xem trước bản in', shot: 'xem-truoc-ban-in', run: printPage },
];

async function openPreview({ page }: TourDesk): Promise<void> {
  await page.keyboard.press('Control+P');
  await choose(page, 'Bề rộng', 'Máy tính (1280)');
  await pageShown(page);
}

function atWidth(width: string): TourStep['run'] {
  return async ({ page }) => {
    await choose(page, 'Bề rộng', width);
    await pageShown(page);
  };
}

async function printPage({ page }: TourDesk): Promise<void> {
  await choose(page, 'Bề rộng', 'Máy tính (1280)');
  await choose(page, 'Trang xem trước', 'Bản in');
  await pageShown(page);
}

async function pageShown(page: Page): Promise<void> {
  await page
    .frameLocator('iframe[title="Trang cổng xem trước"]')
    .getByRole('heading', { level: 1 })
    .waitFor();
}
