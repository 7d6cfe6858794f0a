// Steps of undo as the library keeps them: what differs between a story before and after one step, and nothing of the rest.
import { z } from 'zod';
import { Day, Line, Text } from './primitives.ts';
import { BylineEntry, StoryEvent } from './story.ts';

/** A run of top-level blocks that one step changed. Both sides are JSON texts of blocks; what they begin and end with alike is
 *  left out. */
export const UndoHunk = z.object({
  /** Index of the first block, counted in the document after the step. */
  at: z.int().min(0),
  /** How many blocks stand there before and after the step. */
  before: z.int().min(0),
  after: z.int().min(0),
  /** UTF-16 units both JSON texts have in common at their start and at their end. */
  head: z.int().min(0),
  tail: z.int().min(0),
  /** The middle of the JSON text before and after. */
  was: z.string(),
  is: z.string(),
});
export type UndoHunk = z.infer<typeof UndoHunk>;

const changeOf = <Value extends z.ZodType>(value: Value) => z.object({ was: value, is: value }).optional();

/** Fields beside the text that changed in one step, alone or together with the text ("replace all"). */
export const UndoFields = z.object({
  kicker: changeOf(Line),
  headline: changeOf(Line),
  lead: changeOf(Text),
  byline: changeOf(z.array(BylineEntry)),
  publicationDay: changeOf(Day.nullable()),
  section: changeOf(Line),
  tags: changeOf(z.array(Line)),
  event: changeOf(StoryEvent),
});
export type UndoFields = z.infer<typeof UndoFields>;

/** Hunks by rising `at`. */
export const UndoStep = z.object({ hunks: z.array(UndoHunk), fields: UndoFields.default({}) });
export type UndoStep = z.infer<typeof UndoStep>;

/** `position` orders the steps of a story; it never changes while the step is kept. */
export const PlacedUndoStep = z.object({ position: z.int(), step: UndoStep });
export type PlacedUndoStep = z.infer<typeof PlacedUndoStep>;

/** How many steps a story keeps at most, and how many UTF-16 units they may take together. */
export const undoLimits = { steps: 300, size: 1_500_000 } as const;

/** What a save changes in the kept steps. Steps outside `first`…`last` go. */
export const UndoPatch = z.object({
  first: z.int(),
  last: z.int(),
  /** Position of the newest step that is done; the ones behind it were undone. `first - 1`: none is done. */
  done: z.int(),
  put: z.array(PlacedUndoStep).max(undoLimits.steps + 1),
});
export type UndoPatch = z.infer<typeof UndoPatch>;

/** The kept steps that lead to and from the stored story, by rising position. */
export const KeptUndo = z.object({ done: z.int(), steps: z.array(PlacedUndoStep) });
export type KeptUndo = z.infer<typeof KeptUndo>;
