// A story that somebody changed on its destination meanwhile: what both grew from, what was approved here, what is there.
import { z } from 'zod';
import { Block } from './blocks.ts';
import { PublishAction, Receipt } from './outbox.ts';
import { Id, Timestamp } from './primitives.ts';
import { ShownPicture } from './shown-picture.ts';

/** Who changed a place: nobody, one of the two, both alike, or both differently. */
const Kind = z.enum(['same', 'mine', 'theirs', 'both-same', 'conflict']);

/** A text nobody carries there is null. */
const Values = { base: z.string().nullable(), mine: z.string().nullable(), theirs: z.string().nullable() };

export const ConflictField = z.object({
  name: z.enum(['kicker', 'headline', 'lead', 'byline', 'section', 'tags', 'publicationDay']),
  kind: Kind,
  /** As a person reads them; lists in one line. */
  ...Values,
});
export type ConflictField = z.infer<typeof ConflictField>;

export const ConflictBlock = z.object({
  block: Block,
  /** Its words in plain text; of a photo its caption as the destination shows it. */
  text: z.string(),
  /** Of a photo that is in the library. */
  picture: ShownPicture.nullable(),
});
export type ConflictBlock = z.infer<typeof ConflictBlock>;

const Blocks = z.array(ConflictBlock);

/**
 * In the order of the article that would come of it. `block`: on each side the blocks, none where it has taken them away or
 * never had them. `caption` and `alt`: the words of the photo in the `block` segment before.
 */
export const ConflictSegment = z.object({
  part: z.enum(['block', 'caption', 'alt']),
  kind: Kind,
  /** Who has put it here from another place. */
  moved: z.enum(['mine', 'theirs']).nullable(),
  base: Blocks,
  mine: Blocks,
  theirs: Blocks,
  /** The words of `caption` and `alt`. */
  words: z.object(Values).nullable(),
});
export type ConflictSegment = z.infer<typeof ConflictSegment>;

export const RemoteState = z.object({
  url: z.string(),
  version: z.string(),
  modifiedAt: Timestamp.nullable(),
  /** '' = the destination does not say. */
  modifiedBy: z.string(),
  visibility: Receipt.shape.visibility,
  /** It is not there any more. */
  absent: z.boolean(),
});
export type RemoteState = z.infer<typeof RemoteState>;

/**
 * unreadable: the destination cannot give the text back; absent: it is not there any more; withdrawing: the click takes the
 * article away; edited: the story was edited after the click.
 */
export const ConflictObstacle = z.object({
  kind: z.enum(['unreadable', 'absent', 'withdrawing', 'edited']),
  message: z.string(),
});
export type ConflictObstacle = z.infer<typeof ConflictObstacle>;

export const Conflict = z.object({
  intentId: Id,
  storyId: Id,
  headline: z.string(),
  connectionName: z.string(),
  action: PublishAction,
  /** Of the story as it was approved; a resolution names it. */
  revision: z.int(),
  /** Null where the destination cannot give the text back. */
  remote: RemoteState.nullable(),
  /** Whether what both grew from is known; without it whatever differs is a conflict. */
  hasBase: z.boolean(),
  fields: z.array(ConflictField),
  segments: z.array(ConflictSegment),
  /** What of the remote article could not be read as part of a story, one sentence each. */
  notes: z.array(z.string()),
  /** Why nothing of theirs can be taken over; null = it can. Keeping mine and leaving theirs alone always can. */
  obstacle: ConflictObstacle.nullable(),
});
export type Conflict = z.infer<typeof Conflict>;

export const ConflictChoices = z.object({
  fields: z.partialRecord(ConflictField.shape.name, z.enum(['mine', 'theirs'])).default({}),
  /** By index of the segment; `both` = mine, then theirs. */
  segments: z.record(z.string().regex(/^\d+$/u), z.enum(['mine', 'theirs', 'both'])).default({}),
});
export type ConflictChoices = z.infer<typeof ConflictChoices>;
