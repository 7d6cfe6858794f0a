// Step 4: the story on its way to one destination, in plain words, until the receipt.
import { useEffect, useRef } from 'react';
import type { Intent } from '#shared/model/outbox.ts';
import { openPublished } from '../../api/open-published.ts';
import { useDestinationFacts } from '../../api/destination-facts.ts';
import { showDelivery } from '../../commands/shown-delivery.ts';
import { useWorkspace } from '../../commands/workspace.tsx';
import { useDescribeAttempt } from '../../i18n/describe-delivery.ts';
import { useDeliveryWords, type DeliveryTone, type DeliveryWords } from '../../i18n/delivery-words.ts';
import { deliveryTexts } from '../../i18n/delivery.ts';
import { publishTexts } from '../../i18n/publish.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/button.tsx';
import { DeliveryProgress } from '../../ui/delivery-progress.tsx';
import { DeliveryReceipt } from '../../ui/delivery-receipt.tsx';
import { Fold } from '../../ui/fold.tsx';
import { IntentActions } from './intent-actions.tsx';
import { Step, type StepState } from './step.tsx';
import styles from './publish-panel.module.css';
import { useSecondsUntil } from '../../ui/use-seconds-until.ts';

const marks: Readonly<Record<DeliveryTone, StepState>> = {
  good: 'done',
  warn: 'look',
  bad: 'blocked',
  info: 'sending',
  idle: 'open',
};

type DeliveryStepProps = {
  readonly intent: Intent;
  /** The story goes to this destination alone: no name is needed, and the receipt stands open. */
  readonly isOnly: boolean;
};

export function DeliveryStep({ intent, isOnly }: DeliveryStepProps) {
  const publishWords = useTexts(publishTexts);
  const texts = useTexts(deliveryTexts);
  const wordsOf = useDeliveryWords();
  const describe = useDescribeAttempt();
  const { state, attempts, progress, receipt, connectionName } = intent;
  const step = useRef<HTMLLIElement>(null);
  // Every turn of the delivery is news; on a low screen the step stands below the fold.
  useEffect(() => {
    // Newer engines answer with a promise, which React would take for a clean-up.
    step.current?.scrollIntoView({ block: 'nearest' });
  }, [state]);
  const facts = useDestinationFacts()(intent.manifest.connectionId);
  const words = wordsOf(intent, facts);
  const last = attempts.at(-1);
  const paper = receipt !== null && (
    <DeliveryReceipt intent={intent} receipt={receipt} isCarried={facts.isCarried} onOpen={openPublished} />
  );
  return (
    <Step
      ref={step}
      state={marks[words.tone]}
      title={isOnly ? words.state : publishWords.at(connectionName, words.state)}
    >
      {state === 'holding' && <Countdown until={intent.nextAttemptAt} words={words} />}
      {state === 'sending' && progress !== null && (
        <DeliveryProgress progress={progress} startedAt={last?.startedAt} />
      )}
      {words.tellsLast && last !== undefined && <p>{describe(last)}</p>}
      <p role="status">{words.next}</p>
      {facts.isCarried && state === 'published' && <OpenCarrySheet intentId={intent.id} />}
      {!isOnly && state !== 'holding' && (
        <div className={styles['actions']}>
          <IntentActions intent={intent} />
        </div>
      )}
      {isOnly || paper === false ? paper : <Fold label={texts.receipt}>{paper}</Fold>}
    </Step>
  );
}

/** The sheet to paste from has more room in the outbox. */
function OpenCarrySheet({ intentId }: { readonly intentId: string }) {
  const texts = useTexts(deliveryTexts);
  const { go } = useWorkspace();
  const open = (): void => {
    showDelivery(intentId);
    go('outbox');
  };
  return (
    <div>
      <Button kind="strong" onClick={open}>
        {texts.openCarrySheet}
      </Button>
    </div>
  );
}

type CountdownProps = { readonly until: string | null; readonly words: DeliveryWords };

function Countdown({ until, words }: CountdownProps) {
  const { count } = useFormat();
  const seconds = useSecondsUntil(until);
  return <p role="timer">{words.countdown(count(seconds))}</p>;
}
