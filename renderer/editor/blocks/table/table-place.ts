// The table the selection is in, where in it, and what may be done there.
import {
  $computeTableMapSkipCellCheck,
  $findCellNode,
  $findTableNode,
  $getTableCellNodeRect,
  $isSimpleTable,
  $isTableCellNode,
  $isTableSelection,
  type TableCellNode,
  type TableNode,
} from '@lexical/table';
import { $getSelection, $isRangeSelection } from 'lexical';
import type { TableAction } from './change-table.ts';
import { $headers } from './headers.ts';

export type TablePlace = {
  readonly table: TableNode;
  readonly cell: TableCellNode;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly hasHeaderRow: boolean;
  readonly hasHeaderColumn: boolean;
  readonly can: (action: TableAction) => boolean;
};

/** Undefined when the selection is not in one table. */
export function $tableAtSelection(): TablePlace | undefined {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) && !$isTableSelection(selection)) return undefined;
  const cell = $findCellNode(selection.anchor.getNode());
  const table = cell === null ? null : $findTableNode(cell);
  if (cell === null || table === null || !table.is($findTableNode(selection.focus.getNode())))
    return undefined;
  const rect = $getTableCellNodeRect(cell);
  if (rect === null) return undefined;
  const [grid] = $computeTableMapSkipCellCheck(table, null, null);
  const size = { rows: grid.length, columns: grid[0]?.length ?? 0 };
  const headers = $headers(table);
  const facts = {
    ...{ row: rect.rowIndex, column: rect.columnIndex, ...size },
    isSimple: $isSimpleTable(table),
    isMerged: rect.rowSpan > 1 || rect.colSpan > 1,
    selected: $isTableSelection(selection) ? selection.getNodes().filter($isTableCellNode).length : 1,
  };
  return {
    ...{ table, cell, row: rect.rowIndex, column: rect.columnIndex, ...size },
    hasHeaderRow: headers.rows > 0,
    hasHeaderColumn: headers.columns > 0,
    can: (action) => isPossible(action, facts),
  };
}

type Facts = {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  /** No cell spans several rows or columns: then rows and columns can change places. */
  readonly isSimple: boolean;
  readonly isMerged: boolean;
  readonly selected: number;
};

function isPossible(action: TableAction, facts: Facts): boolean {
  switch (action) {
    case 'rowUp':
      return facts.isSimple && facts.row > 0;
    case 'rowDown':
      return facts.isSimple && facts.row < facts.rows - 1;
    case 'columnLeft':
      return facts.isSimple && facts.column > 0;
    case 'columnRight':
      return facts.isSimple && facts.column < facts.columns - 1;
    case 'merge':
      return facts.selected > 1;
    case 'split':
      return facts.isMerged && facts.selected === 1;
    default:
      return true;
  }
}
