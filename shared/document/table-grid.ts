// Where the cells of a table stand when some of them reach over several columns or rows. Pure.

export type Spans = { readonly colSpan: number; readonly rowSpan: number };

/** `colSpan`, `rowSpan`: how far the cell really reaches. */
export type PlacedCell<Cell> = Spans & { readonly cell: Cell; readonly row: number; readonly column: number };

export type TableGrid<Cell> = {
  /** For each row its cells, in their order. */
  readonly placed: readonly (readonly PlacedCell<Cell>[])[];
  /** For each row the columns that a cell of it, or one from above, stands in. */
  readonly taken: readonly ReadonlySet<number>[];
  /** Columns. */
  readonly width: number;
};

/** More columns than any page can show; what claims more ("colspan=1000" for "as wide as it gets") is cut to it. */
export const MOST_COLUMNS = 60;

/** As HTML lays a table out (HTML standard, 4.9.12.1), except that a cell ends where another has begun. */
export function layOutCells<Cell extends Spans>(rows: readonly (readonly Cell[])[]): TableGrid<Cell> {
  const taken = rows.map(() => new Set<number>());
  const placed = rows.map((cells, row) =>
    cells.map((cell): PlacedCell<Cell> => {
      let column = 0;
      while (taken[row]?.has(column) === true) column += 1;
      const rowSpan = Math.min(Math.max(cell.rowSpan, 1), rows.length - row);
      const colSpan = freeColumns(taken[row], column, Math.min(Math.max(cell.colSpan, 1), MOST_COLUMNS));
      for (const covered of taken.slice(row, row + rowSpan)) {
        for (let at = column; at < column + colSpan; at += 1) covered.add(at);
      }
      return { cell, row, column, colSpan, rowSpan };
    }),
  );
  const width = Math.max(0, ...placed.flat().map(({ column, colSpan }) => column + colSpan));
  return { placed, taken, width };
}

/** For each row what begins in each of its columns; undefined where a cell reaches in from the left or from above. */
export function cellsByColumn<Cell extends Spans>(
  rows: readonly (readonly Cell[])[],
): (Cell | undefined)[][] {
  const { placed, width } = layOutCells(rows);
  return placed.map((cells) =>
    Array.from({ length: width }, (_, at) => cells.find(({ column }) => column === at)?.cell),
  );
}

function freeColumns(taken: ReadonlySet<number> | undefined, from: number, wanted: number): number {
  let count = 1;
  while (count < wanted && taken?.has(from + count) !== true) count += 1;
  return count;
}
