// Going to a hit without taking the keyboard from where it is, and taking it there in the end.
import { $createRangeSelection, $setSelection, type LexicalEditor } from 'lexical';
import { pointsOf } from '../findings/block-segments.ts';
import { JUMP_TAG } from '../findings/show-finding.ts';
import { nameLineOf, rangeOf, type Hit } from './live-texts.ts';

/** Into the middle of the sheet, unless it can be seen already. */
export function showHit(editor: LexicalEditor, hit: Hit): void {
  const element = elementOf(editor, hit);
  const box = (rangeOf(editor, hit) ?? element)?.getBoundingClientRect();
  const desk = element?.closest('[data-float-area]')?.getBoundingClientRect();
  if (element === null || element === undefined || box === undefined || desk === undefined) return;
  const isSeen = box.top > desk.top + HIDDEN_BY_BAR && box.bottom < desk.bottom - MARGIN;
  if (!isSeen) element.scrollIntoView({ block: 'center', inline: 'nearest' });
}

function elementOf(editor: LexicalEditor, hit: Hit): HTMLElement | null | undefined {
  if (hit.in.kind === 'area') return hit.in.area;
  if ('field' in hit.in) return lineOrBlockOf(editor, hit.in);
  return rangeOf(editor, hit)?.startContainer.parentElement;
}

type InBlock = Extract<Hit['in'], { field: number }>;

function lineOrBlockOf(editor: LexicalEditor, { kind, key }: InBlock): HTMLElement | null {
  return (kind === 'name' ? nameLineOf(editor, key) : undefined) ?? editor.getElementByKey(key);
}

const HIDDEN_BY_BAR = 96;
const MARGIN = 24;

/**
 * Selects the letters, with the keyboard on them; a name only has the keyboard: on the line that opens the field for names, or in
 * that. What is not drawn (`drawHit`) has no letters to select.
 */
export function selectHit(editor: LexicalEditor, hit: Hit): void {
  if (hit.in.kind === 'undrawn') return;
  if (hit.in.kind === 'name') {
    const line = nameLineOf(editor, hit.in.key);
    (line?.querySelector('input') ?? line?.querySelector('button'))?.focus();
    return;
  }
  if (hit.in.kind === 'area') {
    hit.in.area.focus();
    hit.in.area.setSelectionRange(hit.span.start, hit.span.end);
    return;
  }
  const points = pointsOf(hit.in.words, hit.span);
  if (points === undefined) return;
  editor.update(
    () => {
      const selection = $createRangeSelection();
      selection.anchor.set(points.from.key, points.from.offset, 'text');
      selection.focus.set(points.to.key, points.to.offset, 'text');
      $setSelection(selection);
    },
    { tag: JUMP_TAG },
  );
  editor.getRootElement()?.focus({ preventScroll: true });
}

/** A place on the page: where the caret was. */
export type PagePlace = { readonly node: Node; readonly offset: number };

export function caretPlace(edge: 'start' | 'end' = 'start'): PagePlace | undefined {
  const area = document.activeElement;
  if (area instanceof HTMLTextAreaElement) {
    return { node: area, offset: edge === 'start' ? area.selectionStart : area.selectionEnd };
  }
  const selection = window.getSelection();
  const range = selection !== null && selection.rangeCount > 0 ? selection.getRangeAt(0) : undefined;
  if (range === undefined) return undefined;
  return edge === 'start'
    ? { node: range.startContainer, offset: range.startOffset }
    : { node: range.endContainer, offset: range.endOffset };
}

/** Index of the first hit that does not stand before a place; 0 when all do. */
export function firstFrom(editor: LexicalEditor, hits: readonly Hit[], place: PagePlace | undefined): number {
  if (place === undefined || !place.node.isConnected) return 0;
  const index = hits.findIndex((hit) => !isBefore(editor, hit, place));
  return Math.max(0, index);
}

function isBefore(editor: LexicalEditor, hit: Hit, { node, offset }: PagePlace): boolean {
  if (hit.in.kind === 'area') {
    if (hit.in.area === node) return hit.span.start < offset;
    return isFollowing(hit.in.area, node);
  }
  if ('field' in hit.in) {
    const element = lineOrBlockOf(editor, hit.in);
    return element === null || isFollowing(element, node);
  }
  const range = rangeOf(editor, hit);
  if (range === undefined) return true;
  if (node instanceof HTMLTextAreaElement) return isFollowing(range.startContainer, node);
  const here = document.createRange();
  here.setStart(node, Math.min(offset, node instanceof Text ? node.length : node.childNodes.length));
  return range.compareBoundaryPoints(Range.START_TO_START, here) < 0;
}

/** `other` comes behind `node` on the page. */
function isFollowing(node: Node, other: Node): boolean {
  return (node.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
