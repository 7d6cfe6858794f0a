// Words to type, derived from the rules of the syllable (onset, rime, tone) and from no word list. The same ones every time;
// every onset, rime and tone of the language is among them.
import { rimes, rimesAfterQu } from '#shared/vietnamese/rimes.ts';
import { isSyllable, onsets } from '#shared/vietnamese/syllable.ts';
import { putTone, tones } from './tone-place.ts';

/** How many onsets are tried with each rime and tone. */
const ONSETS_A_RIME = 3;

/** Lower case; no word twice. */
export function syllableCorpus(): string[] {
  const words = new Set<string>();
  let turn = 0;
  for (const rime of rimes) {
    for (const tone of tones) {
      for (const onset of onsetsFrom(turn, rime, tone)) words.add(putTone(`${onset}${rime}`, tone));
      turn += 5;
    }
  }
  const afterQu = [...rimesAfterQu].flatMap((rime) => tones.map((tone) => putTone(`qu${rime}`, tone)));
  for (const word of afterQu) if (isSyllable(word)) words.add(word);
  return [...words];
}

/** The first few onsets, from a place in the list that differs every time, that make a syllable with the rime. */
function onsetsFrom(turn: number, rime: string, tone: string): string[] {
  return onsets
    .map((_, step) => onsets[(turn + step) % onsets.length] ?? '')
    .filter((onset) => isSyllable(putTone(`${onset}${rime}`, tone)))
    .slice(0, ONSETS_A_RIME);
}
