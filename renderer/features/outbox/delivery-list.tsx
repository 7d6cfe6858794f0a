import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import type { Intent } from '#shared/model/outbox.ts';
import { outboxTexts } from '../../i18n/outbox.ts';
import { useTexts } from '../../i18n/texts.ts';
import styles from './delivery-list.module.css';
import { DeliveryRow } from './delivery-row.tsx';

/** Years of deliveries: only the rows in sight exist. */
export function DeliveryList({ intents }: { readonly intents: readonly Intent[] }) {
  const texts = useTexts(outboxTexts);
  const scroller = useRef<HTMLDivElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoised, and the rows are read in this render only.
  const rows = useVirtualizer({
    count: intents.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 84,
    getItemKey: (index) => intents[index]?.id ?? index,
    overscan: 6,
  });
  return (
    <div ref={scroller} className={styles['scroller']}>
      <ul
        aria-label={texts.list}
        className={styles['extent']}
        style={{ blockSize: `${rows.getTotalSize()}px` }}
      >
        {rows.getVirtualItems().map(({ index, key, start }) => {
          const intent = intents[index];
          return (
            intent !== undefined && (
              <li
                key={key}
                ref={rows.measureElement}
                data-index={index}
                className={styles['row']}
                style={{ transform: `translateY(${start}px)` }}
              >
                <DeliveryRow intent={intent} />
              </li>
            )
          );
        })}
      </ul>
    </div>
  );
}
