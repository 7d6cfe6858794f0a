// A list of any length: only the rows in sight exist. One row is chosen; arrow keys, Home, End and Page keys choose another.
import { useVirtualizer } from '@tanstack/react-virtual';
import {
  memo,
  useEffect,
  useId,
  useRef,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type Ref,
  useImperativeHandle,
} from 'react';
import styles from './virtual-list.module.css';

type VirtualListProps<T> = {
  readonly label: string;
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  /** CSS pixels; the real height is measured when a row is shown. */
  readonly estimatedHeight: number;
  /** Key of the chosen row. */
  readonly selected: string | null;
  readonly onChoose: (item: T) => void;
  /** The same function every time, or every row is drawn again with the list. */
  readonly children: (item: T, state: { readonly selected: boolean }) => ReactNode;
  /** The element that takes the focus, for a search field that hands it down. */
  readonly ref?: Ref<HTMLDivElement>;
};

export function VirtualList<T>(props: VirtualListProps<T>) {
  const { label, items, keyOf, estimatedHeight, selected, onChoose, children, ref } = props;
  const base = useId();
  const scroller = useRef<HTMLDivElement>(null);
  // Proof of the cast: the handle is made after the element is mounted.
  useImperativeHandle(ref, () => scroller.current as HTMLDivElement, []);
  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoised, and the rows are read in this render only.
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => estimatedHeight,
    getItemKey: (index) => {
      const item = items[index];
      return item === undefined ? index : keyOf(item);
    },
    overscan: 6,
  });
  const here = items.findIndex((item) => keyOf(item) === selected);
  useEffect(() => {
    if (here !== -1) rows.scrollToIndex(here, { align: 'auto' });
  }, [rows, here]);

  const move = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = items[targetOf(event.key, here, items.length)];
    if (next === undefined) return;
    event.preventDefault();
    onChoose(next);
  };

  const press = ({ target }: MouseEvent): void => {
    const row = target instanceof Element ? target.closest<HTMLElement>('[role="option"]') : null;
    const item = row === null ? undefined : items[Number(row.dataset['index'])];
    if (item !== undefined) onChoose(item);
  };

  return (
    <div
      ref={scroller}
      role="listbox"
      aria-label={label}
      aria-activedescendant={here === -1 ? undefined : `${base}-${here}`}
      tabIndex={0}
      className={styles['list']}
      onKeyDown={move}
      onClick={press}
    >
      <div role="presentation" className={styles['extent']} style={{ blockSize: `${rows.getTotalSize()}px` }}>
        {rows.getVirtualItems().map(({ index, key, start }) => {
          const item = items[index];
          return (
            item !== undefined && (
              <Row
                key={key}
                measure={rows.measureElement}
                id={`${base}-${index}`}
                index={index}
                count={items.length}
                start={start}
                item={item}
                selected={index === here}
              >
                {children}
              </Row>
            )
          );
        })}
      </div>
    </div>
  );
}

type RowProps<T> = {
  readonly measure: (element: Element | null) => void;
  readonly id: string;
  readonly index: number;
  readonly count: number;
  /** CSS pixels from the top of the list. */
  readonly start: number;
  readonly item: T;
  readonly selected: boolean;
  readonly children: VirtualListProps<T>['children'];
};

function RowView<T>({ measure, id, index, count, start, item, selected, children }: RowProps<T>) {
  return (
    <button
      ref={measure}
      type="button"
      role="option"
      id={id}
      data-index={index}
      aria-selected={selected}
      aria-setsize={count}
      aria-posinset={index + 1}
      tabIndex={-1}
      className={styles['row']}
      style={{ transform: `translateY(${start}px)` }}
    >
      {children(item, { selected })}
    </button>
  );
}

// Proof of the cast: `memo` draws what it is given; only its type forgets that the props go together.
const Row = memo(RowView) as typeof RowView;

const PAGE = 8;

/** -1 (nothing) for keys that do not move. */
function targetOf(key: string, here: number, count: number): number {
  const last = count - 1;
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: Math.min(last, here + 1),
    ArrowUp: Math.max(0, here - 1),
    PageDown: Math.min(last, here + PAGE),
    PageUp: Math.max(0, here - PAGE),
    Home: 0,
    End: last,
  };
  return steps[key] ?? -1;
}
