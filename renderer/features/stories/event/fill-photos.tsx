// What the event sheet makes of the photos of a story: their captions and the names of exported files, photo by photo, as the
// engine would write them.
import { useQuery } from '@tanstack/react-query';
import type { Photo } from '#shared/model/photo.ts';
import { client } from '../../../api/client.ts';
import { leavingQueries } from '../../../api/queries.ts';
import type { StorySession } from '../../../api/story-session.ts';
import { useSettled } from '../../../api/use-settled.ts';
import { useDescribeError } from '../../../i18n/describe-error.ts';
import { eventSheetTexts } from '../../../i18n/event-sheet.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { CheckBox } from '../../../ui/check-box.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import styles from './event.module.css';
import { captionBatch, type CaptionFilling, type NameFilling } from './fill-from-sheet.ts';

type FillPhotosProps<T> = {
  readonly session: StorySession;
  readonly photos: readonly Photo[];
  readonly value: T;
  readonly onChange: (value: T) => void;
};

const WAIT_MS = 150;

export function FillPhotos({ session, photos, value, onChange }: FillPhotosProps<CaptionFilling>) {
  const texts = useTexts(eventSheetTexts);
  const { count } = useFormat();
  const describe = useDescribeError();
  const pattern = useSettled(value.pattern, WAIT_MS);
  const batch = captionBatch(photos, { ...value, pattern }, session.snapshot().content.event);
  const { data, error } = useQuery({
    queryKey: ['photos', 'captions', batch],
    queryFn: () => client['photos.previewCaptions'](batch),
    enabled: value.isOn,
    placeholderData: (before) => before,
    gcTime: 0,
  });
  const modes = [
    { value: 'fill-empty', label: texts.keep },
    { value: 'append', label: texts.append },
    { value: 'replace', label: texts.replace },
  ] as const;
  return (
    <div className={styles['part']}>
      <CheckBox
        label={texts.photos(count(photos.length))}
        hint={texts.factsToo}
        checked={value.isOn}
        onChange={(isOn) => onChange({ ...value, isOn })}
      />
      {value.isOn && (
        <div className={styles['inside']}>
          <TextField
            label={texts.pattern}
            hint={texts.patternHint}
            lang="vi"
            value={value.pattern}
            error={error === null ? undefined : describe(error).sentence}
            onInput={(next) => onChange({ ...value, pattern: next })}
          />
          <Select
            label={texts.mode}
            value={value.mode}
            options={modes}
            onChange={(mode) => onChange({ ...value, mode })}
          />
          <ul className={styles['results']}>
            {photos.map((photo) => {
              const result = data?.results.find(({ id }) => id === photo.id);
              const caption = result?.fields.caption;
              return (
                <li key={photo.id}>
                  <span className={styles['file']}>{photo.fileName}</span>
                  <span lang="vi">{caption?.after ?? photo.caption}</span>
                  {caption !== undefined && caption.after === caption.before && (
                    <span className={styles['file']}>{texts.unchanged}</span>
                  )}
                  {caption !== undefined && caption.after !== caption.before && caption.before !== '' && (
                    <span className={styles['file']}>
                      {texts.before}: <span lang="vi">{caption.before}</span>
                    </span>
                  )}
                  {result !== undefined && result.missing.length > 0 && (
                    <span className={styles['file']}>{texts.missing(result.missing.join(', '))}</span>
                  )}
                </li>
              );
            })}
          </ul>
        </div>
      )}
    </div>
  );
}

export function FillNames({ session, photos, value, onChange }: FillPhotosProps<NameFilling>) {
  const texts = useTexts(eventSheetTexts);
  const describe = useDescribeError();
  const names = useSettled(value.pattern, WAIT_MS);
  const { what, where } = session.snapshot().content.event;
  const { data, error } = useQuery({
    ...leavingQueries.names({
      ids: photos.map(({ id }) => id),
      settings: { names },
      context: { event: what, place: where },
    }),
    enabled: value.isOn,
    placeholderData: (before) => before,
  });
  return (
    <div className={styles['part']}>
      <CheckBox
        label={texts.fileNames}
        hint={texts.namesHint}
        checked={value.isOn}
        onChange={(isOn) => onChange({ ...value, isOn })}
      />
      {value.isOn && (
        <div className={styles['inside']}>
          <TextField
            label={texts.namePattern}
            lang="vi"
            value={value.pattern}
            error={error === null ? undefined : describe(error).sentence}
            onInput={(pattern) => onChange({ ...value, pattern })}
          />
          <ul className={styles['results']}>
            {data?.names.map(({ id, file }) => (
              <li key={id} lang="vi">
                {file}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
