// What a batch would make of every photo of the selection, before anything is written.
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import type { CaptionResult } from '#shared/api/photo-methods.ts';
import { PatternField, type Photo } from '#shared/model/photo.ts';
import { pictureUrl } from '../../../api/client.ts';
import { captionTexts } from '../../../i18n/captions.ts';
import { useDescribeMissing } from '../../../i18n/describe-missing.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { MixedText } from '../../../ui/mixed-text.tsx';
import styles from './batch-preview.module.css';
import { willChange } from './will-change.ts';

type BatchPreviewProps = {
  readonly photos: readonly Photo[];
  readonly results: readonly CaptionResult[];
};

const ROW = 64;

export function BatchPreview({ photos, results }: BatchPreviewProps) {
  const texts = useTexts(captionTexts);
  const { count } = useFormat();
  const scroller = useRef<HTMLDivElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoised, and the rows are read in this render only.
  const rows = useVirtualizer({
    count: results.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 4,
  });
  const byId = new Map(photos.map((photo) => [photo.id, photo]));
  const changed = results.filter(willChange).length;
  return (
    <section className={styles['preview']} aria-label={texts.preview}>
      <p className={styles['head']} role="status">
        {texts.preview} <strong>{texts.previewOf(count(changed), count(results.length))}</strong>
      </p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by key. */}
      <div ref={scroller} className={styles['rows']} tabIndex={0} role="group" aria-label={texts.preview}>
        <ul className={styles['extent']} style={{ blockSize: `${rows.getTotalSize()}px` }}>
          {rows.getVirtualItems().map(({ index, key, start }) => {
            const result = results[index];
            const photo = result === undefined ? undefined : byId.get(result.id);
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
                  <Outcome result={result} />
                </li>
              )
            );
          })}
        </ul>
      </div>
    </section>
  );
}

function Outcome({ result }: { readonly result: CaptionResult }) {
  const texts = useTexts(captionTexts);
  const describe = useDescribeMissing();
  const changes = Object.entries(result.fields).flatMap(([key, change]) =>
    change.before === change.after ? [] : [{ field: PatternField.parse(key), ...change }],
  );
  const names: Readonly<Record<string, string>> = {
    alt: texts.alt,
    credit: texts.credit,
    creator: texts.creator,
    event: texts.event,
    place: texts.place,
  };
  return (
    <div className={styles['words']}>
      {changes.length === 0 && <p className={styles['muted']}>{texts.unchanged}</p>}
      {changes.map(({ field, before, after }) => (
        <div key={field}>
          {names[field] !== undefined && <span className={styles['muted']}>{names[field]}: </span>}
          {before !== '' && (
            <>
              <del className={styles['before']} lang="vi">
                {before}
              </del>{' '}
              <span aria-hidden>→ </span>
            </>
          )}
          {after === '' ? (
            <span className={styles['muted']}>{texts.empty}</span>
          ) : (
            <ins className={styles['after']} lang="vi">
              {after}
            </ins>
          )}
        </div>
      ))}
      {result.missing.length > 0 && (
        <p className={styles['missing']}>
          <MixedText text={describe(result.missing)} />
        </p>
      )}
    </div>
  );
}
