// The templates that come with the program, in the order they are offered.
import type { StoryTemplate } from '../../model/story-template.ts';
import { eventTemplates } from './event-templates.ts';
import type { TemplateTexts } from './fill-template.ts';
import { otherTemplates } from './other-templates.ts';

export type BuiltIn = TemplateTexts & { readonly id: string; readonly name: string };

export const builtInTemplates: readonly StoryTemplate[] = [...eventTemplates, ...otherTemplates].map(
  (template) => ({ ...template, kind: 'template', builtIn: true, updatedAt: null }),
);
