// What can be done with the table around the caret or the selected cells. Lexical knows how spans follow rows and columns; we
// see to it that the first rows and columns stay the ones that head the table.
import {
  $createTableNodeWithDimensions,
  $deleteTableColumnAtSelection,
  $deleteTableRowAtSelection,
  $insertTableColumnAtSelection,
  $insertTableRowAtSelection,
  $isTableCellNode,
  $isTableSelection,
  $mergeCells,
  $moveTableColumn,
  $moveTableRow,
  $unmergeCellNode,
  type TableCellNode,
  type TableNode,
} from '@lexical/table';
import { $getSelection } from 'lexical';
import { $deleteBlock } from '../remove-block.ts';
import { $headers, $setHeaders, type Headers } from './headers.ts';
import { $tableAtSelection, type TablePlace } from './table-place.ts';

export const tableActions = [
  'rowBefore',
  'rowAfter',
  'columnBefore',
  'columnAfter',
  'rowUp',
  'rowDown',
  'columnLeft',
  'columnRight',
  'headerRow',
  'headerColumn',
  'merge',
  'split',
  'deleteRow',
  'deleteColumn',
  'deleteTable',
] as const;
export type TableAction = (typeof tableActions)[number];

/** As a person asks for it: whole numbers from 1. The first row heads it, as nearly every table in a story has one. */
export function $createTable(rows: number, columns: number): TableNode {
  return $createTableNodeWithDimensions(rows, columns, { rows: true, columns: false });
}

/** False when the selection is in no table or the action means nothing there. */
export function $changeTable(action: TableAction): boolean {
  const place = $tableAtSelection();
  if (place === undefined || !place.can(action)) return false;
  const headers = $headers(place.table);
  $change(action, place);
  const after = $headersAfter(action, headers);
  if (place.table.isAttached()) $setHeaders(place.table, after);
  return true;
}

function $change(action: TableAction, { table, cell, row, column }: TablePlace): void {
  switch (action) {
    case 'rowBefore':
    case 'rowAfter': {
      const made = $insertTableRowAtSelection(action === 'rowAfter')?.getFirstChild();
      if ($isTableCellNode(made)) made.selectStart();
      return;
    }
    case 'columnBefore':
    case 'columnAfter':
      $insertTableColumnAtSelection(action === 'columnAfter');
      return;
    case 'rowUp':
    case 'rowDown':
      $moveTableRow(table, row, action === 'rowUp' ? row - 1 : row + 1);
      return;
    case 'columnLeft':
    case 'columnRight':
      $moveTableColumn(table, column, action === 'columnLeft' ? column - 1 : column + 1);
      return;
    case 'headerRow':
    case 'headerColumn':
      return;
    case 'merge':
      $mergeCells($selectedCells())?.selectEnd();
      return;
    case 'split':
      $unmergeCellNode(cell);
      return;
    case 'deleteRow':
      $deleteTableRowAtSelection();
      return;
    case 'deleteColumn':
      $deleteTableColumnAtSelection();
      return;
    case 'deleteTable':
      $deleteBlock(table);
  }
}

function $headersAfter(action: TableAction, { rows, columns }: Headers): Headers {
  if (action === 'headerRow') return { rows: rows > 0 ? 0 : 1, columns };
  if (action === 'headerColumn') return { rows, columns: columns > 0 ? 0 : 1 };
  return { rows, columns };
}

function $selectedCells(): TableCellNode[] {
  const selection = $getSelection();
  return $isTableSelection(selection) ? selection.getNodes().filter($isTableCellNode) : [];
}
