// The name every copy will get, as the pattern is typed.
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import type { ExportName } from '#shared/model/export.ts';
import { useDescribeMissing } from '../../../i18n/describe-missing.ts';
import { leavingTexts } from '../../../i18n/leaving.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { MixedText } from '../../../ui/mixed-text.tsx';
import styles from './export.module.css';

const ROW = 22;

export function NameList({ names }: { readonly names: readonly ExportName[] }) {
  const texts = useTexts(leavingTexts);
  const describe = useDescribeMissing();
  const scroller = useRef<HTMLDivElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoised, and the rows are read in this render only.
  const rows = useVirtualizer({
    count: names.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 6,
  });
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by key.
    <div ref={scroller} className={styles['names']} tabIndex={0} role="group" aria-label={texts.nameList}>
      <ol className={styles['extent']} style={{ blockSize: `${rows.getTotalSize()}px` }}>
        {rows.getVirtualItems().map(({ index, key, start }) => {
          const name = names[index];
          return (
            name !== undefined && (
              <li key={key} className={styles['name']} style={{ transform: `translateY(${start}px)` }}>
                <span title={name.file}>{name.file}</span>
                {name.missing.length > 0 && (
                  <em>
                    <MixedText text={describe(name.missing)} />
                  </em>
                )}
              </li>
            )
          );
        })}
      </ol>
    </div>
  );
}
