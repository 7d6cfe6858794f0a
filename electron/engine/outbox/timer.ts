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
/** Later than planned by so much means that the machine slept (or its clock was set): nothing known of any line holds. */
const GAP_MS = 30_000;

export type TimedWork = {
  /** Starts what is due and does not wait for it. */
  readonly begin: () => void;
  /** Milliseconds of the clock, asked for after each `begin`. */
  readonly nextTime: () => number | undefined;
  /** Called before `begin` when the machine has slept. */
  readonly onGap: () => void;
};

export function createTimer({ begin, nextTime, onGap }: TimedWork, clock: Clock): Timer {
  let timeout: NodeJS.Timeout | undefined;
  let isOn = false;
  const now = (): number => clock.now().getTime();
  const plan = (delay: number): void => {
    clearTimeout(timeout);
    const planned = now() + Math.min(delay, LONGEST_MS);
    timeout = setTimeout(() => run(planned), planned - now());
  };
  const run = (planned: number): void => {
    try {
      if (now() - planned > GAP_MS) onGap();
      begin();
      const next = nextTime();
      if (next !== undefined) plan(Math.max(SHORTEST_MS, next - now()));
    } catch (error) {
      logUnexpected(error);
      plan(LONGEST_MS);
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
