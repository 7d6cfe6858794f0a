// Who works when: one worker per connection, one request in flight per story, a destination that is silent asked now and
// then. Holds no time-table of its own: what is due is read from the library each time.
import type { Emit } from '#shared/api/events.ts';
import type { Adapters } from '../connections/adapters.ts';
import type { DeliveryProgress } from '../connections/connection-adapter.ts';
import { recordAnswer } from '../connections/connections.ts';
import type { WritableDb } from '../db/handle.ts';
import { findConnection, type ConnectionRecord } from '../db/rows/connections.ts';
import {
  awaitedConnections,
  connectionsWithDueIntents,
  findDueIntent,
  hushIntents,
  intentsInFlight,
  intentsPastTheirHold,
  nextIntentTime,
  wakeIntents,
  type IntentRecord,
} from '../db/rows/intents.ts';
import type { Clock } from '../engine.ts';
import { logUnexpected } from '../log.ts';
import { lookUpIntent, sendIntent, type Delivered } from './deliver.ts';
import { giveWay } from './give-way.ts';
import { getIntent, moveIntent } from './ledger.ts';
import { PROBE_EVERY_MS } from './retry-times.ts';

export type WorkerParts = {
  readonly db: () => WritableDb;
  readonly adapters: Adapters;
  readonly clock: Clock;
  readonly emit: Emit;
  readonly random: () => number;
};

export type Workers = {
  /** Starts everything that is due and resolves when nothing is due and nothing runs. */
  readonly work: () => Promise<void>;
  /** What a dead process was sending becomes `unknown`: it is looked up before anything is sent again. */
  readonly takeUp: () => void;
  /** Silent destinations may be asked again at once. */
  readonly forgetProbes: () => void;
  /** Milliseconds of the clock at which something may be due, undefined when nothing is planned. */
  readonly nextTime: () => number | undefined;
  readonly progressOf: (intentId: string) => DeliveryProgress | undefined;
  /** Asks a running attempt to stop; false when none runs. */
  readonly interrupt: (intentId: string, reason: unknown) => boolean;
  /** Interrupts everything, and resolves when it has ended. */
  readonly stop: () => Promise<void>;
};

type Flight = { readonly controller: AbortController; progress: DeliveryProgress | undefined };

const closing = Symbol('the engine is closing');
const PROGRESS_EVERY_MS = 150;

