// Ready-made pieces: templates that a story begins with, and snippets that are put into one. Their texts may hold variables of
// the event sheet ({sự kiện}, {ngày}, {buổi}, {nơi}, {người}) and gaps to fill in ([…]).
import { z } from 'zod';
import { StoryDocument } from './blocks.ts';
import { Line, Text, Timestamp } from './primitives.ts';

export const StoryTemplateKind = z.enum(['template', 'snippet']);
export type StoryTemplateKind = z.infer<typeof StoryTemplateKind>;

export const StoryTemplateName = Line.refine((name) => name.trim() !== '', 'Chưa có tên');

/** A snippet has a document only. */
export const StoryTemplateDraft = z.object({
  kind: StoryTemplateKind,
  name: StoryTemplateName,
  kicker: Line.default(''),
  headline: Line.default(''),
  lead: Text.default(''),
  section: Line.default(''),
  tags: z.array(Line).default([]),
  document: StoryDocument,
});
export type StoryTemplateDraft = z.infer<typeof StoryTemplateDraft>;

export const StoryTemplate = StoryTemplateDraft.extend({
  /** A UUID, or the name of one that comes with the program. */
  id: z.string().min(1),
  /** Comes with the program and can neither be renamed nor removed. */
  builtIn: z.boolean(),
  updatedAt: Timestamp.nullable(),
});
export type StoryTemplate = z.infer<typeof StoryTemplate>;
