// One value of the open story; a component renders again only when that value changes, not at every key.
import { useSyncExternalStore } from 'react';
import type { SessionSnapshot, StorySession } from './story-session.ts';

/** `select` must give back the same reference for the same snapshot. */
export function useSessionValue<T>(session: StorySession, select: (snapshot: SessionSnapshot) => T): T {
  return useSyncExternalStore(session.subscribe, () => select(session.snapshot()));
}
