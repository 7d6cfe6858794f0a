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
import { rankOf } from './actions.ts';
import { tellByIds, timeAt, type Desk } from './desk.ts';
import { createErrands, type Errands } from './errands.ts';
import { closing, overtakenByUrgent, steppingAside, type Flights } from './flights.ts';
import { getIntent } from './ledger.ts';
import { createPauses, type Pauses } from './pauses.ts';
import { endHolds, missTimes, shortenEndlessHolds, takeUpLost } from './take-up.ts';
import { nextOfLane, probe, workOnce, type WorkResult } from './work-connection.ts';

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
  const pauses = createPauses(desk);
  const errands = createErrands(pauses, onEnded);
  const parts: Parts = { desk, flights, pauses, errands };
  return {
    begin: () => begin(parts),
    work: async () => {
      const begun = errands.stops();
      while (begun === errands.stops()) {
        begin(parts);
        const end = errands.nextEnd();
        if (end === undefined) return;
        await end;
      }
    },
    askAgain: pauses.askAgain,
    forgetPauses: () => forgetPauses(parts),
    nextTime: () => {
      const next = nextIntentTime(desk.db(), timeAt(desk));
      const silent = awaitedConnections(desk.db()).filter((id) => !errands.isRunning(askingKey(id)));
      const times = [...(next === null ? [] : [Date.parse(next)]), ...pauses.times(silent)];
      return times.length === 0 ? undefined : Math.min(...times);
    },
    stop: async () => {
      flights.interruptAll(closing);
      await errands.stop();
    },
  };
}

type Parts = {
  readonly desk: Desk;
  readonly flights: Flights;
  readonly pauses: Pauses;
  readonly errands: Errands;
};

function begin(parts: Parts): void {
  const { desk, flights, pauses, errands } = parts;
  if (pauses.wasSetBack()) forgetPauses(parts);
  takeUpLost(desk, flights);
  endHolds(desk);
  missTimes(desk);
  pauses.lookAtNetwork();
  makeRoom(desk, flights);
  for (const id of awaitedConnections(desk.db()).filter((one) => pauses.mayAsk(one))) {
    errands.start(askingKey(id), id, () => askOne(parts, id));
  }
  for (const lane of lanesWithDueIntents(desk.db(), timeAt(desk))) {
    if (nextOfLane(desk, flights, lane) === undefined) continue;
    errands.start(laneKey(lane), lane.connectionId, (goesOn) => runLane(parts, lane, goesOn));
  }
}

function forgetPauses({ desk, pauses }: Parts): void {
  pauses.askAgain();
  pauses.endRests();
  shortenEndlessHolds(desk);
  tellByIds(desk, advanceIntents(desk.db(), timeAt(desk)));
}

async function runLane(
  { desk, flights, pauses }: Parts,
  lane: LaneKey,
  goesOn: () => boolean,
): Promise<void> {
  let result: WorkResult = 'more';
  while (result === 'more' && goesOn()) result = await workOnce(desk, flights, lane);
  if (result === 'silent') pauses.asked(lane.connectionId);
}

async function askOne({ desk, pauses }: Parts, connectionId: string): Promise<void> {
  // Noted first: a fault while asking must not make it asked at every turn.
  pauses.asked(connectionId);
  if (await probe(desk, connectionId)) pauses.askAgain(connectionId);
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
