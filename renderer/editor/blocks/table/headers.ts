// How many rows at the top and columns at the side head a table. A cell over several of them heads what it begins in.
import { $computeTableMapSkipCellCheck, type TableNode } from '@lexical/table';
import { headerState } from '#shared/model/blocks.ts';

export type Headers = { readonly rows: number; readonly columns: number };

type Grid = ReturnType<typeof $computeTableMapSkipCellCheck>[0];

export function $headers(table: TableNode): Headers {
  const [grid] = $computeTableMapSkipCellCheck(table, null, null);
  const width = grid[0]?.length ?? 0;
  const isHeaderRow = (row: Grid[number]): boolean =>
    row.every(({ cell }) => (cell.getHeaderStyles() & headerState.row) !== 0);
  const isHeaderColumn = (column: number): boolean =>
    grid.every((row) => ((row[column]?.cell.getHeaderStyles() ?? 0) & headerState.column) !== 0);
  const firstRow = grid.findIndex((row) => !isHeaderRow(row));
  const columns = Array.from({ length: width }, (_, column) => column);
  const firstColumn = columns.findIndex((column) => !isHeaderColumn(column));
  return {
    rows: firstRow === -1 ? grid.length : firstRow,
    columns: firstColumn === -1 ? width : firstColumn,
  };
}

export function $setHeaders(table: TableNode, { rows, columns }: Headers): void {
  const [grid] = $computeTableMapSkipCellCheck(table, null, null);
  for (const { cell, startRow, startColumn } of grid.flat()) {
    const state =
      (startRow < rows ? headerState.row : headerState.none) |
      (startColumn < columns ? headerState.column : headerState.none);
    if (cell.getHeaderStyles() !== state) cell.setHeaderStyles(state);
  }
}
