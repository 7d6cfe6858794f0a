// Vietnamese input methods at work: more than two thousand words derived by rule, in every place where one can type, as
// compositions and as bursts of Backspaces and letters. Not one wrong character.
import type { Page } from '@playwright/test';
import { createStory } from '#engine/library/stories.ts';
import { storyDocument } from '#shared/document/build.ts';
import { storedStories, type StoredStory } from '#tests/support/stored-story.ts';
import {
  pressKeys,
  typeByComposing,
  typeInBursts,
  type TypeWord,
} from '#tests/support/vietnamese-typing/input-method.ts';
import { shareOf, typedWords, type TypedWord } from '#tests/support/vietnamese-typing/typed-words.ts';
import { expect, test } from '../fixtures.ts';
import { openStory } from '../steps.ts';
import { places, type Place } from './places.ts';

// A record of every key would take longer than the keys.
test.use({ trace: 'off' });

/**
 * `everywhere`: the whole corpus in every way and place, which takes an hour. By default the ways share it between them, and so
 * do the places of each.
 */
const everywhere = process.env['TYPING'] === 'everywhere';

type Way = {
  readonly what: string;
  /** Every `count`-th word, from the one of that number. */
  readonly share: { readonly count: number; readonly from: number };
  readonly open: (page: Page) => Promise<TypeWord>;
};

const ways: readonly Way[] = [
  { what: 'composed and committed', share: { count: 3, from: 0 }, open: typeByComposing },
  {
    what: 'taken back and sent again without a pause',
    share: { count: 3, from: 1 },
    open: (page) => typeInBursts(page, 0),
  },
  {
    what: 'taken back and sent again with 2 ms between',
    share: { count: 6, from: 2 },
    open: (page) => typeInBursts(page, 2),
  },
  {
    what: 'taken back and sent again with 10 ms between',
    share: { count: 6, from: 5 },
    open: (page) => typeInBursts(page, 10),
  },
];

for (const { what, share, open } of ways) {
  test(`words that an input method has ${what} stand in the story letter by letter, wherever they are typed`, async ({
    libraryDir,
    prepare,
    openDesk,
  }, info) => {
    test.setTimeout(everywhere ? 7_200_000 : 600_000);
    const own = everywhere ? typedWords() : shareOf(typedWords(), share.count, share.from);
    const words = info.project.name === 'electron' ? own : shareOf(own, 4, 0);
    const ids = await prepare((newsroom) =>
      places.map(({ name, blocks }) => {
        const content = { headline: name, document: storyDocument(blocks) };
        return createStory(newsroom.library.write, { content, at: new Date() }).id;
      }),
    );
    const { page } = await openDesk();
    const type = await open(page);
    let count = 0;
    for (const [index, place] of places.entries()) {
      await openStory(page, place.name);
      const here = everywhere ? words : shareOf(words, places.length, index);
      await typeWords(page, { place, type, words: here });
      count += here.length;
      const wanted = place.wanted(here.map(({ word }) => word));
      const find = (): StoredStory | undefined =>
        storedStories(libraryDir).find(({ id }) => id === ids[index]);
      await expect
        .poll(() => place.stored(find() ?? missing(place)), {
          message: `stored ${place.name}`,
          timeout: 15_000,
        })
        .toEqual(wanted);
      expect(await place.shown(page), `shown ${place.name}`).toBe(textOf(wanted));
    }
    info.annotations.push({ type: 'typed', description: `${count} words in ${places.length} places` });
  });
}

type Typing = { readonly place: Place; readonly type: TypeWord; readonly words: readonly TypedWord[] };

async function typeWords(page: Page, { place, type, words }: Typing): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await place.enter(page);
  for (const [index, word] of words.entries()) {
    if (index > 0) await pressKeys(session, place.between);
    await type(word, index);
  }
}

function textOf(wanted: unknown): string {
  return typeof wanted === 'string'
    ? wanted
    : [wanted]
        .flat(3)
        .filter((part) => typeof part === 'string')
        .join('');
}

function missing({ name }: Place): never {
  throw new Error(`The story “${name}” is gone`);
}
