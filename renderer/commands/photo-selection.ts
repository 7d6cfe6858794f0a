// Photos picked in any room, in the order of picking; the desk, the inspector and the editor share it.
import { useSyncExternalStore } from 'react';
import { emptySelection, rangeTo, toggle, type Selection } from './selection.ts';

let selection: Selection = emptySelection;
const listeners = new Set<() => void>();

function set(next: Selection): void {
  selection = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Steps any part of the window may take; `range` needs the ids as they stand on the screen. */
export const photoSelection = {
  current: (): Selection => selection,
  /** Exactly these; the last becomes the anchor. */
  set: (ids: readonly string[]): void => set({ ids, anchor: ids.at(-1) ?? null }),
  /** Exactly these, from the first on: what has just come in is looked at from its beginning. */
  show: (ids: readonly string[]): void => set({ ids, anchor: ids[0] ?? null }),
  toggle: (id: string): void => set(toggle(selection, id)),
  /** From the anchor to `id` in the order of `shown`; the anchor stays. */
  range: (shown: readonly string[], id: string): void => set(rangeTo(selection, shown, id)),
  clear: (): void => set(emptySelection),
} as const;

export type PhotoSelection = Selection & Omit<typeof photoSelection, 'current'>;

export function usePhotoSelection(): PhotoSelection {
  const { ids, anchor } = useSyncExternalStore(subscribe, photoSelection.current);
  return { ids, anchor, ...photoSelection };
}

/** For a tile among thousands: it renders again only when its own state changes. */
export function useIsPhotoSelected(id: string): boolean {
  return useSyncExternalStore(subscribe, () => selection.ids.includes(id));
}
