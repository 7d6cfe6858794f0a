// When to try again. Pure: chance is handed in.

const FIRST_MS = 5_000;
const LONGEST_MS = 5 * 60_000;

/** How often a destination that does not answer is asked again while something waits for it. */
export const PROBE_EVERY_MS = 10_000;

/**
 * Milliseconds until the next try after `failures` in a row (1 = the first): 5 s doubling to 5 min, of which the last half is
 * left to chance (`random` in [0, 1)) so that many machines do not come back in step.
 */
export function retryDelayMs(failures: number, random: number): number {
  const full = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(failures, 20));
  return Math.round(full / 2 + (full / 2) * random);
}
