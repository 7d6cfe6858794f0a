// Says what was done to a story, with the way back for as long as the story stays open.
import type { StorySession } from '../../../api/story-session.ts';
import { isSessionOpen } from '../../../api/use-story-session.ts';
import { useDescribeError } from '../../../i18n/describe-error.ts';
import { eventSheetTexts } from '../../../i18n/event-sheet.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { notify } from '../../../ui/notices.tsx';

type UndoNotice = {
  readonly done: (text: string, undo: () => Promise<void>) => void;
  /** A failure is said in its sentence. */
  readonly told: (work: Promise<void>) => void;
};

export function useUndoNotice(session: StorySession): UndoNotice {
  const texts = useTexts(eventSheetTexts);
  const describe = useDescribeError();
  const told = (work: Promise<void>): void => {
    work.catch((error: unknown) => notify({ kind: 'problem', text: describe(error).sentence }));
  };
  const takeBack = (undo: () => Promise<void>): void => {
    if (isSessionOpen(session)) told(undo());
    else notify({ kind: 'news', text: texts.closedMeanwhile });
  };
  return {
    told,
    done: (text, undo) =>
      void notify({ kind: 'done', text, action: { label: texts.undo, run: () => takeBack(undo) } }),
  };
}
