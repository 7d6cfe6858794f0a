// A photo editor with a card in the reader: looks, culls, names, copies twice, and is told whether the card may be erased.
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { WritableDb } from '#engine/db/handle.ts';
import { insertPhoto } from '#engine/db/rows/photos.ts';
import { aPhoto } from '#tests/support/builders.ts';
import { makePhoto } from '#tests/support/make-photos.ts';
import { testMoment } from '#tests/support/moment.ts';
import { storedPhotos } from '#tests/support/stored-photos.ts';
import { expect, test } from './fixtures.ts';
import { enter, runCommand } from './steps.ts';

/** The reader of the test's own desk. */
function readerOf(folder: string): string {
  const reader = join(folder, 'media');
  process.env['TOA_SOAN_CARD_ROOTS'] = reader;
  return reader;
}

async function putIn(reader: string, count: number): Promise<string> {
  const card = join(reader, 'NIKON');
  const made = join(reader, '..', 'NIKON');
  const folder = join('DCIM', '100NIKON');
  await mkdir(join(made, folder), { recursive: true });
  for (let number = 1; number <= count; number += 1) {
    const takenAt = `2026:11:20 08:15:0${number}`;
    await writeFile(
      join(made, folder, `DSC_${number}.JPG`),
      await makePhoto({ seed: number, takenAt, serial: '6012345' }),
    );
  }
  // As a reader does it: what is on a card is there when the card is.
  await mkdir(reader, { recursive: true });
  await rename(made, card);
  return join(card, folder);
}

const sheet = (page: Page) => page.getByRole('listbox', { name: 'Ảnh trên thẻ' });

test('a photo editor takes a card in: told of it, culled on it, named, copied twice, and safe to erase', async ({
  folder,
  libraryDir,
  prepare,
  openDesk,
}) => {
  const reader = readerOf(folder);
  await prepare(() => undefined);
  const { page, answerDialog } = await openDesk();
  const card = await putIn(reader, 4);
  const before = await Promise.all((await readdir(card)).map((name) => readFile(join(card, name))));

  // A notice, and nothing is copied without a click.
  await expect(page.getByText(/^Thẻ nhớ NIKON: 4 ảnh, .+kB$/u)).toBeVisible();
  expect(storedPhotos(libraryDir)).toEqual([]);
  await page.getByRole('button', { name: 'Xem thẻ' }).click();

  const view = page.getByRole('region', { name: 'Nhập ảnh từ thẻ' });
  const tiles = sheet(page).getByRole('option');
  await expect(tiles).toHaveCount(4);
  for (const picture of await tiles.locator('img').all())
    await expect.poll(() => picture.evaluate((image) => Reflect.get(image, 'naturalWidth') > 0)).toBe(true);

  // Culling on the card: pick goes on to the next, which is rejected; stars for the third.
  await tiles.first().click();
  await page.keyboard.press('p');
  await page.keyboard.press('x');
  await page.keyboard.press('3');
  await expect(tiles.nth(0)).toHaveAccessibleName(/DSC_1\.JPG.*Chọn/u);
  await expect(tiles.nth(1)).toHaveAccessibleName(/DSC_2\.JPG.*Loại/u);
  await expect(tiles.nth(2)).toHaveAccessibleName(/DSC_3\.JPG.*3 sao/u);
  await page.keyboard.press('Space');
  await expect(view.getByRole('group', { name: 'Xem lớn' })).toContainText('DSC_3.JPG');
  await page.keyboard.press('Escape');

  // The profile; every name before anything is copied.
  await view.getByLabel('Tên bộ').fill('Đại hội xã');
  await view.getByLabel('Sự kiện').fill('Đại hội Đảng bộ xã');
  await view.getByLabel('Tác giả, máy 6012345').fill('Minh Anh');
  await view.getByLabel('Đặt lại tên tệp').fill('{ngày}-{giờ}-{tác giả}-{stt}');
  const names = view.getByRole('listbox', { name: 'Tên từng ảnh sẽ chép' }).getByRole('option');
  await expect(names).toHaveText(
    [1, 2, 3, 4].map((number) => `DSC_${number}.JPG20261120-08150${number}-Minh Anh-00${number}.jpg`),
  );
  await view.getByRole('button', { name: 'Lưu bộ này' }).click();
  await expect(page.getByText('Đã lưu bộ “Đại hội xã”.')).toBeVisible();
  const second = join(folder, 'bản thứ hai');
  await mkdir(second);
  await answerDialog([second]);
  await view.getByRole('button', { name: 'Chọn thư mục thứ hai…' }).click();
  await view.getByRole('button', { name: 'Nhập 4 ảnh' }).click();

  const verdict = view.getByRole('status', { name: 'An toàn để xóa thẻ' });
  await expect(verdict).toContainText(
    'Cả 4 ảnh đã được đọc lại từ thư viện và thư mục thứ hai, khớp với thẻ.',
  );
  expect((await readdir(second)).toSorted()).toEqual(
    [1, 2, 3, 4].map((number) => `20261120-08150${number}-Minh Anh-00${number}.jpg`),
  );
  expect(
    await Promise.all((await readdir(second)).toSorted().map((name) => readFile(join(second, name)))),
  ).toEqual(before);
  expect(await Promise.all((await readdir(card)).map((name) => readFile(join(card, name))))).toEqual(before);
  await expect(tiles.first()).toHaveAccessibleName(/Đã có/u);
  await view.getByRole('button', { name: 'Xem ảnh vừa nhập' }).click();
  await expect(page.getByRole('listbox', { name: 'Lưới ảnh' }).getByRole('option')).toHaveCount(4);
  expect(storedPhotos(libraryDir).map(({ fileName, creator, event }) => [fileName, creator, event])).toEqual(
    [1, 2, 3, 4].map((number) => [
      `20261120-08150${number}-Minh Anh-00${number}.jpg`,
      'Minh Anh',
      'Đại hội Đảng bộ xã',
    ]),
  );
});

