// Which card is being looked at. The notice of a card that was put in, the command and the photo room share it; null = the
// room shows the library.
import { useSyncExternalStore } from 'react';

/** `null` as the session: the choice of cards and folders. */
export type OpenedCard = { readonly sessionId: string | null } | null;

let opened: OpenedCard = null;
const listeners = new Set<() => void>();

function set(next: OpenedCard): void {
  opened = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const openedCard = {
  choose: (): void => set({ sessionId: null }),
  show: (sessionId: string): void => set({ sessionId }),
  close: (): void => set(null),
} as const;

export function useOpenedCard(): OpenedCard {
  return useSyncExternalStore(subscribe, () => opened);
}
