// A table as HTML: leading rows of header cells are its head, header cells say which way they look. Pure.
import { headerState, type Table, type TableCell, type TableRow } from '../model/blocks.ts';
import { html, noHtml, type Html } from './html.ts';

type CellBlock = TableCell['children'][number];

/** `place`: attributes of the table. A table without rows leaves nothing behind. */
export function tableHtml(table: Table, place: Html, blockHtml: (block: CellBlock) => Html): Html {
  if (table.children.length === 0) return noHtml;
  const bodyStart = table.children.findIndex((row) => !isHeaderRow(row));
  const headRows = bodyStart === -1 ? table.children : table.children.slice(0, bodyStart);
  const bodyRows = table.children.slice(headRows.length);
  const rows = (of: readonly TableRow[]): Html[] => of.map((row) => rowHtml(row, blockHtml));
  const head = headRows.length > 0 && html`<thead>${rows(headRows)}</thead>`;
  const body = bodyRows.length > 0 && html`<tbody>${rows(bodyRows)}</tbody>`;
  return html`<table${place}>${head}${body}</table>`;
}

/** True where every cell heads its column. */
export function isHeaderRow(row: TableRow): boolean {
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
