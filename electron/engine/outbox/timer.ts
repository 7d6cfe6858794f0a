// Wakes the outbox when something may be due. The only real timer of this room; tests call the work themselves.
import type { Clock } from '../engine.ts';
import { logUnexpected } from '../log.ts';

export type Timer = {
  readonly start: () => void;
  /** Something has changed: works as soon as the caller is done. Nothing happens before `start`. */
  readonly wake: () => void;
  readonly stop: () => void;
};

/** The first look after the start: the window opens first. */
const START_AFTER_MS = 1_500;
/** A machine that slept wakes to timers that did not count the night. */
const LONGEST_MS = 60_000;
const SHORTEST_MS = 50;

/** `work` answers with the next time something may be due, in milliseconds of the clock. */
export function createTimer(work: () => Promise<number | undefined>, clock: Clock): Timer {
  let timeout: NodeJS.Timeout | undefined;
  let isOn = false;
  const plan = (delay: number): void => {
    clearTimeout(timeout);
    if (isOn) timeout = setTimeout(run, Math.min(delay, LONGEST_MS));
  };
  const run = (): void => {
    work().then(
      (next) => {
        if (next !== undefined) plan(Math.max(SHORTEST_MS, next - clock.now().getTime()));
      },
      (error: unknown) => {
        logUnexpected(error);
        plan(LONGEST_MS);
      },
    );
  };
  return {
    start: () => {
      isOn = true;
      plan(START_AFTER_MS);
    },
    wake: () => plan(0),
    stop: () => {
      isOn = false;
      clearTimeout(timeout);
    },
  };
}
