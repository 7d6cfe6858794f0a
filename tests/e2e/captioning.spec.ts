// Captions of many photos at once: templates, codes, copied fields, find and replace; each one step that can be taken back.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { saveTerm } from '#engine/library/people.ts';
import { addPhoto, type Desk as Newsroom } from '#tests/support/publishing-desk.ts';
import { storedPhotos } from '#tests/support/stored-photos.ts';
import { expect, test } from './fixtures.ts';
import { enter, runCommand } from './steps.ts';

test('a photo editor stamps a template on forty photos', async ({ libraryDir, prepare, openDesk }) => {
  await prepare(async (newsroom) => {
    for (let seed = 1; seed <= 40; seed += 1) {
      await addPhoto(newsroom, seed, {
        caption: seed === 1 ? 'Đã có.' : '',
        credit: seed === 10 ? 'Sẵn' : '',
      });
    }
  });
  const before = words(libraryDir);
  const { page } = await openDesk();
  await enter(page, 'Ảnh');
  await selectAll(page, 40);
  await page
    .getByRole('textbox', { name: 'Chú thích cho 40 ảnh' })
    .fill('Ảnh {stt:000}/{tổng số}, {thứ} {ngày:d.M}.');
  await page.getByRole('textbox', { name: 'Nguồn ảnh' }).fill('Minh Anh');
  await chooseMode(page, 'Chú thích', 'Thêm vào sau');
  await chooseMode(page, 'Nguồn ảnh', 'Chỉ điền chỗ trống');
  await runCommand(page, 'Lưu thành mẫu chú thích…');
  const made = page.getByRole('dialog', { name: 'Mẫu mới' });
  await made.getByRole('textbox', { name: 'Tên mẫu' }).fill('Họp phường');
  await made.getByRole('combobox', { name: 'Phím' }).selectOption('Alt 1');
  await expect(made.getByRole('checkbox', { checked: true })).toHaveCount(2);
  await made.getByRole('button', { name: 'Lưu mẫu' }).click();
  await expect(page.getByText('Đã lưu mẫu “Họp phường”.')).toBeVisible();
  expect(words(libraryDir)).toEqual(before);

  // On another day, to the same selection made anew: one key fills the form, the next one writes.
  await page.reload();
  await enter(page, 'Ảnh');
  await selectAll(page, 40);
  await page.keyboard.press('Alt+1');
  await expect(page.getByRole('region', { name: 'Xem trước' })).toContainText('40/40 ảnh sẽ đổi');
  await page.getByRole('button', { name: 'Xem mọi ảnh' }).click();
  const all = page.getByRole('dialog', { name: 'Xem trước · 40/40 ảnh sẽ đổi' });
  await expect(all.getByRole('listitem').first()).toContainText('Đã có. Ảnh 001/40, Chủ nhật 22.11.');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Enter');
  await expect(notices(page).getByText('40 ảnh đã đổi.')).toBeVisible();
  const stamped = words(libraryDir);
  expect(stamped.slice(0, 3)).toEqual([
    ['Đã có. Ảnh 001/40, Chủ nhật 22.11.', 'Minh Anh'],
    ['Ảnh 002/40, Chủ nhật 22.11.', 'Sẵn'],
    ['Ảnh 003/40, Chủ nhật 22.11.', 'Minh Anh'],
  ]);
  expect(stamped[39]).toEqual(['Ảnh 040/40, Chủ nhật 22.11.', 'Minh Anh']);
  await notices(page).getByRole('button', { name: 'Hoàn tác' }).click();
  await expect.poll(() => words(libraryDir)).toEqual(before);
});

test('a photo editor replaces a misspelt name everywhere and takes it back', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  await prepare(fillLibrary);
  const before = storedPhotos(libraryDir);
  const { page } = await openDesk();
  await enter(page, 'Ảnh');
  await selectAll(page, 3);
  await page.keyboard.press('Control+Shift+H');
  const dialog = page.getByRole('dialog', { name: 'Tìm và thay trong 3 ảnh' });
  const find = dialog.getByRole('textbox', { name: 'Tìm' });
  await expect(find).toBeFocused();
  await find.fill('Vuợng');
  await dialog.getByRole('textbox', { name: 'Thay bằng' }).fill('Vượng');
  const rows = dialog.getByRole('region', { name: 'Các chỗ sẽ thay' }).getByRole('listitem');
  await expect(rows).toHaveCount(2);
  await expect(rows.first().getByRole('deletion')).toHaveText(['Vuợng', 'Vuợng']);
  await expect(rows.first().getByRole('insertion')).toHaveText(['Vượng', 'Vượng']);
  expect(storedPhotos(libraryDir)).toEqual(before);
  await page.keyboard.press('Enter');
  await expect(notices(page).getByText('2 ảnh đã đổi.')).toBeVisible();
  expect(storedPhotos(libraryDir).map(({ caption, people }) => [caption, people])).toEqual([
    ['Đồng chí Trần Quốc Vượng phát biểu.', ['Trần Quốc Vượng']],
    ['Quang cảnh.', []],
    ['', ['Trần Quốc Vượng', 'Minh Anh']],
  ]);
  await notices(page).getByRole('button', { name: 'Hoàn tác' }).click();
  await expect
    .poll(() => storedPhotos(libraryDir).map(({ caption, people }) => [caption, people]))
    .toEqual(before.map(({ caption, people }) => [caption, people]));
});

