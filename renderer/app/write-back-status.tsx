// Photos whose words are still on their way into their files, those that could not take them, and files found damaged since.
// Silent when all is written and whole.
import { useQuery } from '@tanstack/react-query';
import { CircleAlert, FilePen } from 'lucide-react';
import { AppError } from '#shared/api/errors.ts';
import type { WriteBackState } from '#shared/api/photo-file-methods.ts';
import { photoQueries } from '../api/queries.ts';
import { useDescribeError } from '../i18n/describe-error.ts';
import { useFormat } from '../i18n/format.ts';
import { writeBackTexts } from '../i18n/frame.ts';
import { useTexts } from '../i18n/texts.ts';
import styles from './status-bar.module.css';

/** Sentences in the tooltip; the rest are with their photos. */
const SHOWN = 5;

export function WriteBackStatus() {
  const texts = useTexts(writeBackTexts);
  const { count } = useFormat();
  const { data } = useQuery(photoQueries.writeBack());
  if (data === undefined) return null;
  const { waiting, failed, damaged } = data;
  return (
    <>
      {waiting > 0 && (
        <span className={styles['item']} data-late>
          <FilePen size={14} strokeWidth={1.5} aria-hidden />
          {texts.writing(count(waiting))}
        </span>
      )}
      <Troubles of={failed} text={texts.notWritten(count(failed.length))} />
      <Troubles of={damaged} text={texts.damaged(count(damaged.length))} />
    </>
  );
}

type TroublesProps = { readonly of: WriteBackState['failed']; readonly text: string };

function Troubles({ of, text }: TroublesProps) {
  const describe = useDescribeError();
  if (of.length === 0) return null;
  const sentences = of
    .slice(0, SHOWN)
    .map(({ code, message }) => describe(new AppError(code, message)).sentence);
  return (
    <span className={styles['item']} data-tone="warn" title={sentences.join('\n')}>
      <CircleAlert size={14} strokeWidth={1.5} aria-hidden />
      {text}
      <span className="visually-hidden">{sentences.join(' ')}</span>
    </span>
  );
}
