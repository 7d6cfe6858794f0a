// What has been typed for a selection and not yet written to its photos.
import type { CaptionBatch } from '#shared/api/photo-methods.ts';
import {
  batchFields,
  type BatchField,
  type CaptionTemplate,
  type TemplateDraft,
} from '#shared/model/caption-batch.ts';
import type { CaptionMode, Photo } from '#shared/model/photo.ts';

export type CaptionDraft = {
  /** Fields the person has touched; an emptied one is touched too. The others are kept. */
  readonly fields: Readonly<Partial<Record<BatchField, string>>>;
  /** How a field meets what a photo already has; without a mode it takes its place. */
  readonly modes: Readonly<Partial<Record<BatchField, CaptionMode>>>;
};

export const emptyDraft: CaptionDraft = { fields: {}, modes: {} };

/** The batch of a draft, undefined while nothing is touched. */
export function toBatch(draft: CaptionDraft, photos: readonly Photo[]): CaptionBatch | undefined {
  const fields = Object.fromEntries(
    batchFields.flatMap((field) => {
      const text = draft.fields[field];
      return text === undefined ? [] : [[field, text] as const];
    }),
  );
  if (Object.keys(fields).length === 0 || photos.length === 0) return undefined;
  return {
    ids: photos.map(({ id }) => id),
    fields,
    modes: Object.fromEntries(Object.entries(draft.modes).filter(([field]) => field in fields)),
    context: { event: draft.fields.event ?? '', place: draft.fields.place ?? '' },
  };
}

/** `undefined` keeps the field as it is: what was typed for it goes. */
export function withMode(
  draft: CaptionDraft,
  field: BatchField,
  mode: CaptionMode | undefined,
): CaptionDraft {
  const modes = without(draft.modes, field);
  if (mode === undefined) return { fields: without(draft.fields, field), modes };
  return { ...draft, modes: { ...modes, [field]: mode } };
}

/** A template's fields over what was typed; what it does not name stays. */
export function withTemplate(draft: CaptionDraft, template: CaptionTemplate): CaptionDraft {
  const stamped = Object.entries(template.fields);
  return {
    fields: {
      ...draft.fields,
      ...Object.fromEntries(stamped.map(([field, { pattern }]) => [field, pattern])),
    },
    modes: { ...draft.modes, ...Object.fromEntries(stamped.map(([field, { mode }]) => [field, mode])) },
  };
}

/** What a new template begins with: what was typed, else what the first photo says. */
export function templateFields(draft: CaptionDraft, photo: Photo | undefined): TemplateDraft['fields'] {
  const typed = batchFields.filter((field) => draft.fields[field] !== undefined);
  const pattern = (field: BatchField): string =>
    typed.length > 0 ? (draft.fields[field] ?? '') : photo === undefined ? '' : textOf(photo, field);
  return Object.fromEntries(
    batchFields.flatMap((field) => {
      const text = pattern(field);
      return text === '' ? [] : [[field, { pattern: text, mode: draft.modes[field] ?? 'replace' }] as const];
    }),
  );
}

export function textOf(photo: Photo, field: BatchField): string {
  const value = photo[field];
  return typeof value === 'string' ? value : value.join(', ');
}

function without<T>(values: Readonly<Partial<Record<BatchField, T>>>, field: BatchField) {
  return Object.fromEntries(Object.entries(values).filter(([name]) => name !== field));
}