test('a search pattern that is wrong or never ends is said to be so, and no photo changes', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  await prepare((newsroom) => addPhoto(newsroom, 1, { caption: `${'a'.repeat(60)}!` }));
  const before = storedPhotos(libraryDir);
  const { page } = await openDesk();
  await enter(page, 'Ảnh');
  await selectAll(page, 1);
  await runCommand(page, 'Tìm và thay trong ảnh đang chọn…');
  const dialog = page.getByRole('dialog', { name: 'Tìm và thay trong 1 ảnh' });
  await dialog.getByRole('checkbox', { name: 'Mẫu (biểu thức chính quy)' }).check();
  await dialog.getByRole('textbox', { name: 'Tìm' }).fill('(a+)+$');
  await expect(dialog.getByText(/^Mẫu tìm “\(a\+\)\+\$” chạy quá lâu nên đã dừng\./u)).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Tìm' }).fill('(a');
  await expect(dialog.getByText(/^Mẫu tìm “\(a” viết chưa đúng/u)).toBeVisible();
  await expect(dialog.getByRole('button', { name: /^Thay trong/u })).toBeDisabled();
  expect(storedPhotos(libraryDir)).toEqual(before);
});

test('a code file of Photo Mechanic comes in, and its codes are written out; one nobody knows is named', async ({
  folder,
  libraryDir,
  prepare,
  openDesk,
}) => {
  await prepare(fillLibrary);
  const file = join(folder, 'Mã phường.txt');
  const codes = '// Cán bộ\nub\tUBND phường An Hòa\nct\tChủ tịch =ub=\tCT {nơi}\nhỏng\n';
  await writeFile(file, Buffer.from(`\ufeff${codes}`, 'utf16le'));
  const { page, answerDialog } = await openDesk();
  await enter(page, 'Ảnh');
  await selectAll(page, 3);
  await runCommand(page, 'Bảng mã…');
  const dialog = page.getByRole('dialog', { name: 'Bảng mã' });
  await answerDialog([file]);
  await dialog.getByRole('button', { name: 'Nhập tệp mã…' }).click();
  await expect(
    page.getByText(
      'Đã nhập “Mã phường.txt”: 2 mã. Bỏ qua 1 dòng; dòng 4: mã “hỏng” chưa có nội dung thay vào.',
    ),
  ).toBeVisible();
  await dialog.getByRole('searchbox', { name: 'Tìm mã' }).fill('chu tich');
  await expect(dialog.getByRole('option')).toHaveText([/=ct=/u]);
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();

  // The photos have captions of their own, so the code goes behind each of them.
  await expect(page.getByRole('textbox', { name: 'Chú thích cho 3 ảnh' })).toHaveValue('=ct=');
  const preview = page.getByRole('region', { name: 'Xem trước' });
  await expect(preview.getByRole('insertion')).toHaveText(Array(3).fill('Chủ tịch UBND phường An Hòa'));
  await page.keyboard.press('Control+Enter');
  await expect
    .poll(() => storedPhotos(libraryDir)[1]?.caption)
    .toBe('Quang cảnh. Chủ tịch UBND phường An Hòa');

  const caption = page.getByRole('textbox', { name: 'Chú thích cho 3 ảnh' });
  await caption.fill('=ctt= phát biểu.');
  await expect(page.getByText(/^Không có mã =ctt= trong các bảng mã đang bật\./u)).toBeVisible();
  await caption.press('Control+Enter');
  await expect(caption).toHaveAttribute('aria-invalid', 'true');
  expect(storedPhotos(libraryDir)[1]?.caption).toBe('Quang cảnh. Chủ tịch UBND phường An Hòa');
});

test('fields of one photo are pasted into others, and filled down a selection', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  await prepare(async (newsroom) => {
    await addPhoto(newsroom, 1, { caption: 'Một.', credit: '', event: 'Ra quân', place: 'khu phố 7' });
    await addPhoto(newsroom, 2, { caption: 'Hai.', credit: 'Minh Anh', event: 'Cũ' });
    await addPhoto(newsroom, 3, { caption: 'Ba.', credit: 'Minh Anh' });
  });
  const { page } = await openDesk();
  await enter(page, 'Ảnh');
  const tiles = sheet(page).getByRole('option');
  await tiles.nth(0).click();
  await page.keyboard.press('Control+Shift+C');
  await expect(page.getByRole('button', { name: 'Chép', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Đã chép 2 trường của DSC_1.jpg.')).toBeVisible();
  await tiles.nth(1).click();
  await page.keyboard.press('Control+Shift+V');
  const facts = () =>
    storedPhotos(libraryDir).map(({ caption, credit, event, place }) => [caption, credit, event, place]);
  const pasted = [
    ['Một.', '', 'Ra quân', 'khu phố 7'],
    ['Hai.', 'Minh Anh', 'Ra quân', 'khu phố 7'],
    ['Ba.', 'Minh Anh', '', ''],
  ];
  await expect.poll(facts).toEqual(pasted);

  await selectAll(page, 3);
  await page.keyboard.press('Control+Shift+D');
  const fill = page.getByRole('dialog', { name: 'Điền xuống' });
  await fill.getByRole('checkbox', { name: 'Nơi chụp' }).uncheck();
  await fill.getByRole('button', { name: 'Điền vào 2 ảnh' }).click();
  await expect.poll(() => facts()[2]).toEqual(['Ba.', 'Minh Anh', 'Ra quân', '']);
  await notices(page).getByRole('button', { name: 'Hoàn tác' }).last().click();
  await expect.poll(facts).toEqual(pasted);
});

test('a credit older programs would cut is measured, shown as they see it, and shortened by the register', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  const full = 'Trung tâm Văn hóa, Thông tin và Thể thao huyện';
  await prepare(async (newsroom) => {
    await addPhoto(newsroom, 1, { credit: full });
    saveTerm(newsroom.library.write, undefined, { kind: 'office', text: 'TTVHTT&TT huyện', full });
  });
  const { page } = await openDesk();
  await enter(page, 'Ảnh');
  await selectAll(page, 1);
  const form = page.getByRole('form', { name: 'Chú thích ảnh đang chọn' });
  await expect(form.getByText('55/32 byte')).toBeVisible();
  await expect(form.getByText('Phần mềm cũ chỉ thấy: “Trung tâm Văn hóa, Thông tin”')).toBeVisible();
  await form.getByRole('button', { name: 'Dùng “TTVHTT&TT huyện”' }).click();
  await expect(form.getByText('17/32 byte')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => storedPhotos(libraryDir)[0]?.credit).toBe('TTVHTT&TT huyện');
});

test('what opens over the photo room can be read by a screen reader and closed by a key', async ({
  prepare,
  openDesk,
}) => {
  await prepare(fillLibrary);
  const { page } = await openDesk();
  await enter(page, 'Ảnh');
  await selectAll(page, 3);
  await page.getByRole('textbox', { name: 'Chú thích cho 3 ảnh' }).fill('{người} tại {nơi}.');
  for (const group of [
    'Tít và từ khóa',
    'Địa phương',
    'Bản quyền và nguồn',
    'Công việc',
    'Nguồn gốc và AI',
  ]) {
    await page.getByRole('button', { name: group }).click();
  }
  await expect(page.getByRole('combobox', { name: 'Ảnh từ đâu mà có' })).toBeVisible();
  expect(await barriers(page)).toEqual([]);
  for (const command of [
    'Mẫu chú thích…',
    'Lưu thành mẫu chú thích…',
    'Bảng mã…',
    'Tìm và thay trong ảnh đang chọn…',
    'Chép trường của ảnh…',
    'Điền xuống từ ảnh đầu tiên…',
  ]) {
    await runCommand(page, command);
    const dialog = page.getByRole('dialog');
    await expect(dialog).toBeVisible();
    expect([command, await barriers(page)]).toEqual([command, []]);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  }
});

async function barriers(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

function sheet(page: Page) {
  return page.getByRole('listbox', { name: 'Lưới ảnh' });
}

function notices(page: Page) {
  return page.getByRole('region', { name: 'Thông báo' });
}

async function selectAll(page: Page, count: number): Promise<void> {
  await expect(
    page.getByRole('region', { name: 'Phòng ảnh' }).getByText(`${count} ảnh`).first(),
  ).toBeVisible();
  await runCommand(page, 'Chọn tất cả ảnh');
  await expect(page.getByText(`${count} đang chọn`)).toBeVisible();
}

async function chooseMode(page: Page, field: string, mode: string): Promise<void> {
  await page.getByRole('button', { name: `Cách ghi ${field}` }).click();
  await page.getByRole('menuitemradio', { name: mode }).click();
}

/** In the order of the sheet. */
function words(libraryDir: string): [string, string][] {
  return storedPhotos(libraryDir).map(({ caption, credit }) => [caption, credit]);
}

async function fillLibrary(newsroom: Newsroom): Promise<void> {
  const people = ['Trần Quốc Vuợng'];
  await addPhoto(newsroom, 1, { caption: 'Đồng chí Trần Quốc Vuợng phát biểu.', people });
  await addPhoto(newsroom, 2, { caption: 'Quang cảnh.' });
  await addPhoto(newsroom, 3, { caption: '', people: [...people, 'Minh Anh'] });
}
