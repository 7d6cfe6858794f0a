// How long a text is. "Chữ" are words as a word processor counts them: what stands between white space, in Vietnamese one syllable
// each. Which of them make one word of a dictionary nobody here pretends to know.
import type { Block } from '../model/blocks.ts';
import type { StoryContent } from '../model/story.ts';
import { photoIds } from './photo-references.ts';
import { blockText, countWords } from './to-text.ts';
import { findToFillIn } from './to-fill-in.ts';

export type TextMeasure = {
  /** What stands between white space and has a letter or a digit. */
  readonly words: number;
  /** Characters a reader sees as one, with and without white space. */
  readonly characters: number;
  readonly letters: number;
};

export type StoryMeasure = TextMeasure & {
  /** Of an adult reader; at least one for a text that has words. */
  readonly minutes: number;
  readonly photos: number;
  /** Signs of something still to come, in every field and in the text. */
  readonly toFillIn: number;
};

/** Words a minute. */
const READING_PACE = 300;

export function measureText(text: string): TextMeasure {
  const composed = text.normalize('NFC').replace(/\n+/gu, '');
  const characters = countCharacters(composed);
  return {
    words: countWords(text),
    characters,
    letters: characters - (composed.match(/\s/gu)?.length ?? 0),
  };
}

/** Lead and text, with the captions the story itself has. Blocks that are the same objects again are not counted again. */
export function measureStory({ kicker, headline, lead, document }: StoryContent): StoryMeasure {
  const parts = [measurePart(lead), ...document.root.children.map(measureBlock)];
  const sum = (figure: keyof Part): number => parts.reduce((total, part) => total + part[figure], 0);
  const words = sum('words');
  return {
    words,
    characters: sum('characters'),
    letters: sum('letters'),
    minutes: words === 0 ? 0 : Math.max(1, Math.round(words / READING_PACE)),
    photos: photoIds(document).length,
    toFillIn: sum('toFillIn') + findToFillIn(`${kicker}\n${headline}`).length,
  };
}

type Part = TextMeasure & Pick<StoryMeasure, 'toFillIn'>;
const measured = new WeakMap<Block, Part>();

function measureBlock(block: Block): Part {
  const known = measured.get(block) ?? measurePart(textOf(block));
  measured.set(block, known);
  return known;
}

/** Nothing of a block that says nothing, as in the plain text of a document. */
function textOf(block: Block): string {
  const text = blockText(block);
  return text.trim() === '' ? '' : text;
}

/** What stands in different parts is never one word or one sign: they are lines of their own. */
function measurePart(text: string): Part {
  return { ...measureText(text), toFillIn: findToFillIn(text).length };
}

/** Code points: what is left of surrogate pairs counts once. */
export function countCharacters(text: string): number {
  return text.length - (text.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0);
}
