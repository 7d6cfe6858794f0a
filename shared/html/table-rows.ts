// Tables: a story has none, so a table of figures becomes a paragraph a row; a table that only lays out a page is no table.
import type { Piece } from '../document/inline-pieces.ts';
import { findAllWithin, findWithin, isElement } from './element.ts';
import { readFlatText } from './flat-text.ts';
import type { Context } from './marks.ts';
import type { Page } from './page.ts';
import type { Element } from './parse-html.ts';

/** One column, or pictures and whole parts of a page in its cells. */
export function isLayout(table: Element): boolean {
  const rows = findAllWithin(table, ({ tagName }) => tagName === 'tr');
  const isNarrow = rows.every((row) => cellsOf(row).length < 2);
  return isNarrow || findWithin(table, ({ tagName }) => partNames.has(tagName)) !== undefined;
}

export function readRows(page: Page, table: Element, context: Context): Piece[][] {
  page.dropped.note('table');
  const caption = findWithin(table, ({ tagName }) => tagName === 'caption');
  const rows = findAllWithin(table, ({ tagName }) => tagName === 'tr');
  const lines = rows.map((row) =>
    cellsOf(row)
      .map((cell) => oneLine(readFlatText(page, cell.childNodes, context).pieces))
      .flatMap((pieces, index): Piece[] => (index === 0 ? pieces : [plain(' | '), ...pieces])),
  );
  return caption === undefined
    ? lines
    : [oneLine(readFlatText(page, caption.childNodes, context).pieces), ...lines];
}

const partNames: ReadonlySet<string> = new Set(
  'img figure table ul ol h1 h2 h3 h4 h5 h6 blockquote aside article section'.split(' '),
);

function cellsOf(row: Element): Element[] {
  return row.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'td' || tagName === 'th');
}

function oneLine(pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece) => (piece === 'break' ? plain(' ') : piece));
}

function plain(text: string): Piece {
  return { text, format: 0, url: null };
}
