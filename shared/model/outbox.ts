// What was approved for sending, what was tried, and what arrived.
import { z } from 'zod';
import { ContentHash, Id, Text, Timestamp } from './primitives.ts';
import { CarriedWaiver } from './waiver.ts';

/**
 * publish: public for the first time; update: the same article with what was changed; schedule: handed over now, made public
 * by the destination at a set time; embargo: nothing leaves this machine before a set time; correct: an update with a note
 * to readers; unpublish: back to a draft there; take-down: gone from there; delete-draft: a draft nobody saw is removed.
 */
export const publishActions = [
  'publish',
  'update',
  'schedule',
  'embargo',
  'correct',
  'unpublish',
  'take-down',
  'delete-draft',
] as const;
export const PublishAction = z.enum(publishActions);
export type PublishAction = z.infer<typeof PublishAction>;

/** Actions that overtake everything else on their way to a destination. */
export const urgentActions: readonly PublishAction[] = ['correct', 'unpublish', 'take-down'];

/** Actions after which no reader finds the article. */
export const withdrawingActions: readonly PublishAction[] = ['unpublish', 'take-down', 'delete-draft'];

/** Seconds a click may be held, with Cancel. */
export const LONGEST_HOLD_SECONDS = 30;

/**
 * holding → the countdown with Cancel; waiting → the destination is out of reach, a retry is due or an embargo runs; sending →
 * one worker has it; unknown → a reply was lost and the work must be looked up before anything is sent again; scheduled → the
 * destination has it and makes it public at the set time; missed → the set time went by unused and a person is asked.
 */
export const intentStates = [
  'holding',
  'waiting',
  'sending',
  'unknown',
  'scheduled',
  'missed',
  'published',
  'conflict',
  'refused',
  'cancelled',
] as const;
export const IntentState = z.enum(intentStates);
export type IntentState = z.infer<typeof IntentState>;

/** Frozen at the click; nothing else can be sent under this intent. */
export const Manifest = z.object({
  storyId: Id,
  storyRevision: z.int(),
  /** SHA-256 of the canonical JSON of the story as sent (fields + document). */
  textHash: ContentHash,
  photos: z.array(
    z.object({
      photoId: Id,
      contentHash: ContentHash,
      /** SHA-256 of caption, alt, credit, … as sent, and of the moment where it is another than the file tells. */
      metadataHash: ContentHash,
    }),
  ),
  attachments: z.array(z.object({ attachmentId: Id, contentHash: ContentHash, fileName: z.string() })),
  connectionId: Id,
  action: PublishAction,
  /** schedule: when the destination makes it public; embargo: nothing leaves before. By the destination's clock. */
  at: Timestamp.nullable().default(null),
  /** correct: the note readers see; unpublish and take-down: why, for the ledger. */
  note: Text.default(''),
  /** Text and a small cover go first as a draft nobody sees, the other pictures after them: for weak lines. */
  progressive: z.boolean().default(false),
  /** Wishes of people that somebody answered for letting these photos out against. */
  waivers: z.array(CarriedWaiver).default([]),
  approvedBy: z.string(),
  approvedAt: Timestamp,
});
export type Manifest = z.infer<typeof Manifest>;

export const Receipt = z.object({
  remoteId: z.string(),
  url: z.string(),
  /** Version the destination reported or we computed from what was read back. */
  version: z.string(),
  /** SHA-256 of the article page as read back from the destination. */
  readBackHash: ContentHash,
  files: z.int(),
  bytesSent: z.int(),
  bytesUnchanged: z.int(),
  photos: z.int(),
  /** True where the destination's own key makes a second copy impossible; else it was looked up before it was made. */
  exactlyOnce: z.boolean(),
  publishedAt: Timestamp,
  /** What a reader can see of it after this delivery. */
  visibility: z.enum(['public', 'scheduled', 'draft', 'gone']).default('public'),
  /** When a scheduled article becomes public. */
  publicAt: Timestamp.nullable().default(null),
  /** The photos as the destination holds them, in reading order. */
  pictures: z
    .array(z.object({ photoId: Id, remoteId: z.string(), url: z.string(), contentHash: ContentHash }))
    .default([]),
  /** What the destination would not keep as it was sent, one sentence each. */
  losses: z.array(z.string()).default([]),
});
export type Receipt = z.infer<typeof Receipt>;

export const Attempt = z.object({
  number: z.int(),
  startedAt: Timestamp,
  endedAt: Timestamp.nullable(),
  outcome: z.enum(['running', 'published', 'waiting', 'conflict', 'refused', 'unknown', 'interrupted']),
  /** One sentence a person can read: what happened and what comes next. */
  message: z.string(),
});
export type Attempt = z.infer<typeof Attempt>;

export const Intent = z.object({
  id: Id,
  headline: z.string(),
  connectionName: z.string(),
  state: IntentState,
  manifest: Manifest,
  createdAt: Timestamp,
  updatedAt: Timestamp,
  /** When the hold ends or the next try is due; null when nothing is planned. */
  nextAttemptAt: Timestamp.nullable(),
  /** 0..1 of the bytes of the running attempt, with counts a person can read. */
  progress: z.object({ files: z.int(), filesTotal: z.int(), bytes: z.int(), bytesTotal: z.int() }).nullable(),
  attempts: z.array(Attempt),
  receipt: Receipt.nullable(),
});
export type Intent = z.infer<typeof Intent>;
