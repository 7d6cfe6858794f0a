// One timer for work that is wanted soon, or later, whichever comes first. It never keeps the process alive.

export type WakeTimer = {
  /** Begins after `ms`, or earlier where that was planned already. */
  readonly plan: (ms: number) => void;
  readonly rest: () => void;
};

export function createWakeTimer(begin: () => void): WakeTimer {
  let timer: NodeJS.Timeout | undefined;
  let startsAt = Infinity;
  const rest = (): void => {
    clearTimeout(timer);
    startsAt = Infinity;
  };
  return {
    rest,
    plan: (ms) => {
      const at = performance.now() + ms;
      if (at >= startsAt) return;
      rest();
      startsAt = at;
      timer = setTimeout(() => {
        startsAt = Infinity;
        begin();
      }, ms);
      timer.unref();
    },
  };
}
