// What a mention may mean: the registers, what was typed into places and events before, the programmes, and the story's own
// event sheet and the people it names in photos, who need not be in the register.
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { readAttendee } from '#shared/document/event-sheet/attendees.ts';
import type { StoryDocument } from '#shared/model/blocks.ts';
import type { Programme } from '#shared/model/programme.ts';
import type { NameKind } from '#shared/model/register.ts';
import type { EventSheet } from '#shared/model/story.ts';
import { nameEntry, type NameEntry } from '../../api/names/find-names.ts';
import { useNames } from '../../api/names/use-names.ts';
import { programmeQueries } from '../../api/queries.ts';
import type { StorySession } from '../../api/story-session.ts';
import { useSessionValue } from '../../api/use-session-value.ts';

const kinds: readonly NameKind[] = ['person', 'place', 'event', 'term'];

export function useMentionNames(session: StorySession): readonly NameEntry[] {
  const names = useNames(kinds);
  const sheet = useSessionValue(session, ({ content }) => content.event);
  // One text is the same one after every save that names nobody else.
  const inPhotos = useSessionValue(session, ({ content }) => namesInPhotos(content.document).join('\n'));
  const { data } = useQuery(programmeQueries.list());
  const programmes = data?.programmes;
  // Measured: taking 600 names apart at every key costs 20 ms.
  const others = useMemo(
    () => [
      ...namesOfSheet(sheet),
      ...inPhotos
        .split('\n')
        .filter((name) => name !== '')
        .map(personOfLine),
      ...(programmes ?? []).flatMap(namesOfProgramme),
    ],
    [sheet, inPhotos, programmes],
  );
  const known = new Set(names.map(({ kind, name }) => `${kind} ${name}`));
  const isNew = ({ kind, name }: NameEntry): boolean => {
    const key = `${kind} ${name}`;
    return !known.has(key) && known.add(key).size > 0;
  };
  return [...names, ...others.filter(isNew)];
}

function namesOfSheet({ what, where, who }: EventSheet): NameEntry[] {
  return [...who.map(personOfLine), ...entriesOf('place', [where]), ...entriesOf('event', [what])];
}

function namesInPhotos({ root }: StoryDocument): string[] {
  return root.children.flatMap((block) => (block.type === 'photo' ? (block.people ?? []) : []));
}

function personOfLine(line: string): NameEntry {
  const { name, honorific, titles } = readAttendee(line, []);
  return nameEntry({ kind: 'person', name, uses: 0, person: { name, honorific, titles } });
}

function namesOfProgramme({ event, place, items }: Programme): NameEntry[] {
  return [...entriesOf('event', [event]), ...entriesOf('place', [place, ...items.map((item) => item.place)])];
}

function entriesOf(kind: NameKind, names: readonly string[]): NameEntry[] {
  return names.filter((name) => name !== '').map((name) => nameEntry({ kind, name, uses: 0 }));
}
