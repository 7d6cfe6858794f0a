// A delivery's state in plain words, its colour, and what comes next.
import type { Intent, IntentState } from '#shared/model/outbox.ts';
import { useFormat } from './format.ts';
import { useNow } from './now.ts';
import { deliveryTexts } from './outbox.ts';
import { useTexts } from './texts.ts';

export type DeliveryTone = 'good' | 'warn' | 'bad' | 'info' | 'idle';

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

const speaksForItself: ReadonlySet<IntentState> = new Set(['waiting', 'conflict', 'refused']);

export type DeliveryWords = {
  readonly state: string;
  readonly tone: DeliveryTone;
  /** What comes next, or what it means; the countdown of a hold is said by whoever counts. */
  readonly next: string;
};

export function useDeliveryWords(): (intent: Intent) => DeliveryWords {
  const texts = useTexts(deliveryTexts);
  const { moment } = useFormat();
  const now = useNow();
  const next: Readonly<Record<IntentState, string>> = {
    holding: '',
    waiting: texts.waitingSoon,
    sending: texts.sendingNext,
    unknown: texts.unknownNext,
    scheduled: texts.scheduledNext,
    missed: texts.missedNext,
    published: texts.publishedNext,
    conflict: texts.conflictNext,
    refused: texts.refusedNext,
    cancelled: texts.cancelledNext,
  };
  const nextOf = ({ state, nextAttemptAt, attempts }: Intent): string => {
    const isPlanned = nextAttemptAt !== null && nextAttemptAt > now;
    if (state === 'waiting' && isPlanned) return texts.waitingNext(moment(nextAttemptAt, now));
    // A try that did not go through has said itself what to do.
    return speaksForItself.has(state) && attempts.length > 0 ? '' : next[state];
  };
  return (intent) => ({
    state: texts[intent.state],
    tone: tones[intent.state],
    next: nextOf(intent),
  });
}
