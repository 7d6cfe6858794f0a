// The ways out of a conflict, each with what it means. None of them is the vermilion one: merging publishes nothing.
import { useMutation } from '@tanstack/react-query';
import type { Conflict } from '#shared/model/conflict.ts';
import { client } from '../../api/client.ts';
import { flushStorySessions, reloadStorySession } from '../../api/use-story-session.ts';
import { useWorkspace } from '../../commands/workspace.tsx';
import { conflictViewTexts } from '../../i18n/conflict-view.ts';
import { useDescribeImportLine } from '../../i18n/describe-import-line.ts';
import { plainText } from '../../i18n/mixed-text.ts';
import { useDescribeError } from '../../i18n/describe-error.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/button.tsx';
import { notify } from '../../ui/notices.tsx';
import { toAnswer, undecided, type Choices, type Place } from './conflict-places.ts';
import styles from './conflict-view.module.css';

type ConflictFootProps = {
  readonly conflict: Conflict;
  readonly places: readonly Place[];
  readonly choices: Choices;
  readonly onClose: () => void;
  readonly onStale: () => void;
};

type Way = 'mine' | 'theirs' | 'merged' | 'give-up';

export function ConflictFoot({ conflict, places, choices, onClose, onStale }: ConflictFootProps) {
  const texts = useTexts(conflictViewTexts);
  const describe = useDescribeError();
  const done = useDone(conflict);
  const resolve = useMutation({
    mutationFn: (way: Way) => take(conflict, way, choices),
    networkMode: 'always',
    onSuccess: (notes, way) => {
      done(way, notes);
      onClose();
    },
    onError: (error) => {
      notify({ kind: 'problem', text: describe(error).sentence });
      onStale();
    },
  });
  const isBusy = resolve.isPending;
  return (
    <>
      <Meanings canTake={conflict.obstacle === null} />
      <div className={styles['buttons']}>
        <Button kind="quiet" disabled={isBusy} onClick={() => resolve.mutate('give-up')}>
          {texts.giveUp}
        </Button>
        <Button disabled={isBusy} onClick={() => resolve.mutate('mine')}>
          {texts.takeMine}
        </Button>
        {conflict.obstacle?.kind === 'edited' && <OpenStory storyId={conflict.storyId} />}
        {conflict.obstacle === null && (
          <TakeOver
            open={undecided(places, choices).length}
            isBusy={isBusy}
            onTake={(way) => resolve.mutate(way)}
          />
        )}
      </div>
    </>
  );
}

function Meanings({ canTake }: { readonly canTake: boolean }) {
  const texts = useTexts(conflictViewTexts);
  return (
    <div className={styles['meanings']}>
      <span>{texts.takeMineMeans}</span>
      {canTake && <span>{texts.takeTheirsMeans}</span>}
      {canTake && <span>{texts.mergeMeans}</span>}
    </div>
  );
}

function OpenStory({ storyId }: { readonly storyId: string }) {
  const texts = useTexts(conflictViewTexts);
  const { openStory } = useWorkspace();
  return (
    <Button kind="strong" onClick={() => openStory(storyId)}>
      {texts.openStory}
    </Button>
  );
}

type TakeOverProps = {
  /** How many places nobody has decided. */
  readonly open: number;
  readonly isBusy: boolean;
  readonly onTake: (way: 'theirs' | 'merged') => void;
};

function TakeOver({ open, isBusy, onTake }: TakeOverProps) {
  const texts = useTexts(conflictViewTexts);
  const { count } = useFormat();
  return (
    <>
      <Button disabled={isBusy} onClick={() => onTake('theirs')}>
        {texts.takeTheirs}
      </Button>
      <Button kind="strong" disabled={isBusy || open > 0} onClick={() => onTake('merged')}>
        {open > 0 ? texts.mergeOpen(count(open)) : texts.merge}
      </Button>
    </>
  );
}

/** What was typed is made durable before, so that the engine sees whether the story is still the one that was approved. */
async function take(conflict: Conflict, way: Way, choices: Choices): Promise<readonly string[]> {
  const { intentId: id, revision, remote, storyId } = conflict;
  if (way === 'give-up') {
    await client['outbox.cancel']({ id });
    return [];
  }
  await flushStorySessions();
  const { notes } = await client['outbox.resolve']({
    ...{ id, revision, choice: way, version: remote?.version ?? null },
    ...(way === 'merged' && { choices: toAnswer(choices) }),
  });
  if (way !== 'mine') await reloadStorySession(storyId);
  return notes;
}

function useDone({ storyId }: Conflict): (way: Way, notes: readonly string[]) => void {
  const texts = useTexts(conflictViewTexts);
  const { openStory } = useWorkspace();
  const describeLine = useDescribeImportLine();
  return (way, notes) => {
    for (const note of notes) notify({ kind: 'news', text: plainText(describeLine(note)) });
    if (way === 'mine' || way === 'give-up') return;
    notify({
      kind: 'done',
      text: way === 'theirs' ? texts.takenTheirs : texts.takenMerged,
      action: { label: texts.openStory, run: () => openStory(storyId) },
    });
  };
}
