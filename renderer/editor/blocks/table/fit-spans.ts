// Spans of a table's cells within its bounds: none reaches over the edge or over another cell, and every row and column has a
// cell that begins in it (one that has none cannot be seen). Pure.

export type Spans = { readonly colSpan: number; readonly rowSpan: number };
export type FittedRow = readonly Spans[];

/** More columns than any page can show; what claims more ("colspan=1000" for "as wide as it gets") is cut to it. */
const MOST_COLUMNS = 60;

type Placed = {
  readonly row: number;
  readonly column: number;
  readonly colSpan: number;
  readonly rowSpan: number;
};

/** One list of spans for each row, in the order of the cells; a row that becomes empty has to be taken out. */
export function fitSpans(rows: readonly FittedRow[]): FittedRow[] {
  const placed = placeCells(rows);
  const rowsBegun = new Set(placed.flat().map((cell) => cell.row));
  const columnsBegun = new Set(placed.flat().map((cell) => cell.column));
  return placed.map((cells) =>
    cells.map((cell) => ({
      colSpan: countIn(columnsBegun, cell.column, cell.colSpan),
      rowSpan: countIn(rowsBegun, cell.row, cell.rowSpan),
    })),
  );
}

/** As HTML lays a table out, except that a cell ends where another has begun. */
function placeCells(rows: readonly FittedRow[]): Placed[][] {
  const taken = rows.map(() => new Set<number>());
  return rows.map((cells, row) =>
    cells.map((cell) => {
      let column = 0;
      while (taken[row]?.has(column) === true) column += 1;
      const rowSpan = Math.min(Math.max(cell.rowSpan, 1), rows.length - row);
      const colSpan = freeColumns(taken[row], column, Math.min(Math.max(cell.colSpan, 1), MOST_COLUMNS));
      for (const covered of taken.slice(row, row + rowSpan)) {
        for (let at = column; at < column + colSpan; at += 1) covered.add(at);
      }
      return { row, column, colSpan, rowSpan };
    }),
  );
}

function freeColumns(taken: ReadonlySet<number> | undefined, from: number, wanted: number): number {
  let count = 1;
  while (count < wanted && taken?.has(from + count) !== true) count += 1;
  return count;
}

function countIn(begun: ReadonlySet<number>, from: number, length: number): number {
  return Array.from({ length }, (_, step) => from + step).filter((at) => begun.has(at)).length;
}
