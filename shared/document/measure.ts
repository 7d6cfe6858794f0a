// How long a text is. "Chữ" are syllables between white space: where one Vietnamese word of several syllables ends and the next
// begins cannot be told without a dictionary, so nobody here pretends to count words.
import type { StoryContent } from '../model/story.ts';
import { photoIds } from './photo-references.ts';
import { countWords, documentText } from './to-text.ts';
import { findToFillIn } from './to-fill-in.ts';

export type TextMeasure = {
  /** Syllables. */
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

/** Syllables a minute. */
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

/** Lead and text, with the captions the story itself has. */
export function measureStory(content: StoryContent): StoryMeasure {
  const { kicker, headline, lead, document } = content;
  const body = [lead, documentText(document)].join('\n');
  const measure = measureText(body);
  return {
    ...measure,
    minutes: measure.words === 0 ? 0 : Math.max(1, Math.round(measure.words / READING_PACE)),
    photos: photoIds(document).length,
    toFillIn: findToFillIn([kicker, headline, body].join('\n')).length,
  };
}

/** Code points: what is left of surrogate pairs counts once. */
export function countCharacters(text: string): number {
  return text.length - (text.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0);
}
