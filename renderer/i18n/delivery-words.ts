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
  published: 'good',
  conflict: 'bad',
  refused: 'bad',
  cancelled: 'idle',
};

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
  const next: Readonly<Record<Exclude<IntentState, 'waiting'>, string>> = {
    holding: '',
    sending: texts.sendingNext,
    unknown: texts.unknownNext,
    published: texts.publishedNext,
    conflict: texts.conflictNext,
    refused: texts.refusedNext,
    cancelled: texts.cancelledNext,
  };
  /** A try that could not go through has said itself what it waits for. */
  const waiting = ({ nextAttemptAt, attempts }: Intent): string => {
    if (nextAttemptAt !== null && nextAttemptAt > now) return texts.waitingNext(moment(nextAttemptAt, now));
    return attempts.length > 0 ? '' : texts.waitingSoon;
  };
  return (intent) => ({
    state: texts[intent.state],
    tone: tones[intent.state],
    next: intent.state === 'waiting' ? waiting(intent) : next[intent.state],
  });
}
