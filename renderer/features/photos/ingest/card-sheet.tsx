// The contact sheet of a card: only the rows in sight exist, and their pictures are the camera's own small ones.
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { ImageOff } from 'lucide-react';
import { useEffect, useLayoutEffect, useRef, type KeyboardEvent } from 'react';
import type { CardSession } from '#shared/model/ingest.ts';
import { ingestTexts } from '../../../i18n/ingest.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { stepInGrid } from '../sheet/steps.ts';
import { useColumns } from '../sheet/use-columns.ts';
import styles from './card-sheet.module.css';
import { cardTileId, CardTile } from './card-tile.tsx';
import { markByKey } from './use-card-keys.ts';
import { useCardPhotos } from './use-card-photos.ts';

type CardSheetProps = {
  readonly session: CardSession;
  /** Number of the photo the keys start from. */
  readonly active: number;
  readonly onActive: (number: number) => void;
  readonly onLarge: () => void;
};

const GAP = 8;
/** CSS pixels: about the width of the camera's own thumbnails. */
const TILE = 168;
/** One line of text under a picture. */
const WORDS = 26;

export function CardSheet({ session, active, onActive, onLarge }: CardSheetProps) {
  const texts = useTexts(ingestTexts);
  const { id: sessionId, photos: count, state } = session;
  const scroller = useRef<HTMLDivElement>(null);
  const { columns, width } = useColumns(scroller, { wished: TILE, gap: GAP });
  const rowHeight = Math.round(width * 0.75) + WORDS + GAP;
  const activeRow = Math.floor(active / columns);
  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoised, and the rows are read in this render only.
  const rows = useVirtualizer({
    count: Math.ceil(count / columns),
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 3,
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range);
      const isShown = shown.includes(activeRow) || activeRow >= range.count;
      return isShown ? shown : [...shown, activeRow].sort((one, other) => one - other);
    },
  });
  useLayoutEffect(() => rows.measure(), [rows, rowHeight]);
  const inSight = rows.getVirtualItems().flatMap(({ index }) => numbersOfRow(index, columns, count));
  const photoOf = useCardPhotos(sessionId, inSight);

  const wantsFocus = useRef(true);
  useEffect(() => {
    if (count === 0) return;
    rows.scrollToIndex(activeRow, { align: 'auto' });
    const tile = document.getElementById(cardTileId(active));
    if (!wantsFocus.current || tile === null) return;
    wantsFocus.current = false;
    tile.focus({ preventScroll: true });
  }, [rows, count, active, activeRow]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const go = (number: number): void => {
      wantsFocus.current = true;
      onActive(number);
    };
    const rowsOnScreen = Math.floor((scroller.current?.clientHeight ?? rowHeight) / rowHeight);
    const target = stepInGrid(event.key, active, { count, columns, rowsOnScreen });
    if (event.key === ' ' || event.key === 'Enter') onLarge();
    else if (target !== undefined) go(target);
    else if (!markByKey(event, { sessionId, active, count, onActive: go })) return;
    event.preventDefault();
  };

  if (count === 0 && state === 'ready') {
    return (
      <EmptyState
        icon={<ImageOff strokeWidth={1.5} aria-hidden />}
        title={texts.empty}
        text={texts.emptyText}
      />
    );
  }
  return (
    <div ref={scroller} className={styles['sheet']}>
      <div
        role="listbox"
        aria-label={texts.sheet}
        className={styles['extent']}
        style={{ blockSize: `${rows.getTotalSize()}px` }}
        onKeyDown={onKeyDown}
      >
        {rows.getVirtualItems().map(({ index, key, start }) => (
          <div
            key={key}
            role="presentation"
            className={styles['row']}
            style={{
              transform: `translateY(${start}px)`,
              blockSize: `${rowHeight - GAP}px`,
              gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
              columnGap: `${GAP}px`,
            }}
          >
            {numbersOfRow(index, columns, count).map((number) => (
              <CardTile
                key={number}
                sessionId={sessionId}
                number={number}
                count={count}
                photo={photoOf(number)}
                isActive={number === active}
                onPress={onActive}
                onOpen={onLarge}
              />
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}

function numbersOfRow(row: number, columns: number, count: number): number[] {
  const first = row * columns;
  return Array.from({ length: Math.max(0, Math.min(columns, count - first)) }, (_, column) => first + column);
}
