// The places in which a word can be typed: what the story holds before, how one gets there, what stands between two words, and
// what the story must say afterwards. A row more is a place more.
import { expect, type Locator, type Page } from '@playwright/test';
import * as build from '#shared/document/build.ts';
import { blockText } from '#shared/document/to-text.ts';
import type { Block } from '#shared/model/blocks.ts';
import { textFormat } from '#shared/model/inline.ts';
import type { StoredStory } from '#tests/support/stored-story.ts';

export type Place = {
  readonly name: string;
  /** A photo with an id stands for one of the library. */
  readonly blocks: readonly Block[];
  readonly enter: (page: Page) => Promise<void>;
  /** Pressed, in this order, between two words. */
  readonly between: readonly string[];
  /** What the sheet's part in question must say: once typed, in the window and in the library. */
  readonly wanted: (words: readonly string[]) => unknown;
  readonly stored: (story: StoredStory) => unknown;
  readonly shown: (page: Page) => Promise<string>;
};

const spaced = (words: readonly string[]): string => words.join(' ');
const lines = (words: readonly string[]): string => words.join('\n');

/** Runs of the first block as [text, format], a link as its words in brackets. */
function runs({ content }: StoredStory): unknown {
  const [block] = content.document.root.children;
  if (block === undefined || !('children' in block)) return undefined;
  return block.children.map((child) => {
    if (child.type === 'link') return [child.children.map((run) => ('text' in run ? run.text : '\n'))];
    return 'text' in child ? [child.text, child.format] : [child.type];
  });
}

const cell = (text: string) => build.tableCell([build.paragraph(text)]);

const bodyOf = (page: Page): Locator => page.getByRole('textbox', { name: 'Nội dung' });

/** The caret behind so many letters of the text. */
function behind(letters: number) {
  return async (page: Page): Promise<void> => {
    await bodyOf(page).focus();
    await page.keyboard.press('Control+Home');
    for (let step = 0; step < letters; step += 1) await page.keyboard.press('ArrowRight');
  };
}

async function atEnd(page: Page): Promise<void> {
  await bodyOf(page).focus();
  await page.keyboard.press('Control+End');
}

const inBody = {
  between: ['Space'],
  stored: runs,
  shown: (page: Page) => bodyOf(page).locator(':scope > *').first().innerText(),
};

function field(name: string, stored: Place['stored'], blocks: readonly Block[] = []): Omit<Place, 'name'> {
  const area = (page: Page): Locator => page.getByRole('textbox', { name, exact: true });
  return {
    blocks: [...blocks, build.paragraph('')],
    enter: (page) => area(page).click(),
    between: ['Space'],
    wanted: spaced,
    stored,
    shown: (page) => area(page).inputValue(),
  };
}

function inRun(name: string, format: number): Place {
  const [before, after] = [build.textRun('Đầu câu '), build.textRun(' cuối câu.')];
  return {
    ...inBody,
    name,
    blocks: [build.paragraph([before, build.textRun('trước  sau', format), after])],
    enter: behind('Đầu câu trước '.length),
    wanted: (words) => [
      ['Đầu câu ', 0],
      [`trước ${spaced(words)} sau`, format],
      [' cuối câu.', 0],
    ],
  };
}

