// Does what somebody typed mean this name? Marks may be left out or stand half-way as keys an input method has not composed
// (Telex "hoongf", VNI "hong62"), words may be glued or begun only. The name is walked along with the keys, so a key is read
// as a mark exactly where the name leaves no letter for it: no list of readings is made.
import { fold } from './fold.ts';
import { isVowel, takeTonesOff, type Tone } from './tone.ts';

export type TypedName = {
  /**
   * 0 is best: words in a row before words with others between them before words in another order; then marks that agree or
   * were left out before marks that differ; then whole words before a last word that is only begun.
   */
  readonly rank: number;
};

/** What was typed, taken apart once for all the names it is compared with. */
export type TypedWords = readonly string[];

/** A name taken apart once, for being asked for at every key. */
export type ReadName = readonly NameWord[];

type NameWord = {
  readonly letters: string;
  /** Without tones, hats and horns kept: "hồng" → "hông". */
  readonly bare: string;
  readonly tones: ReadonlySet<Tone>;
};

/** So far: `at` letters of word `word` are spoken for, `doubts` typed marks are not the name's. */
type Place = { readonly word: number; readonly at: number; readonly doubts: number };

type Reach = {
  /** Words between the typed ones may be left out. */
  readonly skips: boolean;
  /** All but the last typed word are typed to their end. */
  readonly wholeWords: boolean;
};

const IN_ORDER = 0;
const SKIPPING = 4;
const ANY_ORDER = 8;

export function readTyped(text: string): TypedWords {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}

export function readName(name: string): ReadName {
  return readTyped(name).map((word) => {
    const { bare, marks } = takeTonesOff(word);
    return { letters: fold(word), bare, tones: new Set(marks.map(({ tone }) => tone)) };
  });
}

/** For a search box: begun words, left-out words and any order are understood. Undefined when the name is not meant. */
export function matchTypedName(tokens: TypedWords, words: ReadName): TypedName | undefined {
  if (tokens.length === 0) return undefined;
  const inOrder = bestRank(walk(tokens, words, { skips: false, wholeWords: false }), words, IN_ORDER);
  if (inOrder !== undefined) return { rank: inOrder };
  const skipping = bestRank(walk(tokens, words, { skips: true, wholeWords: false }), words, SKIPPING);
  if (skipping !== undefined) return { rank: skipping };
  return matchAnyOrder(tokens, words);
}

/** For words inside a sentence, which are mostly no name at all: a row of words, all but the last typed to the end. */
export function matchNameInSentence(tokens: TypedWords, words: ReadName): TypedName | undefined {
  const rank = bestRank(walk(tokens, words, { skips: false, wholeWords: true }), words, IN_ORDER);
  return rank === undefined ? undefined : { rank };
}

function bestRank(places: readonly Place[], words: readonly NameWord[], order: number): number | undefined {
  const ranks = places.map(({ word, at, doubts }) => {
    const isBegun = at < (words[word]?.letters.length ?? 0);
    return order + (doubts > 0 ? 2 : 0) + (isBegun ? 1 : 0);
  });
  return ranks.length === 0 ? undefined : Math.min(...ranks);
}

/** Every place of the name where the typed words may end. */
function walk(tokens: readonly string[], words: readonly NameWord[], reach: Reach): Place[] {
  let ends: Place[] = [];
  tokens.forEach((token, index) => {
    const starts = index === 0 ? startsOf(token, words) : [];
    for (const end of ends) {
      if (reach.wholeWords && end.at < (words[end.word]?.letters.length ?? 0)) continue;
      const last = reach.skips ? words.length - 1 : end.word + 1;
      for (let word = end.word + 1; word <= last; word += 1) starts.push({ ...end, word, at: 0 });
    }
    ends = typeToken(token, words, starts);
  });
  return ends;
}

/** Most names are left after one look at the first letter of each word. */
function startsOf(token: string, words: readonly NameWord[]): Place[] {
  const first = fold(token.charAt(0));
  return words.flatMap(({ letters }, word) =>
    letters.startsWith(first) || (first === 'w' && letters.startsWith('u'))
      ? [{ word, at: 0, doubts: 0 }]
      : [],
  );
}

function typeToken(token: string, words: readonly NameWord[], starts: readonly Place[]): Place[] {
  let places = [...starts];
  if (places.length === 0) return places;
  for (const key of token) {
    places = keepBest(places.flatMap((place) => typeKey(key, words, place)));
    if (places.length === 0) break;
  }
  return places;
}