export function createWorkers(parts: WorkerParts): Workers {
  const { clock, emit } = parts;
  const running = new Map<string, Promise<void>>();
  const flights = new Map<string, Flight>();
  /** When a silent connection may be asked again, and when one is worked on again after a bug; milliseconds of the clock. */
  const probeAfter = new Map<string, number>();
  const restUntil = new Map<string, number>();
  /** Counts the stops: whoever began before the last one has to end. */
  let stops = 0;
  const now = (): string => clock.now().toISOString();

  const tell = (intents: readonly Pick<IntentRecord, 'id' | 'storyId'>[]): void => {
    if (intents.length === 0) return;
    emit('outbox.changed', { ids: intents.map((intent) => intent.id) });
    emit('stories.changed', { ids: [...new Set(intents.map((intent) => intent.storyId))] });
  };

  const takeUp = (): void => {
    const db = parts.db();
    const message =
      'Lần gửi bị ngắt giữa chừng (ứng dụng hoặc máy đã tắt). Sẽ xem lại nơi nhận trước khi gửi tiếp.';
    const lost = intentsInFlight(db).filter((id) => !flights.has(id));
    tell(
      lost.map((id) =>
        moveIntent(db, id, {
          event: 'lose',
          at: now(),
          nextAttemptAt: now(),
          entry: { outcome: 'interrupted', message },
        }),
      ),
    );
  };

  const endHolds = (): void => {
    const db = parts.db();
    const ended = intentsPastTheirHold(db, now());
    tell(ended.map((id) => moveIntent(db, id, { event: 'release', at: now(), nextAttemptAt: now() })));
  };

  const attempt = async (connection: ConnectionRecord, intent: IntentRecord): Promise<Delivered> => {
    const db = parts.db();
    const adapter = parts.adapters[connection.kind];
    const deliveryParts = { db, clock, random: parts.random, adapter, connection };
    if (intent.state === 'unknown') return lookUpIntent(deliveryParts, intent);
    const flight: Flight = { controller: new AbortController(), progress: undefined };
    flights.set(intent.id, flight);
    try {
      const watch = watchFlight(flight, () => emit('outbox.changed', { ids: [intent.id] }));
      const sending = sendIntent(deliveryParts, intent, watch);
      tell([intent]);
      return await sending;
    } finally {
      flights.delete(intent.id);
    }
  };

  /** Returns whether the connection is worth another try right now. */
  const workOnce = async (connectionId: string): Promise<boolean> => {
    const db = parts.db();
    const connection = findConnection(db, connectionId);
    const intent = findDueIntent(db, connectionId, now());
    if (connection === undefined || intent === undefined) return false;
    if (intent.state === 'waiting') {
      const left = giveWay(db, intent, now());
      tell(left.map((id) => getIntent(db, id)));
      if (left.includes(intent.id)) return true;
    }
    const delivered = await attempt(connection, intent);
    tell([intent]);
    if (delivered.answer === 'unknown') return true;
    recordAnswer(parts, connection.id, { ...delivered, state: delivered.answer });
    if (delivered.answer === 'reachable') return true;
    hushIntents(db, connection.id, now());
    probeAfter.set(connection.id, clock.now().getTime() + PROBE_EVERY_MS);
    return false;
  };

  const probe = async (connectionId: string): Promise<void> => {
    const db = parts.db();
    const connection = findConnection(db, connectionId);
    if (connection === undefined) return;
    probeAfter.set(connectionId, clock.now().getTime() + PROBE_EVERY_MS);
    const answer = await parts.adapters[connection.kind].test(connection);
    recordAnswer(parts, connectionId, answer);
    if (answer.state === 'reachable')
      tell(wakeIntents(db, connectionId, now()).map((id) => getIntent(db, id)));
  };

  const runConnection = async (connectionId: string, isAwaited: boolean): Promise<void> => {
    const begun = stops;
    restUntil.delete(connectionId);
    try {
      if (isAwaited) await probe(connectionId);
      while (begun === stops && (await workOnce(connectionId)));
    } catch (error) {
      // A bug or the library's own disk. The story is safe in the library; a pause keeps a fault from spinning.
      logUnexpected(error);
      restUntil.set(connectionId, clock.now().getTime() + PROBE_EVERY_MS);
    } finally {
      running.delete(connectionId);
    }
  };

  const startDue = (): void => {
    const db = parts.db();
    const time = clock.now().getTime();
    const awaited = new Set(awaitedConnections(db).filter((id) => (probeAfter.get(id) ?? 0) <= time));
    const due = connectionsWithDueIntents(db, now()).filter(
      (id) => findDueIntent(db, id, now()) !== undefined,
    );
    for (const id of new Set([...awaited, ...due])) {
      const isFree = !running.has(id) && (restUntil.get(id) ?? 0) <= time;
      if (isFree) running.set(id, runConnection(id, awaited.has(id)));
    }
  };

  return {
    work: async () => {
      const begun = stops;
      while (begun === stops) {
        takeUp();
        endHolds();
        startDue();
        if (running.size === 0) return;
        await Promise.all(running.values());
      }
    },
    takeUp,
    forgetProbes: () => {
      probeAfter.clear();
      restUntil.clear();
    },
    nextTime: () => {
      const db = parts.db();
      const next = nextIntentTime(db, now());
      const probes = awaitedConnections(db).map((id) => probeAfter.get(id) ?? clock.now().getTime());
      const times = [...(next === null ? [] : [Date.parse(next)]), ...probes, ...restUntil.values()];
      return times.length === 0 ? undefined : Math.min(...times);
    },
    progressOf: (intentId) => flights.get(intentId)?.progress,
    interrupt: (intentId, reason) => {
      flights.get(intentId)?.controller.abort(reason);
      return flights.has(intentId);
    },
    stop: async () => {
      stops += 1;
      for (const flight of flights.values()) flight.controller.abort(closing);
      await Promise.all(running.values());
    },
  };
}

/** Progress is kept at once and told at most every 150 ms. */
function watchFlight(flight: Flight, tell: () => void) {
  let told = 0;
  return {
    signal: flight.controller.signal,
    onProgress: (progress: DeliveryProgress): void => {
      flight.progress = progress;
      if (performance.now() - told < PROGRESS_EVERY_MS) return;
      told = performance.now();
      tell();
    },
  };
}
