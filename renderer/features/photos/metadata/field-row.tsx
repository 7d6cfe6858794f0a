// One field as the records tell it: a line where they agree; where they do not, each record with the way to use it.
import type { Photo } from '#shared/model/photo.ts';
import {
  recordNames,
  type FieldRecord,
  type RecordName,
  type RecordValue,
} from '#shared/model/photo-records.ts';
import { fieldTexts, metadataTexts, reasonTexts, recordTitles } from '../../../i18n/photo-metadata.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { Button } from '../../../ui/button.tsx';
import styles from './metadata-panel.module.css';
import { useRecordValue } from './use-record-value.ts';

type FieldRowProps = { readonly photo: Photo; readonly record: FieldRecord };

export function FieldRow({ photo, record }: FieldRowProps) {
  const names = useTexts(fieldTexts);
  const texts = useTexts(metadataTexts);
  const reasons = useTexts(reasonTexts);
  const { field, values, winner, reason, disagrees } = record;
  const present = recordNames.filter((name) => values[name] !== undefined);
  const isInUse = sameValue(values[winner], photo[field]);
  if (!disagrees && isInUse) {
    return (
      <div className={styles['fact']}>
        <dt>{names[field]}</dt>
        <dd data-readable>{wordsOf(values[winner])}</dd>
        <dd className={styles['source']} title={reasons[reason]}>
          {present.map((name) => recordTitles[name]).join(' · ')}
          {reason === 'iim-cut' && ` ${texts.cut}`}
        </dd>
      </div>
    );
  }
  return (
    <div className={styles['choice']} data-disagrees={disagrees || undefined}>
      <dt>{names[field]}</dt>
      {present.map((name) => (
        <RecordLine key={name} photo={photo} record={record} name={name} />
      ))}
      {disagrees && <dd className={styles['reason']}>{reasons[reason]}</dd>}
    </div>
  );
}

function RecordLine({ photo, record, name }: FieldRowProps & { readonly name: RecordName }) {
  const texts = useTexts(metadataTexts);
  const names = useTexts(fieldTexts);
  const use = useRecordValue(photo);
  const { field, values, winner, disagrees } = record;
  const value = values[name];
  if (value === undefined) return null;
  const title = recordTitles[name];
  const isInUse = sameValue(value, photo[field]);
  const isBelieved = disagrees && name === winner;
  const states = [...(isBelieved ? [texts.believed] : []), ...(isInUse ? [texts.inUse] : [])];
  return (
    <dd className={styles['record']}>
      <span className={styles['name']}>
        {title}
        <span className={styles['source']}>{states.join(' · ')}</span>
      </span>
      <span data-readable>{wordsOf(value)}</span>
      {!isInUse && (
        <Button kind="link" aria-label={texts.useFrom(title, names[field])} onClick={() => use(field, value)}>
          {texts.use}
        </Button>
      )}
    </dd>
  );
}

function wordsOf(value: RecordValue | undefined): string {
  if (value === undefined || typeof value === 'string') return value ?? '';
  return value.map((part) => (typeof part === 'string' ? part : part.name)).join('; ');
}

function sameValue(one: RecordValue | undefined, other: RecordValue): boolean {
  return JSON.stringify(one).normalize('NFC') === JSON.stringify(other).normalize('NFC');
}