/** Of several ways to the same place the one with the fewest doubts. */
function keepBest(places: readonly Place[]): Place[] {
  const best = new Map<string, Place>();
  for (const place of places) {
    const key = `${place.word} ${place.at}`;
    const known = best.get(key);
    if (known === undefined || place.doubts < known.doubts) best.set(key, place);
  }
  return [...best.values()];
}

function typeKey(key: string, words: readonly NameWord[], place: Place): Place[] {
  const word = words[place.word];
  if (word === undefined) return [];
  const next: Place[] = [];
  const letter = doubtOfLetter(key, word, place.at);
  if (letter !== undefined) next.push({ ...place, at: place.at + 1, doubts: place.doubts + letter });
  const mark = doubtOfMark(key, word, place.at);
  if (mark !== undefined) next.push({ ...place, doubts: place.doubts + mark });
  // Glued words: the next one begins where this one is complete.
  if (place.at === word.letters.length && place.at > 0)
    next.push(...typeKey(key, words, { ...place, word: place.word + 1, at: 0 }));
  return next;
}

/** The key as the letter at `at`: 0 agrees or says nothing of marks, 1 has other marks; undefined: another letter. */
function doubtOfLetter(key: string, word: NameWord, at: number): number | undefined {
  const letter = word.letters.charAt(at);
  if (letter === '') return undefined;
  // Telex types ư by w alone.
  if (key === 'w' && letter === 'u') return word.bare.charAt(at) === 'ư' ? 0 : 1;
  if (fold(key) !== letter) return undefined;
  if (key === letter) return 0;
  const { bare, marks } = takeTonesOff(key);
  const isRight = bare === word.bare.charAt(at) || (bare === letter && marks.length > 0);
  return isRight && marks.every(({ tone }) => word.tones.has(tone)) ? 0 : 1;
}

/** Telex and VNI; what takes a tone off again (z, 0) is read as no tone. */
const toneKeys: Readonly<Record<string, Tone>> = {
  ...{ z: 0, f: 1, r: 2, x: 3, s: 4, j: 5 },
  ...{ 0: 0, 2: 1, 3: 2, 4: 3, 1: 4, 5: 5 },
};

/** Keys that change a letter typed before: which letters, and what they become. */
const shapeKeys: Readonly<Record<string, readonly (readonly [from: string, to: string])[]>> = {
  a: [['a', 'â']],
  e: [['e', 'ê']],
  o: [['o', 'ô']],
  d: [['d', 'đ']],
  w: [
    ['a', 'ă'],
    ['o', 'ơ'],
    ['u', 'ư'],
  ],
  6: [
    ['a', 'â'],
    ['e', 'ê'],
    ['o', 'ô'],
  ],
  7: [
    ['o', 'ơ'],
    ['u', 'ư'],
  ],
  8: [['a', 'ă']],
  9: [['d', 'đ']],
};

/** The key as a mark on what stands before `at`: 0 the name has it, 1 it has not; undefined: no mark can be put there. */
function doubtOfMark(key: string, { letters, bare, tones }: NameWord, at: number): number | undefined {
  const before = letters.slice(0, at);
  const tone = toneKeys[key];
  if (tone !== undefined && [...before].some(isVowel)) {
    return (tone === 0 ? tones.size === 0 : tones.has(tone)) ? 0 : 1;
  }
  const shapes = (shapeKeys[key] ?? []).filter(([from]) => before.includes(from));
  if (shapes.length === 0) return undefined;
  return shapes.some(([, to]) => bare.slice(0, at).includes(to)) ? 0 : 1;
}

/** "nhung nguyễn": every typed word begins a word of its own. */
function matchAnyOrder(tokens: readonly string[], words: readonly NameWord[]): TypedName | undefined {
  if (tokens.length < 2) return undefined;
  const left = [...words.keys()];
  let doubts = 0;
  for (const token of tokens.toSorted((first, second) => second.length - first.length)) {
    const found = left
      .flatMap((word) => typeToken(token, words, [{ word, at: 0, doubts: 0 }]))
      .toSorted((first, second) => first.doubts - second.doubts)[0];
    if (found === undefined) return undefined;
    left.splice(left.indexOf(found.word), 1);
    doubts += found.doubts;
  }
  return { rank: ANY_ORDER + (doubts > 0 ? 2 : 0) };
}
