// What was approved for sending, what was tried, and what arrived.
import { z } from 'zod';
import { ContentHash, Id, Timestamp } from './primitives.ts';

export const PublishAction = z.enum(['publish', 'update', 'unpublish']);
export type PublishAction = z.infer<typeof PublishAction>;

/**
 * holding → the countdown with Cancel; waiting → the destination is out of reach or a retry is due; sending → one worker
 * has it; unknown → a reply was lost and the work must be looked up before anything is sent again.
 */
export const intentStates = [
  'holding',
  'waiting',
  'sending',
  'unknown',
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
      /** SHA-256 of caption, alt, credit, … as sent. */
      metadataHash: ContentHash,
    }),
  ),
  connectionId: Id,
  action: PublishAction,
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
  exactlyOnce: z.boolean(),
  publishedAt: Timestamp,
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
