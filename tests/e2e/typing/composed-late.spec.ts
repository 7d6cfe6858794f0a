// A busy machine, or an input method that thinks before it writes: the composition begins a while after its key.
import { setTimeout as pass } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import * as build from '#shared/document/build.ts';
import type { Block } from '#shared/model/blocks.ts';
import type { Inline } from '#shared/model/inline.ts';
import { addStory } from '#tests/support/publishing-desk.ts';
import { storedStory } from '#tests/support/stored-story.ts';
import { processKey } from '#tests/support/vietnamese-typing/input-method.ts';
import { expect, test } from '../fixtures.ts';
import { openStory } from '../steps.ts';

const headline = 'Máy đang bận';
const link = build.link('https://example.vn/', 'cổng');

type Case = {
  readonly where: string;
  readonly runs: readonly Inline[];
  readonly keys: string;
};

const cases: readonly Case[] = [
  {
    where: 'right behind a link that ends its paragraph',
    runs: [build.textRun('Xem '), link],
    keys: 'Control+End',
  },
  {
    where: 'right before a link that opens its paragraph',
    runs: [link, build.textRun(' xã')],
    keys: 'Control+Home',
  },
];

for (const { where, runs, keys } of cases) {
  test(`a word whose composition begins late, ${where}, stands outside it`, async ({
    libraryDir,
    prepare,
    openDesk,
  }) => {
    await prepare((newsroom) => addStory(newsroom, { headline, blocks: [build.paragraph(runs)] }));
    const { page } = await openDesk();
    await openStory(page, headline);
    await page.getByRole('textbox', { name: 'Nội dung' }).press(keys);
    await composeLate(page, 'Đẹp');
    const wanted = keys === 'Control+End' ? [...runs, build.textRun('Đẹp')] : [build.textRun('Đẹp'), ...runs];
    const stored = (): Block | undefined => storedStory(libraryDir).content.document.root.children[0];
    await expect.poll(stored).toEqual(build.paragraph(wanted));
  });
}

async function composeLate(page: Page, word: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Input.dispatchKeyEvent', { ...processKey, type: 'rawKeyDown' });
  // Longer than Lexical takes a composition for its key's.
  await pass(100);
  for (let length = 1; length <= word.length; length += 1) {
    const caret = { selectionStart: length, selectionEnd: length };
    await session.send('Input.imeSetComposition', { text: word.slice(0, length), ...caret });
  }
  await session.send('Input.dispatchKeyEvent', { ...processKey, type: 'keyUp' });
  await session.send('Input.insertText', { text: word });
}
