import type { Page } from '@playwright/test';
import { waitUntilSaved } from './act.ts';
import { section } from './event-words.ts';
import type { TourDesk, TourStep } from './tour-step.ts';

export const checkingSteps: readonly TourStep[] = [
  { name: 'soát lỗi', shot: 'soat-loi', run: showFindings },
  { name: 'xem một lỗi ngay trong bài', shot: 'loi-trong-bai', run: showOne },
  { name: 'sửa lỗi bằng một cú bấm', shot: 'sua-loi', run: fixAll },
  { name: 'chọn chuyên mục', shot: 'chon-chuyen-muc', run: chooseSection },
];

const FIX = /^Sửa: /u;
const FINDING = '[role=tabpanel] li[data-level]';

async function showFindings({ page }: TourDesk): Promise<void> {
  await page.keyboard.press('F7');
  await findings(page).or(page.getByText('Bài không còn lỗi')).first().waitFor();
}

async function showOne({ page }: TourDesk): Promise<void> {
  const fixable = page.locator(FINDING).filter({ has: page.getByRole('button', { name: FIX }) });
  if ((await fixable.count()) > 0) await fixable.first().locator('> button').click();
}

/** One press for each that knows its own fix. */
async function fixAll({ page }: TourDesk): Promise<void> {
  for (let left = await fixes(page).count(); left > 0; left = await fixes(page).count()) {
    await fixes(page).first().click();
    // A caption that was mended may be a finding of its own now, to be read again: what counts is one fix less.
    await fixes(page)
      .nth(left - 1)
      .waitFor({ state: 'detached' });
  }
  await waitUntilSaved(page);
}

async function chooseSection({ page }: TourDesk): Promise<void> {
  await page.getByRole('article').getByLabel('Chuyên mục').selectOption(section);
  await page.getByRole('tabpanel').getByText('Chưa chọn chuyên mục').waitFor({ state: 'detached' });
}

function findings(page: Page) {
  return page.locator(`${FINDING} > button`);
}

function fixes(page: Page) {
  return page.getByRole('tabpanel').getByRole('button', { name: FIX });
}
