// Names in photos: found by whatever the keyboard sends, placed on the picture from left to right, and checked.
import type { Locator, Page } from '@playwright/test';
import { savePerson } from '#engine/library/people.ts';
import { editPhotos } from '#engine/library/photos.ts';
import { createStory } from '#engine/library/stories.ts';
import { photo as photoBlock, storyDocument } from '#shared/document/build.ts';
import { PersonDraft } from '#shared/model/register.ts';
import { addPhoto, addStory, type Desk as Newsroom } from '#tests/support/publishing-desk.ts';
import { storedNames } from '#tests/support/stored-photos.ts';
import { expect, test } from './fixtures.ts';
import { enter, openStory, selectPhoto } from './steps.ts';
import { typeWithUniKey } from './unikey.ts';

const people: readonly Partial<PersonDraft>[] = [
  {
    name: 'Lê Văn Hùng',
    rank: 1,
    titles: [
      { title: 'Phó Chủ tịch UBND phường', short: '', from: null, to: '2026-06-30' },
      { title: 'Chủ tịch UBND phường', short: '', from: '2026-07-01', to: null },
    ],
  },
  { name: 'Nguyễn Thị Hồng Nhung', rank: 2 },
  { name: 'Trần Quốc Vượng', rank: 3 },
];

test('typing hoongf nhung offers Hồng Nhung and Backspace is the keyboard’s', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  await prepare(fillNewsroom);
  const { page } = await openDesk();
  await selectPhoto(page);
  const caption = page.getByRole('textbox', { name: 'Chú thích', exact: true });
  const list = page.getByRole('listbox', { name: 'Tên trong danh bạ' });

  // An input method that is off: the keys themselves stand in the field, and the list understands them.
  await caption.fill('');
  await caption.pressSequentially('Bà hoongf nhung');
  await expect(list.getByRole('option').first()).toContainText('Nguyễn Thị Hồng Nhung');
  await caption.press('Backspace');
  await expect(caption).toHaveValue('Bà hoongf nhun');
  await caption.press('Escape');
  await expect(list).toBeHidden();
  await caption.pressSequentially('g');
  await caption.press('ArrowDown');
  await caption.press('ArrowUp');
  await caption.press('Enter');
  await expect(caption).toHaveValue('Bà Nguyễn Thị Hồng Nhung');

  // An input method that is on: bursts of Backspace and text while the list is open, and not one wrong character.
  for (const delay of [0, 2, 10]) {
    await caption.fill('Trao hoa cho bà ');
    await caption.press('End');
    await typeWithUniKey(page, 'Nguyễn Thị Hồng', delay);
    await expect(caption).toHaveValue('Trao hoa cho bà Nguyễn Thị Hồng');
    await expect(list.getByRole('option').first()).toContainText('Nguyễn Thị Hồng Nhung');
  }
  await caption.press('Tab');
  await expect(caption).toHaveValue('Trao hoa cho bà Nguyễn Thị Hồng Nhung');
  await expect(caption).toBeFocused();

  // The other fields offer names too, and what a name was used for comes first.
  const shown = page.getByRole('combobox', { name: 'Người trong ảnh, từ trái sang' });
  await shown.pressSequentially('vuongj');
  await shown.press('Enter');
  await expect.poll(() => storedNames(libraryDir)[0]?.people).toEqual(['Trần Quốc Vượng']);
  // An input method that takes back one letter too many takes back nobody.
  await shown.press('Backspace');
  await shown.pressSequentially('Bà Lành');
  await shown.press('Enter');
  await expect.poll(() => storedNames(libraryDir)[0]?.people).toEqual(['Trần Quốc Vượng', 'Bà Lành']);
});

