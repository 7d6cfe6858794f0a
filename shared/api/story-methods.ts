import { z } from 'zod';
import { Finding } from '../model/finding.ts';
import { Id, Timestamp } from '../model/primitives.ts';
import { KeptContent, Story, StoryContent, StoryStatus, StorySummary, StoryVersion } from '../model/story.ts';
import { StoryChange } from '../model/story-change.ts';
import { KeptUndo, UndoPatch } from '../model/undo.ts';
import { Waiver } from '../model/waiver.ts';
import { method } from './method.ts';

const Saved = z.object({ revision: z.int(), status: StoryStatus, savedAt: Timestamp });

export const storyMethods = {
  /** Newest change first. `search` is insensitive to marks and đ and gives the sentence of the hit. */
  'stories.list': method(
    z
      .object({
        search: z.string().default(''),
        status: StoryStatus.optional(),
        limit: z.int().min(1).max(500).default(200),
        offset: z.int().min(0).default(0),
      })
      .default({ search: '', limit: 200, offset: 0 }),
    z.object({
      stories: z.array(StorySummary),
      /** All stories of the library, by status, whatever the filter. */
      counts: z.record(StoryStatus, z.int()),
    }),
  ),
  'stories.get': method(z.object({ id: Id }), Story),
  'stories.create': method(
    z.object({ content: StoryContent.partial().default({}) }).default({ content: {} }),
    Story,
  ),
  /** The durable save: committed with synchronous=FULL when it returns. A stale `revision` fails with `conflict`. */
  'stories.save': method(z.object({ id: Id, revision: z.int(), content: StoryContent }), Saved),
  /** The same for somebody who has the story of `revision` and says only what changed since. */
  'stories.saveChange': method(
    z.object({
      id: Id,
      revision: z.int(),
      change: StoryChange,
      /** Steps of undo that lead to the changed story; stored with it or not at all. */
      undo: UndoPatch.nullable().default(null),
    }),
    Saved,
  ),
  /** Steps that lead to the story as it was opened with `revision`, or as it is stored now; else none. */
  'stories.keptUndo': method(z.object({ id: Id, revision: z.int() }), KeptUndo),
  /** Marks a story ready for the desk, or back to draft. */
  'stories.setReady': method(z.object({ id: Id, ready: z.boolean() }), Story),
  'stories.remove': method(z.object({ id: Id }), z.object({})),
  'stories.restore': method(z.object({ id: Id }), Story),
  /** Files by path, one story each: the job's `created`. A file that cannot be read is in its `failed`, the rest goes on. */
  'stories.import': method(z.object({ files: z.array(z.string()).min(1) }), z.object({ jobId: Id })),
  'stories.versions': method(z.object({ id: Id }), z.object({ versions: z.array(StoryVersion) })),
  'stories.version': method(z.object({ versionId: z.int() }), KeptContent),
  'stories.check': method(
    z.object({ id: Id }),
    z.object({
      revision: z.int(),
      findings: z.array(Finding),
      /** What would be a finding if nobody had answered for it. */
      waived: z.array(z.object({ finding: Finding, waiver: Waiver })),
    }),
  ),
};
