// The names a field can offer: people and terms of the registers, and the places and events typed before, with how often each
// was used; and the days of the pictures that are being captioned.
import { useQuery } from '@tanstack/react-query';
import type { NameKind, NameUse, Person, Term } from '#shared/model/register.ts';
import { nameQueries, photoQueries, registerQueries } from '../../../api/queries.ts';
import { usePhotoSelection } from '../../../commands/photo-selection.ts';
import type { NameEntry } from './find-names.ts';

export function useNames(kinds: readonly NameKind[]): readonly NameEntry[] {
  const { data: people } = useQuery(registerQueries.people());
  const { data: terms } = useQuery(registerQueries.terms());
  const { data: used } = useQuery(nameQueries.uses());
  const uses = used?.uses ?? [];
  return [
    ...personEntries(people?.people ?? [], uses),
    ...termEntries(terms?.terms ?? [], uses),
    ...typedEntries(uses, terms?.terms ?? []),
  ].filter(({ kind }) => kinds.includes(kind));
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

function personEntries(people: readonly Person[], uses: readonly NameUse[]): NameEntry[] {
  return people.map((person) => ({
    ...{ kind: 'person', name: person.name, person },
    uses: usesOf(uses, 'person', person.name),
  }));
}

function termEntries(terms: readonly Term[], uses: readonly NameUse[]): NameEntry[] {
  return terms.map(({ kind, text, full }) => {
    const as = kind === 'place' ? 'place' : 'term';
    const writes = full === '' ? {} : { writes: full };
    return { kind: as, name: text, ...writes, uses: usesOf(uses, as, text) };
  });
}

/** Places and events nobody put into a register, but somebody typed. */
function typedEntries(uses: readonly NameUse[], terms: readonly Term[]): NameEntry[] {
  return uses.filter(
    ({ kind, name }) => (kind === 'place' || kind === 'event') && !terms.some(({ text }) => text === name),
  );
}

function usesOf(uses: readonly NameUse[], kind: NameKind, name: string): number {
  return uses.find((use) => use.kind === kind && use.name === name)?.uses ?? 0;
}
