// What leaves the machine: copies without what they would tell, and captions that come in as a table from Excel.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import writeExcel from 'write-excel-file/node';
import { listZip } from '#tests/support/list-zip.ts';
import { addPhotoFile } from '#tests/support/publishing-desk.ts';
import { storedPhotos } from '#tests/support/stored-photos.ts';
import { tellingJpeg } from '#tests/support/telling-jpeg.ts';
import { expect, test } from './fixtures.ts';
import { choose, enter, runCommand } from './steps.ts';

test('a photo editor sends thirty captioned photos as a zip without their places', async ({
  folder,
  prepare,
  openDesk,
}) => {
  const size = { width: 600, height: 400 };
  await prepare(async (newsroom) => {
    for (let seed = 1; seed <= 30; seed += 1) {
      const text = { caption: `Ảnh số ${seed}.`, event: 'Ngày hội văn hóa', credit: 'Minh Anh' };
      const source = seed === 30 ? { digitalSourceType: 'trainedAlgorithmicMedia' } : {};
      await addPhotoFile(newsroom, { ...size, seed, jpeg: await tellingJpeg(seed) }, { ...text, ...source });
    }
  });
  const out = join(folder, 'gửi báo tỉnh');
  await mkdir(out);
  const { page, answerDialog } = await openDesk();
  await enter(page, 'Ảnh');
  await selectAll(page, 30);
  await runCommand(page, 'Xuất ảnh kèm chú thích…');
  const dialog = page.getByRole('dialog', { name: 'Xuất 30 ảnh' });
  await expect(dialog.getByRole('region', { name: 'Cần xem trước khi xuất: 1 ảnh' })).toContainText(
    'Ảnh do AI tạo',
  );
  await choose(page, 'Một tệp nén (zip)');
  await dialog.getByRole('textbox', { name: 'Tên tệp nén' }).fill('Ngày hội.zip');
  await dialog.getByRole('textbox', { name: 'Đặt tên tệp' }).fill('{sự kiện} {chức vụ}');
  await expect(dialog.getByText(/^Không có biến \{chức vụ\}/u)).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Đặt tên tệp' }).fill('{sự kiện} {stt}');
  await expect(dialog.getByRole('group', { name: 'Tên từng tệp' }).getByRole('listitem').first()).toHaveText(
    'Ngày hội văn hóa 01.jpg',
  );
  await dialog.getByRole('checkbox', { name: 'Đóng dấu chìm' }).check();
  const send = dialog.getByRole('button', { name: 'Xuất 30 ảnh…' });
  await expect(send).toBeDisabled();
  await dialog.getByRole('textbox', { name: 'Chữ trên ảnh' }).fill('Phường An Hòa');
  await dialog.getByRole('combobox', { name: 'Danh sách chú thích' }).selectOption('Bảng tính (.xlsx)');
  await answerDialog([out]);
  await send.click();

  const report = page.getByRole('dialog', { name: 'Báo cáo xuất ảnh' });
  await expect(report.getByText(/^Đã ghi 30 ảnh vào .+Ngày hội\.zip\.$/u)).toBeVisible();
  const files = report.getByRole('list', { name: 'Các tệp đã ghi' }).getByRole('listitem');
  await expect(files).toHaveCount(30);
  await expect(files.first()).toContainText('Đã gỡ vị trí GPS, số máy, ảnh nhỏ nhúng');
  const names = listZip(await readFile(join(out, 'Ngày hội.zip')));
  expect(names).toHaveLength(31);
  expect(names).toContain('Ngày hội văn hóa 30.jpg');
  expect(names).toContain('chu-thich.xlsx');
});

