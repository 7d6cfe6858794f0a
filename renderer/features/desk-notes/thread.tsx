// One talk: what it is about, what was said, and what is to become of it.
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import type { CommentThread } from '#shared/model/comment.ts';
import type { FindingPlace } from '#shared/model/finding.ts';
import { client } from '../../api/client.ts';
import { useShellSettings } from '../../api/shell-settings.ts';
import { useWorkspace } from '../../commands/workspace.tsx';
import { showThread } from '../../editor/desk/desk-door.ts';
import { NoteForm } from '../../editor/desk/note-form.tsx';
import { useDescribeError } from '../../i18n/describe-error.ts';
import { deskNotesTexts } from '../../i18n/desk-notes.ts';
import { editorTexts } from '../../i18n/editor.ts';
import { useFormat } from '../../i18n/format.ts';
import { useNow } from '../../i18n/now.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { notify } from '../../ui/notices.tsx';
import styles from './desk-notes.module.css';
import type { PlacedThread } from './place-threads.ts';

type ThreadProps = {
  readonly placed: PlacedThread;
  readonly isHere: boolean;
  readonly onJump: (place: FindingPlace, rule?: string) => void;
};

export function Thread({ placed, isHere, onJump }: ThreadProps) {
  const { thread, block, isGone } = placed;
  const texts = useTexts(deskNotesTexts);
  const fields = useTexts(editorTexts);
  const { setMode } = useWorkspace();
  const [isReplying, setIsReplying] = useState(false);
  const tell = useThreadActions(thread);
  const format = useFormat();
  const now = useNow();
  const onPhoto = thread.photoId === null ? '' : texts.onPhoto;
  const label = thread.field === null ? onPhoto : fields[thread.field];
  const quote = thread.quote === '' ? label : thread.quote;
  const jump = (): void => {
    if (thread.photoId === null) {
      // The sheet must be on the screen before it can take the keyboard.
      flushSync(() => setMode('write'));
      showThread(thread);
    } else if (block !== undefined) onJump({ kind: 'block', index: block, photoId: thread.photoId });
  };
  return (
    <li className={styles['item']} data-here={isHere || undefined} data-thread={thread.id}>
      <button
        type="button"
        className={styles['quote']}
        disabled={isGone}
        title={texts.show(quote)}
        onClick={jump}
        lang="vi"
      >
        {label !== '' && <span className={styles['label']}>{label}</span>} {thread.quote}{' '}
        {isGone && <span className={styles['label']}>({texts.gone})</span>}
      </button>
      {thread.comments.map((comment) => (
        <div key={comment.id} className={styles['comment']}>
          <span className={styles['who']}>
            {comment.author === '' ? texts.nobody : comment.author} · {format.moment(comment.at, now)}
          </span>
          <p lang="vi">{comment.text}</p>
        </div>
      ))}
      {thread.resolved !== null && (
        <span className={styles['who']}>
          {texts.resolvedBy(thread.resolved.by || texts.nobody, format.moment(thread.resolved.at, now))}
        </span>
      )}
      {isReplying ? (
        <NoteForm
          label={texts.replyTo(quote)}
          placeholder={texts.reply}
          onLeave={() => setIsReplying(false)}
          onSend={async (text) => {
            if (await tell.reply(text)) setIsReplying(false);
          }}
        />
      ) : (
        <span className={styles['actions']}>
          <IconButton
            label={texts.removeName(quote)}
            icon={<Trash2 size={14} strokeWidth={1.5} aria-hidden />}
            onClick={() => void tell.remove()}
          />
          <Button kind="quiet" aria-label={texts.replyTo(quote)} onClick={() => setIsReplying(true)}>
            {texts.reply}
          </Button>
          <Button
            aria-label={thread.resolved === null ? texts.resolveName(quote) : texts.reopenName(quote)}
            onClick={() => void tell.resolve(thread.resolved === null)}
          >
            {thread.resolved === null ? texts.resolve : texts.reopen}
          </Button>
        </span>
      )}
    </li>
  );
}

function useThreadActions({ id: threadId }: CommentThread) {
  const texts = useTexts(deskNotesTexts);
  const { settings } = useShellSettings();
  const describe = useDescribeError();
  const name = settings.userName.trim();
  const attempt = async (work: () => Promise<unknown>): Promise<boolean> => {
    try {
      await work();
      return true;
    } catch (error) {
      notify({ kind: 'problem', text: describe(error).sentence });
      return false;
    }
  };
  return {
    reply: (text: string) => attempt(() => client['comments.reply']({ threadId, author: name, text })),
    resolve: (resolved: boolean) =>
      attempt(() => client['comments.resolve']({ threadId, resolved, by: name })),
    remove: async () => {
      if (!(await attempt(() => client['comments.remove']({ threadId })))) return;
      const restore = (): void => void attempt(() => client['comments.restore']({ threadId }));
      notify({ kind: 'done', text: texts.removed, action: { label: texts.undo, run: restore } });
    },
  };
}
