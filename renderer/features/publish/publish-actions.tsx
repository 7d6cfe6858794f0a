// The foot of the panel: what can be done with the story right now, the main thing first.
import { useMutation } from '@tanstack/react-query';
import { Send } from 'lucide-react';
import type { Intent, IntentState } from '#shared/model/outbox.ts';
import type { StoryStatus } from '#shared/model/story.ts';
import { client } from '../../api/client.ts';
import { useDescribeError } from '../../i18n/describe-error.ts';
import { deliveryTexts } from '../../i18n/outbox.ts';
import { publishTexts } from '../../i18n/publish.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/button.tsx';
import { notify } from '../../ui/notices.tsx';
import styles from './publish-panel.module.css';

type PublishActionsProps = {
  readonly intent: Intent | undefined;
  readonly storyStatus: StoryStatus;
  readonly isUpdate: boolean;
  readonly canSubmit: boolean;
  readonly isBlocked: boolean;
  readonly onSubmit: () => void;
};

export function PublishActions(props: PublishActionsProps) {
  const { intent, storyStatus, isUpdate, canSubmit, isBlocked, onSubmit } = props;
  const texts = useTexts(publishTexts);
  const isLive = intent?.state === 'published' && storyStatus === 'published';
  const offersSubmit = intent === undefined || newAttempt.has(intent.state);
  return (
    <footer className={styles['foot']}>
      {isBlocked && offersSubmit && <p className={styles['note']}>{texts.fixFirst}</p>}
      <div className={styles['actions']}>
        {offersSubmit && (
          <Button
            kind={isLive ? 'plain' : 'publish'}
            wide
            icon={<Send size={16} strokeWidth={1.5} aria-hidden />}
            keys="Mod+Enter"
            disabled={!canSubmit}
            onClick={onSubmit}
          >
            {isLive ? texts.again : isUpdate ? texts.update : texts.publish}
          </Button>
        )}
        {intent !== undefined && <IntentActions intent={intent} />}
      </div>
    </footer>
  );
}

/** States after which a new click is the way on. */
const newAttempt: ReadonlySet<IntentState> = new Set(['published', 'cancelled', 'refused']);

function IntentActions({ intent }: { readonly intent: Intent }) {
  const texts = useTexts(deliveryTexts);
  const describe = useDescribeError();
  const step = useMutation({
    mutationFn: (method: 'outbox.cancel' | 'outbox.retry' | 'outbox.sendNow') =>
      client[method]({ id: intent.id }),
    networkMode: 'always',
    onError: (error) => notify({ kind: 'problem', text: describe(error).sentence }),
  });
  const cancel = (label: string) => (
    <Button disabled={step.isPending} onClick={() => step.mutate('outbox.cancel')}>
      {label}
    </Button>
  );
  const retry = (label: string) => (
    <Button wide disabled={step.isPending} onClick={() => step.mutate('outbox.retry')}>
      {label}
    </Button>
  );
  switch (intent.state) {
    case 'holding':
      return (
        <>
          <Button wide kind="strong" onClick={() => step.mutate('outbox.cancel')}>
            {texts.cancel}
          </Button>
          <Button disabled={step.isPending} onClick={() => step.mutate('outbox.sendNow')}>
            {texts.sendNow}
          </Button>
        </>
      );
    case 'waiting':
      return (
        <>
          {retry(texts.retry)}
          {cancel(texts.cancel)}
        </>
      );
    case 'sending':
      return cancel(texts.cancel);
    case 'unknown':
      return retry(texts.lookAgain);
    case 'conflict':
      return (
        <>
          {retry(texts.overwrite)}
          {cancel(texts.giveUp)}
        </>
      );
    case 'missed':
      return (
        <>
          {retry(texts.sendNow)}
          {cancel(texts.giveUp)}
        </>
      );
    case 'scheduled':
    case 'refused':
    case 'published':
    case 'cancelled':
      return null;
  }
}
