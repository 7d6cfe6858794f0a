// What is in flight at this moment: one request a story, its progress, and the way to ask it to stop.
import type { DeliveryProgress, DeliveryWatch } from '../connections/connection-adapter.ts';
import type { IntentRecord } from '../db/rows/intents.ts';

/** Reasons of a signal to stop; whoever reads the outcome tells them apart by these. */
export const stoppedByPerson = Symbol('stopped by a person');
/** A correction or take-down of the same story on the same destination goes first, and instead. */
export const overtakenByUrgent = Symbol('overtaken by an urgent one');
/** One of the same story on another destination goes first. */
export const steppingAside = Symbol('stepping aside for an urgent one');
export const closing = Symbol('the engine is closing');

type Flight = {
  readonly intent: IntentRecord;
  readonly controller: AbortController;
  progress: DeliveryProgress | undefined;
};

export type Flights = {
  /** Runs `step` as the flight of this intent: a sending, or a look. Its story is busy until it has ended. */
  readonly fly: <T>(intent: IntentRecord, step: (watch: DeliveryWatch) => Promise<T>) => Promise<T>;
  readonly has: (intentId: string) => boolean;
  /** The intents as they were at the start. */
  readonly flying: () => IntentRecord[];
  readonly progressOf: (intentId: string) => DeliveryProgress | undefined;
  /** Asks one to stop if it is in flight; the first reason counts, and only a sending listens. */
  readonly interrupt: (intentId: string, reason: symbol) => void;
  readonly interruptAll: (reason: symbol) => void;
};

const PROGRESS_EVERY_MS = 150;

/** Progress is kept at once and told through `onProgress` at most every 150 ms. */
export function createFlights(onProgress: (intentId: string) => void): Flights {
  const flights = new Map<string, Flight>();
  return {
    fly: async (intent, step) => {
      const { id } = intent;
      const flight: Flight = { intent, controller: new AbortController(), progress: undefined };
      flights.set(id, flight);
      try {
        return await step(watchOf(flight, () => onProgress(id)));
      } finally {
        flights.delete(id);
      }
    },
    has: (intentId) => flights.has(intentId),
    flying: () => [...flights.values()].map(({ intent }) => intent),
    progressOf: (intentId) => flights.get(intentId)?.progress,
    interrupt: (intentId, reason) => flights.get(intentId)?.controller.abort(reason),
    interruptAll: (reason) => {
      for (const { controller } of flights.values()) controller.abort(reason);
    },
  };
}

function watchOf(flight: Flight, onProgress: () => void): DeliveryWatch {
  let told = 0;
  return {
    signal: flight.controller.signal,
    onProgress: (progress) => {
      flight.progress = progress;
      if (performance.now() - told < PROGRESS_EVERY_MS) return;
      told = performance.now();
      onProgress();
    },
  };
}
