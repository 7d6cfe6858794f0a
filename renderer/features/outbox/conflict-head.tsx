// Who changed the article and when, and what stands in the way of taking theirs over.
import type { Conflict } from '#shared/model/conflict.ts';
import { openPublished } from '../../api/open-published.ts';
import { useFormat } from '../../i18n/format.ts';
import { conflictViewTexts } from '../../i18n/conflict-view.ts';
import { useDescribeImportLine } from '../../i18n/describe-import-line.ts';
import { useNow } from '../../i18n/now.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/button.tsx';
import { MixedText } from '../../ui/mixed-text.tsx';
import { notify } from '../../ui/notices.tsx';
import styles from './conflict-view.module.css';

/** Who and when, in one line. */
export function ConflictSource({ conflict: { remote } }: { readonly conflict: Conflict }) {
  const texts = useTexts(conflictViewTexts);
  const changed = useChangedText(remote);
  const open = async (): Promise<void> => {
    const isOpened = await openPublished(remote?.url ?? '');
    if (!isOpened) notify({ kind: 'problem', text: texts.notOpened });
  };
  return (
    <p className={styles['source']}>
      <span>{changed}</span>
      {remote !== null && !remote.absent && remote.url !== '' && (
        <Button kind="link" onClick={() => void open()}>
          {texts.openPage}
        </Button>
      )}
    </p>
  );
}

/** What a person has to know before choosing; nothing where all is plain. */
export function ConflictCautions({ conflict }: { readonly conflict: Conflict }) {
  const texts = useTexts(conflictViewTexts);
  const describeLine = useDescribeImportLine();
  const { obstacle, hasBase, notes, segments } = conflict;
  const isWithoutBase = segments.length > 0 && !hasBase;
  if (obstacle === null && notes.length === 0 && !isWithoutBase) return null;
  return (
    <div className={styles['cautions']}>
      {obstacle !== null && (
        <p className={styles['obstacle']} role="status">
          {texts.obstacle(obstacle.kind, obstacle.message)}
        </p>
      )}
      {isWithoutBase && <p>{texts.noBase}</p>}
      {notes.length > 0 && (
        <ul className={styles['notes']} aria-label={texts.notes}>
          {notes.map((note) => (
            <li key={note}>
              <MixedText text={describeLine(note)} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function useChangedText(remote: Conflict['remote']): string {
  const texts = useTexts(conflictViewTexts);
  const { moment } = useFormat();
  const now = useNow();
  if (remote === null) return texts.unreadable;
  if (remote.absent) return texts.gone;
  const { modifiedAt, modifiedBy } = remote;
  if (modifiedAt === null) return texts.changed;
  const when = moment(modifiedAt, now);
  return modifiedBy === '' ? texts.changedAt(when) : texts.changedBy(modifiedBy, when);
}
