// What a sending that has ended makes of its intent: the event of the machine, the next time, the sentence in the ledger.
import type { Answer } from '../connections/connection-adapter.ts';
import { attemptsOf } from '../db/rows/attempts.ts';
import type { IntentRecord } from '../db/rows/intents.ts';
import type { DeliveryParts, Sent } from './delivery-parts.ts';
import { overtakenByUrgent, steppingAside, stoppedByPerson } from './flights.ts';
import type { Move } from './ledger.ts';
import {
  accepted,
  arrived,
  entry,
  givenUp,
  steppedAside,
  stoppedByClosing,
  stoppedByRequest,
  stoppedForUrgent,
} from './ledger-words.ts';
import { LOOK_AFTER_MS, MOST_FAILURES, retryDelayMs } from './retry-times.ts';

export type PlannedMove = Omit<Move, 'at'>;

type Ending = Sent & {
  /** Why it was asked to stop, if it was. */
  readonly stop: unknown;
  /** What the destination answered afterwards; undefined = it was not asked. */
  readonly heard: Answer['state'] | undefined;
};

export function moveAfterSending(
  parts: DeliveryParts,
  intent: IntentRecord,
  { outcome, isOurs, stop, heard }: Ending,
): PlannedMove {
  switch (outcome.state) {
    case 'published':
      return arrive(intent, outcome.receipt);
    case 'scheduled':
      return accept(parts, intent, outcome.receipt);
    case 'signed-out':
      return { event: 'postpone', nextAttemptAt: null, entry: entry('waiting', outcome.message) };
    case 'unreachable':
      if (heard !== 'reachable')
        return { event: 'postpone', nextAttemptAt: null, entry: entry('waiting', outcome.message) };
      return tryAgain(parts, intent, { message: outcome.message });
    case 'later':
      return isOurs ? postponedByUs(parts, intent, outcome.message) : tryAgain(parts, intent, outcome);
    case 'stopped':
      return afterStop(parts, stop);
    case 'conflict': {
      const { remoteVersion, message } = outcome;
      return { event: 'differ', shownVersion: remoteVersion, entry: entry('conflict', message) };
    }
    case 'refused':
      return { event: 'refuse', entry: entry('refused', outcome.message) };
    case 'unknown': {
      // A look costs little, so it is taken as soon as there is somebody to ask.
      const nextAttemptAt = heard === 'reachable' ? parts.clock.now().toISOString() : null;
      return { event: 'lose', nextAttemptAt, entry: entry('unknown', outcome.message) };
    }
  }
}

export function arrive(
  { manifest }: IntentRecord,
  receipt: NonNullable<IntentRecord['receipt']>,
): PlannedMove {
  return { event: 'arrive', receipt, shownVersion: null, failures: 0, entry: arrived(manifest, receipt) };
}

/** There is nothing to see before its time; until then it needs no question. */
export function accept(
  { clock }: DeliveryParts,
  { manifest }: IntentRecord,
  receipt: NonNullable<IntentRecord['receipt']>,
): PlannedMove {
  const at = receipt.publicAt ?? manifest.at;
  return {
    event: 'accept',
    receipt,
    shownVersion: null,
    failures: 0,
    nextAttemptAt: clock.now().toISOString(),
    ...(at !== null && { notBefore: new Date(Date.parse(at) + LOOK_AFTER_MS).toISOString() }),
    entry: accepted(receipt),
  };
}

/** One more try that the destination answered without taking it. */
function tryAgain(
  parts: DeliveryParts,
  intent: IntentRecord,
  words: { readonly message: string; readonly retryAfterMs?: number },
): PlannedMove {
  const failures = intent.failures + 1;
  if (failures >= MOST_FAILURES) return { event: 'refuse', failures, entry: givenUp(words.message) };
  // The destination's own wish is kept where it is longer than our pause.
  const delay = Math.max(words.retryAfterMs ?? 0, retryDelayMs(failures, parts.random()));
  return { ...postponed(parts, delay, words.message), failures };
}

/** Nobody out there is asked to take less because our own disk is full: it counts for the pause only. */
function postponedByUs(parts: DeliveryParts, { id }: IntentRecord, message: string): PlannedMove {
  const tries = attemptsOf(parts.db, id).length;
  return postponed(parts, retryDelayMs(tries, parts.random()), message);
}

function postponed({ clock }: DeliveryParts, delayMs: number, message: string): PlannedMove {
  const nextAttemptAt = new Date(clock.now().getTime() + delayMs).toISOString();
  return { event: 'postpone', nextAttemptAt, entry: entry('waiting', message) };
}

function afterStop({ clock }: DeliveryParts, stop: unknown): PlannedMove {
  if (stop === stoppedByPerson) return { event: 'cancel', entry: stoppedByRequest };
  if (stop === overtakenByUrgent) return { event: 'cancel', entry: stoppedForUrgent };
  const nextAttemptAt = clock.now().toISOString();
  return {
    event: 'postpone',
    nextAttemptAt,
    entry: stop === steppingAside ? steppedAside : stoppedByClosing,
  };
}
