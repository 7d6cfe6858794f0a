// Tables of figures → a table whose rows are all equally wide; a table that only lays out a page is no table.
import { paragraph, table, tableCell } from '../document/build.ts';
import { layOutCells, MOST_COLUMNS } from '../document/table-grid.ts';
import type { Piece } from '../document/inline-pieces.ts';
import { headerState, type Table, type TableCell } from '../model/blocks.ts';
import { attribute, findWithin, hasClass, isElement, isHidden } from './element.ts';
import { addBehind, readInner, type InnerBlock } from './inner-blocks.ts';
import { readFlatText } from './flat-text.ts';
import type { Context } from './marks.ts';
import type { Page } from './page.ts';
import type { Element } from './parse-html.ts';

/** Reads what stands in a cell into the page it is given. */
export type ReadCell = (inner: Page, cell: Element) => void;

/** One column, or pictures and whole parts of a page in its cells. What our own code wrote is a table whatever it looks like. */
export function isLayout(element: Element): boolean {
  if (attribute(element, 'data-block') !== undefined || isMarkedTable(element)) return false;
  if (attribute(element, 'role') === 'presentation') return true;
  const rows = rowsOf(element);
  const isNarrow = rows.every((row) => cellsOf(row).length < 2);
  return isNarrow || findWithin(element, ({ tagName }) => partNames.has(tagName)) !== undefined;
}

/** Undefined when it has no cell; what a cell may not hold goes behind the table. */
export function readTableBlock(page: Page, element: Element, read: ReadCell): Table | undefined {
  const rows = rowsOf(element);
  const behind: Page = { ...page, blocks: [], pictures: [] };
  const cells = rows.map((row, index) =>
    cellsOf(row).map((cell, column) => {
      const { inner, behind: outside } = readInner(page, (within) => read(within, cell));
      addBehind(behind, outside);
      return cellOf(cell, { inner, header: headerOf(row, cell, column), left: rows.length - index });
    }),
  );
  const grid = evenRows(cells);
  if (grid.length === 0) return undefined;
  const block = table(grid);
  page.blocks.push(block);
  addBehind(page, behind);
  return block;
}

/** A sheet rather than a table of a story: an editor could not hold it, its rows become paragraphs. */
export function isSheet(element: Element): boolean {
  const rows = rowsOf(element);
  return rows.length > MOST_ROWS || rows.some((row) => cellsOf(row).length > MOST_COLUMNS);
}

export function readRows(page: Page, element: Element, context: Context): Piece[][] {
  page.dropped.note('table');
  return rowsOf(element).map((row) =>
    cellsOf(row)
      .map((cell) => oneLine(readFlatText(page, cell.childNodes, context).pieces))
      .flatMap((pieces, index): Piece[] => (index === 0 ? pieces : [plain(' | '), ...pieces])),
  );
}

function oneLine(pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece) => (piece === 'break' ? plain(' ') : piece));
}

function plain(text: string): Piece {
  return { text, format: 0, url: null };
}

const MOST_ROWS = 1_000;

const partNames: ReadonlySet<string> = new Set(
  'img figure table h1 h2 h3 h4 h5 h6 blockquote aside article section'.split(' '),
);

function isMarkedTable(element: Element): boolean {
  const around = element.parentNode;
  return around !== null && isElement(around) && hasClass(around, new Set(['wp-block-table']));
}

/** Its own rows, not those of a table inside. */
function rowsOf(element: Element): Element[] {
  return element.childNodes.filter(isElement).flatMap((child) => {
    if (child.tagName === 'tr') return isHidden(child) ? [] : [child];
    return sections.has(child.tagName) ? rowsOf(child) : [];
  });
}

const sections: ReadonlySet<string> = new Set(['thead', 'tbody', 'tfoot']);

function cellsOf(row: Element): Element[] {
  return row.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'td' || tagName === 'th');
}

type Read = {
  readonly inner: readonly InnerBlock[];
  readonly header: number;
  /** Rows from this one to the last. */
  readonly left: number;
};

function cellOf(cell: Element, { inner, header, left }: Read): TableCell {
  const blocks = inner.map((block) => (block.type === 'heading' ? paragraph(block.children) : block));
  return tableCell(blocks.length === 0 ? [paragraph('')] : blocks, {
    headerState: header,
    colSpan: spanOf(cell, 'colspan', MOST_COLUMNS),
    rowSpan: spanOf(cell, 'rowspan', left),
  });
}

function spanOf(cell: Element, name: 'colspan' | 'rowspan', most: number): number {
  const span = Number.parseInt(attribute(cell, name) ?? '', 10);
  return Number.isSafeInteger(span) ? Math.min(Math.max(span, 1), most) : 1;
}

/** Which way a header cell looks: what it says, else where it stands. */
function headerOf(row: Element, cell: Element, column: number): number {
  const isInHead = row.parentNode !== null && isElement(row.parentNode) && row.parentNode.tagName === 'thead';
  if (cell.tagName === 'td') return isInHead ? headerState.row : headerState.none;
  const scope = attribute(cell, 'scope')?.toLowerCase();
  if (scope === 'row' || scope === 'rowgroup') return headerState.column;
  if (scope === 'col' || scope === 'colgroup' || isInHead) return headerState.row;
  const isAlone = cellsOf(row).some(({ tagName }) => tagName === 'td');
  if (isAlone) return column === 0 ? headerState.column : headerState.row;
  return headerState.row;
}

/** Rows as wide as the widest: cells that are missing are empty ones, and none reaches into another. */
function evenRows(rows: readonly (readonly TableCell[])[]): TableCell[][] {
  const { placed, taken, width } = layOutCells(rows);
  if (width === 0) return [];
  return placed.map((row, index) => {
    const cells = row.map(({ cell, colSpan }) => ({ ...cell, colSpan }));
    const missing = Array.from({ length: width }, (_, column) => taken[index]?.has(column) !== true);
    return [...cells, ...missing.filter(Boolean).map(() => tableCell([paragraph('')]))];
  });
}
