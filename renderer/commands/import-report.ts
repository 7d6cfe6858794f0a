// The story whose import report was asked for: its details show the report opened.
import { useSyncExternalStore } from 'react';

let asked: string | null = null;
const listeners = new Set<() => void>();

/** `null`: the report has been read. */
export function askImportReport(storyId: string | null): void {
  asked = storyId;
  for (const listener of listeners) listener();
}

export function useIsImportReportAsked(storyId: string): boolean {
  return useSyncExternalStore(subscribe, () => asked === storyId);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
