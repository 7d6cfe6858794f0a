// A table as HTML: leading rows of header cells are its head, header cells say which way they look. Pure.
import { headerState, type Table, type TableCell, type TableRow } from '../model/blocks.ts';
import { isOnlyProposed } from './desk-marks.ts';
import { html, noHtml, type Html } from './html.ts';

type CellBlock = TableCell['children'][number];

/** `place`: attributes of the table. A table without rows, or one that is only proposed, leaves nothing behind. */
export function tableHtml(table: Table, place: Html, blockHtml: (block: CellBlock) => Html): Html {
  if (table.children.length === 0 || isOnlyProposed(table)) return noHtml;
  const { head: headRows, body: bodyRows } = splitRows(table);
  const rows = (of: readonly TableRow[]): Html[] => of.map((row) => rowHtml(row, blockHtml));
  const head = headRows.length > 0 && html`<thead>${rows(headRows)}</thead>`;
  const body = bodyRows.length > 0 && html`<tbody>${rows(bodyRows)}</tbody>`;
  return html`<table${place}>${head}${body}</table>`;
}

/** Rows at the top whose every cell heads its column are the table's head. */
export function splitRows({ children: rows }: Table): {
  readonly head: readonly TableRow[];
  readonly body: readonly TableRow[];
} {
  const start = rows.findIndex((row) => !isHeaderRow(row));
  const count = start === -1 ? rows.length : start;
  return { head: rows.slice(0, count), body: rows.slice(count) };
}

function isHeaderRow(row: TableRow): boolean {
  return row.children.length > 0 && row.children.every((cell) => (cell.headerState & headerState.row) !== 0);
}

function rowHtml(row: TableRow, blockHtml: (block: CellBlock) => Html): Html {
  return html`<tr>${row.children.map((cell) => cellHtml(cell, blockHtml))}</tr>`;
}

function cellHtml(cell: TableCell, blockHtml: (block: CellBlock) => Html): Html {
  const spans = html`${cell.colSpan > 1 && html` colspan="${cell.colSpan}"`}${cell.rowSpan > 1 && html` rowspan="${cell.rowSpan}"`}`;
  const content = cell.children.map(blockHtml);
  if (cell.headerState === headerState.none) return html`<td${spans}>${content}</td>`;
  const scope = (cell.headerState & headerState.row) === 0 ? 'row' : 'col';
  return html`<th scope="${scope}"${spans}>${content}</th>`;
}
