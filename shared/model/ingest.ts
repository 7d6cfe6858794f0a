// Taking photos in: what a newsroom decides once for an event (the profile), and what is known of a card before, while and
// after it is copied.
import { z } from 'zod';
import { Pick, PhotoText } from './photo.ts';
import { Id, Line } from './primitives.ts';
import { ProgrammeCounts } from './programme.ts';

/** Who stands behind a camera, known by the serial number it writes. */
export const Photographer = z.object({ serial: z.string().min(1), creator: Line, credit: Line });
export type Photographer = z.infer<typeof Photographer>;

export const IngestProfile = z.object({
  name: z.string().trim().min(1),
  event: Line.default(''),
  place: Line.default(''),
  /** Its id becomes the Job Identifier of the photos. */
  storyId: Id.nullable().default(null),
  photographers: z.array(Photographer).default([]),
  /** What tells a photo its session, speakers and place by its time: a programme, the one of the event, or none. */
  programme: z.union([z.enum(['of-event', 'none']), Id]).default('of-event'),
  /** Fields to stamp, each a pattern as in a caption; an absent one is left alone. */
  template: PhotoText.partial().default({}),
  /** Whether template and programme go over what a file says itself, or only where it says nothing. */
  overwrites: z.boolean().default(false),
  /** Pattern of file names, `{ngày}-{giờ}-{stt}`; empty = names stay. */
  namePattern: z.string().default(''),
  /** Of `{stt}`. */
  firstNumber: z.int().min(0).default(1),
});
export type IngestProfile = z.infer<typeof IngestProfile>;

export const StoredProfile = z.object({ id: Id, profile: IngestProfile });
export type StoredProfile = z.infer<typeof StoredProfile>;

export const CardMarks = z.object({ pick: Pick, stars: z.int().min(0).max(5) });
export type CardMarks = z.infer<typeof CardMarks>;

/** A removable volume with a DCIM folder. */
export const Card = z.object({
  id: z.string(),
  name: z.string(),
  photos: z.int(),
  bytes: z.int(),
  /** False while it is still being counted. */
  isCounted: z.boolean(),
});
export type Card = z.infer<typeof Card>;

/** One photo of a source that is being looked at. */
export const CardPhoto = z.object({
  /** Its place in the session, from 0; never changes. */
  number: z.int(),
  /** NFC, without folders. */
  fileName: z.string(),
  byteSize: z.int(),
  /** By the newsroom's clock; null when unknown or not read yet. */
  shotAt: z.string().nullable(),
  camera: z.string().nullable(),
  serial: z.string().nullable(),
  /** `unread`: its head has not been looked at yet. `refused`: it cannot come in. */
  state: z.enum(['unread', 'new', 'known', 'refused']),
  /** A sentence: why it is refused, or what is damaged of the photo the library has. */
  problem: z.string().nullable(),
  ...CardMarks.shape,
});
export type CardPhoto = z.infer<typeof CardPhoto>;

/** What the source is as a whole. */
export const CardSession = z.object({
  id: Id,
  name: z.string(),
  /** `gone`: pulled out. */
  state: z.enum(['listing', 'reading', 'ready', 'gone']),
  photos: z.int(),
  bytes: z.int(),
  read: z.int(),
  known: z.int(),
  /** Bytes of the photos the library does not have. */
  newBytes: z.int(),
  picked: z.int(),
  rejected: z.int(),
  /** Files that are no photos: videos, sound, what the camera keeps for itself. */
  others: z.int(),
  cameras: z.array(z.object({ serial: z.string(), camera: z.string(), photos: z.int() })),
});
export type CardSession = z.infer<typeof CardSession>;

/** Whether the source may be erased, and if not, why. */
export const Verdict = z.object({
  /** Every file of it was read back from the library (and the second folder) and is the same. */
  isSafe: z.boolean(),
  photos: z.int(),
  copied: z.int(),
  known: z.int(),
  /** Each with its reason as a sentence. */
  left: z.array(z.object({ file: z.string(), why: z.string() })),
  leftCount: z.int(),
  second: z.string().nullable(),
  /** What came in, by the programme; null where none was asked. */
  programme: ProgrammeCounts.nullable().default(null),
});
export type Verdict = z.infer<typeof Verdict>;

export const Ingest = z.object({
  id: Id,
  jobId: Id,
  /** Of the card or folder. */
  name: z.string(),
  /** `interrupted`: it goes on when its source is back, or when a person says so. */
  state: z.enum(['running', 'interrupted', 'done', 'cancelled']),
  total: z.int(),
  verdict: Verdict.nullable(),
});
export type Ingest = z.infer<typeof Ingest>;

/** The clock of one camera against the newsroom's. */
export const CameraClock = z.object({
  /** Serial number, or the camera's name where it writes none. */
  camera: z.string(),
  name: z.string(),
  photos: z.int(),
  /** Added to what the camera says. */
  shiftMs: z.int(),
});
export type CameraClock = z.infer<typeof CameraClock>;
