import type { Page } from '@playwright/test';
import { closeNotices, readNotice, waitUntilSaved } from './act.ts';
import { heading, sentence } from './event-words.ts';
import type { TourDesk, TourStep } from './tour-step.ts';

export const writingSteps: readonly TourStep[] = [
  { name: 'nhập bài từ tệp', shot: 'nhap-bai', run: importText },
  { name: 'đọc báo cáo nhập bài', shot: 'bao-cao-nhap-bai', run: readReport },
  { name: 'mở menu chèn ở dòng trống', shot: 'menu-chen', run: openSlashMenu },
  { name: 'viết tít phụ và một câu có chữ đậm', shot: 'viet-bai', run: write },
  { name: 'bôi đen chữ để hiện thanh định dạng', shot: 'thanh-dinh-dang', run: selectWords },
];

async function importText({ page, answerDialog, input }: TourDesk): Promise<void> {
  await answerDialog([input]);
  await page.keyboard.press('Control+O');
  await readNotice(page, /^Đã nhập “/u);
  await body(page).waitFor();
}

async function readReport({ page }: TourDesk): Promise<void> {
  await page.getByRole('tab', { name: 'Thông tin' }).click();
  const report = page.getByRole('tabpanel').locator('details').filter({ hasText: 'Đã bỏ khi nhập' });
  // A text with nothing to leave out has no report.
  if ((await report.count()) > 0) {
    await report.locator('summary').click();
    await report.locator('li').last().scrollIntoViewIfNeeded();
  }
  await closeNotices(page);
}

/** Below the last paragraph of the text, whatever the text is. */
async function openSlashMenu({ page }: TourDesk): Promise<void> {
  const last = body(page).locator('p').last();
  await last.scrollIntoViewIfNeeded();
  const box = await last.boundingBox();
  if (box === null) throw new Error('Bài không có đoạn văn nào.');
  await last.click({ position: { x: box.width - 2, y: box.height - 4 } });
  await page.keyboard.press('Enter');
  await page.keyboard.type('/');
  await page.getByRole('listbox', { name: 'Chèn' }).waitFor();
}

async function write({ page }: TourDesk): Promise<void> {
  await page.keyboard.type('tít phụ');
  await page.keyboard.press('Enter');
  await page.keyboard.type(heading);
  await page.keyboard.press('Enter');
  await page.keyboard.type(sentence.before);
  await page.keyboard.press('Control+B');
  await page.keyboard.type(sentence.bold);
  await page.keyboard.press('Control+B');
  await page.keyboard.type(sentence.after);
  await body(page).getByRole('heading', { name: heading }).waitFor();
  await body(page).locator('strong').getByText(sentence.bold).waitFor();
  await waitUntilSaved(page);
}

async function selectWords({ page }: TourDesk): Promise<void> {
  await body(page)
    .getByRole('heading', { name: heading })
    .dblclick({ position: { x: 24, y: 16 } });
  await page.getByRole('toolbar', { name: 'Định dạng chữ đang chọn' }).waitFor();
}

function body(page: Page) {
  return page.getByRole('textbox', { name: 'Nội dung' });
}
