// Wakes the outbox when something may be due. The only real timer of this room; tests call the work themselves.
import type { Clock } from '../clock.ts';
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

/** After `work` the next time is asked for, in milliseconds of the clock. */
export function createTimer(
  parts: { readonly work: () => Promise<void>; readonly nextTime: () => number | undefined },
  clock: Clock,
): Timer {
  let timeout: NodeJS.Timeout | undefined;
  let isOn = false;
  const plan = (delay: number): void => {
    clearTimeout(timeout);
    timeout = setTimeout(() => void run(), Math.min(delay, LONGEST_MS));
  };
  const run = async (): Promise<void> => {
    try {
      await parts.work();
      // Stopped meanwhile: the library may be gone.
      const next = isOn ? parts.nextTime() : undefined;
      if (next !== undefined) plan(Math.max(SHORTEST_MS, next - clock.now().getTime()));
    } catch (error) {
      logUnexpected(error);
      if (isOn) plan(LONGEST_MS);
    }
  };
  return {
    start: () => {
      isOn = true;
      plan(START_AFTER_MS);
    },
    wake: () => {
      if (isOn) plan(0);
    },
    stop: () => {
      isOn = false;
      clearTimeout(timeout);
    },
  };
}
