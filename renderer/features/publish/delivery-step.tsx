// Step 4: the story on its way, in plain words, until the receipt.
import { useEffect, useRef } from 'react';
import type { Intent } from '#shared/model/outbox.ts';
import { openPublished } from '../../api/open-published.ts';
import { useDescribeAttempt } from '../../i18n/describe-delivery.ts';
import { useDeliveryWords, type DeliveryTone } from '../../i18n/delivery-words.ts';
import { deliveryTexts } from '../../i18n/outbox.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/button.tsx';
import { DeliveryProgress } from '../../ui/delivery-progress.tsx';
import { DeliveryReceipt } from '../../ui/delivery-receipt.tsx';
import { Step, type StepState } from './step.tsx';
import { useSecondsUntil } from './use-seconds-until.ts';

const marks: Readonly<Record<DeliveryTone, StepState>> = {
  good: 'done',
  warn: 'look',
  bad: 'blocked',
  info: 'sending',
  idle: 'open',
};

type DeliveryStepProps = {
  readonly intent: Intent;
  /** Where the story's page is or will be. */
  readonly pageUrl: string | undefined;
};

export function DeliveryStep({ intent, pageUrl }: DeliveryStepProps) {
  const texts = useTexts(deliveryTexts);
  const wordsOf = useDeliveryWords();
  const describe = useDescribeAttempt();
  const { state, attempts, progress, receipt } = intent;
  const step = useRef<HTMLLIElement>(null);
  // Every turn of the delivery is news; on a low screen the step stands below the fold.
  useEffect(() => {
    // Newer engines answer with a promise, which React would take for a clean-up.
    step.current?.scrollIntoView({ block: 'nearest' });
  }, [state]);
  const words = wordsOf(intent);
  const last = attempts.at(-1);
  return (
    <Step ref={step} state={marks[words.tone]} title={words.state}>
      {state === 'holding' && <Countdown until={intent.nextAttemptAt} />}
      {state === 'sending' && progress !== null && (
        <DeliveryProgress progress={progress} startedAt={last?.startedAt} />
      )}
      {state !== 'sending' && state !== 'published' && last !== undefined && <p>{describe(last)}</p>}
      <p role="status">{words.next}</p>
      {state === 'conflict' && pageUrl !== undefined && (
        <div>
          <Button kind="link" onClick={() => void openPublished(pageUrl)}>
            {texts.openCurrent}
          </Button>
        </div>
      )}
      {receipt !== null && <DeliveryReceipt intent={intent} receipt={receipt} onOpen={openPublished} />}
    </Step>
  );
}

function Countdown({ until }: { readonly until: string | null }) {
  const texts = useTexts(deliveryTexts);
  const { count } = useFormat();
  const seconds = useSecondsUntil(until);
  return <p role="timer">{texts.holdingNext(count(seconds))}</p>;
}
