// What is done to the newsroom's own templates and snippets.
import type { StoryTemplateDraft, StoryTemplate } from '#shared/model/story-template.ts';
import { client } from '../../../api/client.ts';
import { useDescribeError } from '../../../i18n/describe-error.ts';
import { storyTemplateTexts } from '../../../i18n/story-templates.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { notify } from '../../../ui/notices.tsx';

type OwnTemplates = {
  /** @throws AppError when the name is taken */
  readonly save: (draft: StoryTemplateDraft) => Promise<void>;
  /** @throws AppError when the name is taken */
  readonly rename: (template: StoryTemplate, name: string) => Promise<void>;
  /** At once, with the way back in the notice. */
  readonly remove: (template: StoryTemplate) => void;
};

export function useOwnTemplates(): OwnTemplates {
  const texts = useTexts(storyTemplateTexts);
  const describe = useDescribeError();
  const told = (work: Promise<unknown>): void => {
    work.catch((error: unknown) => notify({ kind: 'problem', text: describe(error).sentence }));
  };
  const remove = async (template: StoryTemplate): Promise<void> => {
    await client['storyTemplates.remove']({ id: template.id });
    const restore = (): void => told(client['storyTemplates.save']({ draft: template }));
    notify({
      kind: 'done',
      text: texts.removed(template.name),
      action: { label: texts.undo, run: restore },
    });
  };
  return {
    save: async (draft) => {
      await client['storyTemplates.save']({ draft });
      notify({ kind: 'done', text: texts.saved(draft.name) });
    },
    rename: async ({ id }, name) => {
      await client['storyTemplates.rename']({ id, name });
    },
    remove: (template) => told(remove(template)),
  };
}
