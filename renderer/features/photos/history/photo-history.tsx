// The one undo of the photo room: whatever is done to photos here, words, marks or recipe, is one step, and the last one goes
// first. It holds only the engine's undo numbers; the engine knows what they take back.
import { createContext, useContext, useState, type ReactNode } from 'react';
import { client } from '../../../api/client.ts';
import { useCommand } from '../../../commands/commands.ts';
import { captionTexts } from '../../../i18n/captions.ts';
import { useDescribeError } from '../../../i18n/describe-error.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { notify } from '../../../ui/notices.tsx';

/** What photos.update and its like answer. */
export type EditOutcome = { readonly changed: number; readonly undoId: number | null };

export type Told = {
  /** Of the number of photos changed. */
  readonly sentence: (count: string) => string;
  /** A change the person sees on the photo itself needs no notice. */
  readonly isQuiet?: boolean;
};

export type PhotoHistory = {
  /** Everything one press has done is one step, however many questions to the engine it took. */
  readonly remember: (outcomes: readonly EditOutcome[], told: Told) => void;
  readonly undo: () => void;
  readonly canUndo: boolean;
};

type Step = { readonly undoIds: readonly number[]; endNotice: () => void };

const HistoryContext = createContext<PhotoHistory | null>(null);

export function PhotoHistoryProvider({ children }: { readonly children: ReactNode }) {
  const history = useHistorySteps();
  useCommand('photos.undo', history.undo, history.canUndo);
  return <HistoryContext value={history}>{children}</HistoryContext>;
}

export function usePhotoHistory(): PhotoHistory {
  const history = useContext(HistoryContext);
  if (history === null) throw new Error('Photos are edited outside the photo room');
  return history;
}

function useHistorySteps(): PhotoHistory {
  const texts = useTexts(captionTexts);
  const { count } = useFormat();
  const describe = useDescribeError();
  const [steps, setSteps] = useState<readonly Step[]>([]);

  const takeBack = async (step: Step): Promise<void> => {
    step.endNotice();
    setSteps((before) => before.filter((other) => other !== step));
    let restored = 0;
    const kept: string[] = [];
    for (const undoId of [...step.undoIds].reverse()) {
      const outcome = await client['photos.undo']({ undoId });
      restored += outcome.restored;
      kept.push(...outcome.kept);
    }
    const newer = kept.length === 0 ? '' : texts.keptNewer(kept.join(', '));
    notify({ kind: 'done', text: texts.undone(count(restored)) + newer });
  };
  const run = (step: Step): void => {
    takeBack(step).catch(
      (error: unknown) => void notify({ kind: 'problem', text: describe(error).sentence }),
    );
  };

  const remember: PhotoHistory['remember'] = (outcomes, { sentence, isQuiet = false }) => {
    const undoIds = outcomes.flatMap(({ undoId }) => undoId ?? []);
    const changed = outcomes.reduce((sum, outcome) => sum + outcome.changed, 0);
    if (undoIds.length === 0) {
      if (!isQuiet) notify({ kind: 'news', text: texts.nothingChanged });
      return;
    }
    const step: Step = { undoIds, endNotice: () => undefined };
    const action = { label: texts.undoShort, run: () => run(step) };
    if (!isQuiet) step.endNotice = notify({ kind: 'done', text: sentence(count(changed)), action });
    setSteps((before) => [...before, step]);
  };

  const last = steps.at(-1);
  return {
    remember,
    undo: () => {
      if (last !== undefined) run(last);
    },
    canUndo: last !== undefined,
  };
}
