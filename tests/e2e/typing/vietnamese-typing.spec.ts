// Vietnamese input methods at work: more than three thousand words derived by rule, in every place where one can type, as
// compositions and as bursts of Backspaces and letters. Not one wrong character.
import type { Page } from '@playwright/test';
import { createStory } from '#engine/library/stories.ts';
import { storyDocument } from '#shared/document/build.ts';
import { storedStories, type StoredStory } from '#tests/support/stored-story.ts';
import {
  typeByComposing,
  typeInBursts,
  type TypeWord,
} from '#tests/support/vietnamese-typing/input-method.ts';
import { shareOf, typedWords, type TypedWord } from '#tests/support/vietnamese-typing/typed-words.ts';
import { expect, test } from '../fixtures.ts';
import { openStory } from '../steps.ts';
import { places, type Place } from './places.ts';

/** The whole corpus in every place takes a quarter of an hour; by default each place has its share of it. */
const everywhere = process.env['TYPING'] === 'everywhere';

const ways: readonly { readonly what: string; readonly open: (page: Page) => Promise<TypeWord> }[] = [
  { what: 'composed and committed', open: typeByComposing },
  { what: 'taken back and sent again without a pause', open: (page) => typeInBursts(page, 0) },
  { what: 'taken back and sent again with 2 ms between', open: (page) => typeInBursts(page, 2) },
  { what: 'taken back and sent again with 10 ms between', open: (page) => typeInBursts(page, 10) },
];

for (const { what, open } of ways) {
  test(`words that an input method has ${what} stand in the story letter by letter, wherever they are typed`, async ({
    libraryDir,
    prepare,
    openDesk,
  }, info) => {
    test.setTimeout(everywhere ? 1_800_000 : 180_000);
    const words = info.project.name === 'electron' ? typedWords() : shareOf(typedWords(), 4, 1);
    const dev = shareOf(words, 12, 1);
    const ids = await prepare((newsroom) =>
      places.map(({ name, blocks }) => {
        const content = { headline: name, document: storyDocument(blocks) };
        return createStory(newsroom.library.write, { content, at: new Date() }).id;
      }),
    );
    const { page } = await openDesk();
    const type = await open(page);
    for (const [index, place] of places.entries()) {
      await openStory(page, place.name);
      const share = shareOf(dev, places.length, index);
      await typeWords(page, { place, type, words: share });
      const wanted = place.wanted(share.map(({ word }) => word));
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
  });
}

type Typing = { readonly place: Place; readonly type: TypeWord; readonly words: readonly TypedWord[] };

async function typeWords(page: Page, { place, type, words }: Typing): Promise<void> {
  await place.enter(page);
  for (const [index, word] of words.entries()) {
    if (index > 0) for (const key of place.between) await page.keyboard.press(key);
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
