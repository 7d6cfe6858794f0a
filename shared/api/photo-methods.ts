import { z } from 'zod';
import { BatchField } from '../model/caption-batch.ts';
import { IngestProfile } from '../model/ingest.ts';
import { CaptionMode, Photo, PhotoPatch } from '../model/photo.ts';
import { Id } from '../model/primitives.ts';
import { method } from './method.ts';

const Ids = z.array(Id).min(1);

/** What `{người}`, `{sự kiện}`, `{ngày}`, `{nơi}` fall back to when a photo does not say itself. */
export const PatternContext = z.object({
  event: z.string().default(''),
  place: z.string().default(''),
});

const CaptionBatch = z.object({
  ids: Ids,
  /** Patterns per field; plain text is a pattern without variables. */
  fields: z.partialRecord(BatchField, z.string()),
  /** Of the fields `modes` does not name. A field that is to be kept is not among `fields`. */
  mode: CaptionMode.default('replace'),
  modes: z.partialRecord(BatchField, CaptionMode).default({}),
  context: PatternContext.default({ event: '', place: '' }),
});
export type CaptionBatch = z.input<typeof CaptionBatch>;

export const CaptionResult = z.object({
  id: Id,
  fields: z.partialRecord(BatchField, z.object({ before: z.string(), after: z.string() })),
  /** Variables this photo has no value for, in words: "chưa có người trong ảnh". */
  missing: z.array(z.string()),
});
export type CaptionResult = z.infer<typeof CaptionResult>;

export const photoMethods = {
  /** By capture time, then file name. `storyId` keeps the photos a story shows; `search` folds marks and đ. */
  'photos.list': method(
    z
      .object({ storyId: Id.optional(), ids: z.array(Id).optional(), search: z.string().default('') })
      .default({ search: '' }),
    z.object({ photos: z.array(Photo) }),
  ),
  'photos.get': method(z.object({ id: Id }), Photo),
  /** Files and folders. Originals are copied under their hash; known content counts as a duplicate. */
  'photos.import': method(
    z.object({
      paths: z.array(z.string()).min(1),
      recursive: z.boolean().default(true),
      profile: IngestProfile.nullable().optional(),
      /** Folder of the second copies. */
      second: z.string().min(1).nullable().optional(),
    }),
    z.object({ jobId: Id }),
  ),
  /** Sets the same values on all; one undo step. `undoId` is null when nothing changed. */
  'photos.update': method(
    z.object({ ids: Ids, set: PhotoPatch }),
    z.object({ changed: z.int(), undoId: z.int().nullable() }),
  ),
  /** Sets to each photo its own values; one undo step. */
  'photos.edit': method(
    z.object({ edits: z.array(z.object({ id: Id, set: PhotoPatch })).min(1) }),
    z.object({ changed: z.int(), undoId: z.int().nullable() }),
  ),
  /** The expansion of patterns for every photo; nothing is written. An unknown variable fails with
   * `unknown_variable`, a code no list has with `unknown_code`; `details.field` is where it stands. */
  'photos.previewCaptions': method(CaptionBatch, z.object({ results: z.array(CaptionResult) })),
  'photos.applyCaptions': method(CaptionBatch, z.object({ changed: z.int(), undoId: z.int().nullable() })),
  /** Takes the batch back wherever the value is still the one it set; photos edited since are named in `kept`. */
  'photos.undo': method(
    z.object({ undoId: z.int() }),
    z.object({ restored: z.int(), kept: z.array(z.string()) }),
  ),
  /** Removes photos no story shows; used ones are named in `kept`. The original file goes with the last reference. */
  'photos.remove': method(z.object({ ids: Ids }), z.object({ removed: z.int(), kept: z.array(z.string()) })),
  /** Stories that show a photo. */
  'photos.usage': method(
    z.object({ id: Id }),
    z.object({ stories: z.array(z.object({ id: Id, headline: z.string() })) }),
  ),
};
