// What stands in one photo's file: every field it names, and where its records disagree, who is believed and why.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { AppError } from '#shared/api/errors.ts';
import type { Photo } from '#shared/model/photo.ts';
import type { FieldRecord, FileRecords } from '#shared/model/photo-records.ts';
import { photoQueries } from '../../../api/queries.ts';
import { useDescribeError } from '../../../i18n/describe-error.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useNow } from '../../../i18n/now.ts';
import { metadataTexts } from '../../../i18n/photo-metadata.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { StateDot } from '../../../ui/badge.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import { FieldRow } from './field-row.tsx';
import styles from './metadata-panel.module.css';

export function MetadataPanel({ photos }: { readonly photos: readonly Photo[] }) {
  const texts = useTexts(metadataTexts);
  const { count } = useFormat();
  const [photo] = photos;
  if (photos.length !== 1 || photo === undefined)
    return <p className={styles['alone']}>{texts.many(count(photos.length))}</p>;
  return <PhotoMetadata key={photo.id} photo={photo} />;
}

type Which = 'now' | 'original';

function PhotoMetadata({ photo }: { readonly photo: Photo }) {
  const texts = useTexts(metadataTexts);
  const [chosen, setChosen] = useState<Which>();
  const { data } = useQuery(photoQueries.records(photo.id));
  // Taking a photo in settles what its records disagreed on; where they did is what there is to judge.
  const isSettled = data !== undefined && disagreements(data.now) === 0 && disagreements(data.original) > 0;
  const which = chosen ?? (isSettled ? 'original' : 'now');
  return (
    <div className={styles['panel']}>
      <Segmented
        label={texts.which}
        value={which}
        onChange={setChosen}
        options={[
          { value: 'now', label: texts.now },
          { value: 'original', label: texts.original },
        ]}
      />
      <FileState photo={photo} provenAt={data?.provenAt ?? null} />
      {data === undefined ? (
        <p className={styles['muted']}>{texts.loading}</p>
      ) : (
        <Records photo={photo} records={data[which]} />
      )}
    </div>
  );
}

type FileStateProps = { readonly photo: Photo; readonly provenAt: string | null };

/** What is wrong with the file; else, once it was read again after its last words, that its picture is whole. */
function FileState({ photo, provenAt }: FileStateProps) {
  const texts = useTexts(metadataTexts);
  const { moment } = useFormat();
  const now = useNow();
  const describe = useDescribeError();
  const { data } = useQuery(photoQueries.writeBack());
  const trouble = [...(data?.damaged ?? []), ...(data?.failed ?? [])].find(({ id }) => id === photo.id);
  const sentence =
    trouble !== undefined
      ? describe(new AppError(trouble.code, trouble.message)).sentence
      : provenAt !== null && texts.proven(moment(provenAt, now));
  if (sentence === false) return null;
  return (
    <p className={styles['state']} data-readable>
      <StateDot tone={trouble === undefined ? 'good' : 'warn'}>
        <span>{sentence}</span>
      </StateDot>
    </p>
  );
}

type RecordsProps = { readonly photo: Photo; readonly records: FileRecords | null };

function Records({ photo, records }: RecordsProps) {
  const texts = useTexts(metadataTexts);
  const { count } = useFormat();
  if (records === null) return <p className={styles['muted']}>{texts.unreadable}</p>;
  const { fields } = records;
  if (fields.length === 0) return <p className={styles['muted']}>{texts.nothing}</p>;
  const disagreeing = disagreements(records);
  return (
    <>
      <p className={styles['state']}>
        <StateDot tone={disagreeing === 0 ? 'good' : 'warn'}>
          {disagreeing === 0 ? texts.agree : texts.disagree(count(disagreeing))}
        </StateDot>
      </p>
      <dl className={styles['fields']} aria-label={texts.fields}>
        {[...fields].sort(disagreeingFirst).map((record) => (
          <FieldRow key={record.field} photo={photo} record={record} />
        ))}
      </dl>
      <Block records={records} />
    </>
  );
}

function disagreements(records: FileRecords | null): number {
  return records?.fields.filter(({ disagrees }) => disagrees).length ?? 0;
}

function disagreeingFirst(one: FieldRecord, other: FieldRecord): number {
  return Number(other.disagrees) - Number(one.disagrees);
}

/** How the IIM block is written: what explains letters gone wrong and captions gone stale. */
function Block({ records: { charset, digest } }: { readonly records: FileRecords }) {
  const texts = useTexts(metadataTexts);
  if (charset === null) return null;
  const name = { 'utf-8': 'UTF-8', 'windows-1258': 'Windows-1258', 'windows-1252': 'Latin-1' }[charset.name];
  const digests = {
    current: texts.digestCurrent,
    stale: texts.digestStale,
    absent: texts.digestAbsent,
  };
  return (
    <dl className={styles['block']}>
      <div className={styles['fact']}>
        <dt>{texts.letters}</dt>
        <dd>{charset.declared ? texts.declared(name) : texts.guessed(name)}</dd>
      </div>
      <div className={styles['fact']}>
        <dt>{texts.digest}</dt>
        <dd>{digests[digest]}</dd>
      </div>
    </dl>
  );
}
