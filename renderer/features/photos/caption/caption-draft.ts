// What has been typed for a selection and not yet written to its photos.
import type { CaptionBatch } from '#shared/api/photo-methods.ts';
import type { CaptionMode, Photo } from '#shared/model/photo.ts';
import { captionFields, type CaptionField } from './shared-values.ts';

export type CaptionDraft = {
  /** Fields the person has touched; an emptied one is touched too. */
  readonly fields: Readonly<Partial<Record<CaptionField, string>>>;
  readonly mode: CaptionMode;
};

export const emptyDraft: CaptionDraft = { fields: {}, mode: 'replace' };

/** The batch of a draft, undefined while nothing is touched. A single photo is edited as it stands, whatever the mode. */
export function toBatch(draft: CaptionDraft, photos: readonly Photo[]): CaptionBatch | undefined {
  const fields = Object.fromEntries(
    captionFields.flatMap((field) => {
      const text = draft.fields[field];
      return text === undefined ? [] : [[field, text] as const];
    }),
  );
  if (Object.keys(fields).length === 0 || photos.length === 0) return undefined;
  return {
    ids: photos.map(({ id }) => id),
    fields,
    mode: photos.length === 1 ? 'replace' : draft.mode,
    context: { event: draft.fields.event ?? '', place: draft.fields.place ?? '' },
  };
}

/** The field a pattern's unknown variable stands in. */
export function fieldWithVariable(draft: CaptionDraft, name: string): CaptionField | undefined {
  return captionFields.find((field) => draft.fields[field]?.includes(`{${name}}`) === true);
}
