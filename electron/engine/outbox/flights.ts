// What is being sent at this moment: its progress, and the way to ask it to stop.
import type { DeliveryProgress, DeliveryWatch } from '../connections/connection-adapter.ts';

type Flight = { readonly controller: AbortController; progress: DeliveryProgress | undefined };

export type Flights = {
  /** Runs `send` as the flight of this intent. */
  readonly fly: <T>(intentId: string, send: (watch: DeliveryWatch) => Promise<T>) => Promise<T>;
  readonly has: (intentId: string) => boolean;
  readonly progressOf: (intentId: string) => DeliveryProgress | undefined;
  /** Asks one to stop; false when it is not in flight. */
  readonly interrupt: (intentId: string, reason: symbol) => boolean;
  readonly interruptAll: (reason: symbol) => void;
};

const PROGRESS_EVERY_MS = 150;

/** Progress is kept at once and told through `onProgress` at most every 150 ms. */
export function createFlights(onProgress: (intentId: string) => void): Flights {
  const flights = new Map<string, Flight>();
  return {
    fly: async (intentId, send) => {
      const flight: Flight = { controller: new AbortController(), progress: undefined };
      flights.set(intentId, flight);
      let told = 0;
      const watch: DeliveryWatch = {
        signal: flight.controller.signal,
        onProgress: (progress) => {
          flight.progress = progress;
          if (performance.now() - told < PROGRESS_EVERY_MS) return;
          told = performance.now();
          onProgress(intentId);
        },
      };
      try {
        return await send(watch);
      } finally {
        flights.delete(intentId);
      }
    },
    has: (intentId) => flights.has(intentId),
    progressOf: (intentId) => flights.get(intentId)?.progress,
    interrupt: (intentId, reason) => {
      flights.get(intentId)?.controller.abort(reason);
      return flights.has(intentId);
    },
    interruptAll: (reason) => {
      for (const { controller } of flights.values()) controller.abort(reason);
    },
  };
}
