// The names a field can offer: people and terms of the registers, and the places and events typed before, with how often each
// was used; and the days of the pictures that are being captioned.
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { NameKind, NameUse, Person, Term } from '#shared/model/register.ts';
import { captioningQueries, nameQueries, photoQueries, registerQueries } from '../../../api/queries.ts';
import { usePhotoSelection } from '../../../commands/photo-selection.ts';
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

/** The days the selected pictures were taken on, each once. */
export function useSelectionDays(): readonly string[] {
  const { ids } = usePhotoSelection();
  const { data } = useQuery(photoQueries.list({ search: '' }));
  const selected = new Set(ids);
  const days = data?.photos.flatMap(({ id, shotAt }) =>
    selected.has(id) && shotAt !== null ? [shotAt.slice(0, 10)] : [],
  );
  return [...new Set(days)];
}

/** Codes of the people of the register, by name; asked for only where days differ. */
export function usePeopleCodes(days: readonly string[]): ReadonlyMap<string, string> {
  const { data } = useQuery({ ...captioningQueries.codes(''), enabled: days.length > 1 });
  // Of a person's code the second variant is the name alone.
  return new Map(data?.codes.map(({ code, variants }) => [variants[1] ?? '', code]));
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
