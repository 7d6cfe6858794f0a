// Inline text as HTML shows it: white space collapsed, neighbours with the same marks and link joined. What two documents
// look like to a reader is equal when their pieces are. Pure.
import type { Inline, TextRun } from '../model/inline.ts';
import { link, textRun } from './build.ts';
import { publicChildren } from './desk-marks.ts';
import { printable } from './html.ts';
import { parseLink } from './link-address.ts';

/** A stretch of text with its marks (`textFormat` bits) and the address it links to, or a line break. */
export type Piece = { readonly text: string; readonly format: number; readonly url: string | null } | 'break';

/** The inline nodes of pieces as they come: collapsed, trimmed, joined, NFC. Empty when no reader would see anything. */
export function inlineOfPieces(pieces: readonly Piece[]): Inline[] {
  const inline: Inline[] = [];
  for (const piece of joined(collapsed(pieces))) {
    if (piece === 'break') {
      inline.push({ type: 'linebreak', version: 1 });
      continue;
    }
    const run = textRun(piece.text, piece.format);
    if (piece.url === null) inline.push(run);
    else appendLinked(inline, piece.url, run);
  }
  return inline;
}

/** Links without words or with an address that must not be followed are text. */
export function piecesOf(nodes: readonly Inline[], url: string | null = null): Piece[] {
  return nodes.flatMap((node): Piece[] => {
    switch (node.type) {
      case 'linebreak':
        return ['break'];
      case 'tab':
        return [{ text: ' ', format: 0, url }];
      case 'text':
        return [{ text: node.text, format: node.format & knownMarks, url }];
      case 'mark':
      case 'suggestion':
        return piecesOf(publicChildren(node), url);
      case 'link':
      case 'autolink':
        return piecesOf(node.children, hasWords(node.children) ? cleanAddress(node.url) : null);
    }
  });
}

/** The same text in its plainest form. */
export function normaliseInline(nodes: readonly Inline[]): Inline[] {
  return inlineOfPieces(piecesOf(nodes));
}

/** An address as the page would carry it; null when it must not be followed. */
export function cleanAddress(typed: string): string | null {
  const address = parseLink(typed);
  if (address === undefined) return null;
  return address.kind === 'portal' ? `/${address.path}` : address.href;
}

/** A text of one paragraph (a caption, a heading) as a page shows it; line breaks are kept where there are any. */
export function plainText(text: string): string {
  return printable(text)
    .normalize('NFC')
    .replace(/[ \t\r\f]+/gu, ' ')
    .replace(/ ?\n ?/gu, '\n')
    .trim();
}

/** The same where a page has no lines: white space of every kind is one space. */
export function oneLine(text: string): string {
  return plainText(text).replace(/\n+/gu, ' ');
}

/** Bold, italic, strikethrough, underline, subscript, superscript, highlight; Lexical's other bits mean nothing here. */
const knownMarks = 1 | 2 | 4 | 8 | 32 | 64 | 128;

/** White space of HTML; a no-break space is a character like any other. */
const space = /[ \t\n\r\f]+/gu;

function collapsed(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  // At the start of a line there is nothing a space could stand after.
  let afterSpace = true;
  for (const piece of pieces) {
    if (piece === 'break') {
      trimEnd(out);
      out.push(piece);
      afterSpace = true;
      continue;
    }
    const text = printable(piece.text).replace(space, ' ');
    const kept: string = afterSpace ? text.replace(/^ /u, '') : text;
    if (kept === '') continue;
    out.push({ ...piece, text: kept });
    afterSpace = kept.endsWith(' ');
  }
  return trimBreaks(out);
}

/** A space before a line break or at the end is not seen. */
function trimEnd(pieces: Piece[]): void {
  const last = pieces.at(-1);
  if (last === undefined || last === 'break' || !last.text.endsWith(' ')) return;
  const text = last.text.slice(0, -1);
  pieces.splice(-1, 1, ...(text === '' ? [] : [{ ...last, text }]));
}

function trimBreaks(pieces: Piece[]): Piece[] {
  trimEnd(pieces);
  const start = pieces.findIndex((piece) => piece !== 'break');
  const end = pieces.findLastIndex((piece) => piece !== 'break');
  const shown = start === -1 ? [] : pieces.slice(start, end + 1);
  return shown.every((piece) => piece === 'break' || piece.text.trim() === '') ? [] : shown;
}

function joined(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  for (const piece of pieces) {
    const last = out.at(-1);
    if (last !== undefined && last !== 'break' && piece !== 'break' && isLike(last, piece)) {
      out[out.length - 1] = { ...last, text: last.text + piece.text };
    } else {
      out.push(piece);
    }
  }
  return out;
}

function isLike(one: Exclude<Piece, 'break'>, other: Exclude<Piece, 'break'>): boolean {
  return one.format === other.format && one.url === other.url;
}

function appendLinked(inline: Inline[], url: string, run: TextRun): void {
  const last = inline.at(-1);
  if (last?.type === 'link' && last.url === url) last.children.push(run);
  else inline.push({ ...link(url, ''), children: [run] });
}

function hasWords(nodes: readonly Inline[]): boolean {
  return nodes.some((node) => {
    if (node.type === 'linebreak') return false;
    if (node.type === 'mark' || node.type === 'suggestion') return hasWords(publicChildren(node));
    return 'children' in node ? hasWords(node.children) : node.text.trim() !== '';
  });
}
