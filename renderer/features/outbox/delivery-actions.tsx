// What a person may do with a delivery in each state; the engine refuses everything else.
import { useMutation } from '@tanstack/react-query';
import { withdrawingActions, type Intent } from '#shared/model/outbox.ts';
import { client } from '../../api/client.ts';
import { useDestinationFacts } from '../../api/destination-facts.ts';
import { askWay, type AskedWay } from '../../commands/asked-way.ts';
import { useWorkspace } from '../../commands/workspace.tsx';
import { useDescribeError } from '../../i18n/describe-error.ts';
import { isHeldHere } from '../../i18n/delivery-words.ts';
import { soonMoment } from '../../i18n/moment.ts';
import { useNow } from '../../i18n/now.ts';
import { deliveryTexts } from '../../i18n/delivery.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/button.tsx';
import { notify } from '../../ui/notices.tsx';
import { ResolveConflict } from './conflict-view.tsx';

type Method = 'outbox.cancel' | 'outbox.retry' | 'outbox.sendNow';
type Word = keyof (typeof deliveryTexts)['vi'] &
  (
    | 'cancel'
    | 'cancelWithdrawal'
    | 'sendNow'
    | 'withdrawNow'
    | 'retry'
    | 'resend'
    | 'lookAgain'
    | 'giveUp'
    | 'publishNow'
    | 'reschedule'
    | 'changeSchedule'
  );

/** Done here and now, or in the story's publish panel, where it is seen what would go out. */
type Offer =
  | { readonly word: Word; readonly method: Method }
  | { readonly word: Word; readonly panel: AskedWay['kind'] };

type DeliveryActionsProps = { readonly intent: Intent; readonly label: string };

export function DeliveryActions({ intent, label }: DeliveryActionsProps) {
  const texts = useTexts(deliveryTexts);
  const describe = useDescribeError();
  const now = useNow();
  const { openStory, setInspector } = useWorkspace();
  const { storyId } = intent.manifest;
  const step = useMutation({
    mutationFn: (method: Method) => client[method]({ id: intent.id }),
    networkMode: 'always',
    onError: (error) => notify({ kind: 'problem', text: describe(error).sentence }),
  });
  const openPanel = (kind: AskedWay['kind']): void => {
    askWay({ storyId, kind, at: kind === 'now' ? null : soonMoment(new Date(now)) });
    openStory(storyId);
    setInspector('publish');
  };
  const { isSignedOut } = useDestinationFacts()(intent.manifest.connectionId);
  const offers = offersOf(intent, { now, isSignedOut });
  if (offers.length === 0) return null;
  return (
    <div role="group" aria-label={label}>
      {intent.state === 'conflict' && <ResolveConflict intent={intent} />}
      {offers.map((offer) => (
        <Button
          key={offer.word}
          disabled={step.isPending}
          onClick={() => ('method' in offer ? step.mutate(offer.method) : openPanel(offer.panel))}
        >
          {texts[offer.word]}
        </Button>
      ))}
    </div>
  );
}

/** The main thing first. */
function offersOf(
  intent: Intent,
  { now, isSignedOut }: { readonly now: string; readonly isSignedOut: boolean },
): readonly Offer[] {
  const { state, manifest } = intent;
  const isWithdrawal = withdrawingActions.includes(manifest.action);
  const cancel: Offer = { word: isWithdrawal ? 'cancelWithdrawal' : 'cancel', method: 'outbox.cancel' };
  const retry: Offer = { word: 'retry', method: 'outbox.retry' };
  const giveUp: Offer = { word: 'giveUp', method: 'outbox.cancel' };
  switch (state) {
    case 'holding':
      return [{ word: isWithdrawal ? 'withdrawNow' : 'sendNow', method: 'outbox.sendNow' }, cancel];
    case 'waiting':
      if (isHeldHere(intent, now)) return [{ word: 'reschedule', panel: 'embargo' }, cancel];
      return isSignedOut ? [cancel] : [retry, cancel];
    case 'sending':
      return [cancel];
    case 'unknown':
      return [{ word: 'lookAgain', method: 'outbox.retry' }];
    case 'scheduled':
      return [{ word: 'changeSchedule', panel: 'schedule' }];
    case 'missed':
      return [...missedOffers(intent), giveUp];
    case 'conflict':
      // Overwriting is a choice of the view that shows what would be overwritten.
      return [giveUp];
    case 'refused':
      return [{ word: 'resend', method: 'outbox.retry' }];
    case 'published':
    case 'cancelled':
      return [];
  }
}

/** What was kept here can go out as it was approved; what was to be handed over for a set time needs a new click. */
function missedOffers({ manifest, receipt }: Intent): readonly Offer[] {
  if (manifest.action === 'embargo') {
    return [
      { word: 'sendNow', method: 'outbox.retry' },
      { word: 'reschedule', panel: 'embargo' },
    ];
  }
  const look: readonly Offer[] = receipt === null ? [] : [{ word: 'lookAgain', method: 'outbox.retry' }];
  return [...look, { word: 'publishNow', panel: 'now' }, { word: 'reschedule', panel: 'schedule' }];
}
