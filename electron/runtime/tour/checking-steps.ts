import type { Page } from '@playwright/test';
import { waitUntilSaved } from './act.ts';
import type { TourDesk, TourStep } from './tour-step.ts';

export const checkingSteps: readonly TourStep[] = [
  { name: 'soát lỗi', shot: 'soat-loi', run: showFindings },
  { name: 'xem một lỗi ngay trong bài', shot: 'loi-trong-bai', run: showOne },
  { name: 'sửa lỗi bằng một cú bấm', shot: 'sua-loi', run: fix },
];

async function showFindings({ page }: TourDesk): Promise<void> {
  await page.keyboard.press('F7');
  await findings(page).or(page.getByText('Bài không còn lỗi')).first().waitFor();
}

async function showOne({ page }: TourDesk): Promise<void> {
  const first = findings(page).first();
  if ((await first.count()) > 0) await first.click();
}

/** One of those that can be fixed, and all that must be fixed before publishing. */
async function fix({ page }: TourDesk): Promise<void> {
  if ((await fixes(page).count()) > 0) await fixFirst(page);
  while ((await mustFix(page).count()) > 0) await fixFirst(page, mustFix(page));
}

async function fixFirst(page: Page, buttons = fixes(page)): Promise<void> {
  const before = await findings(page).count();
  await buttons.first().click();
  await waitUntilSaved(page);
  await page.waitForFunction(
    ([selector, count]) => document.querySelectorAll(String(selector)).length < Number(count),
    ['[role=tabpanel] li[data-level]', before] as const,
  );
}

function findings(page: Page) {
  return page.getByRole('tabpanel').locator('li[data-level] > button');
}

function fixes(page: Page) {
  return page.getByRole('tabpanel').getByRole('button', { name: /^Sửa: / });
}

function mustFix(page: Page) {
  return page
    .getByRole('region', { name: 'Phải sửa trước khi đăng' })
    .getByRole('button', { name: /^Sửa: / });
}
