// Text of an element that may hold only lines of text: an item of a list, a caption, a cell. Blocks inside become lines; lists
// and pictures inside are handed back to whoever has a place for them.
import type { Piece } from '../document/inline-pieces.ts';
import { isElement, isInline, textOf } from './element.ts';
import { withElement, type Context } from './marks.ts';
import type { Page } from './page.ts';
import type { Element, Node } from './parse-html.ts';
import { leaveOut } from './unwanted.ts';

export type FlatText = {
  readonly pieces: Piece[];
  /** Lists and pictures in document order; without them where the caller wants none. */
  readonly lists: Element[];
  readonly pictures: Element[];
};

export function readFlatText(page: Page, nodes: readonly Node[], context: Context): FlatText {
  const flat: FlatText = { pieces: [], lists: [], pictures: [] };
  for (const node of nodes) readNode(page, node, context, flat);
  return flat;
}

/** What a text node says in its surroundings. */
export function textPieces(text: string, { format, url, isPreformatted }: Context): Piece[] {
  if (!isPreformatted) return [{ text, format, url }];
  return text
    .split(/\r\n?|\n/u)
    .flatMap((line, index): Piece[] => [
      ...(index === 0 ? [] : (['break'] as const)),
      { text: line, format, url },
    ]);
}

/** Ends a line once: where nothing was written since the last end there is nothing to part. */
export function endLine(pieces: Piece[]): void {
  const last = pieces.findLast((piece) => piece === 'break' || piece.text.trim() !== '');
  if (last !== undefined && last !== 'break') pieces.push('break');
}

function readNode(page: Page, node: Node, context: Context, flat: FlatText): void {
  if (node.nodeName === '#text') return void flat.pieces.push(...textPieces(textOf(node), context));
  if (!isElement(node) || leaveOut(page, node)) return;
  const { tagName } = node;
  if (tagName === 'br') return void flat.pieces.push('break');
  if (tagName === 'img' || tagName === 'figure') return void flat.pictures.push(node);
  if (tagName === 'ul' || tagName === 'ol') return void flat.lists.push(node);
  const inside = withElement(page, context, node);
  if (!isInline(node)) endLine(flat.pieces);
  for (const child of node.childNodes) readNode(page, child, inside, flat);
  if (!isInline(node)) endLine(flat.pieces);
}
