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
  return batch.photos.map((photo, index) => {
    const missing = new Set<string>();
    const fields: CaptionResult['fields'] = {};
    for (const { field, pattern } of patterns) {
      const expansion = expandPattern(pattern, { photo, number: index + 1, context: batch.context });
      const before = photo[field];
      fields[field] = { before, after: meet(before, expansion.text, batch.mode) };
      for (const name of expansion.missing) missing.add(name);
    }
    return { id: photo.id, fields, missing: [...missing] };
  });
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
