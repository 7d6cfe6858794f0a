// The part of the settings that is open. Kept outside their room: another room may send the person to one of them.
import { useSyncExternalStore } from 'react';

export type SettingsPart = 'library' | 'connections' | 'site' | 'appearance' | 'shortcuts' | 'about';

let shown: SettingsPart = 'library';
const listeners = new Set<() => void>();

export function showSettingsPart(part: SettingsPart): void {
  shown = part;
  for (const listener of listeners) listener();
}

export function useSettingsPart(): SettingsPart {
  return useSyncExternalStore(subscribe, () => shown);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
