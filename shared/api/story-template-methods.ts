import { z } from 'zod';
import { Id } from '../model/primitives.ts';
import { BylineEntry, EventSheet, Story } from '../model/story.ts';
import {
  StoryTemplate,
  StoryTemplateDraft,
  StoryTemplateKind,
  StoryTemplateName,
} from '../model/story-template.ts';
import { method } from './method.ts';

export const storyTemplateMethods = {
  /** Those that come with the program first, then the newsroom's own by name. */
  'storyTemplates.list': method(
    z.object({ kind: StoryTemplateKind }),
    z.object({ templates: z.array(StoryTemplate) }),
  ),
  /** A name that is taken fails with `conflict`. */
  'storyTemplates.save': method(z.object({ draft: StoryTemplateDraft }), StoryTemplate),
  'storyTemplates.rename': method(z.object({ id: Id, name: StoryTemplateName }), StoryTemplate),
  'storyTemplates.remove': method(z.object({ id: Id }), z.object({})),
  /** A new story with the template's texts, filled in from the sheet, which becomes the story's own. */
  'stories.createFromTemplate': method(
    z.object({
      templateId: z.string().min(1),
      event: EventSheet.prefault({}),
      byline: z.array(BylineEntry).default([]),
    }),
    Story,
  ),
};
