// When to try again, and when to stop trying. Pure: chance is handed in.

const FIRST_MS = 5_000;
const LONGEST_MS = 5 * 60_000;

/**
 * Tries in a row that a destination answers without taking the work before a person is asked: with the pauses below that is
 * eighteen to thirty-five minutes, longer than a restart or an upgrade of a server. Silence never counts.
 */
export const MOST_FAILURES = 12;

/** How often a destination that does not answer is asked again in the first minute. */
export const PROBE_EVERY_MS = 10_000;
const LONGEST_PROBE_MS = 60_000;
const QUICK_PROBES = 6;

/** A destination says "now public" a moment after its set time at the earliest. */
export const LOOK_AFTER_MS = 5_000;
/** Systems that wait for a visitor to do it (WordPress) may be late; after so long somebody has to be told. */
export const SCHEDULE_GRACE_MS = 10 * 60_000;

/**
 * Milliseconds until the next try after `failures` in a row (1 = the first): 5 s doubling to 5 min, of which the last half is
 * left to chance (`random` in [0, 1)) so that many machines do not come back in step.
 */
export function retryDelayMs(failures: number, random: number): number {
  const full = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(failures, 20));
  return Math.round(full / 2 + (full / 2) * random);
}

/** Milliseconds until a silent destination is asked again after `asked` questions in a row: 10 s, after a minute up to 60 s. */
export function probeDelayMs(asked: number): number {
  return Math.min(LONGEST_PROBE_MS, PROBE_EVERY_MS * Math.max(1, asked - QUICK_PROBES + 1));
}
