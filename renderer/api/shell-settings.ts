// Settings of the app and the window, kept by the shell. They come with the page; every later change goes through `save`.
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { ShellSettings } from '#shared/api/bridge.ts';
import { PAGE_START, type PageStart } from '#shared/api/page-start.ts';
import { askShell } from './client.ts';

export type ShellSettingsStore = {
  readonly snapshot: () => ShellSettings;
  readonly subscribe: (listener: () => void) => () => void;
  /** Shows at once; rejects with AppError when the shell could not keep it. `layout` is merged by name. */
  readonly save: (patch: Partial<ShellSettings>) => Promise<void>;
};

/** What the shell has written into this page. */
export function readPageStart(): PageStart {
  // Proof: the shell has parsed the settings with the schema of this type before it wrote them.
  return JSON.parse(document.getElementById(PAGE_START)?.textContent ?? '') as PageStart;
}

export function createShellSettingsStore(initial: ShellSettings): ShellSettingsStore {
  let settings = initial;
  const listeners = new Set<() => void>();
  return {
    snapshot: () => settings,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    save: async (patch) => {
      const merged = { ...patch, layout: { ...settings.layout, ...patch.layout } };
      settings = { ...settings, ...merged };
      for (const listener of listeners) listener();
      await askShell('shell.saveSettings', merged);
    },
  };
}

export const ShellSettingsContext = createContext<ShellSettingsStore | null>(null);

export function useShellSettings(): { settings: ShellSettings; save: ShellSettingsStore['save'] } {
  const store = useContext(ShellSettingsContext);
  if (store === null) throw new Error('Shell settings are read before the app is started');
  const settings = useSyncExternalStore(store.subscribe, store.snapshot);
  return { settings, save: store.save };
}
