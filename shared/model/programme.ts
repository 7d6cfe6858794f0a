// An event's programme as a timeline. Times are the newsroom's wall clock (+07:00), like `Photo.shotAt`.
import { z } from 'zod';
import { Id, Line, Timestamp } from './primitives.ts';

/** `YYYY-MM-DDTHH:mm` */
const WallClock = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/u);

export const ProgrammeItem = z.object({
  from: WallClock,
  /** Null where the programme does not say: until the next item of that day begins. */
  to: WallClock.nullable(),
  session: Line,
  /** Names as they belong into Person Shown, without honorific and title. */
  speakers: z.array(Line),
  /** '' = the programme's own place. */
  place: Line,
});
export type ProgrammeItem = z.infer<typeof ProgrammeItem>;

export const ProgrammeDraft = z.object({
  event: Line,
  place: Line,
  /** By time. */
  items: z.array(ProgrammeItem),
});
export type ProgrammeDraft = z.infer<typeof ProgrammeDraft>;

export const Programme = ProgrammeDraft.extend({ id: Id, updatedAt: Timestamp });
export type Programme = z.infer<typeof Programme>;

/** What a programme can say of a photo: event → Event, session → Headline, speakers → Person Shown, place → Sublocation. */
export const programmeFields = ['event', 'session', 'speakers', 'place'] as const;
export const ProgrammeField = z.enum(programmeFields);
export type ProgrammeField = z.infer<typeof ProgrammeField>;

/** Whether a photo falls into an item: `several` begin together, so that none of them is meant more than another. */
export const programmeReasons = ['matched', 'outside', 'several', 'no-time'] as const;
export const ProgrammeReason = z.enum(programmeReasons);
export type ProgrammeReason = z.infer<typeof ProgrammeReason>;

/** How many photos of an import there are of each. */
export const ProgrammeCounts = z.record(ProgrammeReason, z.int());
export type ProgrammeCounts = z.infer<typeof ProgrammeCounts>;