test('a caption sheet from Excel fills the captions, after showing every change, and is taken back in one step', async ({
  folder,
  libraryDir,
  prepare,
  openDesk,
}) => {
  const size = { width: 600, height: 400 };
  await prepare(async (newsroom) => {
    for (const seed of [1, 2, 3])
      await addPhotoFile(newsroom, { ...size, seed, jpeg: await tellingJpeg(seed) }, { caption: 'Chưa sửa' });
  });
  const path = join(folder, 'Chú thích.xlsx');
  const rows = [
    ['Tên ảnh', 'Nội dung', 'Nhân vật'],
    ['dsc_1', 'Khai mạc hội nghị.', 'Lê Thị Hồng Nhung; Minh Anh'],
    ['DSC_2.JPG', 'Trao giấy khen.', ''],
    ['DSC_9', 'Không có ảnh này.', ''],
  ];
  await writeFile(path, await writeExcel(rows.map((row) => row.map((value) => ({ value })))).toBuffer());
  const { page, answerDialog } = await openDesk();
  await enter(page, 'Ảnh');
  await selectAll(page, 3);
  await runCommand(page, 'Bảng chú thích (Excel)…');
  const dialog = page.getByRole('dialog', { name: 'Bảng chú thích' });
  await answerDialog([path]);
  await dialog.getByRole('button', { name: 'Mở bảng Excel, CSV…' }).click();
  await expect(dialog.getByText('2 ảnh sẽ đổi · 0 ảnh đã đúng như bảng')).toBeVisible();
  await expect(dialog.getByRole('insertion')).toHaveText([
    'Khai mạc hội nghị.',
    'Lê Thị Hồng Nhung; Minh Anh',
    'Trao giấy khen.',
  ]);
  await dialog.getByRole('button', { name: '1 dòng không dùng được' }).click();
  await expect(dialog.getByText('DSC_9 không ảnh nào có tên hay giờ này')).toBeVisible();
  // A column that is not wanted is left out.
  await dialog.getByRole('combobox', { name: 'Cột “Nhân vật” là' }).selectOption('Bỏ qua');
  await expect(dialog.getByRole('insertion')).toHaveText(['Khai mạc hội nghị.', 'Trao giấy khen.']);
  await dialog.getByRole('button', { name: 'Điền cho 2 ảnh' }).click();

  await expect(page.getByText('Đã điền theo bảng cho 2 ảnh.')).toBeVisible();
  const captions = (): string[] =>
    storedPhotos(libraryDir)
      .map(({ caption }) => caption)
      .toSorted();
  expect(captions()).toEqual(['Chưa sửa', 'Khai mạc hội nghị.', 'Trao giấy khen.']);
  await page.getByRole('button', { name: 'Hoàn tác', exact: true }).click();
  await expect.poll(captions).toEqual(['Chưa sửa', 'Chưa sửa', 'Chưa sửa']);
});

test('a caption sheet is for the photos that are selected, else for those that are shown', async ({
  folder,
  prepare,
  openDesk,
}) => {
  const size = { width: 600, height: 400 };
  await prepare(async (newsroom) => {
    for (const [seed, caption] of [
      [1, 'Cổng chào'],
      [2, 'Sân khấu'],
      [3, 'Sân khấu'],
    ] as const)
      await addPhotoFile(newsroom, { ...size, seed, jpeg: await tellingJpeg(seed) }, { caption });
  });
  const path = join(folder, 'Chú thích.csv');
  await writeFile(path, 'Tệp;Chú thích\r\nDSC_1;Một\r\nDSC_2;Hai\r\nDSC_3;Ba\r\n');
  const { page, answerDialog } = await openDesk();
  await enter(page, 'Ảnh');
  const dialog = page.getByRole('dialog', { name: 'Bảng chú thích' });
  const open = async (): Promise<void> => {
    await runCommand(page, 'Bảng chú thích (Excel)…');
    await answerDialog([path]);
    await dialog.getByRole('button', { name: 'Mở bảng Excel, CSV…' }).click();
  };
  await page.getByRole('searchbox', { name: 'Tìm ảnh' }).fill('sân khấu');
  await expect(page.getByRole('listbox', { name: 'Lưới ảnh' }).getByRole('option')).toHaveCount(2);
  await open();
  await expect(dialog.getByText('Chỉ tìm trong 2 ảnh đang hiện')).toBeVisible();
  await expect(dialog.getByRole('insertion')).toHaveText(['Hai', 'Ba']);
  await page.keyboard.press('Escape');

  await page.getByRole('listbox', { name: 'Lưới ảnh' }).getByRole('option').first().click();
  await open();
  await expect(dialog.getByText('Chỉ tìm trong 1 ảnh đang chọn.')).toBeVisible();
  await expect(dialog.getByRole('insertion')).toHaveText(['Hai']);
});

async function selectAll(page: Page, count: number): Promise<void> {
  const sheet = page.getByRole('listbox', { name: 'Lưới ảnh' });
  await expect(sheet.getByRole('option').first()).toBeVisible();
  await runCommand(page, 'Chọn tất cả ảnh');
  await expect(page.getByText(`${count} đang chọn`)).toBeVisible();
}
