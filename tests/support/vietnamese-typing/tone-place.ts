// Where an input method puts the tone of a word that is still being typed: it has letters only up to here, and the tone moves
// when more of them come ("hò", "hòa", "hoàn").

/** Combining marks of the six tones, level first. */
export const tones = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'] as const;

const vowels = 'aăâeêioôơuưy';
const shaped = 'ăâêôơư';

/** The word with a tone; without one where it has no vowel yet. Keeps capitals. */
export function putTone(word: string, tone: string): string {
  const at = tonePlace(word.toLowerCase());
  if (at === undefined) return word;
  return `${word.slice(0, at)}${(word.charAt(at) + tone).normalize('NFC')}${word.slice(at + 1)}`;
}

/** Lower case without tone in. A shaped vowel takes the tone; an open pair on its first letter (hòa), a closed one on its second. */
function tonePlace(word: string): number | undefined {
  const start = nucleusStart(word);
  let end = start;
  while (end < word.length && vowels.includes(word.charAt(end))) end += 1;
  if (end === start) return undefined;
  for (let at = end - 1; at >= start; at -= 1) if (shaped.includes(word.charAt(at))) return at;
  const size = end - start;
  if (size === 1) return start;
  if (size === 2) return end === word.length ? start : start + 1;
  return start + 1;
}

/** The u of "qu" and the i of "gi" belong to the onset as soon as a vowel follows. */
function nucleusStart(word: string): number {
  const first = [...word].findIndex((letter) => vowels.includes(letter));
  if (first < 0) return word.length;
  const isPartOfOnset = /^(?:qu|gi)[aăâeêioôơuưy]/u.test(word);
  return isPartOfOnset ? first + 1 : first;
}
