// What can be done with a story from outside its sheet, each with its way back.
import type { StorySummary } from '#shared/model/story.ts';
import { client } from '../../api/client.ts';
import { refreshStorySession } from '../../api/use-story-session.ts';
import { useWorkspace } from '../../commands/workspace.tsx';
import { useDescribeError } from '../../i18n/describe-error.ts';
import { storyListTexts } from '../../i18n/stories.ts';
import { useTexts } from '../../i18n/texts.ts';
import { notify } from '../../ui/notices.tsx';

export type StoryActions = {
  readonly setReady: (id: string, ready: boolean) => void;
  readonly remove: (story: Pick<StorySummary, 'id' | 'headline'>) => void;
};

export function useStoryActions(): StoryActions {
  const { storyId, closeStory, openStory } = useWorkspace();
  const texts = useTexts(storyListTexts);
  const describe = useDescribeError();
  const told = (work: Promise<unknown>): void => {
    work.catch((error: unknown) => notify({ kind: 'problem', text: describe(error).sentence }));
  };

  const remove = async ({ id, headline }: Pick<StorySummary, 'id' | 'headline'>): Promise<void> => {
    const wasOpen = id === storyId;
    if (wasOpen) closeStory();
    await client['stories.remove']({ id });
    const restore = async (): Promise<void> => {
      await client['stories.restore']({ id });
      if (wasOpen) openStory(id);
    };
    notify({
      kind: 'done',
      text: texts.removed(headline === '' ? texts.untitled : headline),
      action: { label: texts.undo, run: () => told(restore()) },
    });
  };
  const setReady = async (id: string, ready: boolean): Promise<void> => {
    await client['stories.setReady']({ id, ready });
    refreshStorySession(id);
  };

  return {
    setReady: (id, ready) => told(setReady(id, ready)),
    remove: (story) => told(remove(story)),
  };
}
