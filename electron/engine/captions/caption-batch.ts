// Turns a batch of patterns into one edit per photo, and shows it before anything is written.
import { AppError } from '#shared/api/errors.ts';
import type { CaptionResult } from '#shared/api/photo-methods.ts';
import { batchFields, joinList, splitList, type BatchField } from '#shared/model/caption-batch.ts';
import type { CaptionMode, Photo, PhotoPatch, PhotoText } from '#shared/model/photo.ts';
import type { Person } from '#shared/model/register.ts';
import { expandPattern, type FindCode } from './pattern.ts';
import type { PatternPhoto, PatternSource } from './variables.ts';

export type Patterns = {
  readonly fields: Partial<Record<BatchField, string | undefined>>;
  /** Of the fields that have none of their own. */
  readonly mode: CaptionMode;
  readonly modes?: Partial<Record<BatchField, CaptionMode | undefined>>;
  readonly context: { readonly event: string; readonly place: string };
  readonly register: readonly Person[];
  readonly findCode: FindCode;
};

export type Batch = Patterns & { readonly photos: readonly Photo[] };

export type Captioned = { readonly result: CaptionResult; readonly set: PhotoPatch };

/** @throws AppError unknown_variable or unknown_code; `details.field` is where it stands */
export function expandBatch(batch: Batch): Captioned[] {
  const total = batch.photos.length;
  return batch.photos.map((photo, index) => {
    const { set, ...result } = expandFields(photo, { number: index + 1, total }, batch);
    return { result: { id: photo.id, ...result }, set };
  });
}

/** A caption that names the event names the one this very batch writes; the texts that tell of the others come last. */
const FACTS_FIRST: readonly BatchField[] = [
  ...(['event', 'place', 'city', 'province', 'country', 'creator'] as const),
  ...batchFields.filter((field) => !isFact(field) && !isStory(field)),
  ...(['caption', 'alt', 'extendedDescription'] as const),
];

type Asked = { readonly field: BatchField; readonly pattern: string; readonly mode: CaptionMode };

/** Of one photo, which need not be in the library yet. @throws AppError as `expandBatch` */
export function expandFields(
  photo: PatternPhoto,
  place: Pick<PatternSource, 'number' | 'total'>,
  patterns: Patterns,
): Omit<CaptionResult, 'id'> & { readonly set: Partial<PhotoText> } {
  const { context, register, findCode } = patterns;
  const missing = new Set<string>();
  const fields: CaptionResult['fields'] = {};
  let told = photo;
  let set: Partial<PhotoText> = {};
  for (const ask of askedFields(patterns)) {
    const source = { photo: told, ...place, context, register };
    const expansion = expandField(ask, source, findCode);
    const { field, mode } = ask;
    const change =
      field === 'keywords'
        ? { keywords: meetList(photo.keywords, splitList(expansion.text), mode) }
        : { [field]: meet(photo[field], expansion.text, mode) };
    told = { ...told, ...change };
    set = { ...set, ...change };
    fields[field] = { before: shown(photo, field), after: shown(told, field) };
    for (const name of expansion.missing) missing.add(name);
  }
  return { fields, missing: [...missing], set };
}

function askedFields({ fields, modes, mode }: Patterns): Asked[] {
  return FACTS_FIRST.flatMap((field) => {
    const pattern = fields[field];
    return pattern === undefined ? [] : [{ field, pattern, mode: modes?.[field] ?? mode }];
  });
}

function expandField({ field, pattern }: Asked, source: PatternSource, findCode: FindCode) {
  try {
    return expandPattern(pattern, source, findCode);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    throw new AppError(error.code, error.message, { details: { field }, cause: error });
  }
}

function shown(photo: PatternPhoto, field: BatchField): string {
  const value = photo[field];
  return typeof value === 'string' ? value : joinList(value);
}

function isFact(field: BatchField): boolean {
  return ['event', 'place', 'city', 'province', 'country', 'creator'].includes(field);
}

function isStory(field: BatchField): boolean {
  return ['caption', 'alt', 'extendedDescription'].includes(field);
}

function meet(before: string, text: string, mode: CaptionMode): string {
  switch (mode) {
    case 'replace':
      return text;
    case 'prepend':
      return joinText(text, before);
    case 'append':
      return joinText(before, text);
    case 'fill-empty':
      return before.trim() === '' ? text : before;
  }
}

/** A keyword that is there already stays where it is. */
function meetList(before: readonly string[], values: readonly string[], mode: CaptionMode): string[] {
  switch (mode) {
    case 'replace':
      return [...values];
    case 'prepend':
      return [...values.filter((value) => !before.includes(value)), ...before];
    case 'append':
      return [...new Set([...before, ...values])];
    case 'fill-empty':
      return before.length === 0 ? [...values] : [...before];
  }
}

function joinText(left: string, right: string): string {
  return left === '' || right === '' ? left + right : `${left} ${right}`;
}
