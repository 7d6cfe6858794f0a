import { z } from 'zod';
import { ErrorCode } from './error-code.ts';
import { Id, Timestamp } from './primitives.ts';

/** Long work: anything over 200 ms has progress and cancel, and goes on after a restart. */
export const JobKind = z.enum([
  'photos-import',
  'stories-import',
  'photos-export',
  'contact-sheet',
  'story-file',
  'camera-clock',
  'demo-install',
]);
export type JobKind = z.infer<typeof JobKind>;

export const FailedFile = z.object({ file: z.string(), code: ErrorCode, message: z.string() });
export type FailedFile = z.infer<typeof FailedFile>;

export const Job = z.object({
  id: Id,
  kind: JobKind,
  state: z.enum(['running', 'done', 'cancelled', 'failed']),
  done: z.int(),
  total: z.int(),
  /** Name of the file or step at hand. */
  current: z.string(),
  failed: z.array(FailedFile),
  duplicates: z.int(),
  /** Ids of photos (or stories) this job brought in, in order. */
  created: z.array(Id),
  /** Photos the library had already, found again under other files: as many as `duplicates`. */
  known: z.array(Id).default([]),
  /** Sentences in the import reports of all that is `created`. */
  notes: z.int().default(0),
  error: z.object({ code: ErrorCode, message: z.string() }).nullable(),
  startedAt: Timestamp,
  endedAt: Timestamp.nullable(),
});
export type Job = z.infer<typeof Job>;
