// Whom of the register a name means: the one way to look somebody up by a name in a photo or in a text.
import type { Person } from '../model/register.ts';
import { nameKey } from '../vietnamese/names.ts';
import { isCapitalised, readWords, type Word } from '../vietnamese/words.ts';

/** The person whom the register means by this name (compared by `nameKey`); of several, the one spelt alike, else the first. */
export function personNamed(register: readonly Person[], name: string): Person | undefined {
  const people = byKey(register).get(nameKey(name)) ?? [];
  return people.find((person) => person.name === name) ?? people[0];
}

export type NamedPerson = {
  readonly person: Person;
  /** Of the text, UTF-16 units. */
  readonly span: { readonly start: number; readonly end: number };
};

/**
 * Everybody of the register whose full name stands in the text as whole words (compared by `nameKey`), with a capital letter
 * wherever the name has one: a person called Hoa is not every flower. What is part of somebody else's longer name is left out.
 */
export function peopleNamedIn(text: string, register: readonly Person[]): NamedPerson[] {
  const words = readWords(text);
  const whole = nameKey(text);
  const found = [...byKey(register)].flatMap(([key, people]) =>
    key !== '' && whole.includes(key)
      ? people.flatMap((person) => spansOf(person.name, { text, words }).map((span) => ({ person, span })))
      : [],
  );
  return found.filter(({ span }) => !found.some((other) => isWithin(span, other.span)));
}

type Span = NamedPerson['span'];

function spansOf(
  name: string,
  { text, words }: { readonly text: string; readonly words: readonly Word[] },
): Span[] {
  const own = readWords(name);
  const [first, last] = [own[0], own.at(-1)];
  if (first === undefined || last === undefined) return [];
  const key = nameKey(name.slice(first.start, last.end));
  return words.flatMap(({ start }, at) => {
    const end = words[at + own.length - 1]?.end;
    if (end === undefined || nameKey(text.slice(start, end)) !== key) return [];
    const isName = own.every(
      (word, index) => !isCapitalised(word.text) || isCapitalised(words[at + index]?.text ?? ''),
    );
    return isName ? [{ start, end }] : [];
  });
}

function isWithin(inner: Span, outer: Span): boolean {
  const isLonger = outer.end - outer.start > inner.end - inner.start;
  return isLonger && outer.start <= inner.start && inner.end <= outer.end;
}

/** A register is asked about many photos in a row, so its keys are made once for each list that was read. */
const keyed = new WeakMap<readonly Person[], ReadonlyMap<string, readonly Person[]>>();

function byKey(register: readonly Person[]): ReadonlyMap<string, readonly Person[]> {
  const known = keyed.get(register);
  if (known !== undefined) return known;
  const made = new Map<string, Person[]>();
  for (const person of register) {
    const key = nameKey(person.name);
    const namesakes = made.get(key);
    if (namesakes === undefined) made.set(key, [person]);
    else namesakes.push(person);
  }
  keyed.set(register, made);
  return made;
}
