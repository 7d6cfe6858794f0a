// What the engine tells every window. Events say that something changed; the reader asks for the new state.
import { z } from 'zod';
import { Job } from '../model/job.ts';
import { Id } from '../model/primitives.ts';
import { StorySummary } from '../model/story.ts';

export const events = {
  'library.changed': z.object({}),
  /** Stories came, went, or changed beside their words. */
  'stories.changed': z.object({ ids: z.array(Id) }),
  /** A story was stored: as lists show it now, which need not be asked for at every pause of whoever writes. */
  'stories.saved': z.object({ story: StorySummary }),
  'storyTemplates.changed': z.object({}),
  'comments.changed': z.object({ storyId: Id }),
  'photos.changed': z.object({ ids: z.array(Id) }),
  'attachments.changed': z.object({ ids: z.array(Id) }),
  /** Words went into files, or wait to. */
  'writeBack.changed': z.object({}),
  /** Cards, sessions, profiles, running and ended ingests, clocks of cameras. */
  'ingest.changed': z.object({}),
  /** More photos have been looked at for stacks. */
  'looks.changed': z.object({}),
  'people.changed': z.object({}),
  'programmes.changed': z.object({}),
  /** Templates or codes. */
  'captioning.changed': z.object({}),
  'connections.changed': z.object({}),
  'outbox.changed': z.object({ ids: z.array(Id) }),
  'portal.changed': z.object({}),
  /** Carries the whole job: progress is wanted at once, not after another question. */
  'jobs.changed': z.object({ job: Job }),
} as const;

export type EventName = keyof typeof events;
export type EventPayload<E extends EventName> = z.output<(typeof events)[E]>;
export type Emit = <E extends EventName>(name: E, payload: EventPayload<E>) => void;
