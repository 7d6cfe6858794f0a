// Writing to photos from the panel: every write is one entry of the undo stack and one notice with Undo.
import { useRef, useState } from 'react';
import type { CaptionBatch } from '#shared/api/photo-methods.ts';
import type { Photo } from '#shared/model/photo.ts';
import { client } from '../../../api/client.ts';
import { captionTexts } from '../../../i18n/captions.ts';
import { useDescribeError } from '../../../i18n/describe-error.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { notify } from '../../../ui/notices.tsx';
import { changePeople } from './shared-values.ts';

/** One press of Apply: the engine's undo numbers in the order they were made, and the notice that offers to take it back. */
type Step = { readonly undoIds: readonly number[]; endNotice: () => void };
type Outcome = { readonly changed: number; readonly undoId: number | null };

export type CaptionEdits = {
  /** Resolves to the failure, undefined when the batch was written. */
  readonly apply: (batch: CaptionBatch) => Promise<unknown>;
  readonly changePeopleOf: (
    photos: readonly Photo[],
    change: (people: readonly string[]) => readonly string[],
  ) => void;
  readonly undo: () => void;
  readonly canUndo: boolean;
};

export function useCaptionEdits(): CaptionEdits {
  const texts = useTexts(captionTexts);
  const { count } = useFormat();
  const describe = useDescribeError();
  const [steps, setSteps] = useState<readonly Step[]>([]);
  const isBusy = useRef(false);
  const tell = (error: unknown): void => void notify({ kind: 'problem', text: describe(error).sentence });

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

  const remember = (outcomes: readonly Outcome[], sentence: (count: string) => string): void => {
    const undoIds = outcomes.flatMap(({ undoId }) => undoId ?? []);
    const changed = outcomes.reduce((sum, outcome) => sum + outcome.changed, 0);
    if (undoIds.length === 0) {
      notify({ kind: 'news', text: texts.nothingChanged });
      return;
    }
    const step: Step = { undoIds, endNotice: () => undefined };
    const run = (): void => void takeBack(step).catch(tell);
    step.endNotice = notify({
      kind: 'done',
      text: sentence(count(changed)),
      action: { label: texts.undoShort, run },
    });
    setSteps((before) => [...before, step]);
  };

  const apply = async (batch: CaptionBatch): Promise<unknown> => {
    // Leaving the panel by its own button asks twice: once on leaving the field, once on the press.
    if (isBusy.current) return undefined;
    isBusy.current = true;
    try {
      remember([await client['photos.applyCaptions'](batch)], texts.changed);
      return undefined;
    } catch (error) {
      return error;
    } finally {
      isBusy.current = false;
    }
  };

  const writePeople: CaptionEdits['changePeopleOf'] = (photos, change) => {
    const write = async (): Promise<void> => {
      const outcomes: Outcome[] = [];
      for (const { ids, people } of changePeople(photos, change)) {
        outcomes.push(await client['photos.update']({ ids: [...ids], set: { people: [...people] } }));
      }
      if (outcomes.length > 0) remember(outcomes, texts.peopleChanged);
    };
    write().catch(tell);
  };

  const last = steps.at(-1);
  return {
    apply,
    changePeopleOf: writePeople,
    undo: () => {
      if (last !== undefined) takeBack(last).catch(tell);
    },
    canUndo: last !== undefined,
  };
}
