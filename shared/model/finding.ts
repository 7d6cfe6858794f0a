import { z } from 'zod';
import { Id } from './primitives.ts';
import { PhotoPatch } from './photo.ts';

/** block = must be fixed before publishing; warn = should be looked at; query = a question to the author. */
export const FindingLevel = z.enum(['block', 'warn', 'query']);
export type FindingLevel = z.infer<typeof FindingLevel>;

/** Where in the story: a field, or a top-level block of the document by index (with a text span where it is one). */
export const FindingPlace = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('field'),
    field: z.enum(['kicker', 'headline', 'lead', 'section', 'byline', 'publicationDay']),
    /** [start, end) in the field's text, UTF-16 units. */
    start: z.int().optional(),
    end: z.int().optional(),
  }),
  z.object({
    kind: z.literal('block'),
    index: z.int(),
    /** [start, end) in the block's plain text, UTF-16 units. */
    start: z.int().optional(),
    end: z.int().optional(),
    photoId: z.string().optional(),
  }),
]);
export type FindingPlace = z.infer<typeof FindingPlace>;

export const Finding = z.object({
  rule: z.string(),
  level: FindingLevel,
  /** What is wrong, in a few words: "chíNguyễn → chí Nguyễn". */
  title: z.string(),
  /** Why, and where: "Thiếu khoảng trắng · đoạn 2". */
  reason: z.string(),
  place: FindingPlace,
  /** Replacement of the span when there is exactly one good one. */
  fix: z.object({ text: z.string() }).nullable(),
  /** Whose wish stands against which photo: somebody may answer for showing it all the same. */
  concern: z.object({ photoId: Id, personId: Id }).optional(),
});
export type Finding = z.infer<typeof Finding>;

/** What is to be looked at in the words of one photo of the library. */
export const PhotoFinding = Finding.omit({ place: true, fix: true, concern: true }).extend({
  field: z.enum(['caption', 'alt', 'extendedDescription', 'headline', 'event', 'place', 'people']),
  /** What the photo gets when there is exactly one good answer. */
  fix: PhotoPatch.nullable(),
});
export type PhotoFinding = z.infer<typeof PhotoFinding>;