test('a photo editor names people from left to right', async ({ libraryDir, prepare, openDesk }) => {
  await prepare(fillNewsroom);
  const { page } = await openDesk();
  await selectPhoto(page);
  await page.getByRole('button', { name: 'Ghi tên từ trái sang trên ảnh…' }).click();
  const frame = page.getByRole('group', { name: 'Ghi tên người trên ảnh' });

  // By pointer: the one on the right first, the order is that of the picture.
  await clickAt(frame, 0.7, 0.4);
  await nameAs(page, 'hoongf nhung');
  await clickAt(frame, 0.2, 0.42);
  await nameAs(page, 'lê văn hùng');
  // By key: N adds a box beside the last one, arrows move it.
  await frame.press('n');
  await nameAs(page, 'vuong');
  const third = page.getByRole('button', { name: '2. Trần Quốc Vượng' });
  await third.focus();
  await third.press('Shift+ArrowRight');

  const phrase =
    'Từ trái sang: đồng chí Lê Văn Hùng, Chủ tịch UBND phường; đồng chí Trần Quốc Vượng; đồng chí Nguyễn Thị Hồng Nhung.';
  await expect(page.getByLabel('Chú thích sẽ là')).toHaveText(`Các đại biểu dự họp mặt. ${phrase}`);
  await page.getByRole('button', { name: 'Ghi vào chú thích' }).click();
  const named = ['Lê Văn Hùng', 'Trần Quốc Vượng', 'Nguyễn Thị Hồng Nhung'];
  await expect
    .poll(() => storedNames(libraryDir))
    .toEqual([
      {
        caption: `Các đại biểu dự họp mặt. ${phrase}`,
        people: named,
        places: ['Nguyễn Thị Hồng Nhung', 'Lê Văn Hùng', 'Trần Quốc Vượng'],
        lookAgain: [],
      },
    ]);

  // Somebody is dragged to the other end: the people follow, the caption waits until it is asked.
  await dragBy(page, page.getByRole('button', { name: '1. Lê Văn Hùng' }), await acrossThe(frame, 0.65));
  await expect(page.getByRole('button', { name: '3. Lê Văn Hùng' })).toBeVisible();
  await expect(page.getByLabel('Chú thích sẽ là')).toContainText(
    'Từ trái sang: đồng chí Trần Quốc Vượng; đồng chí Nguyễn Thị Hồng Nhung; đồng chí Lê Văn Hùng, Chủ tịch',
  );
  await expect
    .poll(() => storedNames(libraryDir).map(({ caption, people: shown }) => [caption, shown]))
    .toEqual([
      [`Các đại biểu dự họp mặt. ${phrase}`, ['Trần Quốc Vượng', 'Nguyễn Thị Hồng Nhung', 'Lê Văn Hùng']],
    ]);
  // Taken off the picture, and by hand a box drawn elsewhere: it stands in a row behind.
  await page.getByRole('button', { name: '3. Lê Văn Hùng' }).press('Delete');
  await drawBox(page, frame, { from: [0.3, 0.02], to: [0.38, 0.12] });
  await nameAs(page, 'Khách mời');
  await page.getByRole('radio', { name: 'Chỉ tên' }).locator('xpath=..').click();
  await expect(page.getByLabel('Chú thích sẽ là')).toHaveText(
    'Các đại biểu dự họp mặt. Hàng trước, từ trái sang: Trần Quốc Vượng, Nguyễn Thị Hồng Nhung. Hàng sau, từ trái sang: Khách mời.',
  );

  // The loupe shows them too.
  await page.getByRole('button', { name: 'Xong' }).click();
  const loupe = page.getByRole('group', { name: 'Lúp' });
  await expect(loupe.getByRole('listitem')).toHaveText([
    'Trần Quốc Vượng',
    'Nguyễn Thị Hồng Nhung',
    'Khách mời',
  ]);

  // Every step goes back.
  const undo = page.getByRole('button', { name: 'Hoàn tác lần áp dụng trước' });
  for (const places of [2, 3, 3, 3]) {
    await undo.click();
    await expect.poll(() => storedNames(libraryDir)[0]?.places.length).toBe(places);
  }
  await expect.poll(() => storedNames(libraryDir)[0]?.caption).toBe('Các đại biểu dự họp mặt.');
  expect(storedNames(libraryDir)[0]?.people).toEqual(named);
});

test('a title of another day, an unlisted name and a text to be read again are shown, and set right by one press', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  await prepare(async (newsroom) => {
    const id = await fillNewsroom(newsroom);
    const write = (set: { caption?: string; alt?: string }): void =>
      void editPhotos(newsroom.library.write, [{ photoId: id, set }], newsroom.clock.now());
    write({ alt: 'Người nói trên bục.' });
    write({ caption: 'Đồng chí Lê Văn Hùng, Phó Chủ tịch UBND phường, phát biểu.' });
  });
  const { page } = await openDesk();
  await selectPhoto(page);
  const checks = page.getByRole('region', { name: 'Cần xem trong chú thích' });
  const row = (text: string): Locator => checks.getByRole('listitem').filter({ hasText: text });
  await checks.getByRole('button', { name: '3 điều cần xem' }).click();
  await row('Phó Chủ tịch UBND phường → Chủ tịch UBND phường').getByRole('button', { name: 'Sửa' }).click();
  await expect(row('Phó Chủ tịch')).toBeHidden();
  await row('Thêm Lê Văn Hùng vào người trong ảnh?').getByRole('button', { name: 'Sửa' }).click();
  await row('Xem lại mô tả thay thế').getByRole('button', { name: 'Đã xem' }).click();
  await expect(checks.getByRole('button', { name: 'Không có điều cần xem' })).toBeVisible();
  expect(storedNames(libraryDir)).toEqual([
    {
      ...{ caption: 'Đồng chí Lê Văn Hùng, Chủ tịch UBND phường, phát biểu.', people: ['Lê Văn Hùng'] },
      ...{ places: [], lookAgain: [] },
    },
  ]);
});

