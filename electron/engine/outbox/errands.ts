// What runs at this moment: one thing under each key, each with an end. Knows nothing of what it is about.
import { logUnexpected } from '../log.ts';
import type { Pauses } from './pauses.ts';

export type Errands = {
  /** Starts `work` unless something runs under this key or the connection rests; `goesOn` is false once it has to end. */
  readonly start: (key: string, connectionId: string, work: (goesOn: () => boolean) => Promise<void>) => void;
  readonly isRunning: (key: string) => boolean;
  /** Resolves when the next one ends; undefined while nothing runs. */
  readonly nextEnd: () => Promise<void> | undefined;
  /** Counts the stops: whoever began before the last one has to end. */
  readonly stops: () => number;
  /** Resolves when nothing runs any more. */
  readonly stop: () => Promise<void>;
};

/** `onEnded` is called whenever one has ended by itself: something that waited for it may be due. */
export function createErrands(pauses: Pick<Pauses, 'isResting' | 'rest'>, onEnded: () => void): Errands {
  const running = new Map<string, Promise<void>>();
  let stops = 0;
  return {
    start: (key, connectionId, work) => {
      if (running.has(key) || pauses.isResting(connectionId)) return;
      const begun = stops;
      const goesOn = (): boolean => begun === stops;
      const runs = work(goesOn)
        .catch((error: unknown) => {
          // A bug or the library's own disk. The story is safe in the library; a pause keeps a fault from spinning.
          logUnexpected(error);
          pauses.rest(connectionId);
        })
        .finally(() => {
          running.delete(key);
          if (goesOn()) onEnded();
        });
      running.set(key, runs);
    },
    isRunning: (key) => running.has(key),
    nextEnd: () => (running.size === 0 ? undefined : Promise.race(running.values())),
    stops: () => stops,
    stop: async () => {
      stops += 1;
      await Promise.all(running.values());
    },
  };
}
