// One delivery: story, destination, state, what comes next, what can be done; the ledger and the receipt behind a fold.
import { ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import type { Intent } from '#shared/model/outbox.ts';
import { openPublished } from '../../api/open-published.ts';
import { useWorkspace } from '../../commands/workspace.tsx';
import { useDescribeAttempt } from '../../i18n/describe-delivery.ts';
import { useDeliveryWords } from '../../i18n/delivery-words.ts';
import { useFormat } from '../../i18n/format.ts';
import { useNow } from '../../i18n/now.ts';
import { outboxTexts } from '../../i18n/outbox.ts';
import { useTexts } from '../../i18n/texts.ts';
import { StateDot } from '../../ui/badge.tsx';
import { DeliveryProgress } from '../../ui/delivery-progress.tsx';
import { DeliveryReceipt } from '../../ui/delivery-receipt.tsx';
import { Attempts } from './attempts.tsx';
import { ResolveConflict } from './conflict-view.tsx';
import { DeliveryActions } from './delivery-actions.tsx';
import styles from './delivery-row.module.css';

export function DeliveryRow({ intent }: { readonly intent: Intent }) {
  const texts = useTexts(outboxTexts);
  const { moment } = useFormat();
  const now = useNow();
  const { openStory } = useWorkspace();
  const wordsOf = useDeliveryWords();
  const describe = useDescribeAttempt();
  const detailsId = useId();
  const [isOpen, setIsOpen] = useState(false);
  const { headline, connectionName, createdAt, state, progress, attempts, manifest } = intent;
  const words = wordsOf(intent);
  const last = attempts.at(-1);
  const explains = state !== 'published' && state !== 'sending' && last !== undefined;
  const name = headline === '' ? texts.untitled : headline;

  return (
    <article className={styles['delivery']} data-tone={words.tone} aria-label={name}>
      <div className={styles['head']}>
        <div className={styles['what']}>
          <h2>
            <button type="button" className={styles['headline']} onClick={() => openStory(manifest.storyId)}>
              {name}
            </button>
          </h2>
          <p className={styles['where']}>
            <StateDot tone={words.tone}>{words.state}</StateDot> · {texts.to(connectionName)} ·{' '}
            {moment(createdAt, now)}
          </p>
        </div>
        {state === 'conflict' && <ResolveConflict intent={intent} />}
        <DeliveryActions intent={intent} label={texts.actions(name)} />
      </div>
      <p className={styles['next']} role="status">
        {explains && `${describe(last)} `}
        {words.next}
      </p>
      {state === 'sending' && progress !== null && (
        <DeliveryProgress progress={progress} startedAt={last?.startedAt} />
      )}
      <button
        type="button"
        className={styles['fold']}
        aria-expanded={isOpen}
        aria-controls={detailsId}
        onClick={() => setIsOpen(!isOpen)}
      >
        <ChevronRight size={14} strokeWidth={1.5} aria-hidden />
        {texts.details}
      </button>
      <div id={detailsId} hidden={!isOpen} className={styles['details']}>
        {isOpen && <Details intent={intent} />}
      </div>
    </article>
  );
}

function Details({ intent }: { readonly intent: Intent }) {
  return (
    <>
      <Attempts attempts={intent.attempts} />
      {intent.receipt !== null && (
        <DeliveryReceipt intent={intent} receipt={intent.receipt} onOpen={openPublished} />
      )}
    </>
  );
}
