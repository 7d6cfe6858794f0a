// Who works when: one worker per connection, one request in flight per story, a silent destination asked now and then.
// Holds no time-table of its own: what is due is read from the library each time.
import {
  awaitedConnections,
  connectionsWithDueIntents,
  findDueIntent,
  nextIntentTime,
} from '../db/rows/intents.ts';
import { logUnexpected } from '../log.ts';
import { timeAt, type Desk } from './desk.ts';
import type { Flights } from './flights.ts';
import { PROBE_EVERY_MS } from './retry-times.ts';
import { endHolds, takeUpLost } from './take-up.ts';
import { probe, workOnce } from './work-connection.ts';

export type Workers = {
  /** Starts everything that is due and resolves when nothing is due and nothing runs. */
  readonly work: () => Promise<void>;
  /** Whoever is silent or rests may be asked again at once. */
  readonly forgetPauses: () => void;
  /** Milliseconds of the clock at which something may be due, undefined when nothing is planned. */
  readonly nextTime: () => number | undefined;
  /** Interrupts everything, and resolves when it has ended. */
  readonly stop: () => Promise<void>;
};

const closing = Symbol('the engine is closing');

export function createWorkers(desk: Desk, flights: Flights): Workers {
  const running = new Map<string, Promise<void>>();
  /** When a silent connection is asked again, and when one is worked on again after a bug; milliseconds of the clock. */
  const pauses = { probe: new Map<string, number>(), rest: new Map<string, number>() };
  /** Counts the stops: whoever began before the last one has to end. */
  let stops = 0;
  const time = (): number => desk.clock.now().getTime();

  const run = async (id: string, isAwaited: boolean): Promise<void> => {
    const begun = stops;
    pauses.rest.delete(id);
    try {
      if (isAwaited) {
        pauses.probe.set(id, time() + PROBE_EVERY_MS);
        await probe(desk, id);
      }
      let result = 'more';
      while (result === 'more' && begun === stops) result = await workOnce(desk, flights, id);
      if (result === 'silent') pauses.probe.set(id, time() + PROBE_EVERY_MS);
    } catch (error) {
      // A bug or the library's own disk. The story is safe in the library; a pause keeps a fault from spinning.
      logUnexpected(error);
      pauses.rest.set(id, time() + PROBE_EVERY_MS);
    } finally {
      running.delete(id);
    }
  };

  const startDue = (): void => {
    const db = desk.db();
    const isOver = (pause: ReadonlyMap<string, number>, id: string): boolean =>
      (pause.get(id) ?? 0) <= time();
    const awaited = new Set(awaitedConnections(db).filter((id) => isOver(pauses.probe, id)));
    const due = connectionsWithDueIntents(db, timeAt(desk)).filter(
      (id) => findDueIntent(db, id, timeAt(desk)) !== undefined,
    );
    for (const id of new Set([...awaited, ...due])) {
      if (!running.has(id) && isOver(pauses.rest, id)) running.set(id, run(id, awaited.has(id)));
    }
  };

  return {
    work: async () => {
      const begun = stops;
      while (begun === stops) {
        takeUpLost(desk, flights);
        endHolds(desk);
        startDue();
        if (running.size === 0) return;
        await Promise.all(running.values());
      }
    },
    forgetPauses: () => {
      pauses.probe.clear();
      pauses.rest.clear();
    },
    nextTime: () => {
      const next = nextIntentTime(desk.db(), timeAt(desk));
      const probes = awaitedConnections(desk.db()).map((id) => pauses.probe.get(id) ?? time());
      const rests = [...pauses.rest.values()].filter((end) => end > time());
      const times = [...(next === null ? [] : [Date.parse(next)]), ...probes, ...rests];
      return times.length === 0 ? undefined : Math.min(...times);
    },
    stop: async () => {
      stops += 1;
      flights.interruptAll(closing);
      await Promise.all(running.values());
    },
  };
}
