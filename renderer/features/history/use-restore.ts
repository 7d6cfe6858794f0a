// Brings something earlier back and says so, with the way to undo it.
import type { StoryContent } from '#shared/model/story.ts';
import type { StorySession } from '../../api/story-session.ts';
import { useDescribeError } from '../../i18n/describe-error.ts';
import { differenceTexts } from '../../i18n/history.ts';
import { useTexts } from '../../i18n/texts.ts';
import { notify } from '../../ui/notices.tsx';
import { changeContent } from './restore-content.ts';

type Change = Parameters<typeof changeContent>[1];

/** False when it did not come to it; the person has been told why. */
export function useRestore(session: StorySession): (change: Change, done: string) => Promise<boolean> {
  const texts = useTexts(differenceTexts);
  const describe = useDescribeError();
  const attempt = async (change: Change): Promise<StoryContent | undefined> => {
    try {
      const before = await changeContent(session, change);
      if (before === undefined) notify({ kind: 'news', text: texts.movedOn });
      return before;
    } catch (error) {
      notify({ kind: 'problem', text: describe(error).sentence });
      return undefined;
    }
  };
  return async (change, done) => {
    const before = await attempt(change);
    if (before === undefined) return false;
    const undo = { label: texts.undo, run: () => void attempt(() => before) };
    notify({ kind: 'done', text: done, action: undo });
    return true;
  };
}
