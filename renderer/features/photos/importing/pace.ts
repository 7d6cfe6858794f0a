// How fast an import goes and how long it still takes, from what a job says of itself.
export type Pace = {
  /** Photos per second; undefined in the first moments, when any number would be a guess. */
  readonly rate: number | undefined;
  readonly secondsLeft: number | undefined;
};

type Measured = { readonly done: number; readonly total: number; readonly startedAt: string };

const KNOWN_AFTER_MS = 1000;

/** `now` in milliseconds since 1970. */
export function paceOf({ done, total, startedAt }: Measured, now: number): Pace {
  const elapsedMs = now - Date.parse(startedAt);
  if (elapsedMs < KNOWN_AFTER_MS || done === 0) return { rate: undefined, secondsLeft: undefined };
  const rate = (done * 1000) / elapsedMs;
  return { rate, secondsLeft: Math.ceil((total - done) / rate) };
}