export const places: readonly Place[] = [
  {
    ...inBody,
    name: 'at the start of a paragraph, right after Enter',
    blocks: [build.paragraph('')],
    enter: atEnd,
    between: ['Enter'],
    wanted: lines,
    stored: ({ text }) => text.replaceAll('\n\n', '\n'),
    shown: async (page) => lines(await bodyOf(page).locator(':scope > p').allInnerTexts()),
  },
  {
    ...inBody,
    name: 'after an inline node: a line break',
    blocks: [build.paragraph('')],
    enter: atEnd,
    between: ['Shift+Enter'],
    wanted: lines,
    stored: ({ text }) => text,
  },
  {
    ...inBody,
    name: 'after an inline node: a link',
    blocks: [build.paragraph([build.textRun('Xem '), build.link('https://example.vn/', 'cổng')])],
    enter: atEnd,
    wanted: (words) => [['Xem ', 0], [['cổng']], [spaced(words), 0]],
  },
  {
    ...inBody,
    name: 'inside a link',
    blocks: [build.paragraph([build.textRun('Xem '), build.link('https://example.vn/', 'cổng  đây')])],
    enter: behind('Xem cổng '.length),
    wanted: (words) => [['Xem ', 0], [[`cổng ${spaced(words)} đây`]]],
  },
  inRun('inside bold', textFormat.bold),
  inRun('inside highlighted words', textFormat.highlight),
  {
    ...inBody,
    name: 'in a heading before other words',
    blocks: [build.heading('h2', ' cuối tít')],
    enter: behind(0),
    wanted: (words) => [[`${spaced(words)} cuối tít`, 0]],
  },
  {
    ...inBody,
    name: 'in the items of a list',
    blocks: [build.list('bullet', [''])],
    enter: atEnd,
    between: ['Enter'],
    wanted: lines,
    stored: ({ text }) => text.replace(/^\S+ /gmu, ''),
    shown: async (page) => lines(await bodyOf(page).locator('li').allInnerTexts()),
  },
  {
    ...inBody,
    name: 'in a cell of a table, between its words',
    blocks: [build.table([[cell('trước  sau'), cell('Khu phố')]]), build.paragraph('Câu sau.')],
    // By the selection itself: browsers differ in how many steps lead into a table.
    enter: async (page) => {
      await bodyOf(page).focus();
      await bodyOf(page)
        .getByRole('cell')
        .first()
        .evaluate((element, letters) => {
          const text = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode();
          getSelection()?.collapse(text, letters);
        }, 'trước '.length);
    },
    wanted: (words) => `trước ${spaced(words)} sau`,
    stored: ({ content }) => {
      const [block] = content.document.root.children;
      const [inner] = block?.type === 'table' ? (block.children[0]?.children[0]?.children ?? []) : [];
      return inner && blockText(inner);
    },
    shown: (page) => bodyOf(page).getByRole('cell').first().innerText(),
  },
  {
    ...inBody,
    name: 'in an information box, line by line',
    blocks: [build.infoBox([build.paragraph('')]), build.paragraph('')],
    enter: async (page) => bodyOf(page).locator(':scope > aside, :scope > div').first().click(),
    between: ['Enter'],
    wanted: lines,
    stored: ({ text }) => text.replaceAll('\n\n', '\n'),
    shown: async (page) => lines(await bodyOf(page).locator(':scope > :first-child p').allInnerTexts()),
  },
  {
    ...inBody,
    name: 'inside a word that the proof-reader has marked',
    blocks: [build.paragraph('Phong trào thểđiển hôm nay.')],
    enter: async (page) => {
      await page.waitForFunction(() => [...CSS.highlights.values()].some(({ size }) => size > 0));
      await behind('Phong trào thể'.length)(page);
    },
    between: [],
    wanted: (words) => [[`Phong trào thể${words.join('')}điển hôm nay.`, 0]],
  },
  {
    ...inBody,
    name: 'over selected words',
    blocks: [build.paragraph('cũ')],
    enter: async (page) => {
      await atEnd(page);
      for (const key of ['Shift+ArrowLeft', 'Shift+ArrowLeft']) await page.keyboard.press(key);
    },
    between: ['Space', 'x', 'y', 'Shift+ArrowLeft', 'Shift+ArrowLeft'],
    wanted: (words) => [[spaced(words), 0]],
  },
  {
    ...inBody,
    name: 'behind a photo that is selected',
    blocks: [build.photo({ caption: 'Chờ' }), build.paragraph('Câu sau.')],
    enter: async (page) => {
      await page
        .getByText('Chờ ảnh', { exact: true })
        .locator('xpath=..')
        .click({ position: { x: 6, y: 6 } });
      await expect(bodyOf(page).locator('[data-selected="true"]')).toBeVisible();
    },
    wanted: spaced,
    stored: ({ content }) => {
      const block = content.document.root.children[1];
      return block?.type === 'paragraph' && block.children[0]?.type === 'text' && block.children[0].text;
    },
    shown: (page) => bodyOf(page).locator(':scope > p').first().innerText(),
  },
  {
    ...field('Tít', ({ headline }) => headline),
    name: 'in the headline, over the old one',
    enter: (page) => page.getByRole('textbox', { name: 'Tít', exact: true }).press('Control+a'),
  },
  { name: 'in the lead', ...field('Sapo', ({ lead }) => lead) },
  {
    name: 'in a caption',
    ...field(
      'Chú thích',
      ({ content }) => {
        const [block] = content.document.root.children;
        return block?.type === 'photo' && block.caption;
      },
      [build.photo({})],
    ),
  },
  {
    name: 'in the people under a photo, name by name',
    blocks: [build.photo({ photoId: 'any', people: [] }), build.paragraph('')],
    enter: async (page) => {
      await bodyOf(page).getByRole('button', { name: 'Trong ảnh: không nêu tên ai' }).click();
      await expect(bodyOf(page).getByRole('combobox')).toBeFocused();
    },
    between: ['Enter'],
    // The last stays in the field until it is entered too; nobody is named twice.
    wanted: (words) => lines([...new Set(words.slice(0, -1))]),
    stored: ({ content }) => {
      const [block] = content.document.root.children;
      return block?.type === 'photo' && lines(block.people ?? []);
    },
    shown: async (page) => {
      const names = await bodyOf(page).getByRole('button', { name: /^Bỏ /u }).all();
      const labels = await Promise.all(names.map((button) => button.getAttribute('title')));
      return lines(labels.map((label) => label?.slice('Bỏ '.length) ?? ''));
    },
  },
];
