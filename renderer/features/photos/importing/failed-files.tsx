import { X } from 'lucide-react';
import { AppError } from '#shared/api/errors.ts';
import type { FailedFile } from '#shared/model/job.ts';
import { useDescribeError } from '../../../i18n/describe-error.ts';
import { useFormat } from '../../../i18n/format.ts';
import { photoTexts } from '../../../i18n/photos.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import styles from './failed-files.module.css';

type FailedFilesProps = {
  readonly failed: readonly FailedFile[];
  readonly othersCameIn: boolean;
  readonly onDismiss: () => void;
};

/** The files an import left out, each with its own sentence; stays until it is closed. */
export function FailedFiles({ failed, othersCameIn, onDismiss }: FailedFilesProps) {
  const texts = useTexts(photoTexts);
  const format = useFormat();
  const describe = useDescribeError();
  const title = texts.failedTitle(format.count(failed.length));
  return (
    <section className={styles['panel']} aria-label={title}>
      <header className={styles['header']}>
        <h2>{title}</h2>
        <p className={styles['note']}>{othersCameIn ? texts.failedNote : texts.allFailedNote}</p>
        <IconButton
          label={texts.dismiss}
          icon={<X size={16} strokeWidth={1.5} aria-hidden />}
          onClick={onDismiss}
        />
      </header>
      <ul className={styles['list']} data-readable>
        {failed.map(({ file, code, message }) => (
          <li key={file} title={file}>
            <strong>{file.split(/[/\\]/u).at(-1)}</strong> {describe(new AppError(code, message)).sentence}
          </li>
        ))}
      </ul>
    </section>
  );
}
