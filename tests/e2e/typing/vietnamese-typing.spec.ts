// Vietnamese input methods at work: more than two thousand words derived by rule, in every place where one can type, as
// compositions and as bursts of Backspaces and letters. Not one wrong character.
import type { Page } from '@playwright/test';
import { createStory } from '#engine/library/stories.ts';
import { storyDocument } from '#shared/document/build.ts';
import { addPhoto } from '#tests/support/publishing-desk.ts';
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

// The ways take long and have nothing to do with each other.
test.describe.configure({ mode: 'parallel' });

/**
 * `everywhere`: the whole corpus in every way and in every place, which takes hours of typing. By default every way types the
 * whole corpus, and the places share it.
 */
const everywhere = process.env['TYPING'] === 'everywhere';
/** Words in one story: a long one. */
const SITTING = 320;
/** Of places, in one test: the typing of a way is shared by as many windows as are at hand. */
const PLACES_AT_ONCE = everywhere ? 1 : 4;

type Way = { readonly what: string; readonly open: (page: Page) => Promise<TypeWord> };

const ways: readonly Way[] = [
  { what: 'composed and committed', open: typeByComposing },
  { what: 'taken back and sent again without a pause', open: (page) => typeInBursts(page, 0) },
  { what: 'taken back and sent again with 2 ms between', open: (page) => typeInBursts(page, 2) },
  { what: 'taken back and sent again with 10 ms between', open: (page) => typeInBursts(page, 10) },
];

/** One story: where it is typed in, and what. */
type Sitting = { readonly headline: string; readonly place: Place; readonly words: readonly TypedWord[] };

function sittingsIn(place: Place, words: readonly TypedWord[]): Sitting[] {
  const count = Math.ceil(words.length / SITTING);
  return Array.from({ length: count }, (_, index) => ({
    headline: count === 1 ? place.name : `${place.name}, ${index + 1}`,
    place,
    words: words.slice(index * SITTING, (index + 1) * SITTING),
  }));
}

const groups = Array.from({ length: Math.ceil(places.length / PLACES_AT_ONCE) }, (_, index) =>
  places.slice(index * PLACES_AT_ONCE, (index + 1) * PLACES_AT_ONCE),
);

for (const { what, open } of ways) {
  for (const group of groups) {
    const where = group.map(({ name }) => name).join('; ');
    test(`words that an input method has ${what} stand in the story letter by letter: ${where}`, async ({
      libraryDir,
      prepare,
      openDesk,
    }, info) => {
      test.setTimeout(900_000);
      const words = info.project.name === 'electron' ? typedWords() : shareOf(typedWords(), 12, 0);
      const sittings = group.flatMap((place) =>
        sittingsIn(place, everywhere ? words : shareOf(words, places.length, places.indexOf(place))),
      );
      const ids = await prepare(async (newsroom) => {
        const { id: photoId } = await addPhoto(newsroom, 1, { people: ['Lê Văn Hùng'] });
        return sittings.map(({ headline, place }) => {
          const blocks = place.blocks.map((block) =>
            block.type === 'photo' && block.photoId !== null ? { ...block, photoId } : block,
          );
          const content = { headline, document: storyDocument(blocks) };
          return createStory(newsroom.library.write, { content, at: new Date() }).id;
        });
      });
      const { page } = await openDesk();
      const type = await open(page);
      for (const [index, sitting] of sittings.entries()) {
        const { headline, place } = sitting;
        await openStory(page, headline);
        await typeWords(page, type, sitting);
        const wanted = place.wanted(sitting.words.map(({ word }) => word));
        const find = (): StoredStory | undefined =>
          storedStories(libraryDir).find(({ id }) => id === ids[index]);
        await expect
          .poll(() => place.stored(find() ?? missing(headline)), {
            message: `stored ${headline}`,
            timeout: 15_000,
          })
          .toEqual(wanted);
        expect(await place.shown(page), `shown ${headline}`).toBe(textOf(wanted));
      }
      const typed = sittings.reduce((sum, sitting) => sum + sitting.words.length, 0);
      const description = `${typed} words in ${sittings.length} stories`;
      info.annotations.push({ type: 'typed', description });
    });
  }
}

async function typeWords(page: Page, type: TypeWord, { place, words }: Sitting): Promise<void> {
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

function missing(headline: string): never {
  throw new Error(`The story “${headline}” is gone`);
}
