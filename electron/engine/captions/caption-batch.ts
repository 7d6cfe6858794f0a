// Turns a batch of patterns into one edit per photo, and shows it before anything is written.
import type { CaptionResult } from '#shared/api/photo-methods.ts';
import type { CaptionMode, PatternField, Photo } from '#shared/model/photo.ts';
import { PatternField as Field } from '#shared/model/photo.ts';
import { expandPattern } from './pattern.ts';

export type Batch = {
  readonly photos: readonly Photo[];
  readonly fields: Partial<Record<PatternField, string | undefined>>;
  readonly mode: CaptionMode;
  readonly context: { readonly event: string; readonly place: string };
};

/** @throws AppError unknown_variable before any photo is looked at twice */
export function expandBatch(batch: Batch): CaptionResult[] {
  const patterns = Object.entries(batch.fields).flatMap(([key, pattern]) =>
    pattern === undefined ? [] : [{ field: Field.parse(key), pattern }],
  );
  // Facts first: a caption that names the event names the one this very batch writes.
  patterns.sort((one, other) => Number(isFact(other.field)) - Number(isFact(one.field)));
  return batch.photos.map((photo, index) => {
    const missing = new Set<string>();
    const fields: CaptionResult['fields'] = {};
    let told = photo;
    for (const { field, pattern } of patterns) {
      const expansion = expandPattern(pattern, { photo: told, number: index + 1, context: batch.context });
      const before = photo[field];
      const after = meet(before, expansion.text, batch.mode);
      fields[field] = { before, after };
      if (isFact(field)) told = { ...told, [field]: after };
      for (const name of expansion.missing) missing.add(name);
    }
    return { id: photo.id, fields, missing: [...missing] };
  });
}

/** Fields that variables of other fields draw on. */
function isFact(field: PatternField): boolean {
  return field === 'event' || field === 'place' || field === 'creator';
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
      return before === '' ? text : before;
  }
}

function joinText(left: string, right: string): string {
  return left === '' || right === '' ? left + right : `${left} ${right}`;
}
