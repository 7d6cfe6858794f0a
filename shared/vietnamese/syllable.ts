// Is this a Vietnamese syllable? Answered by rule (onset, rime, tone), without a dictionary: what it refuses nobody can
// have meant as one word ("thểđiển", "chíNguyễn"), what it accepts may still be the wrong word.
import { isVowel, takeTonesOff } from './tone.ts';
import type { Untoned } from './tone.ts';
import { onsetsBeforeY, rimes, rimesAfterQu, rimesSharingI } from './rimes.ts';

/** Longest first, so that "ngh" is not read as "n". The empty onset ends the list. */
export const onsets = [
  ...['ngh', 'ch', 'gh', 'gi', 'kh', 'ng', 'nh', 'ph', 'qu', 'th', 'tr'],
  ...['b', 'c', 'd', 'đ', 'g', 'h', 'k', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v', 'x', ''],
];

/** True for every possible syllable in either placement of the tone (hòa, hoà); case does not count. */
export function isSyllable(word: string): boolean {
  const untoned = takeTonesOff(word.normalize('NFC'));
  if (untoned.marks.length > 1) return false;
  const onset = onsets.find((candidate) => untoned.bare.startsWith(candidate)) ?? '';
  if (onset === 'gi') return isSyllableInGi(untoned);
  const rime = untoned.bare.slice(onset.length);
  return canFollow(onset, rime) && hasToneInPlace(untoned, onset.length);
}

/**
 * Share (0..1) of the words in a text that are no Vietnamese syllable: about 0.01 for Vietnamese, about 0.8 for the same
 * text in a legacy encoding read with the wrong table. Numbers and bare punctuation do not count; 0 for no words at all.
 */
export function impossibleShare(text: string): number {
  const tokens = readTokens(text);
  return tokens.length === 0 ? 0 : tokens.filter((token) => !isSyllable(token)).length / tokens.length;
}

/**
 * Words as a legacy encoding leaves them: letters may have become signs ("®iÓm"), so only the usual punctuation parts
 * and trims them.
 */
export function readTokens(text: string): string[] {
  return text
    .normalize('NFC')
    .split(/[\s\u00a0\-–—/]+/u)
    .map((token) => token.replace(/^[!-/:-@[-`{-~“”‘’…•]+|[!-/:-@[-`{-~“”‘’…•]+$/gu, ''))
    .filter((token) => token !== '' && !/\d/u.test(token));
}

function canFollow(onset: string, rime: string): boolean {
  if (onset === 'qu') return rimesAfterQu.has(rime);
  if (!rimes.has(rime)) return false;
  if (rime === 'y') return onset === '' || onsetsBeforeY.has(onset);
  const first = rime.charAt(0);
  if (first === 'y') return onset === '';
  if (rime.startsWith('iê')) return onset !== '' && isFrontOnset(onset);
  return first === 'i' || first === 'e' || first === 'ê' ? isFrontOnset(onset) : isBackOnset(onset, rime);
}

/** Before e, ê, i the sounds /k g ŋ/ are written k, gh, ngh. */
function isFrontOnset(onset: string): boolean {
  return onset !== 'c' && onset !== 'g' && onset !== 'ng';
}

/** Elsewhere they are c, g, ng, and /kw/ is qu-. */
function isBackOnset(onset: string, rime: string): boolean {
  if (onset === 'k' || onset === 'gh' || onset === 'ngh') return false;
  return onset !== 'c' || !/^(?:o[aăe]|u[âêơy])/u.test(rime);
}

function isSyllableInGi(untoned: Untoned): boolean {
  const rest = untoned.bare.slice(2);
  if (rimesSharingI.has(`i${rest}`)) return hasToneInPlace(untoned, 1);
  if (rimes.has(`i${rest}`) && rest.startsWith('ê')) return hasToneInPlace(untoned, 1);
  return rimes.has(rest) && !/^(?:[iy]|o[aăe]|u[âêơy])/u.test(rest) && hasToneInPlace(untoned, 2);
}

function hasToneInPlace(untoned: Untoned, rimeStart: number): boolean {
  const mark = untoned.marks[0];
  const rime = untoned.bare.slice(rimeStart);
  const isStopped = /(?:c|ch|p|t)$/u.test(rime);
  // A syllable that ends in a stop has sắc or nặng, and no other tone.
  if (isStopped) return (mark?.tone === 4 || mark?.tone === 5) && isTonePlace(rime, mark.index - rimeStart);
  return mark === undefined || isTonePlace(rime, mark.index - rimeStart);
}

function isTonePlace(rime: string, index: number): boolean {
  const letters = [...rime];
  const nucleus = letters.filter((letter) => isVowel(letter)).join('');
  const shaped = Math.max(...['ă', 'â', 'ê', 'ô', 'ơ', 'ư'].map((letter) => nucleus.lastIndexOf(letter)));
  if (shaped >= 0) return index === shaped;
  if (nucleus.length === 1) return index === 0;
  if (nucleus.length === 3) return index === 1;
  const isOpen = nucleus.length === letters.length;
  if (!isOpen) return index === 1;
  // The two placements in use: hòa, khỏe, thủy (press, law) and hoà, khoẻ, thuỷ (school books).
  return index === 0 || (index === 1 && /^(?:oa|oe|uy)$/u.test(nucleus));
}
