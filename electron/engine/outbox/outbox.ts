// The outbox: what was approved goes out once, in order, whenever its destination can be reached. The machine is in
// transitions.ts, one attempt in deliver.ts, who works when in workers.ts.
import { AppError } from '#shared/api/errors.ts';
import type { Emit } from '#shared/api/events.ts';
import type { Intent } from '#shared/model/outbox.ts';
import { createAdapters, type Adapters } from '../connections/adapters.ts';
import type { Secrets } from '../connections/secrets.ts';
import { advanceIntents, queryIntents, type IntentRecord } from '../db/rows/intents.ts';
import type { Clock } from '../clock.ts';
import type { ImagePool } from '../images/image-pool.ts';
import type { Library } from '../library/open-library.ts';
import { stoppedByPerson } from './deliver.ts';
import { tell, timeAt, type Desk } from './desk.ts';
import { createFlights } from './flights.ts';
import { newerIntents } from './give-way.ts';
import { getIntent, moveIntent, type Move } from './ledger.ts';
import { submitIntent, type SubmitInput } from './submit.ts';
import { takeUpLost } from './take-up.ts';
import { createTimer } from './timer.ts';
import { toIntent } from './to-intent.ts';
import { nextState } from './transitions.ts';
import { createWorkers } from './workers.ts';

export type Outbox = {
  /** Freezes the story as it stands. An older intent of the same story and connection that has not left is replaced. */
  readonly submit: (input: SubmitInput) => Intent;
  /** @throws AppError conflict once a reader may see it */
  readonly cancel: (id: string) => Intent;
  /** Tries now what waits; after a conflict it means "overwrite what I was shown". */
  readonly retry: (id: string) => Intent;
  /** Ends the hold. */
  readonly sendNow: (id: string) => Intent;
  /** Newest first. */
  readonly list: () => Intent[];
  readonly get: (id: string) => Intent;
  /** Does everything that is due at the clock's time, starting nothing that is not. */
  readonly tick: () => Promise<void>;
  /** Tries everything that waits once, and goes on until nothing is due; answers with what is in the outbox then. */
  readonly runUntilIdle: () => Promise<Intent[]>;
  /** Keeps working by timers until `stop`. */
  readonly start: () => void;
  /** Lets go of the library: resolves when nothing is running any more. */
  readonly stop: () => Promise<void>;
};

export type OutboxParts = {
  readonly library: () => Library;
  readonly images: ImagePool;
  readonly clock: Clock;
  readonly emit: Emit;
  readonly resourcesDir: string;
  /** Other destinations than the built-in ones, for tests. */
  readonly adapters?: Adapters;
  readonly secrets: Secrets;
  /** Chance in [0, 1), for the spread of retries. */
  readonly random?: () => number;
};

export function createOutbox(parts: OutboxParts): Outbox {
  const { library, clock, emit, secrets, adapters = createAdapters(parts), random = Math.random } = parts;
  const db = (): Library['write'] => library().write;
  const desk: Desk = { db, adapters, clock, emit, random, secrets };
  const flights = createFlights((id) => emit('outbox.changed', { ids: [id] }));
  const workers = createWorkers(desk, flights);
  const timer = createTimer(workers, clock);
  const show = (intent: IntentRecord): Intent => toIntent(db(), intent, flights.progressOf(intent.id));
  const list = (): Intent[] => queryIntents(db()).map(show);
  const changed = (intent: IntentRecord): Intent => {
    tell(desk, [intent]);
    timer.wake();
    return show(intent);
  };
  const move = (intent: IntentRecord, change: Omit<Move, 'at'>): Intent =>
    changed(moveIntent(db(), intent.id, { ...change, at: timeAt(desk) }));

  return {
    submit: (input) => {
      const { intent, replaced } = submitIntent(db(), input, clock.now());
      tell(desk, replaced);
      return changed(intent);
    },
    cancel: (id) => {
      const intent = getIntent(db(), id);
      if (intent.state === 'cancelled' || flights.interrupt(id, stoppedByPerson)) return show(intent);
      if (nextState(intent.state, 'cancel') === undefined) throw tooLateToCancel(intent);
      return move(intent, { event: 'cancel', entry: { outcome: 'interrupted', message: cancelledMessage } });
    },
    retry: (id) => {
      const intent = getIntent(db(), id);
      if (nextState(intent.state, 'retry') === undefined) throw nothingToRetry();
      if (newerIntents(db(), intent).length > 0) throw overtaken();
      return move(intent, { event: 'retry', nextAttemptAt: timeAt(desk) });
    },
    sendNow: (id) => {
      const intent = getIntent(db(), id);
      if (intent.state !== 'holding') return show(intent);
      return move(intent, { event: 'release', nextAttemptAt: timeAt(desk) });
    },
    list,
    get: (id) => show(getIntent(db(), id)),
    tick: () => workers.work(),
    runUntilIdle: async () => {
      takeUpLost(desk, flights);
      workers.forgetPauses();
      advanceIntents(db(), timeAt(desk));
      await workers.work();
      return list();
    },
    start: () => {
      takeUpLost(desk, flights);
      timer.start();
    },
    stop: async () => {
      timer.stop();
      await workers.stop();
    },
  };
}

const cancelledMessage = 'Đã hủy theo yêu cầu; chưa gửi gì đi, bài vẫn còn trong thư viện.';

function tooLateToCancel({ state }: IntentRecord): AppError {
  const message =
    state === 'unknown'
      ? 'Lần gửi này có thể đã lên trang nên không hủy được nữa; đang xem lại nơi nhận, xin đợi kết quả.'
      : 'Lần gửi này đã kết thúc nên không còn gì để hủy.';
  return new AppError('conflict', message);
}

function nothingToRetry(): AppError {
  return new AppError(
    'invalid_request',
    'Lần gửi này không cần gửi lại; muốn gửi bản mới, hãy mở bài và bấm Đăng.',
  );
}

function overtaken(): AppError {
  return new AppError(
    'conflict',
    'Đã có lần bấm Đăng mới hơn cho bài này nên không gửi lại bản cũ. Hãy theo dõi lần gửi mới trong hộp thư đi.',
  );
}
