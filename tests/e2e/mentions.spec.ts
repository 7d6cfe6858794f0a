// Naming people, places and terms while writing: offered below the words, chosen by key, in the form the place asks for.
import { savePerson, saveTerm } from '#engine/library/people.ts';
import { createStory } from '#engine/library/stories.ts';
import { paragraph, photo as photoBlock, storyDocument } from '#shared/document/build.ts';
import { PersonDraft } from '#shared/model/register.ts';
import { addPhoto, type Desk as Newsroom } from '#tests/support/publishing-desk.ts';
import { storedStory } from '#tests/support/stored-story.ts';
import { expect, test } from './fixtures.ts';
import { openBody } from './steps.ts';
import { typeWithUniKey } from './unikey.ts';

const headline = 'Họp mặt đại biểu';
const inFull = 'đồng chí Lê Văn Hùng, Chủ tịch UBND phường';

test('a reporter names an official by @: with the title of that day first, short afterwards, in the order of the text', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  await prepare(fillNewsroom);
  const { page } = await openDesk();
  const body = await openBody(page, headline);
  const list = page.getByRole('listbox', { name: 'Người trong danh bạ' });

  await body.pressSequentially('Dự có @hungf');
  await expect(list.getByRole('option').first()).toContainText(inFull);
  await expect(list.getByRole('option').first()).toContainText('hoặc đồng chí Lê Văn Hùng');
  await body.press('Enter');
  await expect.poll(() => storedStory(libraryDir).text).toBe(`Dự có ${inFull}`);

  await body.pressSequentially('. Phát biểu, @lê văn h');
  await expect(list.getByRole('option').first()).toHaveText(/^đồng chí Lê Văn Hùng/u);
  await body.press('Tab');
  await body.pressSequentially(' mừng.');
  await expect
    .poll(() => storedStory(libraryDir).text)
    .toBe(`Dự có ${inFull}. Phát biểu, đồng chí Lê Văn Hùng mừng.`);

  // Typed last, but read first: the place in the text decides.
  await body.press('Control+Home');
  await body.pressSequentially('Đón tiếp: @hung');
  await expect(list.getByRole('option').first()).toContainText(inFull);
  await body.press('Shift+Enter');
  await expect.poll(() => storedStory(libraryDir).text).toMatch(/^Đón tiếp: đồng chí Lê Văn HùngDự có/u);

  // One step takes back the choice and leaves what was typed; the list does not come back by itself.
  await body.press('Control+z');
  await expect.poll(() => storedStory(libraryDir).text).toMatch(/^Đón tiếp: @hungDự có/u);
  await expect(list).toBeHidden();
});

test('Backspace and the bursts of an input method go past the list, and Escape sends it away for that word', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  await prepare(fillNewsroom);
  const { page } = await openDesk();
  const body = await openBody(page, headline);
  const list = page.getByRole('listbox', { name: 'Người trong danh bạ' });
  for (const delay of [0, 2, 10]) {
    await body.press('Control+a');
    await body.press('Backspace');
    await body.pressSequentially('Bà @');
    await expect(list.getByRole('option').first()).toBeVisible();
    await typeWithUniKey(page, 'Nguyễn Hồng', delay);
    await expect(list.getByRole('option')).toHaveText([/^đồng chí Nguyễn Thị Hồng Nhung/u]);
    await expect.poll(() => storedStory(libraryDir).text).toBe('Bà @Nguyễn Hồng');
  }
  await body.press('Escape');
  await expect(list).toBeHidden();
  await body.pressSequentially(' nhung');
  await expect.poll(() => storedStory(libraryDir).text).toBe('Bà @Nguyễn Hồng nhung');
  await expect(list).toBeHidden();
  await body.press('Enter');
  await body.pressSequentially('Gửi về toasoan@phuong.vn');
  await expect.poll(() => storedStory(libraryDir).text).toMatch(/nhung\n\nGửi về toasoan@phuong\.vn$/u);
  await expect(list).toBeHidden();

  // While a syllable is composed there is no list; the finished word is looked at.
  await body.press('Enter');
  await body.pressSequentially('Có @');
  await expect(list).toBeVisible();
  const session = await page.context().newCDPSession(page);
  for (const text of ['h', 'hu', 'hù', 'hùn', 'hùng']) {
    const caret = text.length;
    await session.send('Input.imeSetComposition', { text, selectionStart: caret, selectionEnd: caret });
  }
  await expect(list).toBeHidden();
  await session.send('Input.insertText', { text: 'hùng' });
  await expect(list.getByRole('option').first()).toContainText(inFull);
  await body.press('Enter');
  await expect
    .poll(() => storedStory(libraryDir).text)
    .toMatch(/\n\nCó đồng chí Lê Văn Hùng, Chủ tịch UBND phường$/u);
});

test('a reporter names people in the lead and under a picture too, and writes terms and places by #', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  await prepare(fillNewsroom);
  const { page } = await openDesk();
  const body = await openBody(page, headline);
  const people = page.getByRole('listbox', { name: 'Người trong danh bạ' });
  const terms = page.getByRole('listbox', { name: 'Thuật ngữ, địa điểm' });

  await body.pressSequentially('#ubnd');
  await expect(terms.getByRole('option').first()).toContainText('Ủy ban nhân dân');
  await body.press('Enter');
  await body.pressSequentially(' phường, tại #nha van hoa');
  await terms.getByRole('option').first().click();
  await expect
    .poll(() => storedStory(libraryDir).text)
    .toBe('Ủy ban nhân dân phường, tại Nhà văn hóa khu phố 3');

  const lead = page.getByRole('textbox', { name: 'Sapo' });
  await lead.click();
  await lead.press('Control+a');
  await lead.pressSequentially('Sáng 05/10, @hung');
  await expect(people.getByRole('option').first()).toContainText(inFull);
  await lead.press('Enter');
  await expect(lead).toHaveValue(`Sáng 05/10, ${inFull}`);
  await expect(lead).toBeFocused();
  await lead.press('Control+z');
  await expect(lead).toHaveValue('Sáng 05/10, @hung');
  await lead.press('Control+y');
  await expect.poll(() => storedStory(libraryDir).lead).toBe(`Sáng 05/10, ${inFull}`);

  const caption = page.getByRole('article').getByRole('textbox', { name: 'Chú thích', exact: true });
  await caption.click();
  await caption.press('Control+a');
  await caption.pressSequentially('@hung');
  await expect(people.getByRole('option').first()).toContainText('Đồng chí Lê Văn Hùng');
  await caption.press('Shift+Enter');
  await expect(caption).toHaveValue('Đồng chí Lê Văn Hùng');
});

function fillNewsroom(newsroom: Newsroom): Promise<void> {
  const { library, clock } = newsroom;
  const at = clock.now();
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
  for (const person of people) savePerson(library.write, { draft: PersonDraft.parse(person), at });
  saveTerm(library.write, undefined, { kind: 'abbreviation', text: 'UBND', full: 'Ủy ban nhân dân' });
  saveTerm(library.write, undefined, { kind: 'place', text: 'Nhà văn hóa khu phố 3', full: '' });
  return addPhoto(newsroom, 1).then((photo) => {
    const document = storyDocument([paragraph(''), photoBlock({ photoId: photo.id })]);
    const event = { what: '', when: '8h00 ngày 05/10/2026', where: '', who: [] };
    createStory(library.write, { content: { headline, event, document }, at });
  });
}
