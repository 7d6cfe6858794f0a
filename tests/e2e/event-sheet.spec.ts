// The event sheet: typed once, it fills lead, tags, captions and file names, and a value that changes later is taken over
// wherever the old one stands, if the person wants it.
import { savePerson } from '#engine/library/people.ts';
import { createStory } from '#engine/library/stories.ts';
import { paragraph, photo as photoBlock, storyDocument, textRun } from '#shared/document/build.ts';
import { PersonDraft } from '#shared/model/register.ts';
import { EventSheet, type StoryContent } from '#shared/model/story.ts';
import type { Page } from '@playwright/test';
import { addPhoto, type Desk as Newsroom } from '#tests/support/publishing-desk.ts';
import { storedPhotos } from '#tests/support/stored-photos.ts';
import { storedStory } from '#tests/support/stored-story.ts';
import { faultsOf } from './faults-of.ts';
import { expect, test } from './fixtures.ts';
import { enter, openStory, runCommand } from './steps.ts';

const headline = 'Hội nghị sơ kết';

test('a reporter types the event sheet once and it fills lead, tags, captions and file names, each shown before', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  await prepare((newsroom) => fillNewsroom(newsroom, { lead: '' }));
  const { page } = await openDesk();
  await openStory(page, headline);
  const sheet = page.getByRole('region', { name: 'Phiếu sự kiện' });
  await sheet.getByLabel('Việc gì').fill('Hội nghị sơ kết 9 tháng');
  await sheet.getByLabel('Khi nào').fill('8h00 ngày 05/10/2026');
  await sheet.getByLabel('Ở đâu').fill('Hội trường UBND phường');
  await sheet.getByLabel('Ai dự').fill('Trần Quốc Vượng\nLê Văn Hùng');
  await sheet.getByRole('button', { name: 'Xếp theo chức vụ' }).click();
  await expect(sheet.getByLabel('Ai dự')).toHaveValue('Lê Văn Hùng\nTrần Quốc Vượng');

  await page.keyboard.press('Control+Shift+f');
  const dialog = page.getByRole('dialog', { name: 'Điền từ phiếu sự kiện' });
  const lead =
    'Sáng 05/10, tại Hội trường UBND phường, [đơn vị] tổ chức hội nghị sơ kết 9 tháng. Dự có đồng chí Lê Văn Hùng, Chủ tịch UBND phường; đồng chí Trần Quốc Vượng.';
  await expect(dialog.getByLabel('Câu mở đầu đề nghị')).toHaveValue(lead);
  await dialog.getByRole('checkbox', { name: 'Trần Quốc Vượng' }).uncheck();
  await expect(dialog.getByRole('list').getByRole('listitem')).toHaveText([
    /DSC_1\.jpg.*Đồng chí Lê Văn Hùng, Chủ tịch UBND phường tại Hội nghị sơ kết 9 tháng\./u,
  ]);
  await dialog.getByRole('checkbox', { name: 'Tên tệp khi xuất ảnh' }).check();
  await expect(dialog.getByText('Hội nghị sơ kết 9 tháng 2026-11-22 1.jpg')).toBeVisible();
  await dialog.getByRole('button', { name: 'Điền các mục đã chọn' }).click();
  await expect(dialog).toBeHidden();

  await expect.poll(() => storedStory(libraryDir).lead).toBe(lead);
  expect(storedStory(libraryDir).content.tags).toEqual([
    'cũ',
    'Hội nghị sơ kết 9 tháng',
    'Hội trường UBND phường',
    'Lê Văn Hùng',
  ]);
  expect(wordsOf(libraryDir)).toEqual([
    {
      caption: 'Đồng chí Lê Văn Hùng, Chủ tịch UBND phường tại Hội nghị sơ kết 9 tháng.',
      event: 'Hội nghị sơ kết 9 tháng',
      place: 'Hội trường UBND phường',
    },
  ]);

  await enter(page, 'Ảnh');
  await page.getByRole('option').first().click();
  await runCommand(page, 'Xuất ảnh kèm chú thích…');
  await expect(page.getByText('Hội nghị sơ kết 9 tháng 2026-11-22 1.jpg')).toBeVisible();
});

