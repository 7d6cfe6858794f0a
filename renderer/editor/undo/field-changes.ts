// What of a story's fields differs between two moments, as a step of undo keeps it.
import type { StoryContent } from '#shared/model/story.ts';
import type { UndoFields } from '#shared/model/undo.ts';

type FieldName = keyof UndoFields;
export type FieldPatch = Partial<Pick<StoryContent, FieldName>>;

/** What stands on the sheet is undone there. */
const onSheet = ['kicker', 'headline', 'lead', 'byline', 'publicationDay', 'section'] as const;
/** What stands beside it goes along with a change of the sheet, and has the undo of its own field else. */
const beside = ['tags', 'event'] as const;

/** Undefined when nothing on the sheet differs. */
export function changesBetween(before: StoryContent, after: StoryContent): UndoFields | undefined {
  if (onSheet.every((field) => isEqual(before[field], after[field]))) return undefined;
  return withoutEqual(
    Object.fromEntries(
      [...onSheet, ...beside].map((field) => [field, { was: before[field], is: after[field] }]),
    ),
  );
}

/** Both in this order; fields that are then as they were before go out of it. */
export function joinChanges(first: UndoFields, second: UndoFields): UndoFields {
  const joined = changesOf(second).map(([field, { was, is }]) => [
    field,
    { was: (first[field] ?? { was }).was, is },
  ]);
  return withoutEqual({ ...first, ...Object.fromEntries(joined) });
}

/** What to write to take the fields to one side of the step. A field that was changed since keeps what it says. */
export function patchTo(fields: UndoFields, content: StoryContent, side: 'was' | 'is'): FieldPatch {
  const from = side === 'was' ? 'is' : 'was';
  const fitting = changesOf(fields).filter(([field, change]) => isEqual(content[field], change[from]));
  return Object.fromEntries(fitting.map(([field, change]) => [field, change[side]]));
}

export function isEmpty(fields: object): boolean {
  return Object.keys(fields).length === 0;
}

type Change = { readonly was: unknown; readonly is: unknown };

export function changesOf(fields: UndoFields): [FieldName, Change][] {
  return [...onSheet, ...beside].flatMap((field): [FieldName, Change][] => {
    const change = fields[field];
    return change === undefined ? [] : [[field, change]];
  });
}

function withoutEqual(fields: UndoFields): UndoFields {
  return Object.fromEntries(changesOf(fields).filter(([, { was, is }]) => !isEqual(was, is)));
}

function isEqual(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
