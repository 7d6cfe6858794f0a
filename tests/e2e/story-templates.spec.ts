// Templates that a story begins with, and snippets that are put into one.
import { createStory } from '#engine/library/stories.ts';
import { paragraph, photo, storyDocument, textRun } from '#shared/document/build.ts';
import { builtInTemplates } from '#shared/document/story-templates/built-in.ts';
import { EventSheet } from '#shared/model/story.ts';
import { addPhoto, addStory, type Desk as Newsroom } from '#tests/support/publishing-desk.ts';
import { storedStories } from '#tests/support/stored-story.ts';
import { expect, test } from './fixtures.ts';
import { openBody, openStory, runCommand } from './steps.ts';

test('a reporter begins a conference piece from a template, with the event sheet typed once beside its preview', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  await prepare((newsroom) => addStory(newsroom, { headline: 'Bài cũ', text: '' }));
  const { page } = await openDesk();
  await openStory(page, 'Bài cũ');
  await page.keyboard.press('Control+Shift+n');
  const dialog = page.getByRole('dialog', { name: 'Bài mới từ mẫu' });
  await expect(dialog.getByRole('option')).toHaveCount(7);
  await dialog.getByRole('searchbox', { name: 'Tìm mẫu' }).fill('hoi nghi');
  await expect(dialog.getByRole('option')).toHaveText([/^Hội nghị/u]);
  await dialog.getByLabel('Việc gì').fill('Hội nghị sơ kết 9 tháng');
  await dialog.getByLabel('Khi nào').fill('8h00 ngày 05/10/2026');
  await dialog.getByLabel('Ai dự').fill('ông Lê Văn Hùng, Chủ tịch UBND phường');
  const lead =
    'Sáng 05/10, tại [nơi], [đơn vị] tổ chức hội nghị sơ kết 9 tháng. Dự hội nghị có ông Lê Văn Hùng, Chủ tịch UBND phường.';
  await expect(dialog.getByRole('article', { name: 'Xem trước' })).toContainText(lead);
  await dialog.getByRole('button', { name: 'Tạo bài' }).click();
  await expect(dialog).toBeHidden();

  await expect(page.getByRole('textbox', { name: 'Sapo' })).toHaveValue(lead);
  await expect(page.getByText('Chờ ảnh', { exact: true })).toHaveCount(2);
  const made = storedStories(libraryDir).find(({ headline }) => headline !== 'Bài cũ');
  expect(made?.content.event).toEqual({
    what: 'Hội nghị sơ kết 9 tháng',
    when: '8h00 ngày 05/10/2026',
    where: '',
    who: ['ông Lê Văn Hùng, Chủ tịch UBND phường'],
  });
  expect(made?.text).toContain('Quang cảnh hội nghị sơ kết 9 tháng.');
});

test('each of the usual pieces is looked at and begun by keys, with its open places to fill in', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  await prepare((newsroom) => addStory(newsroom, { headline: 'Bài cũ', text: '' }));
  const { page } = await openDesk();
  await openStory(page, 'Bài cũ');
  const dialog = page.getByRole('dialog', { name: 'Bài mới từ mẫu' });
  for (const [index, { name, headline }] of builtInTemplates.entries()) {
    await page.keyboard.press('Control+Shift+n');
    await dialog.getByRole('searchbox', { name: 'Tìm mẫu' }).fill(name);
    await expect(dialog.getByRole('option').first()).toHaveText(new RegExp(`^${name}`, 'u'));
    await expect(dialog.getByRole('article', { name: 'Xem trước' })).toContainText(headline);
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('textbox', { name: 'Tít', exact: true })).toHaveValue(headline);
    await expect(page.getByRole('button', { name: /^\d+ chỗ cần điền$/u })).toBeVisible();
    expect(storedStories(libraryDir)).toHaveLength(index + 2);
  }
  expect(builtInTemplates.map(({ name }) => name)).toEqual([
    ...['Họp mặt', 'Hội nghị', 'Ra quân', 'Thông báo', 'Gương người tốt', 'Phóng sự ảnh', 'Tin vắn'],
  ]);
});

