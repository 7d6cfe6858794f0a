// The register of people, asked by letters: how is somebody spelt whose name has these letters?
import type { Person } from '#shared/model/register.ts';
import { fold } from '#shared/vietnamese/fold.ts';
import { nameKey } from '#shared/vietnamese/names.ts';

export type RegisteredName = { readonly words: readonly string[]; readonly spelling: string };

export type NameRegister = {
  /** Full names with these letters; several when two people differ in their marks only. */
  readonly fullNames: (letters: string) => readonly RegisteredName[];
  /** Ends of full names ("Hồng Nhung" of "Lê Thị Hồng Nhung"), as later mentions use them. */
  readonly nameEnds: (letters: string) => readonly RegisteredName[];
};

export function openRegister(people: readonly Person[]): NameRegister {
  const full = new Map<string, RegisteredName[]>();
  const ends = new Map<string, RegisteredName[]>();
  for (const person of people) {
    const words = person.name.normalize('NFC').trim().split(/\s+/u);
    if (words.length >= 2) add(full, words);
    for (let from = 1; from <= words.length - 2; from += 1) add(ends, words.slice(from));
  }
  return { fullNames: (letters) => full.get(letters) ?? [], nameEnds: (letters) => ends.get(letters) ?? [] };
}

function add(names: Map<string, RegisteredName[]>, words: readonly string[]): void {
  const letters = fold(words.join(' '));
  const name = { words, spelling: nameKey(words.join(' ')) };
  const known = names.get(letters) ?? [];
  if (!known.some((other) => other.spelling === name.spelling)) names.set(letters, [...known, name]);
}
