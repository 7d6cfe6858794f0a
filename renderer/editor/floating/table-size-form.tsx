// The size of a new table: squares under the pointer, or the arrow keys; Enter or a press puts it in.
import { useState, type KeyboardEvent } from 'react';
import { blockTexts } from '../../i18n/blocks.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTexts } from '../../i18n/texts.ts';
import type { TableSize } from './slash-choices.ts';
import styles from './table-size-form.module.css';

const MOST = { columns: 8, rows: 8 } as const;

export function TableSizeForm({ onChosen }: { readonly onChosen: (size: TableSize) => void }) {
  const texts = useTexts(blockTexts);
  const format = useFormat();
  const [size, setSize] = useState<TableSize>({ columns: 3, rows: 3 });
  const name = texts.tableColumnsRows(format.count(size.columns), format.count(size.rows));
  const keys = (event: KeyboardEvent): void => {
    const step = steps[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    setSize({
      columns: within(size.columns + step.columns, MOST.columns),
      rows: within(size.rows + step.rows, MOST.rows),
    });
  };
  return (
    <div className={styles['form']}>
      <button
        type="button"
        autoFocus
        className={styles['grid']}
        aria-label={`${texts.tableSize}. ${name}`}
        onKeyDown={keys}
        onClick={() => onChosen(size)}
      >
        {squares.map(({ column, row }) => (
          <span
            key={`${column} ${row}`}
            className={styles['square']}
            data-chosen={(column <= size.columns && row <= size.rows) || undefined}
            data-head={row === 1 || undefined}
            onPointerMove={() => setSize({ columns: column, rows: row })}
          />
        ))}
      </button>
      <span role="status" className={styles['name']}>
        {name}
      </span>
    </div>
  );
}

const steps: Readonly<Record<string, TableSize>> = {
  ArrowRight: { columns: 1, rows: 0 },
  ArrowLeft: { columns: -1, rows: 0 },
  ArrowDown: { columns: 0, rows: 1 },
  ArrowUp: { columns: 0, rows: -1 },
};

const squares = Array.from({ length: MOST.columns * MOST.rows }, (_, at) => ({
  column: (at % MOST.columns) + 1,
  row: Math.floor(at / MOST.columns) + 1,
}));

function within(count: number, most: number): number {
  return Math.min(Math.max(count, 1), most);
}
