// Fields copied from one photo, to be pasted into others: the window's own clipboard, gone with the window.
import { batchFields, type ReplaceField } from '#shared/model/caption-batch.ts';
import type { Photo, PhotoPatch } from '#shared/model/photo.ts';
import { sharedValue } from '../../../commands/shared-value.ts';

/** Fields in the order of the form. */
export const copyableFields = [
  'caption',
  'alt',
  'people',
  ...batchFields.slice(2),
] as const satisfies readonly ReplaceField[];

export type CopiedFields = { readonly fileName: string; readonly set: PhotoPatch };

const copied = sharedValue<CopiedFields | null>(null);
export const copyFields = copied.set;
export const useCopiedFields = copied.use;

/** The values of the fields named, as they stand. */
export function pickFields(photo: Photo, fields: readonly ReplaceField[]): PhotoPatch {
  return Object.fromEntries(fields.map((field) => [field, photo[field]]));
}

export function hasText(photo: Photo, field: ReplaceField): boolean {
  return photo[field].length > 0;
}