test('a reporter keeps a story as a template of the newsroom, renames it, begins with it, and deletes it with a way back', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  await prepare(addModel);
  const { page } = await openDesk();
  await openStory(page, 'Lịch tiếp công dân');
  await runCommand(page, 'Lưu thành mẫu bài…');
  const save = page.getByRole('dialog', { name: 'Lưu thành mẫu bài' });
  await save.getByLabel('Tên', { exact: true }).fill('Thông báo');
  await save.getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect(save.getByText('Đã có mẫu bài tên “Thông báo”.')).toBeVisible();
  await save.getByLabel('Tên', { exact: true }).fill('Lịch tiếp dân');
  await save.getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect(save).toBeHidden();

  await runCommand(page, 'Bài mới từ mẫu…');
  const dialog = page.getByRole('dialog', { name: 'Bài mới từ mẫu' });
  const own = dialog.getByRole('option', { name: /Lịch tiếp dân/u });
  await own.click();
  await dialog.getByRole('button', { name: 'Đổi tên…' }).click();
  const rename = page.getByRole('dialog', { name: 'Đổi tên' });
  await rename.getByLabel('Tên', { exact: true }).fill('Tiếp công dân');
  await rename.getByLabel('Tên', { exact: true }).press('Enter');
  await expect(rename).toBeHidden();
  await expect(dialog.getByRole('option', { name: /Tiếp công dân/u })).toBeVisible();
  await expect(dialog.getByRole('article', { name: 'Xem trước' })).toContainText('Tại [nơi] có lịch mới.');

  await dialog.getByRole('button', { name: 'Lấy phiếu của bài đang mở' }).click();
  await expect(dialog.getByRole('article', { name: 'Xem trước' })).toContainText(
    'Tại Trụ sở phường có lịch mới.',
  );
  await dialog.getByLabel('Ở đâu').fill('Nhà văn hóa');
  await dialog.getByRole('button', { name: 'Tạo bài' }).click();
  await expect(dialog).toBeHidden();
  await expect
    .poll(() => storedStories(libraryDir).map(({ text }) => text))
    .toContain('Tại Nhà văn hóa có lịch mới.\n\nẢnh tiếp dân');
  const [made] = storedStories(libraryDir);
  expect(made?.content.document).toEqual(
    storyDocument([
      paragraph([textRun('Tại '), textRun('Nhà văn hóa', 1), textRun(' có lịch mới.')]),
      photo({ caption: 'Ảnh tiếp dân' }),
      paragraph(''),
    ]),
  );

  await page.keyboard.press('Control+Shift+n');
  await dialog.getByRole('option', { name: /Tiếp công dân/u }).click();
  await dialog.getByRole('button', { name: 'Xóa Tiếp công dân' }).click();
  await expect(dialog.getByRole('option')).toHaveCount(7);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Hoàn tác', exact: true }).last().click();
  await page.keyboard.press('Control+Shift+n');
  await expect(dialog.getByRole('option')).toHaveCount(8);
});

test('a reporter keeps a passage as a snippet and puts it into another story by key, filled in and undone in one step', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  await prepare(async (newsroom) => {
    await addModel(newsroom);
    const event = EventSheet.parse({ where: 'Hội trường' });
    const document = storyDocument([paragraph('Mở đầu. ')]);
    createStory(newsroom.library.write, {
      content: { headline: 'Bài hai', event, document },
      at: newsroom.clock.now(),
    });
    addStory(newsroom, { headline: 'Bài nguồn', paragraphs: ['Đến dự tại {nơi}, [ai] nói: “Rất vui”.'] });
  });
  const { page } = await openDesk();
  const source = await openBody(page, 'Bài nguồn');
  await source.press('Control+Home');
  await source.press('Control+Shift+End');
  await runCommand(page, 'Lưu đoạn đang chọn thành đoạn soạn sẵn…');
  const save = page.getByRole('dialog', { name: 'Lưu thành đoạn soạn sẵn' });
  await save.getByLabel('Tên', { exact: true }).fill('Lời khách');
  await save.getByLabel('Tên', { exact: true }).press('Enter');
  await expect(save).toBeHidden();

  const body = await openBody(page, 'Bài hai');
  await body.press('Control+End');
  await page.keyboard.press('Control+Shift+y');
  const dialog = page.getByRole('dialog', { name: 'Đoạn soạn sẵn' });
  await dialog.getByRole('searchbox').fill('loi khach');
  await expect(dialog.getByRole('article', { name: 'Xem trước' })).toContainText(
    'Đến dự tại Hội trường, [ai] nói',
  );
  await dialog.getByRole('searchbox').press('Enter');
  await expect(dialog).toBeHidden();
  const textOf = (): string | undefined =>
    storedStories(libraryDir).find(({ headline }) => headline === 'Bài hai')?.text;
  await expect.poll(textOf).toBe('Mở đầu. Đến dự tại Hội trường, [ai] nói: “Rất vui”.');
  await expect(body).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect.poll(textOf).toBe('Mở đầu. ');

  await body.press('Control+End');
  await body.press('Enter');
  await body.pressSequentially('/soan san');
  await page
    .getByRole('listbox', { name: 'Chèn' })
    .getByRole('option', { name: /Đoạn soạn sẵn/u })
    .click();
  await dialog.getByRole('searchbox').press('Enter');
  await expect.poll(textOf).toBe('Mở đầu. \n\nĐến dự tại Hội trường, [ai] nói: “Rất vui”.');
});

async function addModel(newsroom: Newsroom): Promise<void> {
  const shown = await addPhoto(newsroom, 1);
  const document = storyDocument([
    paragraph([textRun('Tại '), textRun('Trụ sở phường', 1), textRun(' có lịch mới.')]),
    photo({ photoId: shown.id, caption: 'Ảnh tiếp dân' }),
    paragraph(''),
  ]);
  const event = EventSheet.parse({ where: 'Trụ sở phường' });
  const content = { headline: 'Lịch tiếp công dân', event, document };
  createStory(newsroom.library.write, { content, at: newsroom.clock.now() });
}
