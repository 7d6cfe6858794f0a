import { logUnexpected } from './log.ts';

export type NowAndThen = {
  readonly start: () => void;
  /** Resolves when no look is under way any more. */
  readonly stop: () => Promise<void>;
};

type Pace = { readonly firstAfterMs: number; readonly everyMs: number };

/** Has `look` run again and again, `everyMs` after it has ended; a bug in it is logged, and the next look comes all the same. */
export function nowAndThen(look: () => Promise<void>, { firstAfterMs, everyMs }: Pace): NowAndThen {
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> = Promise.resolve();
  let isOn = false;
  const plan = (delay: number): void => {
    timer = setTimeout(() => {
      looking = look()
        .catch((error: unknown) => void logUnexpected(error))
        .finally(() => {
          if (isOn) plan(everyMs);
        });
    }, delay);
    timer.unref();
  };
  return {
    start: () => {
      isOn = true;
      plan(firstAfterMs);
    },
    stop: async () => {
      isOn = false;
      clearTimeout(timer);
      await looking;
    },
  };
}