test('a folder is looked at by command, and two cameras are set to one clock', async ({
  folder,
  prepare,
  openDesk,
}) => {
  readerOf(folder);
  const photos = join(folder, 'điện thoại');
  await mkdir(photos);
  await writeFile(
    join(photos, 'A.JPG'),
    await makePhoto({ seed: 1, takenAt: '2026:11:20 08:15:30', serial: 'A' }),
  );
  await writeFile(
    join(photos, 'B.JPG'),
    await makePhoto({ seed: 2, takenAt: '2026:11:20 07:12:30', serial: 'B' }),
  );
  await prepare(() => undefined);
  const { page, answerDialog } = await openDesk();
  await enter(page, 'Ảnh');
  await runCommand(page, 'Nhập ảnh từ thẻ');
  await expect(page.getByText('Chưa thấy thẻ nhớ nào.')).toBeVisible();
  await answerDialog([photos]);
  await page.getByRole('button', { name: 'Chọn thư mục…' }).click();
  await page.getByRole('button', { name: 'Nhập 2 ảnh' }).click();
  await page.getByRole('button', { name: 'Xem ảnh vừa nhập' }).click();
  await runCommand(page, 'Nhập ảnh từ thẻ');
  await page.getByRole('button', { name: 'Chỉnh máy của B.JPG theo A.JPG' }).click();
  await expect(page.getByText('Đã chỉnh giờ 1 ảnh; giờ gốc trong ảnh vẫn giữ.')).toBeVisible();
  await expect(page.getByLabel('Lệch, phút, máy B')).toHaveValue('63');
  await page.getByRole('button', { name: 'Hoàn tác', exact: true }).click();
  await expect(page.getByLabel('Lệch, phút, máy B')).toHaveValue('0');
});

test('the clock of a camera with thousands of photos is set as work in the status bar, and taken back as one', async ({
  prepare,
  openDesk,
}) => {
  await prepare(({ library }) => addPhotosOfOneCamera(library.write, 4000));
  const { page } = await openDesk();
  await enter(page, 'Ảnh');
  await runCommand(page, 'Nhập ảnh từ thẻ');
  const shift = page.getByLabel('Lệch, phút, máy B');
  await expect(shift).toHaveValue('0');
  const bars = await rememberBars(page);
  await shift.fill('60');
  await shift.press('Enter');
  await expect(page.getByText('Đã chỉnh giờ 4.000 ảnh; giờ gốc trong ảnh vẫn giữ.')).toBeVisible();
  expect(await bars()).toContain('Chỉnh giờ ảnh');
  await expect(shift).toHaveValue('60');
  await page.getByRole('button', { name: 'Hoàn tác', exact: true }).click();
  await expect(shift).toHaveValue('0');
});

/** Names of all progress bars there have been since; a quick machine shows them for a blink only. */
async function rememberBars(page: Page): Promise<() => Promise<readonly string[]>> {
  const seen = await page.evaluateHandle(() => {
    const names: string[] = [];
    new MutationObserver(() => {
      for (const bar of document.querySelectorAll('progress, [role="progressbar"]'))
        names.push(bar.getAttribute('aria-label') ?? '');
    }).observe(document.body, { childList: true, subtree: true });
    return names;
  });
  return () => seen.jsonValue();
}

/** Rows alone: nobody looks at these pictures. */
function addPhotosOfOneCamera(db: WritableDb, count: number): void {
  const { capture } = aPhoto({});
  db.transaction(() => {
    for (let index = 0; index < count; index += 1) {
      const photo = aPhoto({ capture: { ...capture, serial: 'B' } });
      insertPhoto(db, photo, testMoment.toISOString());
    }
  })();
}
