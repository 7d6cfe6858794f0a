// Every photo of a batch with what it would become; only the rows in sight exist.
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, type ReactNode } from 'react';
import { replaceFields, type ReplaceField } from '#shared/model/caption-batch.ts';
import type { Photo } from '#shared/model/photo.ts';
import { pictureUrl } from '../../../api/client.ts';
import { captionTexts } from '../../../i18n/captions.ts';
import { fieldTexts } from '../../../i18n/caption-fields.ts';
import { useTexts } from '../../../i18n/texts.ts';
import styles from './change-list.module.css';
import { ChangedWords } from './changed-words.tsx';

export type ChangedPhoto = {
  readonly id: string;
  readonly fields: Readonly<
    Partial<Record<ReplaceField, { readonly before: string; readonly after: string }>>
  >;
};

type ChangeListProps<T extends ChangedPhoto> = {
  readonly label: string;
  readonly results: readonly T[];
  /** Of the photos in the results, by id. */
  readonly photos: ReadonlyMap<string, Photo>;
  /** Fills the height it is given instead of taking a little of its own. */
  readonly tall?: boolean;
  /** What there is to say of a photo besides its changes. */
  readonly remark?: (result: T) => ReactNode;
};

const ROW = 64;

export function ChangeList<T extends ChangedPhoto>(props: ChangeListProps<T>) {
  const { label, results, photos, tall = false, remark } = props;
  const scroller = useRef<HTMLDivElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoised, and the rows are read in this render only.
  const rows = useVirtualizer({
    count: results.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 4,
  });
  return (
    <div
      ref={scroller}
      className={styles['rows']}
      data-tall={tall || undefined}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by key.
      tabIndex={0}
      role="group"
      aria-label={label}
    >
      <ul className={styles['extent']} style={{ blockSize: `${rows.getTotalSize()}px` }}>
        {rows.getVirtualItems().map(({ index, key, start }) => {
          const result = results[index];
          const photo = result === undefined ? undefined : photos.get(result.id);
          return (
            result !== undefined && (
              <li
                key={key}
                ref={rows.measureElement}
                data-index={index}
                className={styles['row']}
                style={{ transform: `translateY(${start}px)` }}
              >
                {photo !== undefined && <img src={pictureUrl(photo, 'thumb')} alt="" />}
                <div className={styles['words']}>
                  <Changes photo={result} />
                  {remark?.(result)}
                </div>
              </li>
            )
          );
        })}
      </ul>
    </div>
  );
}

function Changes({ photo }: { readonly photo: ChangedPhoto }) {
  const texts = useTexts(captionTexts);
  const names = useTexts(fieldTexts);
  // In the order of the form, whatever the order they were worked out in.
  const changes = replaceFields.flatMap((field) => {
    const change = photo.fields[field];
    return change === undefined || change.before === change.after ? [] : [{ field, ...change }];
  });
  if (changes.length === 0) return <p className={styles['muted']}>{texts.unchanged}</p>;
  return changes.map(({ field, before, after }) => (
    <div key={field}>
      {field !== 'caption' && <span className={styles['muted']}>{names[field]}: </span>}
      <ChangedWords before={before} after={after} />
      {after === '' && <span className={styles['muted']}>{texts.empty}</span>}
    </div>
  ));
}
