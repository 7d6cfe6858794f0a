import { z } from 'zod';
import { StoryDocument } from './blocks.ts';
import { Day, Id, Line, Text, Timestamp } from './primitives.ts';
import { ShownPicture } from './shown-picture.ts';

/** `changed` = published before and edited since; `waiting` = an intent of this story is in the outbox. */
export const storyStatuses = ['draft', 'ready', 'waiting', 'published', 'changed'] as const;
export const StoryStatus = z.enum(storyStatuses);
export type StoryStatus = z.infer<typeof StoryStatus>;

/** Who did what: the Vietnamese byline "Tin và ảnh: …" is role `both`. */
export const BylineEntry = z.object({ role: z.enum(['text', 'photo', 'both']), name: Line });
export type BylineEntry = z.infer<typeof BylineEntry>;

/** Facts of the event a story covers; captions and lead draw on them. `who` is in order of rank. */
export const EventSheet = z.object({
  what: Line.default(''),
  when: Line.default(''),
  where: Line.default(''),
  who: z.array(Line).default([]),
});
export type EventSheet = z.infer<typeof EventSheet>;

/** A story's own sheet. `before`: what text and photos may still say, from the first change of the sheet until somebody has decided. */
export const StoryEvent = EventSheet.extend({ before: EventSheet.optional() });
export type StoryEvent = z.infer<typeof StoryEvent>;

/** The part of a story a person edits; a save sends all of it. */
export const StoryContent = z.object({
  kicker: Line.default(''),
  headline: Line.default(''),
  lead: Text.default(''),
  byline: z.array(BylineEntry).default([]),
  section: Line.default(''),
  tags: z.array(Line).default([]),
  /** The day printed on the page; null until the story is published or the reporter sets it. */
  publicationDay: Day.nullable().default(null),
  event: StoryEvent.default({ what: '', when: '', where: '', who: [] }),
  document: StoryDocument,
});
export type StoryContent = z.infer<typeof StoryContent>;

export const Story = StoryContent.extend({
  id: Id,
  /** +1 per durable save. */
  revision: z.int().min(1),
  /** The revision this one was made from. */
  parentRevision: z.int().min(0),
  status: StoryStatus,
  language: z.literal('vi'),
  /** Made from the headline once, then stable, so that a published address never changes by itself. */
  slug: z.string(),
  createdAt: Timestamp,
  updatedAt: Timestamp,
  /** Lines and images that an import left out, one sentence each. */
  importReport: z.array(z.string()),
});
export type Story = z.infer<typeof Story>;

export const StorySummary = z.object({
  id: Id,
  headline: z.string(),
  kicker: z.string(),
  status: StoryStatus,
  revision: z.int(),
  byline: z.array(BylineEntry),
  section: z.string(),
  updatedAt: Timestamp,
  /** The first photo, for the list's thumbnail. */
  cover: ShownPicture.nullable(),
  /** The sentence around a search hit; `marks` are [start, end) offsets into `text`. */
  hit: z.object({ text: z.string(), marks: z.array(z.tuple([z.int(), z.int()])) }).nullable(),
});
export type StorySummary = z.infer<typeof StorySummary>;

export const StoryVersion = z.object({
  id: z.int(),
  storyId: Id,
  revision: z.int(),
  headline: z.string(),
  wordCount: z.int(),
  savedAt: Timestamp,
  /** What a person called it; '' for one the sitting left. */
  name: Line,
});
export type StoryVersion = z.infer<typeof StoryVersion>;

/** A story as a version keeps it. `captions`: what its photos said then, by their ids; null where that was not kept yet. */
export const KeptContent = z.object({
  content: StoryContent,
  captions: z.record(Id, Text).nullable(),
});
export type KeptContent = z.infer<typeof KeptContent>;

/** What an `unreadable_story` error says about the story: enough to read and copy it. */
export const UnreadableStory = z.object({ headline: z.string(), words: z.string() });
export type UnreadableStory = z.infer<typeof UnreadableStory>;
