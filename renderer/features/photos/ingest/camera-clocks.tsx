// How far each camera's clock is off: typed in minutes, or found from the two photos that are selected in the library.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Photo } from '#shared/model/photo.ts';
import type { CameraClock } from '#shared/model/ingest.ts';
import { client } from '../../../api/client.ts';
import { ingestQueries, photoQueries } from '../../../api/queries.ts';
import { usePhotoSelection } from '../../../commands/photo-selection.ts';
import { useDescribeError } from '../../../i18n/describe-error.ts';
import { useFormat } from '../../../i18n/format.ts';
import { ingestTexts } from '../../../i18n/ingest.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { Button } from '../../../ui/button.tsx';
import { notify } from '../../../ui/notices.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import styles from './card-chooser.module.css';

const MINUTE = 60_000;

export function CameraClocks() {
  const texts = useTexts(ingestTexts);
  const { data } = useQuery(ingestQueries.clocks());
  const apply = useApply();
  if (data === undefined || data.clocks.length === 0) return null;
  return (
    <section className={styles['part']} aria-label={texts.clocks}>
      <h2>{texts.clocks}</h2>
      <p className={styles['text']}>{texts.clocksText}</p>
      <ul className={styles['list']}>
        {data.clocks.map((clock) => (
          <Clock key={clock.camera} clock={clock} apply={apply} />
        ))}
      </ul>
      <Match apply={apply} />
    </section>
  );
}

/** The status bar shows the work, and a notice its end and the way back. */
type Apply = (set: () => Promise<unknown>) => void;

function Clock({ clock, apply }: { readonly clock: CameraClock; readonly apply: Apply }) {
  const texts = useTexts(ingestTexts);
  const { count } = useFormat();
  const { camera, name, photos, shiftMs } = clock;
  const commit = (text: string): void => {
    const minutes = Number(text.replace(',', '.'));
    const next = Math.round(minutes * MINUTE);
    if (text.trim() === '' || !Number.isFinite(minutes) || next === shiftMs) return;
    apply(() => client['ingest.setClock']({ camera, shiftMs: next }));
  };
  return (
    <li className={styles['line']}>
      <span className={styles['words']}>
        <strong>{name}</strong>{' '}
        <span>
          {name === camera ? texts.clockNote(count(photos)) : `${camera} · ${texts.clockNote(count(photos))}`}
        </span>
      </span>
      <TextField
        label={texts.clockShift(camera)}
        hideLabel
        inputMode="decimal"
        value={String(shiftMs / MINUTE)}
        onCommit={commit}
      />
      <span>{texts.clockUnit}</span>
    </li>
  );
}

/** Two photos of one moment, each of another camera: either may be the one that is right. */
function Match({ apply }: { readonly apply: Apply }) {
  const texts = useTexts(ingestTexts);
  const { ids } = usePhotoSelection();
  const { data } = useQuery({
    ...photoQueries.list({ ids: [...ids], search: '' }),
    enabled: ids.length === 1 || ids.length === 2,
  });
  const [one, other] = data?.photos ?? [];
  if (ids.length === 1 && one !== undefined) return <ClockPhoto photo={one} apply={apply} />;
  if (ids.length !== 2 || one === undefined || other === undefined)
    return <p className={styles['text']}>{texts.matchHow}</p>;
  const button = (right: Photo, wrong: Photo) => (
    <Button onClick={() => apply(() => client['ingest.matchClocks']({ right: right.id, wrong: wrong.id }))}>
      {texts.matchBy(right.fileName, wrong.fileName)}
    </Button>
  );
  return (
    <>
      <p>{texts.matchTitle}</p>
      {button(one, other)}
      {button(other, one)}
    </>
  );
}

/** A photo of a clock on the wall: what that clock shows is typed in. */
function ClockPhoto({ photo, apply }: { readonly photo: Photo; readonly apply: Apply }) {
  const texts = useTexts(ingestTexts);
  const [time, setTime] = useState(photo.shotAt?.slice(0, 16) ?? '');
  return (
    <div className={styles['line']}>
      <span className={styles['words']}>{texts.clockPhoto(photo.fileName)}</span>
      <input
        type="datetime-local"
        aria-label={texts.clockPhoto(photo.fileName)}
        value={time}
        onChange={(event) => setTime(event.currentTarget.value)}
      />
      <Button
        disabled={time === ''}
        onClick={() => apply(() => client['ingest.readClock']({ photoId: photo.id, time }))}
      >
        {texts.clockSet}
      </Button>
    </div>
  );
}

function useApply(): Apply {
  const describe = useDescribeError();
  return (set) => {
    set().catch((error: unknown) => void notify({ kind: 'problem', text: describe(error).sentence }));
  };
}
