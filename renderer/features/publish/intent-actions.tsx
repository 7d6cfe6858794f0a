// What a person may do with a delivery that is not on hold; the engine refuses everything else.
import { useMutation } from '@tanstack/react-query';
import type { Intent } from '#shared/model/outbox.ts';
import { client } from '../../api/client.ts';
import { useDestinationFacts } from '../../api/destination-facts.ts';
import { showDelivery } from '../../commands/shown-delivery.ts';
import { useWorkspace } from '../../commands/workspace.tsx';
import { isHeldHere } from '../../i18n/delivery-words.ts';
import { useDescribeError } from '../../i18n/describe-error.ts';
import { useNow } from '../../i18n/now.ts';
import { deliveryTexts } from '../../i18n/delivery.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/button.tsx';
import { notify } from '../../ui/notices.tsx';

export function IntentActions({ intent }: { readonly intent: Intent }) {
  const texts = useTexts(deliveryTexts);
  const now = useNow();
  const { isSignedOut } = useDestinationFacts()(intent.manifest.connectionId);
  const describe = useDescribeError();
  const { go } = useWorkspace();
  const { manifest, receipt } = intent;
  /** Both versions side by side are in the outbox. */
  const compare = (): void => {
    showDelivery(intent.id);
    go('outbox');
  };
  const step = useMutation({
    mutationFn: (method: 'outbox.cancel' | 'outbox.retry') => client[method]({ id: intent.id }),
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
    case 'waiting':
      return (
        <>
          {!isSignedOut && !isHeldHere(intent, now) && retry(texts.retry)}
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
          <Button wide onClick={compare}>
            {texts.compare}
          </Button>
          {cancel(texts.giveUp)}
        </>
      );
    case 'missed':
      return (
        <>
          {manifest.action === 'embargo' && retry(texts.sendNow)}
          {manifest.action === 'schedule' && receipt !== null && retry(texts.lookAgain)}
          {cancel(texts.giveUp)}
        </>
      );
    case 'holding':
    case 'scheduled':
    case 'refused':
    case 'published':
    case 'cancelled':
      return null;
  }
}
