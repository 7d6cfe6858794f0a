// Signs of Markdown typed by hand give the text its form while one writes, and nothing else does.
import type { Locator } from '@playwright/test';
import { heading, list, paragraph, quote, textRun } from '#shared/document/build.ts';
import { textFormat } from '#shared/model/inline.ts';
import { addStory } from '#tests/support/publishing-desk.ts';
import { storedBlocks, storedStory } from '#tests/support/stored-story.ts';
import { expect, test } from './fixtures.ts';
import { openBody } from './steps.ts';

const headline = 'Bài có dấu Markdown';

const lines = [
  ['two hashes', '##', heading('h2', 'Ra quân')],
  ['three hashes', '###', heading('h3', 'Ra quân')],
  ['a dash', '-', list('bullet', ['Ra quân'])],
  ['a star', '*', list('bullet', ['Ra quân'])],
  ['a one and a full stop', '1.', list('number', ['Ra quân'])],
  ['an angle bracket', '>', quote('Ra quân')],
] as const;

test('each sign and a space at the start of a line turn it, one undo gives the sign back', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  await prepare((newsroom) => addStory(newsroom, { headline, text: '' }));
  const { page } = await openDesk();
  const body = await openBody(page, headline);
  for (const [what, sign, block] of lines) {
    await body.pressSequentially(`${sign} `);
    // A list or heading stands there before a word is written.
    await expect.poll(() => storedBlocks(libraryDir)[0]?.type, { message: what }).toBe(block.type);
    await body.press('Control+z');
    await expect.poll(() => storedStory(libraryDir).text, { message: what }).toBe(sign);
    await body.press('End');
    await body.pressSequentially(' Ra quân');
    await expect.poll(() => storedBlocks(libraryDir), { message: what }).toEqual([block]);
    await startAgain(body, libraryDir);
  }
});

test('stars and tildes around words give them their mark, and what is typed next is plain', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  await prepare((newsroom) => addStory(newsroom, { headline, text: '' }));
  const { page } = await openDesk();
  const body = await openBody(page, headline);
  await body.pressSequentially('Có **300 người** và *ai cũng vui*, ~~trời mưa~~ nắng.', { delay: 40 });
  await expect
    .poll(() => storedBlocks(libraryDir))
    .toEqual([
      paragraph([
        textRun('Có '),
        textRun('300 người', textFormat.bold),
        textRun(' và '),
        textRun('ai cũng vui', textFormat.italic),
        textRun(', '),
        textRun('trời mưa', textFormat.strikethrough),
        textRun(' nắng.'),
      ]),
    ]);
});

const plain = [
  '# Một dấu thăng',
  '#### Bốn dấu thăng',
  '2. Không bắt đầu từ hai',
  '-Không có dấu cách',
  'Diện tích 5*3*2 mét',
  'Ghi chú (*) và (**) ở cuối bài',
  'Từ ~ 200 đến ~ 300 người',
];

test('signs that may mean something else stay as they were typed', async ({
  libraryDir,
  prepare,
  openDesk,
}) => {
  await prepare((newsroom) => addStory(newsroom, { headline, text: '' }));
  const { page } = await openDesk();
  const body = await openBody(page, headline);
  for (const [index, line] of plain.entries()) {
    if (index > 0) await body.press('Enter');
    await body.pressSequentially(line, { delay: 20 });
  }
  await expect.poll(() => storedBlocks(libraryDir)).toEqual(plain.map((line) => paragraph(line)));
});

async function startAgain(body: Locator, libraryDir: string): Promise<void> {
  for (const key of ['Control+a', 'Delete', 'Backspace']) await body.press(key);
  await expect.poll(() => storedBlocks(libraryDir)).toEqual([paragraph('')]);
}
