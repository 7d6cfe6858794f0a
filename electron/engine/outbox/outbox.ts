// The outbox: what was approved goes out once, in order, whenever its destination can be reached. The machine is in
// transitions.ts, one attempt in deliver.ts, who works when in workers.ts, what a person may ask of it in for-people.ts.
import type { Emit } from '#shared/api/events.ts';
import type { Intent } from '#shared/model/outbox.ts';
import { createAdapters, type Adapters } from '../connections/adapters.ts';
import { meetConnections } from '../connections/connections.ts';
import type { Secrets } from '../connections/secrets.ts';
import { findConnection } from '../db/rows/connections.ts';
import { wakeIntents } from '../db/rows/intent-queue.ts';
import type { Clock } from '../clock.ts';
import type { ImagePool } from '../images/image-pool.ts';
import type { Library } from '../library/open-library.ts';
import { tellByIds, timeAt, type Desk } from './desk.ts';
import { createFlights } from './flights.ts';
import { forPeople, listIntents, type ForPeople } from './for-people.ts';
import { networkSignature } from './network.ts';
import { takeUpLooks, takeUpLost } from './take-up.ts';
import { createTimer } from './timer.ts';
import { createWorkers } from './workers.ts';

export type Outbox = ForPeople & {
  /** A person has signed in, or the destination was asked by somebody else: what waits for it goes on. */
  readonly resume: (connectionId: string) => void;
  /** Does everything that is due at the clock's time, starting nothing that is not. */
  readonly tick: () => Promise<void>;
  /** Tries everything that waits once, and goes on until nothing is due; answers with what is in the outbox then. */
  readonly runUntilIdle: () => Promise<Intent[]>;
  /** Keeps working by timers until `stop`. Secrets have to be there: who wants one and has none counts as signed out. */
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
  /** Which networks this machine is on, as comparable text. */
  readonly network?: () => string;
};

export function createOutbox(parts: OutboxParts): Outbox {
  const { library, clock, emit, secrets, adapters = createAdapters(parts) } = parts;
  const { random = Math.random, network = networkSignature } = parts;
  const db = (): Library['write'] => library().write;
  const desk: Desk = { db, adapters, clock, emit, random, secrets, network };
  const flights = createFlights((id) => emit('outbox.changed', { ids: [id] }));
  const workers = createWorkers(desk, flights, () => timer.wake());
  const timer = createTimer({ ...workers, onGap: workers.askAgain }, clock);
  return {
    ...forPeople(desk, flights, () => timer.wake()),
    resume: (connectionId) => {
      workers.askAgain(connectionId);
      const isThere = findConnection(db(), connectionId)?.reachability.state === 'reachable';
      if (isThere) tellByIds(desk, wakeIntents(db(), connectionId, timeAt(desk)));
      timer.wake();
    },
    tick: workers.work,
    runUntilIdle: async () => {
      takeUpLost(desk, flights);
      workers.forgetPauses();
      await workers.work();
      return listIntents(desk, flights);
    },
    start: () => {
      takeUpLooks(desk);
      takeUpLost(desk, flights);
      meetConnections(desk);
      workers.forgetPauses();
      timer.start();
    },
    stop: async () => {
      timer.stop();
      await workers.stop();
    },
  };
}
