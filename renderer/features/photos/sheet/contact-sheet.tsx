// The contact sheet: thousands of photos, of which only the rows in sight exist. Selection by pointer and keys as in a file
// manager; the focus is on one tile, which stays in the tree even when it is scrolled away.
import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  type DragEvent,
  type KeyboardEvent,
  type MouseEvent,
} from 'react';
import type { Photo } from '#shared/model/photo.ts';
import { openDeskView } from '../../../commands/desk-view.ts';
import { photoSelection } from '../../../commands/photo-selection.ts';
import { photoTexts } from '../../../i18n/photos.ts';
import { useTexts } from '../../../i18n/texts.ts';
import type { StackPlace } from '../stacks/fold-stacks.ts';
import { useOpenStacks } from '../stacks/open-stacks.ts';
import type { StageProps } from '../stage-props.ts';
import styles from './contact-sheet.module.css';
import { startPhotoDrag } from './photo-drag.ts';
import { PhotoTile, tileId } from './photo-tile.tsx';
import { stepInGrid } from './steps.ts';
import { useColumns } from './use-columns.ts';
import { useKeptPlace } from './use-kept-place.ts';

const GAP = 10;
/** Two lines of text under a picture. */
const WORDS = 48;

export function ContactSheet({ photos, places, tileWidth, activeId, onActive }: StageProps) {
  const texts = useTexts(photoTexts);
  const scroller = useRef<HTMLDivElement>(null);
  const { columns, width } = useColumns(scroller, { wished: tileWidth, gap: GAP });
  const rowHeight = Math.round(width * 0.585) + WORDS + GAP;
  const showsDay = useMemo(
    () => new Set(photos.map(({ shotAt }) => shotAt?.slice(0, 10))).size > 1,
    [photos],
  );
  const here = photos.findIndex(({ id }) => id === activeId);
  const activeRow = here === -1 ? -1 : Math.floor(here / columns);
  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoised, and the rows are read in this render only.
  const rows = useVirtualizer({
    count: Math.ceil(photos.length / columns),
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 3,
    rangeExtractor: (range) => withRow(range, activeRow),
  });
  useLayoutEffect(() => rows.measure(), [rows, rowHeight]);

  const shown = useRef<readonly string[]>([]);
  useKeptPlace(scroller, { photos, columns, rowHeight, activeId });
  useLayoutEffect(() => {
    shown.current = photos.map(({ id }) => id);
  }, [photos]);

  const wantsFocus = useRef(false);
  // At every render: the tile is there only when the sheet has been measured and its row is near.
  useEffect(() => {
    // A mark may have taken away the tile that had the focus, or the loupe has gone; the active tile takes it over.
    const { activeElement } = document;
    const isLost = activeElement === document.body;
    const isHere = scroller.current?.contains(activeElement) === true;
    const tile = activeId === null ? null : document.getElementById(tileId(activeId));
    if (tile === null || tile === activeElement || !(wantsFocus.current || isLost || isHere)) return;
    wantsFocus.current = false;
    tile.focus({ preventScroll: true });
  });

  const press = useCallback(
    (event: MouseEvent, { id }: Photo): void => {
      // Now, not at the next render: by then the person may be typing elsewhere.
      document.getElementById(tileId(id))?.focus({ preventScroll: true });
      if (event.target instanceof Element && event.target.closest('[data-burst]') !== null) {
        onActive(id);
        toggleBurst.current(id);
        return;
      }
      onActive(id);
      if (event.shiftKey) photoSelection.range(shown.current, id);
      else if (event.ctrlKey || event.metaKey) photoSelection.toggle(id);
      else photoSelection.set([id]);
    },
    [onActive],
  );
  const { toggle } = useOpenStacks();
  const toggleBurst = useRef<(id: string) => void>(() => undefined);
  useLayoutEffect(() => {
    toggleBurst.current = (id) => {
      const place = places.get(id);
      if (place !== undefined) toggle(place.stackId);
    };
  });
  const open = useCallback(
    ({ id }: Photo): void => {
      onActive(id);
      openDeskView('loupe');
    },
    [onActive],
  );
  const drag = useCallback(
    (event: DragEvent, { id }: Photo): void => {
      if (!photoSelection.current().ids.includes(id)) photoSelection.set([id]);
      onActive(id);
      const picked = new Set(photoSelection.current().ids);
      startPhotoDrag(
        event,
        shown.current.filter((other) => picked.has(other)),
      );
    },
    [onActive],
  );

  const onKeyDown = (event: KeyboardEvent): void => {
    const active = photos[here]?.id;
    const mod = event.ctrlKey || event.metaKey;
    if (event.altKey) return;
    if (mod && event.key.toLowerCase() === 'a') photoSelection.set(shown.current);
    else if (event.key === 'Escape') photoSelection.clear();
    else if (event.key === ' ' && active !== undefined) {
      if (mod) photoSelection.toggle(active);
      else openDeskView('loupe');
    } else {
      const rowsOnScreen = Math.floor((scroller.current?.clientHeight ?? rowHeight) / rowHeight);
      const target = stepInGrid(event.key, here, { count: photos.length, columns, rowsOnScreen });
      const id = target === undefined ? undefined : photos[target]?.id;
      if (id === undefined) return;
      wantsFocus.current = id !== activeId;
      onActive(id);
      if (event.shiftKey) photoSelection.range(shown.current, id);
      else if (!mod) photoSelection.set([id]);
    }
    event.preventDefault();
  };

  return (
    <div ref={scroller} className={styles['sheet']}>
      <div
        role="listbox"
        aria-label={texts.sheet}
        aria-multiselectable
        tabIndex={here === -1 ? 0 : -1}
        className={styles['extent']}
        style={{ blockSize: `${Math.ceil(photos.length / columns) * rowHeight}px` }}
        onKeyDown={onKeyDown}
      >
        {rows.getVirtualItems().map(({ index, key }) => (
          <div
            key={key}
            role="presentation"
            className={styles['row']}
            style={{
              transform: `translateY(${index * rowHeight}px)`,
              blockSize: `${rowHeight - GAP}px`,
              gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
              columnGap: `${GAP}px`,
            }}
          >
            {photos.slice(index * columns, (index + 1) * columns).map((photo, column) => (
              <PhotoTile
                key={photo.id}
                photo={photo}
                position={index * columns + column + 1}
                count={photos.length}
                showsDay={showsDay}
                isActive={photo.id === activeId}
                {...burstProps(places.get(photo.id))}
                onPress={press}
                onOpen={open}
                onDragStart={drag}
              />
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}

/** Plain values: a tile renders again only when one of its own has changed. */
function burstProps(place: StackPlace | undefined) {
  return place === undefined
    ? {}
    : {
        burstCount: place.count,
        burstPlace: place.place,
        isBurstOpen: place.isOpen,
        isSharpest: place.isSharpest,
      };
}

/** The rows in sight and, so that the focus is never lost, the one that has it. */
function withRow(range: Range, row: number): number[] {
  const rows = defaultRangeExtractor(range);
  if (row === -1 || row >= range.count || rows.includes(row)) return rows;
  return [...rows, row].sort((one, other) => one - other);
}
