// "Từ trái sang" on one photo: people are placed on the picture, and the sentence that names them is written into the caption
// when it is asked for, never by itself.
import { useQuery } from '@tanstack/react-query';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState, type KeyboardEvent } from 'react';
import type { NameForm } from '#shared/model/register.ts';
import type { Photo } from '#shared/model/photo.ts';
import { registerQueries } from '../../../api/queries.ts';
import { openDeskView } from '../../../commands/desk-view.ts';
import { photoSelection, usePhotoSelection } from '../../../commands/photo-selection.ts';
import { useFormat } from '../../../i18n/format.ts';
import { nameTexts } from '../../../i18n/names.ts';
import { photoTexts } from '../../../i18n/photos.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { Button } from '../../../ui/button.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import type { StageProps } from '../stage-props.ts';
import { leftToRight, withPhrase } from './left-to-right.ts';
import styles from './naming-stage.module.css';
import { PeopleLayer } from './people-layer.tsx';
import { rowsOf, type RowChoice } from './rows-of-people.ts';
import { useRegions, type PhotoRegions } from './use-regions.ts';

export function NamingStage({ photos, activeId, onActive }: StageProps) {
  const texts = useTexts(nameTexts);
  const { ids } = usePhotoSelection();
  // The view opens on the selection, whatever photo the keys were on.
  const shownId = activeId !== null && ids.includes(activeId) ? activeId : (ids[0] ?? activeId);
  const here = Math.max(
    0,
    photos.findIndex(({ id }) => id === shownId),
  );
  const photo = photos[here];
  if (photo === undefined) return null;
  const go = (step: number): void => {
    const next = photos[here + step];
    if (next === undefined) return;
    photoSelection.set([next.id]);
    onActive(next.id);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key !== 'Escape') return;
    event.preventDefault();
    openDeskView('loupe');
  };
  return (
    <section className={styles['desk']} aria-label={texts.stage} onKeyDown={onKeyDown}>
      <NamedPhoto key={photo.id} photo={photo} place={here} count={photos.length} onGo={go} />
    </section>
  );
}

type NamedPhotoProps = {
  readonly photo: Photo;
  readonly place: number;
  readonly count: number;
  readonly onGo: (step: number) => void;
};

function NamedPhoto({ photo: given, place, count, onGo }: NamedPhotoProps) {
  const texts = useTexts(nameTexts);
  const { place: placeOf } = useTexts(photoTexts);
  const format = useFormat();
  const named = useRegions(given);
  const icon = { size: 16, strokeWidth: 1.5, 'aria-hidden': true } as const;
  return (
    <>
      <PeopleLayer {...named} />
      <div className={styles['foot']}>
        <IconButton
          label={texts.back}
          icon={<ChevronLeft {...icon} />}
          disabled={place === 0}
          onClick={() => onGo(-1)}
        />
        <span>{placeOf(format.count(place + 1), format.count(count))}</span>
        <IconButton
          label={texts.next}
          icon={<ChevronRight {...icon} />}
          disabled={place === count - 1}
          onClick={() => onGo(1)}
        />
        <p className={styles['hint']}>{texts.stageHint}</p>
        <Button onClick={() => openDeskView('loupe')}>{texts.done}</Button>
      </div>
      <PhraseBar {...named} />
    </>
  );
}

function PhraseBar({ photo, regions, writeCaption }: PhotoRegions) {
  const texts = useTexts(nameTexts);
  const { data } = useQuery(registerQueries.people());
  const [rows, setRows] = useState<`${RowChoice}`>('auto');
  const [form, setForm] = useState<NameForm>('title');
  const phrase = leftToRight({
    rows: rowsOf(regions, readRows(rows)),
    register: data?.people ?? [],
    form,
    day: photo.shotAt?.slice(0, 10) ?? null,
  });
  const caption = withPhrase(photo.caption, phrase);
  const at = caption.indexOf(phrase);
  if (phrase === '') return <p className={styles['none']}>{texts.noOne}</p>;
  return (
    <div className={styles['phrase']}>
      <div className={styles['choices']}>
        <Segmented label={texts.rows} value={rows} onChange={setRows} options={rowOptions(texts)} />
        <Segmented label={texts.form} value={form} onChange={setForm} options={formOptions(texts)} />
      </div>
      <p className={styles['preview']} aria-label={texts.phrase} aria-live="polite" lang="vi">
        <span>{caption.slice(0, at)}</span>
        <mark>{phrase}</mark>
        <span>{caption.slice(at + phrase.length)}</span>
      </p>
      <div className={styles['actions']}>
        <Button
          kind="strong"
          disabled={caption === photo.caption}
          onClick={() => writeCaption(caption, texts.captionWritten())}
        >
          {texts.write}
        </Button>
        <Button
          kind="quiet"
          disabled={phrase === photo.caption || caption === phrase}
          onClick={() => writeCaption(phrase, texts.captionWritten())}
        >
          {texts.replace}
        </Button>
      </div>
    </div>
  );
}

function readRows(value: `${RowChoice}`): RowChoice {
  switch (value) {
    case 'auto':
      return 'auto';
    case '1':
      return 1;
    case '2':
      return 2;
    case '3':
      return 3;
  }
}

type Texts = (typeof nameTexts)['vi'];

function rowOptions(texts: Texts) {
  return [
    { value: 'auto', label: texts.rowsAuto },
    { value: '1', label: texts.rowsOne },
    { value: '2', label: texts.rowsTwo },
    { value: '3', label: texts.rowsThree },
  ] as const;
}

function formOptions(texts: Texts) {
  return [
    { value: 'title', label: texts.formTitle },
    { value: 'honorific', label: texts.formHonorific },
    { value: 'name', label: texts.formName },
  ] as const;
}
