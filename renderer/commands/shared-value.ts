// A value that one room leaves for another: which part is shown there, what is to be opened first. Never anything of a story.
import { useSyncExternalStore } from 'react';

export type SharedValue<T> = {
  readonly set: (value: T) => void;
  /** Renders again when it changes. */
  readonly use: () => T;
};

export function sharedValue<T>(initial: T): SharedValue<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  const subscribe = (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return {
    set: (next) => {
      value = next;
      for (const listener of listeners) listener();
    },
    // oxlint-disable-next-line react/rules-of-hooks -- called as a hook, under a name that begins like one.
    use: () => useSyncExternalStore(subscribe, () => value),
  };
}
