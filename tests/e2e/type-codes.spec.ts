// A photo editor who has codes in the fingers types them into captions, and sees what each says before it is taken.
import type { Locator, Page } from '@playwright/test';
import { keepCodeFile } from '#engine/library/code-lists.ts';
import { addPhoto, type Desk as Newsroom } from '#tests/support/publishing-desk.ts';
import { testMoment } from '#tests/support/moment.ts';
import { storedPhotos } from '#tests/support/stored-photos.ts';
import { expect, test } from './fixtures.ts';
import { runCommand, selectPhoto } from './steps.ts';

async function fillLibrary(newsroom: Newsroom): Promise<void> {
  await addPhoto(newsroom, 1, { caption: '', credit: '' });
  keepCodeFile(newsroom.library.write, {
    ...{ name: 'Mã phường.txt', at: testMoment },
    codes: [
      { code: 'ub', variants: ['UBND phường An Hòa'] },
      { code: 'ct', variants: ['ông Trần Quốc Vượng, Chủ tịch =ub=', 'Chủ tịch phường'] },
      { code: 'ctmt', variants: ['Chủ tịch Ủy ban Mặt trận phường'] },
      { code: 'pct', variants: ['bà Lê Thị Hồng Nhung, Phó Chủ tịch =ub=, chụp {giờ}'] },
    ],
  });
}

const offered = (page: Page) => page.getByRole('listbox', { name: 'Mã đang dùng được' }).getByRole('option');

test('codes are offered while they are typed into a caption, with what they say of the photo, and taken by a key', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  await prepare(fillLibrary);
  const { page } = await openDesk();
  await selectPhoto(page);
  const form = page.getByRole('form', { name: 'Chú thích ảnh đang chọn' });
  const caption = form.getByRole('textbox', { name: 'Chú thích', exact: true });
  await caption.pressSequentially('Phát biểu của =');
  await expect(offered(page).first()).toContainText('=ub=');
  await page.keyboard.type('ct');
  // Its variants first, codes within it written out; what begins so after it.
  await expect(offered(page)).toHaveText([
    /^=ct= Mã phường\.txtông Trần Quốc Vượng, Chủ tịch UBND phường An Hòa/u,
    /^=ct#2= Mã phường\.txtChủ tịch phường/u,
    /^=ctmt= /u,
  ]);
  await expect(offered(page).first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(caption).toHaveValue('Phát biểu của =ct#2=');
  await expect(offered(page)).toHaveCount(0);

  // Left as an input method may leave it, a name in a code's text is found all the same.
  await page.keyboard.type(' và =hoongf nhung');
  await expect(offered(page)).toHaveText([
    /^=pct= .*bà Lê Thị Hồng Nhung, Phó Chủ tịch UBND phường An Hòa, chụp 08:/u,
  ]);
  await page.keyboard.press('Tab');
  await expect(caption).toHaveValue('Phát biểu của =ct#2= và =pct=');
  await expect(caption).toBeFocused();

  // Escape and Backspace leave the text to the person; an equals sign may stay one.
  await page.keyboard.type(' =u');
  await expect(offered(page)).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(offered(page)).toHaveCount(0);
  await expect(caption).toHaveValue('Phát biểu của =ct#2= và =pct= =u');
  await page.keyboard.press('Backspace');
  await expect(caption).toHaveValue('Phát biểu của =ct#2= và =pct= =');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('.');
  await page.keyboard.press('Control+Enter');
  await expect
    .poll(() => storedPhotos(libraryDir)[0]?.caption)
    .toMatch(
      /^Phát biểu của Chủ tịch phường và bà Lê Thị Hồng Nhung, Phó Chủ tịch UBND phường An Hòa, chụp 08:\d\d\.$/u,
    );
});

test('the one-line fields of a caption offer codes too, beside the names of places and events', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  await prepare(fillLibrary);
  const { page } = await openDesk();
  await selectPhoto(page);
  const form = page.getByRole('form', { name: 'Chú thích ảnh đang chọn' });
  const credit = form.getByRole('textbox', { name: 'Nguồn ảnh' });
  await credit.pressSequentially('Ảnh: =u');
  await expect(offered(page)).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(credit).toHaveValue('Ảnh: =ub=');
  const place = form.getByRole('combobox', { name: 'Nơi chụp' });
  await place.pressSequentially('Hội trường =u');
  await offered(page).first().click();
  await expect(place).toHaveValue('Hội trường =ub=');
  await expect(place).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await expect
    .poll(() => storedPhotos(libraryDir).map(({ credit: written, place: at }) => [written, at]))
    .toEqual([['Ảnh: UBND phường An Hòa', 'Hội trường UBND phường An Hòa']]);
});

test('a list of codes is switched off and on, and its box says so before it is written down', async ({
  prepare,
  openDesk,
}) => {
  await prepare(fillLibrary);
  const { page } = await openDesk();
  await selectPhoto(page);
  await runCommand(page, 'Bảng mã…');
  const dialog = page.getByRole('dialog', { name: 'Bảng mã' });
  const box = dialog.getByRole('checkbox', { name: /^Mã phường\.txt/u });
  await expect(dialog.getByRole('option').first()).toBeVisible();
  expect(await pressed(box)).toBe(false);
  await expect(dialog.getByRole('option')).toHaveCount(0);
  expect(await pressed(box)).toBe(true);
  await expect(dialog.getByRole('option').first()).toBeVisible();
  await expect(box).toBeChecked();
});

/** What the box shows in the very task of the press. */
function pressed(box: Locator): Promise<boolean> {
  return box.evaluate((element: HTMLInputElement) => {
    element.click();
    return element.checked;
  });
}
