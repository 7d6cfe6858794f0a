// Which names of the registers fit what is typed: in a field that holds one name, and among the words of a sentence. Pure;
// what fits better comes first, then what the newsroom writes more often.
import { writePerson, type NameForm, type NameKind, type Person } from '#shared/model/register.ts';
import {
  matchNameInSentence,
  matchTypedName,
  readName,
  readTyped,
  type ReadName,
} from '#shared/vietnamese/typed-name.ts';

/** Somebody of the register, or somebody who is named for one story only and has no id. */
export type NamedPerson = Pick<Person, 'name' | 'honorific' | 'titles'> & Partial<Pick<Person, 'id'>>;

export type Name = {
  readonly kind: NameKind;
  readonly name: string;
  /** What is written for it where that is not the name: an abbreviation in full. */
  readonly writes?: string;
  readonly person?: NamedPerson;
  readonly uses: number;
};

/** A name ready to be asked for at every key. */
export type NameEntry = Name & { readonly reads: readonly ReadName[] };

export function nameEntry(name: Name): NameEntry {
  const spellings = name.writes === undefined ? [name.name] : [name.name, name.writes];
  return { ...name, reads: spellings.map(readName) };
}

export type Completion = {
  readonly entry: NameEntry;
  readonly form: NameForm;
  readonly text: string;
  /** A code is written, which gives each photo the title of its own day; the list shows this instead. */
  readonly standsFor?: string;
  /** So many UTF-16 units before the caret are what the text takes the place of. */
  readonly replaces: number;
};

const MOST = 7;
/** Ranks from here on are of names with other marks than those typed. */
const WRONG_MARKS = 2;

/** Names for a field of its own: everything that may be meant. */
export function findNames(typed: string, entries: readonly NameEntry[]): readonly NameEntry[] {
  if (typed.trim() === '') return [];
  const words = readTyped(typed);
  return ranked(entries, (read) => matchTypedName(words, read)?.rank).slice(0, MOST);
}

/** Letters, and digits of VNI after them. */
const LAST_WORDS = /(?:\p{L}[\p{L}\p{M}\d]* ){0,5}\p{L}[\p{L}\p{M}\d]*$/u;

type Sentence = {
  readonly before: string;
  /** The rest of the text: a name that stands in it is no first mention. */
  readonly after: string;
  /** Days the pictures were taken on, YYYY-MM-DD; empty when none is known. */
  readonly days: readonly string[];
  /** Codes of people by their name, for pictures of days with different titles. */
  readonly codes?: ReadonlyMap<string, string>;
};

const noCodes: ReadonlyMap<string, string> = new Map();

/** For the words just before the caret; the longest run of them that is part of a name decides. */
export function completeNames(
  { before, after, days, codes = noCodes }: Sentence,
  entries: readonly NameEntry[],
): readonly Completion[] {
  const tail = LAST_WORDS.exec(before)?.[0];
  // Between braces stands a variable.
  if (tail === undefined || /\{[^{}]*$/u.test(before)) return [];
  const words = tail.split(' ');
  for (let from = 0; from < words.length; from += 1) {
    const typed = words.slice(from);
    if (!saysEnough(typed)) continue;
    const text = typed.join(' ');
    const read = readTyped(text);
    const found = ranked(entries, (name) => {
      const rank = matchNameInSentence(read, name)?.rank;
      return rank !== undefined && (rank < WRONG_MARKS || isLikeName(typed)) ? rank : undefined;
    });
    // A name that stands there complete needs no completing.
    if (found.some(({ name }) => tail.endsWith(name))) return [];
    if (found.length > 0) {
      const lead = before.slice(0, -text.length);
      const isFirst = ({ name }: NameEntry): boolean => !lead.includes(name) && !after.includes(name);
      return found
        .slice(0, MOST)
        .flatMap((entry, index) =>
          rowsOf(entry, { lead, days, codes, inFull: index === 0, isFirst: isFirst(entry) }),
        )
        .map((row) => ({ ...row, replaces: text.length }));
    }
  }
  return [];
}

/** "hóa" alone is a word, not a slip of "Hòa"; "Hóa" or "hồng nhưng" may be. */
function isLikeName(typed: readonly string[]): boolean {
  return typed.length > 1 || /^\p{Lu}/u.test(typed[0] ?? '');
}

function saysEnough(typed: readonly string[]): boolean {
  const [word = ''] = typed;
  return typed.length > 1 || word.length >= 3 || (word.length === 2 && /^\p{Lu}/u.test(word));
}

function ranked(
  entries: readonly NameEntry[],
  rankOf: (read: ReadName) => number | undefined,
): readonly NameEntry[] {
  const found = entries.flatMap((entry) => {
    const ranks = entry.reads.flatMap((read) => rankOf(read) ?? []);
    return ranks.length === 0 ? [] : [{ entry, rank: Math.min(...ranks) }];
  });
  return found
    .toSorted((first, second) => first.rank - second.rank || second.entry.uses - first.entry.uses)
    .map(({ entry }) => entry);
}

type Row = {
  readonly lead: string;
  readonly days: readonly string[];
  readonly codes: ReadonlyMap<string, string>;
  /** The first of the list is offered in all its forms. */
  readonly inFull: boolean;
  readonly isFirst: boolean;
};

function rowsOf(entry: NameEntry, row: Row): Omit<Completion, 'replaces'>[] {
  const { person } = entry;
  const plain = { entry, form: 'name', text: entry.writes ?? entry.name } as const;
  if (person === undefined || !row.inFull) return [plain];
  // At first mention the title belongs to the name, later the honorific is enough.
  const forms: readonly NameForm[] = row.isFirst ? ['title', 'honorific'] : ['honorific', 'title'];
  const others = forms.flatMap((form) => {
    const text = writeOn(person, form, row.days);
    if (text !== undefined) return [{ entry, form, text: fitHonorific(row.lead, person, text) }];
    const code = row.codes.get(person.name);
    const standsFor = writePerson(person, 'honorific', null);
    return code === undefined ? [] : [{ entry, form, text: `=${code}=`, standsFor }];
  });
  return [plain, ...others].filter(
    ({ text }, index, rows) => rows.findIndex((other) => other.text === text) === index,
  );
}

/** Undefined when the pictures are of days with different titles: one text would be wrong for some of them. */
function writeOn(person: NamedPerson, form: NameForm, days: readonly string[]): string | undefined {
  const texts = new Set(days.map((day) => writePerson(person, form, day)));
  if (texts.size > 1) return undefined;
  return [...texts][0] ?? writePerson(person, form, null);
}

/** The honorific is not written twice, and begins a sentence with a capital. */
export function fitHonorific(lead: string, person: NamedPerson, text: string): string {
  const { honorific } = person;
  const stands = honorific !== '' && lead.trimEnd().toLowerCase().endsWith(honorific.toLowerCase());
  if (stands) return text.slice(text.indexOf(person.name));
  const opens = /^\s*$|[.!?…]\s+$|\n\s*$/u.test(lead);
  return opens ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}
