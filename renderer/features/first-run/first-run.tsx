// The first minute: who you are, where the library lies, and whether to start with the demo newsroom.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { askShell, client } from '../../api/client.ts';
import { shellQueries } from '../../api/queries.ts';
import { useShellSettings } from '../../api/shell-settings.ts';
import { useOpenLibrary } from '../../commands/use-open-library.ts';
import { firstRunTexts } from '../../i18n/first-run.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './first-run.module.css';

export function FirstRun() {
  const texts = useTexts(firstRunTexts);
  const { settings, save } = useShellSettings();
  const { data: environment } = useQuery(shellQueries.environment());
  const [chosen, setChosen] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const openLibrary = useOpenLibrary();
  const path = chosen ?? environment?.defaultLibraryPath;

  const choose = async (): Promise<void> => {
    const { paths } = await askShell('shell.chooseFolder', { title: texts.chooseTitle, purpose: 'library' });
    if (paths[0] !== undefined) setChosen(paths[0]);
  };
  const start = async (withDemo: boolean): Promise<void> => {
    if (path === undefined) return;
    setBusy(true);
    try {
      const status = await openLibrary(path, { create: true });
      if (withDemo && status.state === 'open') await client['library.installDemo']({});
    } finally {
      setBusy(false);
    }
  };

  return (
    <main className={styles['page']}>
      <div className={styles['sheet']}>
        <header className={styles['header']}>
          <h1 className={styles['name']}>{texts.name}</h1>
          <p className={styles['promise']}>{texts.promise}</p>
        </header>
        <TextField
          label={texts.you}
          hint={texts.youHint}
          value={settings.userName}
          autoComplete="name"
          autoFocus
          spellCheck={false}
          onCommit={(userName) => void save({ userName: userName.trim() })}
        />
        <section className={styles['place']} aria-label={texts.place}>
          <h2 className={styles['label']}>{texts.place}</h2>
          <div className={styles['path']}>
            <output>{path}</output>
            <Button kind="link" onClick={() => void choose()}>
              {texts.otherPlace}
            </Button>
          </div>
          <p className={styles['hint']}>{texts.placeHint}</p>
        </section>
        <Button kind="strong" wide disabled={busy || path === undefined} onClick={() => void start(false)}>
          {texts.create}
        </Button>
        <section className={styles['demo']} aria-label={texts.demoTitle}>
          <h2>{texts.demoTitle}</h2>
          <p className={styles['hint']}>{texts.demoText}</p>
          <Button wide disabled={busy || path === undefined} onClick={() => void start(true)}>
            {texts.demo}
          </Button>
        </section>
      </div>
      <Segmented
        label={texts.language}
        value={settings.language}
        options={[
          { value: 'vi', label: 'Tiếng Việt' },
          { value: 'en', label: 'English' },
        ]}
        onChange={(language) => void save({ language })}
      />
    </main>
  );
}
