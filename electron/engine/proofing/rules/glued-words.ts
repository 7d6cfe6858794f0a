// Two words that lost their space ("chíNguyễn", "thểđiển"). Found by the syllable model: the run is no syllable, its parts
// are. Without a word list the parts are sure only when the run holds two tones, a capital in its middle, or one clear cut.
import type { Finding } from '#shared/model/finding.ts';
import { isSyllable } from '#shared/vietnamese/syllable.ts';
import { isVowel, takeTonesOff } from '#shared/vietnamese/tone.ts';
import type { Word } from '#shared/vietnamese/words.ts';
import { findingInText } from '../check.ts';
import type { TextCheck, CheckedText } from '../check.ts';

/** Words of foreign origin that are written in one piece and look like two or three syllables. */
const writtenTogether = new Set(
  `virút píttông xúcxích ápphích lôgích cátxét xìgà táplô ốcxít ôxít oxít axít kilômét milimét xentimét đềximét mêgaoát
  vắcxin vácxin mùtạt xíchlô cácbon sunphát nitrát phốtphát phốtpho clorát rơmoóc pátsê lácxông bốtca vécni cátsê tuốcbin
  bốcxít máctít sécxơ`.split(/\s+/u),
);

type Reading = { readonly fix: string | null };

export function gluedWords({ texts }: TextCheck): Finding[] {
  const known = new Set(texts.flatMap((text) => text.words.map((word) => word.text.toLowerCase())));
  const readings = new Map<string, Reading | undefined>();
  return texts.flatMap((text) =>
    text.words.flatMap((word) => {
      if (!readings.has(word.text)) readings.set(word.text, read(word.text, known));
      const reading = readings.get(word.text);
      return reading === undefined || isPartOfAddress(text.text, word) ? [] : [report(text, word, reading)];
    }),
  );
}

/** Undefined for a word that is in order, or that nothing sure can be said of. */
function read(word: string, known: ReadonlySet<string>): Reading | undefined {
  if (!isSuspicious(word)) return undefined;
  const cuts = findCuts(word);
  return isSure(word, cuts) ? { fix: choose(cuts, known)?.join(' ') ?? null } : undefined;
}

/** ASCII runs are foreign words, brands and abbreviations; marks left over from another form are another rule's. */
function isSuspicious(word: string): boolean {
  if (word.length < 4 || /^[a-z]+$/iu.test(word) || /\p{M}/u.test(word) || isSyllable(word)) return false;
  return !writtenTogether.has(word.toLowerCase());
}

/** Every way to read the run as two syllables, or as three where two will not do. */
function findCuts(word: string): string[][] {
  const capital = /(?<=\p{Ll})\p{Lu}/u.exec(word)?.index;
  const places =
    capital === undefined ? Array.from({ length: word.length - 1 }, (_, index) => index + 1) : [capital];
  const heads = places.filter((place) => isSyllable(word.slice(0, place)));
  const inTwo = heads.filter((place) => isSyllable(word.slice(place)));
  if (inTwo.length > 0) return inTwo.map((place) => [word.slice(0, place), word.slice(place)]);
  return heads.flatMap((place) => cutInTwo(word.slice(place)).map((rest) => [word.slice(0, place), ...rest]));
}

function cutInTwo(word: string): string[][] {
  return Array.from({ length: Math.max(0, word.length - 1) }, (_, index) => [
    word.slice(0, index + 1),
    word.slice(index + 1),
  ]).filter((parts) => parts.every(isSyllable));
}

function isSure(word: string, cuts: readonly (readonly string[])[]): boolean {
  if (cuts.length === 0) return false;
  const tones = takeTonesOff(word).marks.length;
  if (tones >= 2) return true;
  // Abbreviations (HĐND) are capitals all through; they hold no two tones.
  if (word === word.toUpperCase()) return false;
  if (/\p{Ll}\p{Lu}/u.test(word)) return true;
  const shortest = Math.max(...cuts.map((parts) => Math.min(...parts.map((part) => part.length))));
  return tones === 1 ? shortest >= 2 : shortest >= 3;
}

/**
 * The cut to offer. Several are possible ("cá|nhân", "cán|hân"), and one between two vowels may be a slip inside a single
 * syllable ("xu|át"): then only parts the story uses elsewhere are believed.
 */
function choose(cuts: readonly string[][], known: ReadonlySet<string>): string[] | undefined {
  const [only] = cuts;
  if (
    cuts.length === 1 &&
    only !== undefined &&
    !only.some((part, index) => opensWithVowelAfterVowel(only, part, index))
  ) {
    return only;
  }
  const used = cuts.filter((parts) => parts.every((part) => known.has(part.toLowerCase())));
  return used.length === 1 ? used[0] : undefined;
}

function opensWithVowelAfterVowel(parts: readonly string[], part: string, index: number): boolean {
  const letters = [parts[index - 1]?.at(-1) ?? '', part.charAt(0)];
  return letters.every((letter) => isVowel(takeTonesOff(letter).bare));
}

function report(text: CheckedText, word: Word, { fix }: Reading): Finding {
  return findingInText(text, word, {
    rule: 'glued-words',
    level: 'warn',
    title: fix === null ? `${word.text}?` : `${word.text} → ${fix}`,
    reason:
      fix === null ? 'Không đọc được thành tiếng: thiếu khoảng trắng hoặc gõ sai' : 'Thiếu khoảng trắng',
    fix,
  });
}

/** Part of an address, a file name or a tag: letters beside @, #, _, a slash of a URL or a domain's dot. */
function isPartOfAddress(text: string, { start, end }: Word): boolean {
  const from = text.slice(Math.max(0, start - 80), start).search(/\S*$/u) + Math.max(0, start - 80);
  const around = text.slice(from, end) + (/^\S*/u.exec(text.slice(end, end + 80))?.[0] ?? '');
  return /[@#_]|:\/\/|www\.|\.(?:vn|com|org|net|gov|jpe?g|png|pdf|docx?)(?!\p{L})/iu.test(around);
}
