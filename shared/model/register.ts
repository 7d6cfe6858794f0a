// The newsroom's registers: people with dated titles, and terms with their one right spelling.
import { z } from 'zod';
import { Day, Id, Line, Text, Timestamp } from './primitives.ts';

/** A position held from `from` (inclusive) to `to` (inclusive); null = open. */
export const PersonTitle = z.object({
  title: Line,
  /** Short form for tight fields (IIM 32 bytes). */
  short: Line.default(''),
  from: Day.nullable().default(null),
  to: Day.nullable().default(null),
});
export type PersonTitle = z.infer<typeof PersonTitle>;

export const PersonDraft = z.object({
  name: Line.refine((name) => name.trim() !== '', 'Chưa có họ tên'),
  honorific: Line.default('đồng chí'),
  /** Lower comes first in a list of attendees. */
  rank: z.int().min(0).max(999).default(100),
  titles: z.array(PersonTitle).default([]),
  note: Text.default(''),
  /** Asked not to be shown: a photo of them does not leave the newsroom. */
  doNotPublish: z.boolean().default(false),
  /** Of a child, whether a guardian agreed to being shown. */
  minor: z.enum(['no', 'consent-unknown', 'consent-given']).default('no'),
});
export type PersonDraft = z.infer<typeof PersonDraft>;

export const Person = PersonDraft.extend({ id: Id, revision: z.int().min(1), updatedAt: Timestamp });
export type Person = z.infer<typeof Person>;

/** A fixed term, place, office or abbreviation and how it is written out. */
export const TermDraft = z.object({
  kind: z.enum(['term', 'place', 'office', 'abbreviation']),
  text: Line,
  full: Line.default(''),
});
export type TermDraft = z.infer<typeof TermDraft>;
export const Term = TermDraft.extend({ id: Id });
export type Term = z.infer<typeof Term>;

/** The title valid on `day`; with several, the first listed. Undefined when the register does not know. */
export function findTitleOn(person: Pick<Person, 'titles'>, day: string): PersonTitle | undefined {
  return person.titles.find(
    (title) => (title.from === null || title.from <= day) && (title.to === null || day <= title.to),
  );
}

/** `place` and `event` are also what was once typed into those fields, `term` an office, term or abbreviation. */
export const NameKind = z.enum(['person', 'place', 'event', 'term']);
export type NameKind = z.infer<typeof NameKind>;
export const NameUse = z.object({ kind: NameKind, name: z.string(), uses: z.int() });
export type NameUse = z.infer<typeof NameUse>;

/** How a person may be written: first mention with title, later with honorific, or by name alone. */
export type NameForm = 'name' | 'honorific' | 'title';

/** "Lê Văn Hùng", "đồng chí Lê Văn Hùng", "đồng chí Lê Văn Hùng, Chủ tịch UBND phường": the title is that of the day, null = unknown day. */
export function writePerson(
  person: Pick<Person, 'name' | 'honorific' | 'titles'>,
  form: NameForm,
  day: string | null,
): string {
  if (form === 'name') return person.name;
  const named = person.honorific === '' ? person.name : `${person.honorific} ${person.name}`;
  const title = form === 'title' && day !== null ? findTitleOn(person, day)?.title : undefined;
  return title === undefined || title === '' ? named : `${named}, ${title}`;
}
