import type { Handlers } from '#shared/api/contract.ts';
import type { storyTemplateMethods } from '#shared/api/story-template-methods.ts';
import type { Engine } from '../engine.ts';
import {
  createFromTemplate,
  listStoryTemplates,
  removeStoryTemplate,
  renameStoryTemplate,
  saveStoryTemplate,
} from '../library/story-templates.ts';

export function storyTemplateHandlers(engine: Engine): Pick<Handlers, keyof typeof storyTemplateMethods> {
  const { library, clock, emit } = engine;
  return {
    'storyTemplates.list': ({ kind }) => ({ templates: listStoryTemplates(library().read, kind) }),
    'storyTemplates.save': ({ draft }) => {
      const template = saveStoryTemplate(library().write, draft, clock.now());
      emit('storyTemplates.changed', {});
      return template;
    },
    'storyTemplates.rename': ({ id, name }) => {
      const template = renameStoryTemplate(library().write, { id, name, at: clock.now() });
      emit('storyTemplates.changed', {});
      return template;
    },
    'storyTemplates.remove': ({ id }) => {
      removeStoryTemplate(library().write, id);
      emit('storyTemplates.changed', {});
      return {};
    },
    'stories.createFromTemplate': ({ templateId, event, byline }) => {
      const story = createFromTemplate(library().write, { templateId, event, byline, at: clock.now() });
      emit('stories.changed', { ids: [story.id] });
      return story;
    },
  };
}
