// Why the library does not open, what was kept, and what to do next.
import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { AppError, type WireError } from '#shared/api/errors.ts';
import { askShell } from '../../api/client.ts';
import { useOpenLibrary } from '../../commands/use-open-library.ts';
import { useDescribeError } from '../../i18n/describe-error.ts';
import { firstRunTexts } from '../../i18n/first-run.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/button.tsx';
import styles from './first-run.module.css';

type LibraryFailureProps = { readonly path: string; readonly error: WireError };

export function LibraryFailure({ path, error }: LibraryFailureProps) {
  const texts = useTexts(firstRunTexts);
  const describe = useDescribeError();
  const { sentence, next } = describe(new AppError(error.code, error.message));
  const openLibrary = useOpenLibrary();
  const [busy, setBusy] = useState(false);

  const open = async (where: string, create: boolean): Promise<void> => {
    setBusy(true);
    try {
      await openLibrary(where, { create });
    } finally {
      setBusy(false);
    }
  };
  const openOther = async (): Promise<void> => {
    const { paths } = await askShell('shell.chooseFolder', { title: texts.chooseTitle, purpose: 'library' });
    if (paths[0] !== undefined) await open(paths[0], false);
  };

  return (
    <main className={styles['page']}>
      <div className={styles['sheet']} role="alert">
        <header className={styles['failure']}>
          <TriangleAlert size={24} strokeWidth={1.5} aria-hidden />
          <h1>{texts.failureTitle}</h1>
        </header>
        <p>{sentence}</p>
        <div className={styles['place']}>
          <h2 className={styles['label']}>{texts.where}</h2>
          <output className={styles['where']}>{path}</output>
        </div>
        {next !== null && <p className={styles['hint']}>{next}</p>}
        <div className={styles['actions']}>
          {error.code === 'library_missing' && (
            <Button disabled={busy} onClick={() => void open(path, true)}>
              {texts.createHere}
            </Button>
          )}
          <Button disabled={busy} onClick={() => void openOther()}>
            {texts.openOther}
          </Button>
          <Button kind="strong" disabled={busy} onClick={() => void open(path, false)}>
            {texts.retry}
          </Button>
        </div>
      </div>
    </main>
  );
}
