// Names of the register for what is being typed: marks and case may be left out, any word of the name may come first.
import type { Person } from '#shared/model/register.ts';
import { fold } from '#shared/vietnamese/fold.ts';

export type Completion = {
  readonly person: Person;
  /** So many UTF-16 units before the caret are what the name takes the place of. */
  readonly replaces: number;
};

const MOST = 6;
const LAST_WORDS = /(?:\p{L}+ ){0,3}\p{L}+$/u;

/** For the words just before the caret; the longest run of them that is part of a name decides. */
export function completeNames(before: string, people: readonly Person[]): readonly Completion[] {
  const tail = LAST_WORDS.exec(before.normalize('NFC'))?.[0];
  if (tail === undefined) return [];
  const words = tail.split(' ');
  for (let from = 0; from < words.length; from += 1) {
    const typed = words.slice(from);
    if (!saysEnough(typed)) continue;
    const text = typed.join(' ');
    const found = people.filter(({ name }) => isPartOfName(fold(text).split(' '), fold(name).split(' ')));
    // A name that stands there complete needs no completing.
    if (found.some(({ name }) => tail.endsWith(name))) return [];
    if (found.length > 0) return found.slice(0, MOST).map((person) => ({ person, replaces: text.length }));
  }
  return [];
}

function saysEnough(typed: readonly string[]): boolean {
  const [word = ''] = typed;
  return typed.length > 1 || word.length >= 3 || (word.length === 2 && /^\p{Lu}/u.test(word));
}

function isPartOfName(typed: readonly string[], name: readonly string[]): boolean {
  return name.some((_, at) =>
    typed.every((word, index) => {
      const other = name[at + index];
      return index === typed.length - 1 ? other?.startsWith(word) === true : other === word;
    }),
  );
}
