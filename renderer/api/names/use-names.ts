// The names that can be offered while somebody writes: people and terms of the registers, and the places and events typed
// before, each with how often it was used.
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { NameKind, NameUse, Person, Term } from '#shared/model/register.ts';
import { nameQueries, registerQueries } from '../queries.ts';
import { nameEntry, type Name, type NameEntry } from './find-names.ts';

export function useNames(kinds: readonly NameKind[]): readonly NameEntry[] {
  const { data: people } = useQuery(registerQueries.people());
  const { data: terms } = useQuery(registerQueries.terms());
  const { data: used } = useQuery(nameQueries.uses());
  // Measured: taking 600 names apart at every key costs 20 ms.
  const all = useMemo(
    () => readNames(people?.people ?? [], terms?.terms ?? [], used?.uses ?? []),
    [people, terms, used],
  );
  return all.filter(({ kind }) => kinds.includes(kind));
}

function readNames(
  people: readonly Person[],
  terms: readonly Term[],
  uses: readonly NameUse[],
): readonly NameEntry[] {
  const counts = new Map(uses.map(({ kind, name, uses: count }) => [`${kind} ${name}`, count]));
  const usesOf = (kind: NameKind, name: string): number => counts.get(`${kind} ${name}`) ?? 0;
  const persons = people.map((person): Name => {
    const { name } = person;
    return { kind: 'person', name, person, uses: usesOf('person', name) };
  });
  const registered = terms.map(({ kind, text, full }): Name => {
    const as = kind === 'place' ? 'place' : 'term';
    return { kind: as, name: text, ...(full === '' ? {} : { writes: full }), uses: usesOf(as, text) };
  });
  // Places and events nobody put into a register, but somebody typed.
  const known = new Set(terms.map(({ text }) => text));
  const typed = uses.filter(({ kind, name }) => (kind === 'place' || kind === 'event') && !known.has(name));
  return [...persons, ...registered, ...typed].map(nameEntry);
}
