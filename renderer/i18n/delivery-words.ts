// A delivery's state in plain words, its colour, and what comes next. A story that is taken away is told in other words than one
// that is sent.
import {
  urgentActions,
  withdrawingActions,
  type Intent,
  type IntentState,
  type PublishAction,
} from '#shared/model/outbox.ts';
import { useFormat, type Format } from './format.ts';
import { useNow } from './now.ts';
import { deliveryTexts } from './delivery.ts';
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

/** What the words depend on beside the delivery: its destination waits for a password, or a person carries what was packed. */
type Facts = { readonly isSignedOut: boolean; readonly isCarried: boolean };

export function useDeliveryWords(): (intent: Intent, facts: Facts) => DeliveryWords {
  const tools = { texts: useTexts(deliveryTexts), moment: useFormat().moment, now: useNow() };
  return (intent, facts) => wordsOf(intent, facts, tools);
}

/** An embargo runs: it waits for its time and for nothing else. `now` is a UTC timestamp. */
export function isHeldHere({ state, manifest }: Intent, now: string): boolean {
  return state === 'waiting' && manifest.action === 'embargo' && manifest.at !== null && manifest.at > now;
}

type Tools = { readonly texts: Texts; readonly moment: Format['moment']; readonly now: string };

function wordsOf(intent: Intent, facts: Facts, tools: Tools): DeliveryWords {
  const { texts, now } = tools;
  const { state, manifest } = intent;
  const word = actionWords[manifest.action];
  const isHeld = isHeldHere(intent, now);
  return {
    state: stateOf(intent, tools),
    tone: isHeld ? 'info' : tones[state],
    next: nextOf(intent, tools),
    tellsLast: !isHeld && !wordsTellAll.has(state),
    countdown: isWithdrawal(intent) ? texts.withdrawCountdown : texts.holdingNext,
    action: word === undefined ? undefined : texts[word],
    isUrgent: urgentActions.includes(manifest.action),
    ...wordsOfPlace(intent, facts, tools),
  };
}

function stateOf(intent: Intent, tools: Tools): string {
  const { texts, now } = tools;
  if (isHeldHere(intent, now)) return texts.heldUntil(timeOf(intent, tools));
  return intent.state === 'scheduled' ? texts.scheduledAt(timeOf(intent, tools)) : texts[stateWord(intent)];
}

function nextOf(intent: Intent, tools: Tools): string {
  const { texts, moment, now } = tools;
  const { state, nextAttemptAt, attempts } = intent;
  if (isHeldHere(intent, now)) return texts.embargoedNext(timeOf(intent, tools));
  if (state === 'holding') return '';
  if (state === 'scheduled') return texts.scheduledNext(timeOf(intent, tools));
  const isPlanned = nextAttemptAt !== null && nextAttemptAt > now;
  if (state === 'waiting' && isPlanned) return texts.waitingNext(moment(nextAttemptAt, now));
  // A try that did not go through has said itself what to do.
  if (speaksForItself.has(state) && attempts.length > 0) return '';
  const words = { ...next, ...(isWithdrawal(intent) ? nextOfWithdrawal : {}) };
  return texts[words[state]];
}

/** What its destination makes of it. */
function wordsOfPlace(
  intent: Intent,
  { isSignedOut, isCarried }: Facts,
  { texts, now }: Tools,
): Partial<DeliveryWords> {
  if (isSignedOut && intent.state === 'waiting' && !isHeldHere(intent, now)) {
    return { state: texts.signedOut, tone: 'bad', next: texts.signedOutNext, tellsLast: false };
  }
  if (!isCarried || intent.state !== 'published') return {};
  return isWithdrawal(intent)
    ? { state: texts.carriedAway, tone: 'info', next: texts.carriedAwayNext }
    : { state: texts.carried, tone: 'info', next: texts.carriedNext };
}

function timeOf({ receipt, manifest }: Intent, { moment, now }: Tools): string {
  return moment(receipt?.publicAt ?? manifest.at ?? now, now);
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
