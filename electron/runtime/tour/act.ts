// Things a person does in several steps of the tour.
import type { Page } from '@playwright/test';

/** Chooses one of a row of options; what is pressed is the label, the radio button itself is not drawn. */
export async function choose(page: Page, group: string, option: string): Promise<void> {
  const radio = page.getByRole('radiogroup', { name: group }).getByRole('radio', { name: option });
  await radio.locator('..').click();
}

/** Waits for a notice, then closes all of them, as one does before going on. */
export async function readNotice(page: Page, text: string | RegExp, timeout?: number): Promise<void> {
  const notices = page.getByRole('region', { name: 'Thông báo' });
  await notices
    .getByText(text)
    .first()
    .waitFor(timeout === undefined ? {} : { timeout });
}

export async function closeNotices(page: Page): Promise<void> {
  const close = page.getByRole('region', { name: 'Thông báo' }).getByRole('button', { name: 'Đóng' });
  while ((await close.count()) > 0) {
    // A notice that goes by itself meanwhile is closed too.
    await close.first().click({ timeout: 2_000 }).catch(ignoreGone);
  }
}

/** What was typed is in the library. */
export async function waitUntilSaved(page: Page): Promise<void> {
  await page.getByRole('contentinfo').getByText('Đã lưu').waitFor();
}

function ignoreGone(error: unknown): void {
  if (!(error instanceof Error) || error.name !== 'TimeoutError') throw error;
}
