// Who of an event sheet has a picked photo. A line of the sheet is read as people write it: "Đồng chí Trần Quốc Vượng, Bí thư".
import type { Photo } from '#shared/model/photo.ts';
import { fold } from '#shared/vietnamese/fold.ts';
import { shows } from '../filter/photo-filter.ts';

export type CoveredPerson = {
  /** As the register or the sheet writes it. */
  readonly name: string;
  /** Photos that name the person. */
  readonly all: number;
  readonly picked: number;
};

export type Coverage = {
  /** Nobody has picked a photo of them; in the order of the sheet, which is the order of rank. */
  readonly without: readonly CoveredPerson[];
  readonly covered: readonly CoveredPerson[];
};

type CoverageInput = {
  /** Lines of the event sheet. */
  readonly who: readonly string[];
  /** Names of the person register. */
  readonly register: readonly string[];
  readonly photos: readonly Photo[];
};

export function coverageOf({ who, register, photos }: CoverageInput): Coverage {
  const names = [...new Set(who.flatMap((line) => namesIn(line, register)))];
  const people = names.map((name) => {
    const named = photos.filter((photo) => shows(photo, name));
    return { name, all: named.length, picked: named.filter(({ pick }) => pick === 'picked').length };
  });
  return {
    without: people.filter(({ picked }) => picked === 0),
    covered: people.filter(({ picked }) => picked > 0),
  };
}

/** Photos of a story's event: those it shows and those that carry the event's name; all of them while there are none. */
export function photosOfEvent(
  photos: readonly Photo[],
  story: { readonly event: string; readonly shown: ReadonlySet<string> },
): { readonly photos: readonly Photo[]; readonly isWholeLibrary: boolean } {
  const event = fold(story.event.trim());
  const own = photos.filter(
    ({ id, event: of }) => story.shown.has(id) || (event !== '' && fold(of) === event),
  );
  return own.length > 0 ? { photos: own, isWholeLibrary: false } : { photos, isWholeLibrary: true };
}

/** The register's names that stand in a line, in the order they stand there; else what the line itself says is a name. */
export function namesIn(line: string, register: readonly string[]): readonly string[] {
  const folded = fold(line);
  const found = register
    .map((name) => ({ name, at: wordsAt(folded, fold(name)) }))
    .filter(({ at }) => at !== -1)
    // "Trần Quốc Vượng" rather than a "Quốc Vượng" that stands inside it.
    .filter(
      ({ name }, _index, all) =>
        !all.some((other) => other.name !== name && wordsAt(fold(other.name), fold(name)) !== -1),
    )
    .toSorted((one, other) => one.at - other.at)
    .map(({ name }) => name);
  return found.length > 0 ? found : ownName(line);
}

function wordsAt(text: string, words: string): number {
  if (words === '') return -1;
  const at = text.indexOf(words);
  if (at === -1) return -1;
  const isLetter = (letter: string | undefined): boolean =>
    letter !== undefined && /[\p{L}\p{N}]/u.test(letter);
  return isLetter(text[at - 1]) || isLetter(text[at + words.length]) ? -1 : at;
}

const HONORIFIC = /^(?:đồng chí|đ\/c|ông|bà|anh|chị|cô|thầy|em|bác|chú)\s+/iu;

function ownName(line: string): readonly string[] {
  const name = (line.split(/[,;(–-]/u, 1)[0] ?? '').trim().replace(HONORIFIC, '');
  return name === '' ? [] : [name];
}
