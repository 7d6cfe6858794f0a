// Two versions of one story: what is on this sheet and what was stored from elsewhere. Nothing is lost whatever is chosen.
import { GitFork } from 'lucide-react';
import { useState } from 'react';
import { client } from '../api/client.ts';
import type { StorySession } from '../api/story-session.ts';
import { useWorkspace } from '../commands/workspace.tsx';
import { useDescribeError } from '../i18n/describe-error.ts';
import { conflictTexts } from '../i18n/conflict.ts';
import { useTexts } from '../i18n/texts.ts';
import { Button } from '../ui/button.tsx';
import { notify } from '../ui/notices.tsx';
import styles from './conflict-bar.module.css';
import { useSessionValue } from '../api/use-session-value.ts';
import type { StoryDocument } from '#shared/model/blocks.ts';

type ConflictBarProps = {
  readonly session: StorySession;
  /** The text as it stands on the sheet, saved or not. */
  readonly readDocument: () => StoryDocument;
};

export function ConflictBar({ session, readDocument }: ConflictBarProps) {
  const isConflict = useSessionValue(
    session,
    ({ save }) => save.kind === 'failed' && save.error.code === 'conflict',
  );
  return isConflict ? <Choice session={session} readDocument={readDocument} /> : null;
}

function Choice({ session, readDocument }: ConflictBarProps) {
  const { openStory } = useWorkspace();
  const texts = useTexts(conflictTexts);
  const describe = useDescribeError();
  const [isBusy, setIsBusy] = useState(false);

  /** What is on the sheet becomes a story of its own, and the sheet shows what is stored. Undefined when that failed. */
  const keepMine = async (): Promise<string | undefined> => {
    setIsBusy(true);
    try {
      const { content } = session.snapshot();
      const headline = texts.copyOf(content.headline);
      const copy = await client['stories.create']({
        content: { ...content, headline, document: readDocument() },
      });
      await session.reload();
      return copy.id;
    } catch (error) {
      notify({ kind: 'problem', text: describe(error).sentence });
      return undefined;
    } finally {
      setIsBusy(false);
    }
  };
  const goOnWithMine = async (): Promise<void> => {
    const copy = await keepMine();
    if (copy !== undefined) openStory(copy);
  };
  const takeStored = async (): Promise<void> => {
    const copy = await keepMine();
    if (copy === undefined) return;
    const action = { label: texts.openCopy, run: () => openStory(copy) };
    notify({ kind: 'done', text: texts.takenStored, action });
  };

  return (
    <aside className={styles['bar']} role="alert" aria-label={texts.title}>
      <GitFork size={16} strokeWidth={1.5} aria-hidden />
      <p>
        <strong>{texts.title}</strong> {texts.text}
      </p>
      <div className={styles['actions']}>
        <Button disabled={isBusy} onClick={() => void takeStored()}>
          {texts.takeStored}
        </Button>
        <Button kind="strong" disabled={isBusy} onClick={() => void goOnWithMine()}>
          {texts.keepMine}
        </Button>
      </div>
    </aside>
  );
}