test('a changed value of the sheet is offered for every place that has the old one, ticked one by one, and taken back whole', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  const where = 'Hội trường UBND phường';
  await prepare((newsroom) =>
    fillNewsroom(newsroom, {
      lead: `Sáng 05/10, tại ${where}, có hội nghị.`,
      event: EventSheet.parse({ where, when: 'Sáng 05/10/2026' }),
      tags: [where],
      caption: `Ảnh ở ${where}`,
      text: where,
    }),
  );
  const { page } = await openDesk();
  await openStory(page, headline);
  const before = storedStory(libraryDir).content;
  const sheet = page.getByRole('region', { name: 'Phiếu sự kiện' });
  await sheet.getByLabel('Ở đâu').fill('Nhà văn hóa khu phố 3');
  await sheet.getByLabel('Khi nào').fill('Chiều 06/10/2026');
  await sheet.getByLabel('Khi nào').press('Tab');
  await expect(sheet.getByText('Giá trị cũ của phiếu còn ở 5 chỗ')).toBeVisible();
  // Nothing was changed unasked.
  expect(storedStory(libraryDir).lead).toBe(before.lead);

  await sheet.getByRole('button', { name: 'Cập nhật…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Cập nhật theo phiếu sự kiện' });
  await expect(dialog.getByRole('checkbox')).toHaveCount(6);
  await expect(dialog.getByText('Chú thích của ảnh DSC_1.jpg')).toBeVisible();
  await dialog.getByRole('checkbox', { name: 'Từ khóa' }).uncheck();
  await dialog.getByRole('button', { name: 'Cập nhật 4 chỗ' }).click();
  await expect(dialog).toBeHidden();

  await expect
    .poll(() => storedStory(libraryDir).lead)
    .toBe('Chiều 06/10, tại Nhà văn hóa khu phố 3, có hội nghị.');
  await expect.poll(() => storedStory(libraryDir).text).toBe('Đại biểu vào Nhà văn hóa khu phố 3 rất sớm.');
  const [block] = storedStory(libraryDir).content.document.root.children;
  expect(block).toEqual(
    paragraph([textRun('Đại biểu vào '), textRun('Nhà văn hóa khu phố 3', 1), textRun(' rất sớm.')]),
  );
  expect(storedStory(libraryDir).content.tags).toEqual([where]);
  expect(wordsOf(libraryDir)[0]?.caption).toBe('Ảnh ở Nhà văn hóa khu phố 3');
  await expect(sheet.getByText('Giá trị cũ của phiếu')).toBeHidden();

  // On the sheet it is one step of undo; the notice takes everything back, the photos too.
  await page.getByRole('textbox', { name: 'Nội dung' }).getByText('Đại biểu vào').click();
  await page.keyboard.press('Control+z');
  await expect.poll(() => storedStory(libraryDir).text).toBe(`Đại biểu vào ${where} rất sớm.`);
  expect(storedStory(libraryDir).lead).toBe(before.lead);
  await page.keyboard.press('Control+y');
  await expect.poll(() => storedStory(libraryDir).text).toBe('Đại biểu vào Nhà văn hóa khu phố 3 rất sớm.');
  await page.getByRole('button', { name: 'Hoàn tác', exact: true }).last().click();
  await expect.poll(() => storedStory(libraryDir).lead).toBe(before.lead);
  await expect.poll(() => storedStory(libraryDir).content.document).toEqual(before.document);
  await expect.poll(() => wordsOf(libraryDir)[0]?.caption).toBe(`Ảnh ở ${where}`);
});

test('an offer that nobody has decided about is there again after a restart, and gone for good once it was left', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  const where = 'Hội trường UBND phường';
  await prepare((newsroom) =>
    fillNewsroom(newsroom, { lead: `Tại ${where}, có hội nghị.`, event: EventSheet.parse({ where }) }),
  );
  const first = await openDesk();
  await openStory(first.page, headline);
  const field = (page: Page) => page.getByRole('region', { name: 'Phiếu sự kiện' }).getByLabel('Ở đâu');
  await field(first.page).fill('Nhà văn hóa khu phố 3');
  await field(first.page).press('Tab');
  await expect(first.page.getByText('Giá trị cũ của phiếu còn ở 1 chỗ')).toBeVisible();
  await first.close();

  const second = await openDesk();
  await openStory(second.page, headline);
  await expect(second.page.getByText('Giá trị cũ của phiếu còn ở 1 chỗ')).toBeVisible();
  await second.page.getByRole('button', { name: 'Bỏ qua' }).click();
  await expect
    .poll(() => storedStory(libraryDir).content.event)
    .toEqual({ what: '', when: '', where: 'Nhà văn hóa khu phố 3', who: [] });
  await expect(second.page.getByText('Giá trị cũ của phiếu')).toBeHidden();
});

for (const appearance of ['light', 'dark'] as const) {
  test(`people offered while writing, templates and what the sheet fills in have no serious fault for a screen reader (${appearance})`, async ({
    prepare,
    openDesk,
  }) => {
    await prepare((newsroom) =>
      fillNewsroom(newsroom, {
        lead: 'Sapo.',
        event: EventSheet.parse({ what: 'Lễ ra quân', where: 'Chợ' }),
      }),
    );
    const { page } = await openDesk();
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await openStory(page, headline);
    if (appearance === 'dark') await runCommand(page, 'Đổi nền sáng/tối');
    const body = page.getByRole('textbox', { name: 'Nội dung' });
    await body.getByRole('paragraph').last().click();
    await body.pressSequentially('@');
    await page.getByRole('listbox', { name: 'Người trong danh bạ' }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await runCommand(page, 'Bài mới từ mẫu…');
    await page.getByRole('article', { name: 'Xem trước' }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await runCommand(page, 'Điền từ phiếu sự kiện…');
    await page.getByRole('checkbox', { name: 'Tên tệp khi xuất ảnh' }).check();
    expect(await faultsOf(page)).toEqual([]);
  });
}

type Given = Partial<StoryContent> & { readonly caption?: string; readonly text?: string };

async function fillNewsroom(
  newsroom: Newsroom,
  { caption = '', text = 'đó', ...content }: Given,
): Promise<void> {
  const { library, clock } = newsroom;
  const at = clock.now();
  const titles = [{ title: 'Chủ tịch UBND phường', short: '', from: null, to: null }];
  savePerson(library.write, { draft: PersonDraft.parse({ name: 'Lê Văn Hùng', rank: 1, titles }), at });
  savePerson(library.write, { draft: PersonDraft.parse({ name: 'Trần Quốc Vượng', rank: 3 }), at });
  const photo = await addPhoto(newsroom, 1, { caption, people: ['Lê Văn Hùng'] });
  const document = storyDocument([
    paragraph([textRun('Đại biểu vào '), textRun(text, 1), textRun(' rất sớm.')]),
    photoBlock({ photoId: photo.id }),
    paragraph(''),
  ]);
  createStory(library.write, { content: { headline, tags: ['cũ'], document, ...content }, at });
}

function wordsOf(libraryDir: string) {
  return storedPhotos(libraryDir).map(({ caption, event, place }) => ({ caption, event, place }));
}
