// A photo editor takes in the card of an event: its programme tells the photos what they show, the profile's patterns write it.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { saveProgramme } from '#engine/library/programmes.ts';
import { makePhoto } from '#tests/support/make-photos.ts';
import { testMoment } from '#tests/support/moment.ts';
import type { Desk as Newsroom } from '#tests/support/publishing-desk.ts';
import { storedPhotos } from '#tests/support/stored-photos.ts';
import { expect, test } from './fixtures.ts';
import { enter, runCommand } from './steps.ts';

const times = ['08:10', '08:40', '11:00'];

async function aCard(folder: string): Promise<string> {
  // Nobody's card may be in the reader meanwhile.
  process.env['TOA_SOAN_CARD_ROOTS'] = join(folder, 'media');
  const card = join(folder, 'Thẻ đại hội');
  await mkdir(card);
  for (const [index, time] of times.entries()) {
    const takenAt = `2026:11:20 ${time}:00`;
    await writeFile(join(card, `DSC_${index + 1}.JPG`), await makePhoto({ seed: index + 1, takenAt }));
  }
  return card;
}

function keepProgramme({ library }: Newsroom): void {
  const item = { to: null, speakers: [], place: '' };
  saveProgramme(library.write, {
    at: testMoment,
    draft: {
      ...{ event: 'Đại hội Đảng bộ xã', place: 'Hội trường xã' },
      items: [
        { ...item, from: '2026-11-20T08:00', session: 'Khai mạc', speakers: ['Lê Thị Hồng Nhung'] },
        {
          ...item,
          from: '2026-11-20T08:30',
          to: '2026-11-20T09:00',
          session: 'Dâng hương',
          place: 'Nghĩa trang',
        },
      ],
    },
  });
}

/** The folder being looked at, as if it were a card. */
async function look(page: Page, open: () => Promise<void>): Promise<Locator> {
  await enter(page, 'Ảnh');
  await runCommand(page, 'Nhập ảnh từ thẻ');
  await open();
  await page.getByRole('button', { name: 'Chọn thư mục…' }).click();
  const view = page.getByRole('region', { name: 'Nhập ảnh từ thẻ' });
  await expect(view.getByRole('button', { name: 'Nhập 3 ảnh' })).toBeVisible();
  return view;
}

test('a card of an event with a programme comes in with session, speakers and place, and is told for how many before', async ({
  folder,
  libraryDir,
  prepare,
  openDesk,
}) => {
  const card = await aCard(folder);
  await prepare(keepProgramme);
  const { page, answerDialog } = await openDesk();
  const view = await look(page, () => answerDialog([card]));
  const choice = view.getByRole('combobox', { name: 'Chương trình' });
  await expect(view.getByText('Ghi tên sự kiện để dùng chương trình của nó, hoặc chọn ở đây.')).toBeVisible();
  await view.getByLabel('Sự kiện').fill('Đại hội đảng bộ xã');
  const line = view.getByText(
    '“Đại hội Đảng bộ xã” điền tít, người và nơi theo giờ chụp: 2 ảnh khớp giờ · 1 ảnh ngoài giờ chương trình.',
  );
  await expect(line).toBeVisible();
  await choice.selectOption('Không dùng');
  await expect(line).toBeHidden();
  await choice.selectOption('Đại hội Đảng bộ xã');
  await expect(line).toBeVisible();
  const first = view.getByRole('region', { name: 'Sẽ ghi vào những ảnh đầu' }).getByRole('listitem');
  await expect(first.first()).toHaveText(/^DSC_1\.JPG.*Khai mạc.*Lê Thị Hồng Nhung.*Hội trường xã/u);

  await view.getByRole('button', { name: 'Nhập 3 ảnh' }).click();
  await expect(view.getByRole('status', { name: 'An toàn để xóa thẻ' })).toContainText(
    'Theo chương trình: 2 ảnh khớp giờ · 1 ảnh ngoài giờ chương trình.',
  );
  const told = storedPhotos(libraryDir).map(({ headline, people, place }) => [headline, people, place]);
  expect(told).toEqual([
    ['Khai mạc', ['Lê Thị Hồng Nhung'], 'Hội trường xã'],
    ['Dâng hương', [], 'Nghĩa trang'],
    ['', [], ''],
  ]);
});

test('the words of a profile are patterns: shown for the first photos while they are typed, and refused before copying', async ({
  folder,
  libraryDir,
  prepare,
  openDesk,
}) => {
  const card = await aCard(folder);
  await prepare(keepProgramme);
  const { page, answerDialog } = await openDesk();
  const view = await look(page, () => answerDialog([card]));
  await view.getByLabel('Sự kiện').fill('Đại hội Đảng bộ xã');
  await view.getByRole('button', { name: /^Đóng sẵn vào mỗi ảnh/u }).click();
  const caption = view.getByRole('textbox', { name: 'Chú thích' });
  await caption.fill('{sự kiện}, ');
  await view.getByRole('button', { name: 'Chèn {giờ}' }).click();
  await page.keyboard.type(' ({tên tep}) {ngày mai}');
  await expect(view.getByText(/^Không có biến \{ngày mai\}\. Các biến dùng được/u)).toBeVisible();
  await expect(view.getByRole('button', { name: 'Nhập 3 ảnh' })).toBeDisabled();
  expect(storedPhotos(libraryDir)).toEqual([]);

  await caption.fill('{tít}: {sự kiện}, {giờ} ({tên tệp})');
  const first = view.getByRole('region', { name: 'Sẽ ghi vào những ảnh đầu' }).getByRole('listitem');
  await expect(first.nth(1)).toContainText('Dâng hương: Đại hội Đảng bộ xã, 08:40 (DSC_2)');
  await expect(first.nth(2)).toContainText('chưa có tít ảnh');
  await view.getByRole('button', { name: 'Nhập 3 ảnh' }).click();
  await expect(view.getByRole('status', { name: 'An toàn để xóa thẻ' })).toBeVisible();
  expect(storedPhotos(libraryDir).map(({ caption: written }) => written)).toEqual([
    'Khai mạc: Đại hội Đảng bộ xã, 08:10 (DSC_1)',
    'Dâng hương: Đại hội Đảng bộ xã, 08:40 (DSC_2)',
    ': Đại hội Đảng bộ xã, 11:00 (DSC_3)',
  ]);
});
