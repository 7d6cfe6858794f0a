// The fields of a story side by side: base, mine, theirs. Pure.
import type { StoryContent } from '../../model/story.ts';
import { oneLine } from '../inline-pieces.ts';
import type { Kind } from './kinds.ts';
import { kindOf } from './kinds.ts';

export const comparedFields = [
  'kicker',
  'headline',
  'lead',
  'byline',
  'section',
  'tags',
  'publicationDay',
] as const;
export type FieldName = (typeof comparedFields)[number];

/** A field the destination does not carry is absent. */
export type Fields = { readonly [Name in FieldName]?: StoryContent[Name] | undefined };

export type FieldComparison = {
  readonly [Name in FieldName]: {
    readonly name: Name;
    readonly kind: Kind;
    readonly base: StoryContent[Name] | undefined;
    readonly mine: StoryContent[Name] | undefined;
    readonly theirs: StoryContent[Name] | undefined;
  };
}[FieldName];

export function compareFields(sides: {
  readonly base: Fields | null;
  readonly mine: Fields;
  readonly theirs: Fields;
}): FieldComparison[] {
  return comparedFields.map((name) => compareField(name, sides));
}

function compareField<Name extends FieldName>(
  name: Name,
  { base, mine, theirs }: Parameters<typeof compareFields>[0],
): FieldComparison {
  const values = { base: base?.[name], mine: mine[name], theirs: theirs[name] };
  const isCarried = values.theirs !== undefined && values.mine !== undefined;
  const kind = isCarried
    ? kindOf({
        base: base === null ? undefined : keyOf(values.base),
        mine: keyOf(values.mine),
        theirs: keyOf(values.theirs),
      })
    : keyOf(values.base ?? values.mine) === keyOf(values.mine)
      ? 'same'
      : 'mine';
  // The name and its values come from the same row of the table of fields.
  return { name, kind, ...values } as FieldComparison;
}

/** The order of tags says nothing, nor does white space. */
function keyOf(value: StoryContent[FieldName] | undefined): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return oneLine(value);
  const parts = value.map((part) => (typeof part === 'string' ? oneLine(part) : JSON.stringify(part)));
  return JSON.stringify(value.some((part) => typeof part === 'string') ? parts.toSorted() : parts);
}
