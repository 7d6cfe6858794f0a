// Findings a person has looked at and set aside, for as long as the window is open. A finding comes back when its words change.
import { useCallback, useSyncExternalStore } from 'react';
import type { Finding } from '#shared/model/finding.ts';

const ignored = new Map<string, ReadonlySet<string>>();
const listeners = new Set<() => void>();
const none: ReadonlySet<string> = new Set();

export function ignoreFinding(storyId: string, finding: Finding): void {
  set(storyId, new Set([...(ignored.get(storyId) ?? none), signOf(finding)]));
}

export function restoreFinding(storyId: string, finding: Finding): void {
  set(storyId, new Set([...(ignored.get(storyId) ?? none)].filter((sign) => sign !== signOf(finding))));
}

/** Tells for every finding of a story whether it was set aside; the same function until that changes. */
export function useIgnoredFindings(storyId: string): (finding: Finding) => boolean {
  const signs = useSyncExternalStore(subscribe, () => ignored.get(storyId) ?? none);
  return useCallback((finding) => signs.has(signOf(finding)), [signs]);
}

/** What is wrong and why, not where: the same words in another place are the same question. */
function signOf({ rule, title, reason }: Finding): string {
  return JSON.stringify([rule, title, reason]);
}

function set(storyId: string, signs: ReadonlySet<string>): void {
  ignored.set(storyId, signs);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
