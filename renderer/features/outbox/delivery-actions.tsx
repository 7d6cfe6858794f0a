import { useMutation } from '@tanstack/react-query';
import type { Intent, IntentState } from '#shared/model/outbox.ts';
import { client } from '../../api/client.ts';
import { useDescribeError } from '../../i18n/describe-error.ts';
import { deliveryTexts } from '../../i18n/outbox.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/button.tsx';
import { notify } from '../../ui/notices.tsx';

type Method = 'outbox.cancel' | 'outbox.retry' | 'outbox.sendNow';
type Word = 'cancel' | 'sendNow' | 'retry' | 'lookAgain' | 'overwrite' | 'giveUp';

/** What a person may do in each state; the engine refuses everything else. */
const offers: Readonly<Record<IntentState, readonly (readonly [Method, Word])[]>> = {
  holding: [
    ['outbox.sendNow', 'sendNow'],
    ['outbox.cancel', 'cancel'],
  ],
  waiting: [
    ['outbox.retry', 'retry'],
    ['outbox.cancel', 'cancel'],
  ],
  sending: [['outbox.cancel', 'cancel']],
  unknown: [['outbox.retry', 'lookAgain']],
  scheduled: [],
  missed: [
    ['outbox.retry', 'sendNow'],
    ['outbox.cancel', 'giveUp'],
  ],
  conflict: [
    ['outbox.retry', 'overwrite'],
    ['outbox.cancel', 'giveUp'],
  ],
  refused: [['outbox.retry', 'retry']],
  published: [],
  cancelled: [],
};

type DeliveryActionsProps = { readonly intent: Intent; readonly label: string };

export function DeliveryActions({ intent, label }: DeliveryActionsProps) {
  const texts = useTexts(deliveryTexts);
  const describe = useDescribeError();
  const step = useMutation({
    mutationFn: (method: Method) => client[method]({ id: intent.id }),
    networkMode: 'always',
    onError: (error) => notify({ kind: 'problem', text: describe(error).sentence }),
  });
  const actions = offers[intent.state];
  if (actions.length === 0) return null;
  return (
    <div role="group" aria-label={label}>
      {actions.map(([method, word]) => (
        <Button key={method} disabled={step.isPending} onClick={() => step.mutate(method)}>
          {texts[word]}
        </Button>
      ))}
    </div>
  );
}
