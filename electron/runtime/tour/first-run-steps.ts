import { dirname } from 'node:path';
import { mkdir } from 'node:fs/promises';
import { closeNotices, readNotice } from './act.ts';
import { userName } from './event-words.ts';
import { LONG, type TourDesk, type TourStep } from './tour-step.ts';

export const firstRunSteps: readonly TourStep[] = [
  { name: 'mở ứng dụng lần đầu', shot: 'lan-dau', run: fillFirstRun },
  { name: 'tạo thư viện kèm tòa soạn mẫu', shot: 'toa-soan-mau', run: createWithDemo },
];

async function fillFirstRun({ page, answerDialog, libraryDir }: TourDesk): Promise<void> {
  await page.getByLabel('Tên hoặc bút danh của bạn').fill(userName);
  await mkdir(dirname(libraryDir), { recursive: true });
  await answerDialog([libraryDir]);
  await page.getByRole('button', { name: 'Thư mục khác…' }).click();
  await page.getByText(libraryDir).waitFor();
}

async function createWithDemo({ page }: TourDesk): Promise<void> {
  await page.getByRole('button', { name: 'Tạo thư viện kèm tòa soạn mẫu' }).click();
  await readNotice(page, 'Tòa soạn mẫu đã sẵn sàng.', LONG.timeout);
  await closeNotices(page);
  await page.getByRole('listbox', { name: 'Danh sách tin bài' }).getByRole('option').first().waitFor();
}
