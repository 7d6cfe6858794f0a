// A delivery's state in plain words, its colour, and what comes next. A story that is taken away is told in other words than one
// that is sent.
import {
  urgentActions,
  withdrawingActions,
  type Intent,
  type IntentState,
  type PublishAction,
} from '#shared/model/outbox.ts';
import { useFormat } from './format.ts';
import { useNow } from './now.ts';
import { deliveryTexts } from './outbox.ts';
import { useTexts } from './texts.ts';

export type DeliveryTone = 'good' | 'warn' | 'bad' | 'info' | 'idle';

export type DeliveryWords = {
  readonly state: string;
  readonly tone: DeliveryTone;
  /** What comes next, or what it means; the countdown of a hold is said by whoever counts. */
  readonly next: string;
  readonly countdown: (seconds: string) => string;
  /** What kind of delivery it is, where it is not the usual one. */
  readonly action: string | undefined;
  /** It overtakes what waits before it. */
  readonly isUrgent: boolean;
  /** The sentence of the last try says more than these words do. */
  readonly tellsLast: boolean;
};

/** `isSignedOut`: its destination waits for a password. */
export function useDeliveryWords(): (intent: Intent, isSignedOut: boolean) => DeliveryWords {
  const texts = useTexts(deliveryTexts);
  const { moment } = useFormat();
  const now = useNow();

  const timeOf = ({ receipt, manifest }: Intent): string =>
    moment(receipt?.publicAt ?? manifest.at ?? now, now);

  const nextOf = (intent: Intent): string => {
    const { state, nextAttemptAt, attempts } = intent;
    if (isHeldHere(intent, now)) return texts.embargoedNext(timeOf(intent));
    if (state === 'holding') return '';
    if (state === 'scheduled') return texts.scheduledNext(timeOf(intent));
    const isPlanned = nextAttemptAt !== null && nextAttemptAt > now;
    if (state === 'waiting' && isPlanned) return texts.waitingNext(moment(nextAttemptAt, now));
    // A try that did not go through has said itself what to do.
    if (speaksForItself.has(state) && attempts.length > 0) return '';
    const words = { ...next, ...(isWithdrawal(intent) ? nextOfWithdrawal : {}) };
    return texts[words[state]];
  };

  const stateOf = (intent: Intent): string => {
    if (isHeldHere(intent, now)) return texts.heldUntil(timeOf(intent));
    return intent.state === 'scheduled' ? texts.scheduledAt(timeOf(intent)) : texts[stateWord(intent)];
  };

  return (intent, isSignedOut) => {
    const word = actionWords[intent.manifest.action];
    const isHeld = isHeldHere(intent, now);
    const waitsForSignIn = isSignedOut && intent.state === 'waiting' && !isHeld;
    return {
      state: waitsForSignIn ? texts.signedOut : stateOf(intent),
      tone: isHeld ? 'info' : waitsForSignIn ? 'bad' : tones[intent.state],
      next: waitsForSignIn ? texts.signedOutNext : nextOf(intent),
      tellsLast: !waitsForSignIn && !isHeld && !wordsTellAll.has(intent.state),
      countdown: isWithdrawal(intent) ? texts.withdrawCountdown : texts.holdingNext,
      action: word === undefined ? undefined : texts[word],
      isUrgent: urgentActions.includes(intent.manifest.action),
    };
  };
}

type Texts = (typeof deliveryTexts)['vi'];
/** Words that are made of nothing else. */
type Word = { [K in keyof Texts]: Texts[K] extends string ? K : never }[keyof Texts];

const tones: Readonly<Record<IntentState, DeliveryTone>> = {
  holding: 'info',
  waiting: 'warn',
  sending: 'info',
  unknown: 'warn',
  scheduled: 'info',
  missed: 'bad',
  published: 'good',
  conflict: 'bad',
  refused: 'bad',
  cancelled: 'idle',
};

const wordsTellAll: ReadonlySet<IntentState> = new Set(['sending', 'scheduled', 'published']);
const speaksForItself: ReadonlySet<IntentState> = new Set(['waiting', 'conflict', 'refused']);

const actionWords: Readonly<Partial<Record<PublishAction, Word>>> = {
  correct: 'actionCorrect',
  unpublish: 'actionUnpublish',
  'take-down': 'actionTakeDown',
  'delete-draft': 'actionDeleteDraft',
};

const next: Readonly<Record<Exclude<IntentState, 'holding' | 'scheduled'>, Word>> = {
  waiting: 'waitingSoon',
  sending: 'sendingNext',
  unknown: 'unknownNext',
  missed: 'missedNext',
  published: 'publishedNext',
  conflict: 'conflictNext',
  refused: 'refusedNext',
  cancelled: 'cancelledNext',
};

const nextOfWithdrawal: Readonly<Partial<Record<IntentState, Word>>> = {
  sending: 'withdrawSendingNext',
  published: 'withdrawnNext',
  refused: 'withdrawRefusedNext',
  cancelled: 'withdrawCancelledNext',
};

const doneWords: Readonly<Partial<Record<PublishAction, Word>>> = {
  correct: 'corrected',
  unpublish: 'unpublished',
  'take-down': 'takenDown',
  'delete-draft': 'draftDeleted',
};

function stateWord(intent: Intent): Word {
  const { state, manifest } = intent;
  if (state === 'published') return doneWords[manifest.action] ?? 'published';
  if (state === 'holding' && isWithdrawal(intent)) return 'withdrawHolding';
  return state === 'sending' && isWithdrawal(intent) ? 'withdrawSending' : state;
}

function isWithdrawal({ manifest }: Intent): boolean {
  return withdrawingActions.includes(manifest.action);
}

/** An embargo runs: it waits for its time and for nothing else. */
export function isHeldHere({ state, manifest }: Intent, now: string): boolean {
  return state === 'waiting' && manifest.action === 'embargo' && manifest.at !== null && manifest.at > now;
}
