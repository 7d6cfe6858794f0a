// What a look at the destination makes of an intent whose reply was lost, or whose set time has come.
import type { Receipt } from '#shared/model/outbox.ts';
import type { Answer, ReadBack } from '../connections/connection-adapter.ts';
import { attemptsOf } from '../db/rows/attempts.ts';
import type { IntentRecord } from '../db/rows/intents.ts';
import { accept, arrive, type PlannedMove } from './after-sending.ts';
import type { DeliveryParts } from './delivery-parts.ts';
import { changedBeforeItsTime, entry, givenUp, notKept } from './ledger-words.ts';
import { MOST_FAILURES, retryDelayMs, SCHEDULE_GRACE_MS } from './retry-times.ts';

/** `failed`: it answered, and what it answered could not be read. */
export type Found = ReadBack | { readonly state: 'failed'; readonly message: string };

type Seen = {
  readonly found: Found;
  /** What the destination answered afterwards; undefined = it was not asked. */
  readonly answer: Answer | undefined;
};

export function moveAfterLook(parts: DeliveryParts, intent: IntentRecord, seen: Seen): PlannedMove {
  const { found, answer } = seen;
  switch (found.state) {
    case 'published':
      return arrive(intent, found.receipt);
    case 'scheduled':
      return intent.state === 'scheduled'
        ? stillScheduled(parts, intent, { receipt: found.receipt, answer })
        : accept(parts, intent, found.receipt);
    case 'incomplete':
      if (intent.state === 'scheduled')
        return { event: 'expire', entry: changedBeforeItsTime(found.message) };
      return sendAgain(parts, intent, found.message);
    case 'signed-out':
      return { event: 'postpone', nextAttemptAt: null, entry: entry('unknown', found.message) };
    case 'unreachable':
    case 'failed':
      if (answer?.state !== 'reachable')
        return { event: 'postpone', nextAttemptAt: null, entry: entry('unknown', found.message) };
      return lookAgain(parts, intent, found.message);
  }
}

/** At once after a first loss; a destination that keeps losing what it gets is not hammered, and not for ever. */
function sendAgain(parts: DeliveryParts, intent: IntentRecord, message: string): PlannedMove {
  const failures = intent.failures + 1;
  if (failures >= MOST_FAILURES) return { event: 'refuse', failures, entry: givenUp(message) };
  const delay = failures > 1 ? retryDelayMs(failures, parts.random()) : 0;
  return { event: 'miss', failures, nextAttemptAt: later(parts, delay), entry: entry('waiting', message) };
}

/** As long as it takes: what may be public is neither sent again nor given up. */
function lookAgain(parts: DeliveryParts, intent: IntentRecord, message: string): PlannedMove {
  const attempts = attemptsOf(parts.db, intent.id);
  // The first of them is the sending whose reply was lost.
  const looks = attempts.length - 2 - attempts.findLastIndex(({ outcome }) => !isFruitless.has(outcome));
  const words = `${message} Chưa biết bài đã tới chưa nên chưa gửi gì thêm; sẽ tự xem lại.`;
  return {
    event: 'postpone',
    nextAttemptAt: later(parts, retryDelayMs(Math.max(looks, 1), parts.random())),
    entry: entry('unknown', words),
  };
}

const isFruitless: ReadonlySet<string> = new Set(['unknown', 'running']);

/** Its time has come and it is not public yet: a little late is usual, later than that a person is told. */
function stillScheduled(
  parts: DeliveryParts,
  { manifest, failures }: IntentRecord,
  seen: Pick<Seen, 'answer'> & { readonly receipt: Receipt },
): PlannedMove {
  const at = seen.receipt.publicAt ?? manifest.at;
  const offset = seen.answer?.clockOffsetMs ?? parts.connection.reachability.clockOffsetMs ?? 0;
  const theirs = parts.clock.now().getTime() + offset;
  if (at !== null && theirs - Date.parse(at) > SCHEDULE_GRACE_MS)
    return { event: 'expire', entry: notKept() };
  return {
    event: 'postpone',
    failures: failures + 1,
    nextAttemptAt: later(parts, retryDelayMs(failures + 1, parts.random())),
    entry: entry('waiting', 'Nơi nhận vẫn giữ bài và chưa đăng; sẽ xem lại.'),
  };
}

function later({ clock }: DeliveryParts, delayMs: number): string {
  return new Date(clock.now().getTime() + delayMs).toISOString();
}
