// Counts that a name was put into a photo or a story, so that the names a newsroom writes most are offered first. A batch over
// many photos is one use: it was typed once.
import type { Photo } from '#shared/model/photo.ts';
import type { NameKind, NameUse } from '#shared/model/register.ts';
import type { ReadableDb, WritableDb } from '../db/handle.ts';
import { addNameUse, queryNameUses, queryRegisteredNames } from '../db/rows/name-uses.ts';

/** Most used first. */
export function nameUses(db: ReadableDb): NameUse[] {
  return queryNameUses(db);
}

export type PhotoBeforeAfter = { readonly before: Photo; readonly after: Photo };

export function countNamesOfPhotos(db: WritableDb, changes: readonly PhotoBeforeAfter[], at: Date): void {
  const used = new Map<string, { kind: NameKind; name: string }>();
  const count = (kind: NameKind, name: string): void => void used.set(`${kind} ${name}`, { kind, name });
  for (const { before, after } of changes) {
    for (const name of after.people) if (!before.people.includes(name)) count('person', name);
    if (after.place !== before.place && after.place !== '') count('place', after.place);
    if (after.event !== before.event && after.event !== '') count('event', after.event);
  }
  const texts = changes.filter(({ before, after }) => proseOf(before) !== proseOf(after));
  const [was, is] = [joined(texts.map(({ before }) => before)), joined(texts.map(({ after }) => after))];
  for (const { kind, name } of newNames(db, was, is)) count(kind, name);
  for (const entry of used.values()) addNameUse(db, entry, at.toISOString());
}

type ChangedText = {
  readonly before: string;
  readonly after: string;
  /** All that stands around the change; asked for only when a name might be new. */
  readonly elsewhere: () => string;
};

export function countNamesOfText(db: WritableDb, text: ChangedText, at: Date): void {
  const candidates = newNames(db, text.before, text.after);
  if (candidates.length === 0) return;
  const known = text.elsewhere();
  for (const entry of candidates) if (!known.includes(entry.name)) addNameUse(db, entry, at.toISOString());
}

function newNames(db: ReadableDb, before: string, after: string): { kind: NameKind; name: string }[] {
  if (before === after) return [];
  return queryRegisteredNames(db).filter(
    ({ name }) => name !== '' && after.includes(name) && !before.includes(name),
  );
}

function joined(photos: readonly Photo[]): string {
  return [...new Set(photos.map(proseOf))].join('\n');
}

function proseOf({ caption, alt, extendedDescription }: Photo): string {
  return [caption, alt, extendedDescription].join('\n');
}
