// Undo belongs to the story, not to the window: it is there when the story is opened again, and after a restart of the app.
import { addStory } from '#tests/support/publishing-desk.ts';
import { storedStory } from '#tests/support/stored-story.ts';
import { expect, test, type Desk } from './fixtures.ts';
import { openStory } from './steps.ts';

const headline = 'Bài viết dở';

test('what was written before a restart is taken back step by step after it, and done again', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  await prepare((newsroom) => addStory(newsroom, { headline, text: 'Câu đầu.' }));
  const first = await openDesk();
  const body = await openBody(first);
  await body.press('Control+End');
  await body.press('Enter');
  await body.pressSequentially('Câu hai.');
  await body.press('Enter');
  await body.pressSequentially('Câu ba.');
  await expect.poll(() => storedStory(libraryDir).text).toMatch(/Câu ba\.$/u);
  await first.close();

  const second = await openDesk();
  const again = await openBody(second);
  await expect(again).toHaveText('Câu đầu.Câu hai.Câu ba.');
  const undo = second.page.getByRole('button', { name: 'Hoàn tác' });
  await expect(undo).toBeEnabled();
  await again.press('Control+z');
  await expect(again).toHaveText('Câu đầu.Câu hai.');
  await again.press('Control+z');
  await again.press('Control+z');
  await expect(again).not.toHaveText(/Câu hai/u);
  await expect.poll(() => storedStory(libraryDir).text.trim()).toBe('Câu đầu.');
  await second.close();

  const third = await openDesk();
  const last = await openBody(third);
  const redo = third.page.getByRole('button', { name: 'Làm lại' });
  await expect(redo).toBeEnabled();
  await redo.click();
  await redo.click();
  await redo.click();
  await expect(last).toHaveText('Câu đầu.Câu hai.Câu ba.');
});

test('going to another story and back loses no step of undo', async ({ prepare, openDesk }) => {
  await prepare((newsroom) => {
    addStory(newsroom, { headline: 'Bài khác', text: 'Khác.' });
    return addStory(newsroom, { headline, text: 'Câu đầu.' });
  });
  const desk = await openDesk();
  const body = await openBody(desk);
  await body.press('Control+End');
  await body.pressSequentially(' Thêm.');
  await openStory(desk.page, 'Bài khác');
  await expect(desk.page.getByRole('textbox', { name: 'Nội dung' })).toHaveText('Khác.');
  const again = await openBody(desk);
  await expect(again).toHaveText('Câu đầu. Thêm.');
  await expect(desk.page.getByRole('button', { name: 'Hoàn tác' })).toBeEnabled();
  await again.press('Control+z');
  await expect(again).toHaveText('Câu đầu.');
});

async function openBody({ page }: Desk) {
  await openStory(page, headline);
  const body = page.getByRole('textbox', { name: 'Nội dung' });
  await body.click();
  return body;
}
