// Every change of a caption sheet, old words beside new ones, and every row that means no one photo.
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import type { SheetChange, SheetMiss, SheetPlan } from '#shared/model/caption-sheet.ts';
import { pictureUrl } from '../../../api/client.ts';
import { captionSheetTexts, sheetColumnNames } from '../../../i18n/caption-sheet.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { Fold } from '../../../ui/fold.tsx';
import styles from './caption-sheet.module.css';

const ROW = 96;

export function SheetChanges({ plan }: { readonly plan: SheetPlan }) {
  const texts = useTexts(captionSheetTexts);
  const { count } = useFormat();
  const scroller = useRef<HTMLDivElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoised, and the rows are read in this render only.
  const rows = useVirtualizer({
    count: plan.changes.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 4,
  });
  return (
    <section className={styles['plan']} aria-label={texts.changes}>
      <p role="status">{texts.summary(count(plan.changes.length), count(plan.unchanged))}</p>
      {plan.misses.length > 0 && (
        <Fold label={texts.misses(count(plan.misses.length))} startsOpen={plan.changes.length === 0}>
          <ul className={styles['misses']}>
            {plan.misses.map((miss) => (
              <Miss key={miss.row} miss={miss} />
            ))}
          </ul>
        </Fold>
      )}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by key. */}
      <div ref={scroller} className={styles['rows']} tabIndex={0} role="group" aria-label={texts.changes}>
        <ul className={styles['extent']} style={{ blockSize: `${rows.getTotalSize()}px` }}>
          {rows.getVirtualItems().map(({ index, key, start }) => {
            const change = plan.changes[index];
            return (
              change !== undefined && (
                <li
                  key={key}
                  ref={rows.measureElement}
                  data-index={index}
                  className={styles['change']}
                  style={{ transform: `translateY(${start}px)` }}
                >
                  <Change change={change} />
                </li>
              )
            );
          })}
        </ul>
      </div>
    </section>
  );
}

function Change({ change }: { readonly change: SheetChange }) {
  const texts = useTexts(captionSheetTexts);
  const names = useTexts(sheetColumnNames);
  return (
    <>
      <img src={pictureUrl(change, 'thumb')} alt="" />
      <div className={styles['words']}>
        <p>
          <strong>{change.fileName}</strong>{' '}
          <span className={styles['muted']}>{texts.row(String(change.row))}</span>
        </p>
        <dl>
          {change.fields.map(({ field, before, after }) => (
            <div key={field}>
              <dt>{names[field]}</dt>
              <dd lang="vi">
                {before !== '' && (
                  <>
                    <del>{before}</del> <span aria-hidden>→ </span>
                  </>
                )}
                <ins>{after === '' ? texts.empty : after}</ins>
              </dd>
            </div>
          ))}
        </dl>
      </div>
    </>
  );
}

function Miss({ miss }: { readonly miss: SheetMiss }) {
  const texts = useTexts(captionSheetTexts);
  const reasons: Readonly<Record<SheetMiss['reason'], string>> = {
    none: texts.none,
    several: texts.several(miss.candidates.join(', ')),
    twice: texts.twice,
    nameless: texts.nameless,
  };
  return (
    <li>
      <span className={styles['muted']}>{texts.row(String(miss.row))}</span>{' '}
      {miss.name !== '' && <strong>{miss.name}</strong>} {reasons[miss.reason]}
    </li>
  );
}
