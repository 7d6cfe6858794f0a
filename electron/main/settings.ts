// App settings beside the window's place: language, appearance, which library. Never content, never secrets.
import Store from 'electron-store';
import { ShellSettings } from '#shared/api/bridge.ts';

/** Keys to change; an absent or undefined key is left alone. */
export type SettingsPatch = { readonly [K in keyof ShellSettings]?: ShellSettings[K] | undefined };

export type Settings = {
  readonly read: () => ShellSettings;
  readonly save: (patch: SettingsPatch) => ShellSettings;
};

const defaults: ShellSettings = {
  language: 'vi',
  appearance: 'system',
  userName: '',
  libraryPath: null,
  lastStoryId: null,
  layout: {},
};

export function openSettings(): Settings {
  // A settings file that no longer parses is not worth refusing to start for: it holds no work.
  const store = new Store<ShellSettings>({ name: 'settings', defaults, clearInvalidConfig: true });
  const read = (): ShellSettings => ShellSettings.parse({ ...defaults, ...store.store });
  return {
    read,
    save: (patch) => {
      const given = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
      store.set(ShellSettings.parse({ ...read(), ...given }));
      return read();
    },
  };
}
