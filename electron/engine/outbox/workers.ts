// Who works when: two lanes a connection, the usual one and one beside it for what is urgent; one request in flight a story;
// a silent destination asked now and then. Holds no time-table of its own: what is due is read from the library each time.
import {
  advanceIntents,
  awaitedConnections,
  lanesWithDueIntents,
  nextIntentTime,
  urgentIntentsDue,
  type LaneKey,
} from '../db/rows/intent-queue.ts';
import { logUnexpected } from '../log.ts';
import { rankOf } from './actions.ts';
import { tellByIds, timeAt, type Desk } from './desk.ts';
import { closing, overtakenByUrgent, steppingAside, type Flights } from './flights.ts';
import { createPauses } from './pauses.ts';
import { getIntent } from './ledger.ts';
import { endHolds, missTimes, shortenEndlessHolds, takeUpLost } from './take-up.ts';
import { nextOfLane, probe, workOnce } from './work-connection.ts';

export type Workers = {
  /** Starts everything that is due, and comes back while it runs. */
  readonly begin: () => void;
  /** Starts everything that is due and resolves when nothing is due and nothing runs. */
  readonly work: () => Promise<void>;
  /** Whoever is silent may be asked again at once, everybody or one. */
  readonly askAgain: (connectionId?: string) => void;
  /** Everything that waits is tried now, whatever pause it was given; set times hold all the same. */
  readonly forgetPauses: () => void;
  /** Milliseconds of the clock at which something may be due, undefined when nothing is planned. */
  readonly nextTime: () => number | undefined;
  /** Interrupts everything, and resolves when it has ended. */
  readonly stop: () => Promise<void>;
};

/** `onEnded` is called whenever a lane has nothing more to do: something that waited for it may be due. */
export function createWorkers(desk: Desk, flights: Flights, onEnded: () => void): Workers {
  const running = new Map<string, Promise<void>>();
  const pauses = createPauses(desk);
  /** Counts the stops: whoever began before the last one has to end. */
  let stops = 0;

  /** One thing at a time under each key; a fault pauses the connection, whatever it was about. */
  const start = (key: string, connectionId: string, work: () => Promise<void>): void => {
    if (running.has(key) || pauses.isResting(connectionId)) return;
    const begun = stops;
    const runs = work()
      .catch((error: unknown) => {
        // A bug or the library's own disk. The story is safe in the library; a pause keeps a fault from spinning.
        logUnexpected(error);
        pauses.rest(connectionId);
      })
      .finally(() => {
        running.delete(key);
        if (begun === stops) onEnded();
      });
    running.set(key, runs);
  };

  const runLane = async (lane: LaneKey): Promise<void> => {
    const begun = stops;
    let result = 'more';
    while (result === 'more' && begun === stops) result = await workOnce(desk, flights, lane);
    if (result === 'silent') pauses.asked(lane.connectionId);
  };

  const askOne = async (connectionId: string): Promise<void> => {
    // Noted first: a fault while asking must not make it asked at every turn.
    pauses.asked(connectionId);
    if (await probe(desk, connectionId)) pauses.askAgain(connectionId);
  };

  const forgetPauses = (): void => {
    pauses.askAgain();
    pauses.endRests();
    shortenEndlessHolds(desk);
    tellByIds(desk, advanceIntents(desk.db(), timeAt(desk)));
  };

  const begin = (): void => {
    if (pauses.wasSetBack()) forgetPauses();
    takeUpLost(desk, flights);
    endHolds(desk);
    missTimes(desk);
    pauses.lookAtNetwork();
    makeRoom(desk, flights);
    const db = desk.db();
    for (const id of awaitedConnections(db)) {
      if (pauses.mayAsk(id)) start(askingKey(id), id, () => askOne(id));
    }
    for (const lane of lanesWithDueIntents(db, timeAt(desk))) {
      if (nextOfLane(desk, flights, lane) === undefined) continue;
      start(laneKey(lane), lane.connectionId, () => runLane(lane));
    }
  };

  return {
    begin,
    work: async () => {
      const begun = stops;
      while (begun === stops) {
        begin();
        if (running.size === 0) return;
        await Promise.race(running.values());
      }
    },
    askAgain: pauses.askAgain,
    forgetPauses,
    nextTime: () => {
      const db = desk.db();
      const next = nextIntentTime(db, timeAt(desk));
      const silent = awaitedConnections(db).filter((id) => !running.has(askingKey(id)));
      const times = [...(next === null ? [] : [Date.parse(next)]), ...pauses.times(silent)];
      return times.length === 0 ? undefined : Math.min(...times);
    },
    stop: async () => {
      stops += 1;
      flights.interruptAll(closing);
      await Promise.all(running.values());
    },
  };
}

/** What is being sent of a story that something more urgent waits for is asked to stop. */
function makeRoom(desk: Desk, flights: Flights): void {
  const flying = flights.flying();
  if (flying.length === 0) return;
  for (const urgent of urgentIntentsDue(desk.db(), timeAt(desk))) {
    for (const { id, storyId, connectionId, manifest } of flying) {
      const isInTheWay = storyId === urgent.storyId && rankOf(manifest.action) < rankOf(urgent.action);
      if (!isInTheWay || getIntent(desk.db(), id).state !== 'sending') continue;
      flights.interrupt(id, connectionId === urgent.connectionId ? overtakenByUrgent : steppingAside);
    }
  }
}

function laneKey({ connectionId, isUrgent }: LaneKey): string {
  return `${connectionId} ${isUrgent ? 'urgent' : 'usual'}`;
}

function askingKey(connectionId: string): string {
  return `${connectionId} asking`;
}
