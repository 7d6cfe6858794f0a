// A photo that a wish in the register of people stands against and that somebody lets out all the same: who, when and why.
import { z } from 'zod';
import { Id, Line, Timestamp } from './primitives.ts';

/** `do-not-publish`: asked not to be shown; `minor`: a child whose guardian is not known to have agreed. */
export const ConcernKind = z.enum(['do-not-publish', 'minor']);
export type ConcernKind = z.infer<typeof ConcernKind>;

/** Why, on one line; never blank: it is what will be answered with later. */
export const WaiverReason = Line.refine((reason) => reason.trim() !== '', 'Chưa có lý do');

/** What a delivery carries of it, as it stood at the click. */
export const CarriedWaiver = z.object({
  id: Id,
  photoId: Id,
  personId: Id,
  /** As the register had it then. */
  personName: z.string(),
  concern: ConcernKind,
  reason: z.string(),
  by: z.string(),
  at: Timestamp,
});
export type CarriedWaiver = z.infer<typeof CarriedWaiver>;

/** For one person in one photo of one story, and only while these look as they did. Never deleted: what ended is still known. */
export const Waiver = CarriedWaiver.extend({
  storyId: Id,
  /** Everyone named in the picture then, sorted. */
  shown: z.array(z.string()),
  /** How the picture was developed then: a blur that is taken off again is another picture. */
  look: z.string(),
  /** Taken back, or given anew. */
  ended: z.object({ by: z.string(), at: Timestamp }).nullable(),
});
export type Waiver = z.infer<typeof Waiver>;
