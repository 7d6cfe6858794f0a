// One photo's fields as its file's three records tell them, and which of them is believed.
import { z } from 'zod';
import { ImageRegion } from './image-region.ts';
import { PhotoField } from './photo.ts';

export const recordNames = ['xmp', 'iim', 'exif'] as const;
export const RecordName = z.enum(recordNames);
export type RecordName = z.infer<typeof RecordName>;

/**
 * Why a record won. `only`: no other speaks; `same`: all say so; `xmp-first`: XMP comes first while IIM is in step with it or
 * nobody can say; `iim-newer`: IIM was changed after XMP was written; `iim-cut`: IIM is only what its byte limit left of XMP;
 * `exif-last`: EXIF is what cameras fill by themselves.
 */
export const RecordReason = z.enum(['only', 'same', 'xmp-first', 'iim-newer', 'iim-cut', 'exif-last']);
export type RecordReason = z.infer<typeof RecordReason>;

export const RecordValue = z.union([z.string(), z.array(z.string()), z.array(ImageRegion)]);
export type RecordValue = z.infer<typeof RecordValue>;

/** Absent where the record says nothing. */
const Values = z.object({
  xmp: RecordValue.optional(),
  iim: RecordValue.optional(),
  exif: RecordValue.optional(),
});

export const FieldRecord = z.object({
  field: PhotoField,
  values: Values,
  winner: RecordName,
  reason: RecordReason,
  /** The records do not say the same, and not only because one was cut short. */
  disagrees: z.boolean(),
});
export type FieldRecord = z.infer<typeof FieldRecord>;

export const FileRecords = z.object({
  fields: z.array(FieldRecord),
  /** Is IIM the block XMP was written with? */
  digest: z.enum(['current', 'stale', 'absent']),
  /** In what letters IIM is written; `declared`: the block says so itself. Null without IIM. */
  charset: z
    .object({ name: z.enum(['utf-8', 'windows-1258', 'windows-1252']), declared: z.boolean() })
    .nullable(),
});
export type FileRecords = z.infer<typeof FileRecords>;

export const PhotoRecords = z.object({
  /** The library's copy; null when it cannot be read. */
  now: FileRecords.nullable(),
  /** The file as it came in. */
  original: FileRecords.nullable(),
  /** ISO 8601: when the copy, as it is now, was read again and held the picture that came in. Null while nobody has looked. */
  provenAt: z.string().nullable(),
});
export type PhotoRecords = z.infer<typeof PhotoRecords>;
