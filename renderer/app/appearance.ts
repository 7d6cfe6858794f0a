// Language and light or dark on the document itself, before the first paint and whenever the settings or the system change.
import type { ShellSettings } from '#shared/api/bridge.ts';
import type { ShellSettingsStore } from '../api/shell-settings.ts';

const dark = window.matchMedia('(prefers-color-scheme: dark)');

export function followAppearance(store: ShellSettingsStore): void {
  const apply = (): void => {
    const { appearance, language } = store.snapshot();
    document.documentElement.dataset['theme'] = shownTheme(appearance);
    document.documentElement.lang = language;
  };
  apply();
  store.subscribe(apply);
  dark.addEventListener('change', apply);
}

/** What a setting looks like on this computer now. */
export function shownTheme(appearance: ShellSettings['appearance']): 'light' | 'dark' {
  if (appearance !== 'system') return appearance;
  return dark.matches ? 'dark' : 'light';
}
