// The list beside the sheet shows what was stored last, while somebody writes.
import type { Locator, Page } from '@playwright/test';
import { addStory } from '#tests/support/publishing-desk.ts';
import { expect, test } from './fixtures.ts';
import { openStory } from './steps.ts';

const [older, newer] = ['Hội nghị tổng kết', 'Ngày hội hiến máu'];

test.beforeEach(({ prepare }) =>
  prepare((newsroom) => {
    for (const headline of [older, newer]) {
      addStory(newsroom, { headline, text: 'Sáng nay, phường An Hòa.' });
      newsroom.clock.pass(60);
    }
  }),
);

test('the story that is written stands first, under its headline as it was stored last', async ({
  openDesk,
}) => {
  const { page } = await openDesk();
  await expect(rows(page)).toHaveText([row(newer), row(older)]);
  await openStory(page, older);
  for (const headline of ['Tổng kết năm', 'Tổng kết năm 2026', 'Tổng kết năm 2026, phường An Hòa']) {
    await page.getByRole('textbox', { name: 'Tít', exact: true }).fill(headline);
    await expect(rows(page)).toHaveText([row(headline), row(newer)]);
    await expect(rows(page).first()).toHaveAttribute('aria-selected', 'true');
  }
});

test('a list that was searched for shows a story as soon as the words are stored', async ({ openDesk }) => {
  const { page } = await openDesk();
  await openStory(page, older);
  await page.getByRole('searchbox', { name: 'Tìm trong tin bài' }).fill('hoc bong');
  await expect(page.getByText('Không bài nào có “hoc bong”.')).toBeVisible();
  const body = page.getByRole('textbox', { name: 'Nội dung' });
  await body.press('Control+End');
  await body.pressSequentially(' Trao học bổng');
  await expect(rows(page)).toHaveText([/^Hội nghị tổng kết.*Trao học bổng/u]);
  await body.pressSequentially(' cho học sinh nghèo.');
  await expect(rows(page)).toHaveText([/^Hội nghị tổng kết.*Trao học bổng cho học sinh nghèo\./u]);
});

const row = (headline: string): RegExp => new RegExp(`^${headline}Đang viết`, 'u');

function rows(page: Page): Locator {
  return page.getByRole('listbox', { name: 'Danh sách tin bài' }).getByRole('option');
}
