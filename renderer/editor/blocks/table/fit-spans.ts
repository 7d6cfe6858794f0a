// Spans of a table's cells within its bounds: none reaches over the edge or over another cell, and every row and column has a
// cell that begins in it (one that has none cannot be seen). Pure.
import { layOutCells, type Spans } from '#shared/document/table-grid.ts';

export type FittedRow = readonly Spans[];

/** One list of spans for each row, in the order of the cells; a row that becomes empty has to be taken out. */
export function fitSpans(rows: readonly FittedRow[]): FittedRow[] {
  const { placed } = layOutCells(rows);
  const rowsBegun = new Set(placed.flat().map((cell) => cell.row));
  const columnsBegun = new Set(placed.flat().map((cell) => cell.column));
  return placed.map((cells) =>
    cells.map((cell) => ({
      colSpan: countIn(columnsBegun, cell.column, cell.colSpan),
      rowSpan: countIn(rowsBegun, cell.row, cell.rowSpan),
    })),
  );
}

function countIn(begun: ReadonlySet<number>, from: number, length: number): number {
  return Array.from({ length }, (_, step) => from + step).filter((at) => begun.has(at)).length;
}
