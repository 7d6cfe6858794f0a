// One delivery on its sheet: what it is, where it stands and what comes next, what can be done; then the ledger and the receipt.
import type { Intent } from '#shared/model/outbox.ts';
import { openPublished } from '../../api/open-published.ts';
import { useDestinationFacts } from '../../api/destination-facts.ts';
import { useWorkspace } from '../../commands/workspace.tsx';
import { useDescribeAttempt } from '../../i18n/describe-delivery.ts';
import { useDeliveryWords, type DeliveryWords } from '../../i18n/delivery-words.ts';
import { useFormat } from '../../i18n/format.ts';
import { useNow } from '../../i18n/now.ts';
import { deliveryTexts } from '../../i18n/delivery.ts';
import { outboxTexts } from '../../i18n/outbox.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Badge, StateDot } from '../../ui/badge.tsx';
import { DeliveryProgress } from '../../ui/delivery-progress.tsx';
import { DeliveryReceipt } from '../../ui/delivery-receipt.tsx';
import { useSecondsUntil } from '../../ui/use-seconds-until.ts';
import { Attempts } from './attempts.tsx';
import styles from './delivery.module.css';
import { DeliveryActions } from './delivery-actions.tsx';
import { HandCarryPanel } from './hand-carry-panel.tsx';

export function Delivery({ intent }: { readonly intent: Intent }) {
  const texts = useTexts(outboxTexts);
  const { openStory } = useWorkspace();
  const facts = useDestinationFacts()(intent.manifest.connectionId);
  const words = useDeliveryWords()(intent, facts);
  const { headline, state, progress, attempts, manifest, receipt } = intent;
  const name = headline === '' ? texts.untitled : headline;
  return (
    <article className={styles['delivery']} aria-label={name}>
      <header className={styles['head']}>
        {words.action !== undefined && (
          <p>
            <Badge tone={words.isUrgent ? 'bad' : 'info'}>{words.action}</Badge>
          </p>
        )}
        <h2>
          <button type="button" className={styles['headline']} onClick={() => openStory(manifest.storyId)}>
            {name}
          </button>
        </h2>
        <Facts intent={intent} />
      </header>
      <div className={styles['state']} data-tone={words.tone}>
        <p className={styles['word']}>
          <StateDot tone={words.tone}>{words.state}</StateDot>
        </p>
        <Next intent={intent} words={words} />
        {state === 'sending' && progress !== null && (
          <DeliveryProgress progress={progress} startedAt={attempts.at(-1)?.startedAt} />
        )}
        <DeliveryActions intent={intent} label={texts.actions(name)} />
      </div>
      {manifest.note !== '' && <Note intent={intent} />}
      {facts.isCarried && state === 'published' && <HandCarryPanel intentId={intent.id} />}
      {receipt !== null && (
        <DeliveryReceipt
          intent={intent}
          receipt={receipt}
          isCarried={facts.isCarried}
          onOpen={openPublished}
        />
      )}
      <Attempts attempts={attempts} />
    </article>
  );
}

type NextProps = { readonly intent: Intent; readonly words: DeliveryWords };

/** What happened last and what comes next, in one breath. */
function Next({ intent, words }: NextProps) {
  const describe = useDescribeAttempt();
  const last = intent.attempts.at(-1);
  return (
    <>
      {intent.state === 'holding' && <Countdown until={intent.nextAttemptAt} words={words} />}
      <p role="status" className={styles['next']}>
        {words.tellsLast && last !== undefined && `${describe(last)} `}
        {words.next}
      </p>
    </>
  );
}

type CountdownProps = { readonly until: string | null; readonly words: DeliveryWords };

function Countdown({ until, words }: CountdownProps) {
  const { count } = useFormat();
  const seconds = useSecondsUntil(until);
  return <p role="timer">{words.countdown(count(seconds))}</p>;
}

function Facts({ intent }: { readonly intent: Intent }) {
  const texts = useTexts(outboxTexts);
  const { moment, count } = useFormat();
  const now = useNow();
  const { connectionName, createdAt, manifest } = intent;
  const parts = [
    texts.to(connectionName),
    texts.clickedAt(moment(createdAt, now)),
    ...(manifest.approvedBy === '' ? [] : [texts.approvedBy(manifest.approvedBy)]),
    texts.photos(count(manifest.photos.length)),
    ...(manifest.progressive ? [texts.progressive] : []),
  ];
  return <p className={styles['facts']}>{parts.join(' · ')}</p>;
}

function Note({ intent }: { readonly intent: Intent }) {
  const texts = useTexts(deliveryTexts);
  const { action, note } = intent.manifest;
  return (
    <section className={styles['note']}>
      <h3>{action === 'correct' ? texts.correction : texts.reason}</h3>
      <blockquote lang="vi" data-readable>
        {note}
      </blockquote>
    </section>
  );
}
