// Settings: a list of parts at the side, one part at a time on the sheet. Everything is kept as soon as it is changed.
import { BookMarked, Info, Keyboard, Landmark, Palette, Send, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { showSettingsPart, useSettingsPart, type SettingsPart } from '../../commands/settings-part.ts';
import { settingsTexts } from '../../i18n/settings.ts';
import { useTexts } from '../../i18n/texts.ts';
import { PaneHeader } from '../../ui/pane-header.tsx';
import { About } from './about.tsx';
import { AppearanceSettings } from './appearance-settings.tsx';
import { ConnectionSettings } from './connection-settings.tsx';
import { LibrarySettings } from './library-settings.tsx';
import styles from './settings-room.module.css';
import { Shortcuts } from './shortcuts.tsx';
import { SiteSettings } from './site-settings.tsx';

const parts: readonly {
  readonly id: SettingsPart;
  readonly icon: LucideIcon;
  readonly view: () => ReactNode;
}[] = [
  { id: 'library', icon: BookMarked, view: () => <LibrarySettings /> },
  { id: 'connections', icon: Send, view: () => <ConnectionSettings /> },
  { id: 'site', icon: Landmark, view: () => <SiteSettings /> },
  { id: 'appearance', icon: Palette, view: () => <AppearanceSettings /> },
  { id: 'shortcuts', icon: Keyboard, view: () => <Shortcuts /> },
  { id: 'about', icon: Info, view: () => <About /> },
];

export function SettingsRoom() {
  const texts = useTexts(settingsTexts);
  const part = useSettingsPart();
  return (
    <>
      <nav className={styles['nav']} aria-label={texts.sections} data-pane>
        <PaneHeader title={texts.title} />
        <ul>
          {parts.map(({ id, icon: Icon }) => (
            <li key={id}>
              <button
                type="button"
                className={styles['part']}
                aria-current={id === part ? 'page' : undefined}
                onClick={() => showSettingsPart(id)}
              >
                <Icon size={16} strokeWidth={1.5} aria-hidden />
                {texts[id]}
              </button>
            </li>
          ))}
        </ul>
      </nav>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by key. */}
      <section className={styles['desk']} aria-label={texts[part]} tabIndex={0} data-pane>
        <div className={styles['sheet']}>
          <h2 className={styles['heading']}>{texts[part]}</h2>
          {parts.find(({ id }) => id === part)?.view()}
        </div>
      </section>
    </>
  );
}
