import { useShellSettings } from '../../api/shell-settings.ts';
import { settingsTexts } from '../../i18n/settings.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './settings-part.module.css';

export function AppearanceSettings() {
  const texts = useTexts(settingsTexts);
  const { settings, save } = useShellSettings();
  return (
    <>
      <TextField
        label={texts.userName}
        hint={texts.userNameHint}
        value={settings.userName}
        autoComplete="name"
        spellCheck={false}
        onCommit={(userName) => {
          if (userName.trim() !== settings.userName) void save({ userName: userName.trim() });
        }}
      />
      <div className={styles['block']}>
        <span className={styles['hint']}>{texts.look}</span>
        <Segmented
          label={texts.look}
          value={settings.appearance}
          options={[
            { value: 'system', label: texts.lookSystem },
            { value: 'light', label: texts.lookLight },
            { value: 'dark', label: texts.lookDark },
          ]}
          onChange={(appearance) => void save({ appearance })}
        />
      </div>
      <div className={styles['block']}>
        <span className={styles['hint']}>{texts.language}</span>
        <Segmented
          label={texts.language}
          value={settings.language}
          options={[
            { value: 'vi', label: 'Tiếng Việt' },
            { value: 'en', label: 'English' },
          ]}
          onChange={(language) => void save({ language })}
        />
      </div>
    </>
  );
}