test('a story’s own caption is to be read again when the photo’s description changes, until somebody has', async ({
  prepare,
  openDesk,
}) => {
  await prepare(async (newsroom) => {
    const { library, clock } = newsroom;
    const photo = await addPhoto(newsroom, 1, { caption: 'Họp mặt.', alt: '' });
    const document = storyDocument([photoBlock({ photoId: photo.id, caption: 'Toàn cảnh buổi họp mặt.' })]);
    createStory(library.write, { content: { headline: 'Họp mặt', document }, at: clock.now() });
    editPhotos(library.write, [{ photoId: photo.id, set: { caption: 'Biểu quyết.' } }], clock.now());
  });
  const { page } = await openDesk();
  await openStory(page, 'Họp mặt');
  const caption = page.locator('[data-photo-field="caption"]');
  await expect(caption.getByText('Cần xem lại')).toBeVisible();
  await page.getByRole('tab', { name: /^Soát lỗi/u }).click();
  const finding = page.getByText('Ảnh 1: chú thích trong bài cần xem lại');
  await expect(finding).toBeVisible();
  await caption.getByRole('button', { name: 'Đã xem' }).click();
  await expect(caption.getByText('Cần xem lại')).toBeHidden();
  await expect(finding).toBeHidden();
});

test('a photo of somebody who asked not to be shown stops the story, from the register’s form on', async ({
  prepare,
  openDesk,
}) => {
  await prepare(async (newsroom) => {
    await fillNewsroom(newsroom);
    const photo = await addPhoto(newsroom, 2, { people: ['Trần Quốc Vượng'] });
    addStory(newsroom, { headline: 'Ra quân', photos: [photo] });
  });
  const { page } = await openDesk();
  await enter(page, 'Danh bạ');
  await page.getByRole('option', { name: /^Trần Quốc Vượng/u }).click();
  await page.getByRole('checkbox', { name: 'Không đăng ảnh người này' }).check();
  await expect(page.getByText('Đã lưu')).toBeVisible();
  await enter(page, 'Tin bài');
  await openStory(page, 'Ra quân');
  await page.getByRole('tab', { name: /^Soát lỗi/u }).click();
  await expect(page.getByText('Ảnh 1: Trần Quốc Vượng không đồng ý đăng ảnh')).toBeVisible();
});

/** The id of its one photo. */
async function fillNewsroom(newsroom: Newsroom): Promise<string> {
  const { library, clock } = newsroom;
  for (const draft of people) {
    savePerson(library.write, { draft: PersonDraft.parse(draft), at: clock.now() });
  }
  const photo = await addPhoto(newsroom, 1, { caption: 'Các đại biểu dự họp mặt.', alt: '' });
  return photo.id;
}

async function nameAs(page: Page, keys: string): Promise<void> {
  const field = page.getByRole('combobox', { name: 'Tên người này' });
  await field.pressSequentially(keys);
  await field.press('Enter');
  await expect(field).toBeHidden();
}

/** Fractions of the picture. */
async function clickAt(frame: Locator, x: number, y: number): Promise<void> {
  const box = await frame.boundingBox();
  if (box === null) throw new Error('The picture is not on the screen');
  await frame.click({ position: { x: x * box.width, y: y * box.height } });
}

async function acrossThe(frame: Locator, part: number): Promise<number> {
  return ((await frame.boundingBox())?.width ?? 0) * part;
}

async function dragBy(page: Page, what: Locator, across: number): Promise<void> {
  const box = await what.boundingBox();
  if (box === null) throw new Error('There is nothing to drag on the screen');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + across / 2, y);
  await page.mouse.move(x + across, y);
  await page.mouse.up();
}

type Corners = { readonly from: readonly [number, number]; readonly to: readonly [number, number] };

/** Corners as fractions of the picture. */
async function drawBox(page: Page, frame: Locator, { from, to }: Corners): Promise<void> {
  const box = await frame.boundingBox();
  if (box === null) throw new Error('The picture is not on the screen');
  await page.mouse.move(box.x + from[0] * box.width, box.y + from[1] * box.height);
  await page.mouse.down();
  await page.mouse.move(box.x + to[0] * box.width, box.y + to[1] * box.height);
  await page.mouse.up();
}
