import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { LONG, type TourDesk, type TourStep } from './tour-step.ts';

export const publishSteps: readonly TourStep[] = [
  { name: 'mở bảng đăng bài', shot: 'ke-hoach-dang', run: openPanel },
  { name: 'đăng bài bằng một cú bấm', shot: 'dem-nguoc', run: submit },
  { name: 'gửi bài', shot: 'dang-gui', run: send },
  { name: 'nhận biên nhận', shot: 'bien-nhan', run: waitForReceipt },
];

export const outboxSteps: readonly TourStep[] = [
  { name: 'mở hộp thư đi', shot: 'hop-thu-di', run: openOutbox },
];

/** The published page, as the receipt tells it. */
export async function publishedPage(page: Page): Promise<string> {
  const address = await page.getByRole('region', { name: 'Biên nhận' }).locator('code').textContent();
  return fileURLToPath(new URL(address ?? ''));
}

async function openPanel({ page }: TourDesk): Promise<void> {
  await page.getByRole('region', { name: 'Trang bài' }).getByRole('button', { name: 'Đăng bài' }).click();
  await panel(page).getByText('Sẽ hiện ở').waitFor();
}

async function submit({ page }: TourDesk): Promise<void> {
  await panel(page).getByRole('button', { name: 'Đăng bài' }).click();
  await panel(page).getByRole('timer').waitFor();
}

/** The progress may be over before it can be looked at; then the receipt is there. */
async function send({ page }: TourDesk): Promise<void> {
  await panel(page).getByRole('button', { name: 'Đăng ngay' }).click();
  await panel(page)
    .getByRole('progressbar', { name: 'Tiến độ gửi' })
    .or(panel(page).getByRole('region', { name: 'Biên nhận' }))
    .first()
    .waitFor(LONG);
}

async function waitForReceipt({ page }: TourDesk): Promise<void> {
  await panel(page).getByRole('region', { name: 'Biên nhận' }).waitFor(LONG);
}

async function openOutbox({ page }: TourDesk): Promise<void> {
  await page.keyboard.press('Control+4');
  await page.getByRole('region', { name: 'Các lần thử' }).waitFor();
}

function panel(page: Page) {
  return page.getByRole('region', { name: 'Bảng bên' });
}
