// What helps while one writes (signs at the start of a line, the menu behind a slash, names behind @ and #) must not take a
// single letter from an input method, whatever it sends and whatever stands around it.
import type { Page } from '@playwright/test';
import { blockText } from '#shared/document/to-text.ts';
import { addStory } from '#tests/support/publishing-desk.ts';
import { storedStory } from '#tests/support/stored-story.ts';
import { typeInBursts } from '#tests/support/vietnamese-typing/input-method.ts';
import { expect, test } from '../fixtures.ts';
import { openStory } from '../steps.ts';

const headline = 'Bài gõ thử';

/** A part of what is typed: keys as they stand, a word by an input method, or one key by its name. */
type Part = { readonly keys: string } | { readonly word: string } | { readonly press: string };
const keys = (text: string): Part => ({ keys: text });
const word = (text: string): Part => ({ word: text });
const press = (key: string): Part => ({ press: key });

type Case = {
  readonly what: string;
  readonly typed: readonly Part[];
  /** Blocks as [type, text], trailing empty paragraphs left out. */
  readonly wanted: readonly (readonly [string, string])[];
};

const cases: readonly Case[] = [
  {
    what: 'a number and a full stop at the start of a line make a list, and the word behind them is whole',
    typed: [keys('1.'), press('Space'), word('Đường'), press('Space'), word('phố')],
    wanted: [['list', '1. Đường phố']],
  },
  {
    what: 'a number inside a sentence makes none',
    typed: [word('Khoản'), press('Space'), keys('1.'), press('Space'), word('Điều')],
    wanted: [['paragraph', 'Khoản 1. Điều']],
  },
  {
    what: 'a dash and a heading sign make their blocks, each followed by a word',
    typed: [keys('##'), press('Space'), word('Kết'), press('Enter'), keys('-'), press('Space'), word('một')],
    wanted: [
      ['heading', 'Kết'],
      ['list', '• một'],
    ],
  },
  {
    what: 'a word that is sent again right after Enter stands in its own line',
    typed: [word('Quốc'), press('Enter'), word('Tiếng'), press('Enter'), word('Việt')],
    wanted: [
      ['paragraph', 'Quốc'],
      ['paragraph', 'Tiếng'],
      ['paragraph', 'Việt'],
    ],
  },
  {
    what: 'a slash inside words is a slash',
    typed: [word('và'), keys('/'), word('hoặc'), press('Space'), keys('22/11'), press('Enter'), word('đã')],
    wanted: [
      ['paragraph', 'và/hoặc 22/11'],
      ['paragraph', 'đã'],
    ],
  },
  {
    what: 'two slashes are two slashes, and Enter begins a line',
    typed: [keys('//'), press('Enter'), word('tiếng')],
    wanted: [
      ['paragraph', '//'],
      ['paragraph', 'tiếng'],
    ],
  },
  {
    what: 'the menu behind a slash is sent away by Escape and what follows stays',
    typed: [keys('/'), press('Escape'), word('mục'), press('Space'), word('đích')],
    wanted: [['paragraph', '/mục đích']],
  },
  {
    what: 'the menu finds its blocks by words with their marks',
    typed: [keys('/'), word('trích'), press('Enter'), word('Vui')],
    wanted: [['quote', 'Vui']],
  },
  {
    what: 'an address is followed by a word',
    typed: [keys('https://anhoa.vn'), press('Space'), word('phường')],
    wanted: [['paragraph', 'https://anhoa.vn phường']],
  },
  {
    what: 'a name behind @ that nobody chooses from a list stays as it was typed',
    typed: [keys('@'), word('Nguyễn'), press('Space'), word('Thị'), press('Space'), word('Lý')],
    wanted: [['paragraph', '@Nguyễn Thị Lý']],
  },
  {
    what: 'a word behind # that nobody chooses from a list stays as it was typed',
    typed: [word('thẻ'), press('Space'), keys('#'), word('phường'), press('Space'), word('này')],
    wanted: [['paragraph', 'thẻ #phường này']],
  },
  {
    what: 'signs for what is still to be filled in stay where they are',
    typed: [
      word('Có'),
      press('Space'),
      keys('[...]'),
      press('Space'),
      keys('TK ???'),
      press('Space'),
      word('người'),
    ],
    wanted: [['paragraph', 'Có [...] TK ??? người']],
  },
  {
    what: 'bold switched on and off between two words leaves both whole',
    typed: [
      word('chữ'),
      press('Space'),
      press('Control+b'),
      word('đậm'),
      press('Control+b'),
      press('Space'),
      word('hết'),
    ],
    wanted: [['paragraph', 'chữ đậm hết']],
  },
  {
    what: 'what was undone can be typed again',
    typed: [
      word('Sài'),
      press('Enter'),
      word('Gòn'),
      press('Control+z'),
      press('Control+y'),
      press('Space'),
      word('ơi'),
    ],
    wanted: [
      ['paragraph', 'Sài'],
      ['paragraph', 'Gòn ơi'],
    ],
  },
];

for (const paceMs of [0, 10]) {
  test(`aids for writing leave every word whole at ${paceMs} ms between the events of an input method`, async ({
    libraryDir,
    prepare,
    openDesk,
  }) => {
    test.setTimeout(120_000);
    await prepare((newsroom) => addStory(newsroom, { headline, text: '' }));
    const { page } = await openDesk();
    await openStory(page, headline);
    for (const { what, typed, wanted } of cases) {
      await emptyBody(page);
      await typeAll(page, typed, paceMs);
      await expect.poll(() => blocksOf(libraryDir), { message: what }).toEqual(wanted);
    }
  });
}

async function emptyBody(page: Page): Promise<void> {
  const body = page.getByRole('textbox', { name: 'Nội dung' });
  await body.focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  // Out of whatever block is left, into a plain line.
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  await expect(body.locator(':scope > p')).toHaveCount(1);
  await expect(body).toHaveText('');
}

async function typeAll(page: Page, parts: readonly Part[], paceMs: number): Promise<void> {
  const type = await typeInBursts(page, paceMs);
  for (const [index, part] of parts.entries()) {
    if ('keys' in part) await page.keyboard.type(part.keys);
    else if ('press' in part) await page.keyboard.press(part.press);
    else await type({ word: part.word, order: { method: 'telex', order: 'tone-last' } }, index);
  }
}

function blocksOf(libraryDir: string): (readonly [string, string])[] {
  const blocks = storedStory(libraryDir).content.document.root.children.map(
    (block) => [block.type, blockText(block)] as const,
  );
  while (blocks.length > 0 && blocks.at(-1)?.[0] === 'paragraph' && blocks.at(-1)?.[1] === '') blocks.pop();
  return blocks;
}
