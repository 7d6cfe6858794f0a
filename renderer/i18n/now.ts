// The present moment for what is shown as an age: it moves on its own, twice a minute, while anything shows it.
import { useSyncExternalStore } from 'react';

const EVERY_MS = 30_000;

let now = new Date().toISOString();
let timer: ReturnType<typeof setInterval> | undefined;
const listeners = new Set<() => void>();

/** UTC timestamp. */
export function useNow(): string {
  return useSyncExternalStore(subscribe, () => now);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (timer === undefined) {
    timer = setInterval(tick, EVERY_MS);
    tick();
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

function tick(): void {
  now = new Date().toISOString();
  for (const listener of listeners) listener();
}
