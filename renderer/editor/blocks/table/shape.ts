// Keeps tables such as can be stored: under the root, rectangular, spans within bounds, no widths, colours or heights of their
// own, never empty. Lexical's own transforms fill up short rows and cells without a paragraph.
import { $isTableCellNode, $isTableRowNode, TableCellNode, TableNode, TableRowNode } from '@lexical/table';
import {
  $findMatchingParent,
  $isRootNode,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
} from 'lexical';
import { headerState } from '#shared/model/blocks.ts';
import { $removeBlock } from '../remove-block.ts';
import { $topBlock } from '../top-block.ts';
import { fitSpans } from './fit-spans.ts';

export function registerTableShape(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerNodeTransform(TableNode, $keepTable),
    editor.registerNodeTransform(TableRowNode, (row) => {
      if (row.getHeight() !== undefined) row.setHeight(undefined);
    }),
    editor.registerNodeTransform(TableCellNode, $keepPlainCell),
  );
}

/** The blocks of a table's cells in reading order. */
export function $tableBlocks(table: TableNode): LexicalNode[] {
  return $rows(table).flatMap((row) => $cells(row).flatMap((cell) => cell.getChildren()));
}

function $keepTable(table: TableNode): void {
  if (!$isRootNode(table.getParent())) {
    $moveToRoot(table);
    return;
  }
  if (table.getColWidths() !== undefined) table.setColWidths(undefined);
  if (table.getRowStriping()) table.setRowStriping(false);
  if (table.getFrozenColumns() > 0) table.setFrozenColumns(0);
  if (table.getFrozenRows() > 0) table.setFrozenRows(0);
  $fitSpans(table);
  if (table.getChildrenSize() === 0) $removeBlock(table);
}

/** A table in a cell gives its words to the cell; in anything else it comes out behind it. */
function $moveToRoot(table: TableNode): void {
  if ($findMatchingParent(table.getParentOrThrow(), $isTableCellNode) === null) {
    $topBlock(table)?.insertAfter(table);
    return;
  }
  for (const block of $tableBlocks(table)) table.insertBefore(block);
  table.remove();
}

function $fitSpans(table: TableNode): void {
  const rows = $rows(table);
  const wanted = rows.map((row) =>
    $cells(row).map((cell) => ({ colSpan: cell.getColSpan(), rowSpan: cell.getRowSpan() })),
  );
  fitSpans(wanted).forEach((spans, at) => {
    const row = rows[at];
    if (row === undefined) return;
    if (spans.length === 0) row.remove();
    $cells(row).forEach((cell, place) => {
      const { colSpan, rowSpan } = spans[place] ?? { colSpan: 1, rowSpan: 1 };
      if (cell.getColSpan() !== colSpan) cell.setColSpan(colSpan);
      if (cell.getRowSpan() !== rowSpan) cell.setRowSpan(rowSpan);
    });
  });
}

function $keepPlainCell(cell: TableCellNode): void {
  if (cell.getWidth() !== undefined) cell.setWidth(undefined);
  if (cell.getBackgroundColor() !== null) cell.setBackgroundColor(null);
  if (cell.getVerticalAlign() !== undefined) cell.setVerticalAlign(undefined);
  const known = cell.getHeaderStyles() & headerState.both;
  if (cell.getHeaderStyles() !== known) cell.setHeaderStyles(known);
}

function $rows(table: TableNode): TableRowNode[] {
  return table.getChildren().filter($isTableRowNode);
}

function $cells(row: TableRowNode): TableCellNode[] {
  return row.getChildren().filter($isTableCellNode);
}
