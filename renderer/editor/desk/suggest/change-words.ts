// What tools write into the text (find and replace, fixes of the proof-reader, the event sheet, snippets, files let go over the
// sheet) goes through here: at once, or as a proposal while somebody suggests. Everything within an update.
import {
  $createTextNode,
  $getEditor,
  $getNodeByKey,
  $getSelection,
  $isLineBreakNode,
  $isRangeSelection,
  $isTextNode,
  type LexicalNode,
  type TextNode,
} from 'lexical';
import type { BlockText, PointInText } from '../../findings/block-segments.ts';
import { $isParagraphBreakNode } from '../paragraph-break-node.ts';
import { $createSuggestionNode, $suggestionAround } from '../suggestion-node.ts';
import { suggesterOf, type Suggester } from '../suggesting.ts';
import { $standOutside, $standsInOwn } from './open-insertion.ts';
import { $pieceOf, $strike, $withoutSelected } from './propose-deletion.ts';
import { trackInserted } from './track-inserted.ts';

type Span = { readonly start: number; readonly end: number };

export type Replaced = {
  /** Behind the new words; undefined where there are none and their run is gone. */
  readonly end: PointInText | undefined;
  /** Of the proposal; undefined when the words were changed at once. */
  readonly changeId: string | undefined;
};

/**
 * Puts words in place of a span of a block's text; they look like the first letter they replace, and the selection keeps its
 * place. Undefined when there was nothing to replace: no letters that somebody typed, or only such as are proposed to go.
 */
export function $replaceWords(text: BlockText, span: Span, words: string): Replaced | undefined {
  const parts = $partsOf(text, span);
  const suggester = suggesterOf($getEditor());
  if (parts.length === 0) return undefined;
  return suggester === undefined ? $replaceAtOnce(parts, words) : $proposeWords(parts, words, suggester);
}

/** What `insert` puts where the caret is; what is selected goes for it. */
export function $insertAtCaret(insert: () => void): void {
  const suggester = suggesterOf($getEditor());
  if (suggester === undefined) insert();
  else $proposeAtCaret(suggester, insert);
}

/** What `insert` puts anywhere. */
export function $insertWords(insert: () => void): void {
  const suggester = suggesterOf($getEditor());
  if (suggester === undefined) insert();
  else trackInserted($getEditor(), suggester, insert);
}

/** What is selected is proposed to go, and `insert` puts something in its place. */
export function $proposeAtCaret(suggester: Suggester, insert: () => void): void {
  const selection = $getSelection();
  // Inside somebody else's suggestion, or a deletion, what comes would be taken for a part of it.
  if ($isRangeSelection(selection) && !$standsInOwn(selection))
    $standOutside($withoutSelected(selection, suggester));
  trackInserted($getEditor(), suggester, insert);
}

/** A stretch of one text node. */
type Part = { readonly node: TextNode; readonly from: number; readonly to: number };

/** In reading order. */
function $partsOf({ segments }: BlockText, span: Span): Part[] {
  return segments.flatMap(({ start, end, key, from }) => {
    const [first, last] = [Math.max(span.start, start), Math.min(span.end, end)];
    const node = $getNodeByKey(key);
    return first < last && $isTextNode(node)
      ? [{ node, from: first - start + from, to: last - start + from }]
      : [];
  });
}

/** Line breaks that readers see between the words go with them. */
function $breaksBetween(parts: readonly Part[]): LexicalNode[] {
  const [first, last] = [parts[0]?.node, parts.at(-1)?.node];
  if (first === undefined || last === undefined || first.is(last)) return [];
  return first
    .getNodesBetween(last)
    .filter((node) => $isLineBreakNode(node) && !$isParagraphBreakNode(node))
    .filter((node) => $suggestionAround(node)?.isInsertion() !== true);
}

function $replaceAtOnce(parts: readonly Part[], words: string): Replaced {
  for (const lineBreak of $breaksBetween(parts)) lineBreak.remove();
  // From behind: a node may hold several of the parts.
  for (const [index, { node, from, to }] of [...parts.entries()].toReversed()) {
    node.spliceText(from, to - from, index === 0 ? words : '');
    if (node.getTextContentSize() === 0) node.remove();
  }
  const [first] = parts;
  const isThere = first?.node.isAttached() === true;
  const end = isThere ? { key: first.node.getKey(), offset: first.from + words.length } : undefined;
  return { end, changeId: undefined };
}

function $proposeWords(parts: readonly Part[], words: string, suggester: Suggester): Replaced | undefined {
  const { author, at, newId } = suggester;
  const id = newId();
  const breaks = $breaksBetween(parts);
  const pieces = parts
    .toReversed()
    .flatMap(({ node, from, to }) => $pieceOf(node.splitText(from, to), from) ?? [])
    .toReversed();
  const [first] = pieces.filter((piece) => $suggestionAround(piece) === undefined);
  // Words that are to go already have had their answer.
  if (first === undefined) return undefined;
  for (const leaf of [...pieces, ...breaks]) $strike(leaf, suggester, { id, joins: 'same-change' });
  const deletion = $suggestionAround(first);
  if (words === '' || deletion === undefined) return { end: undefined, changeId: id };
  const added = $createTextNode(words).setFormat(first.getFormat()).setStyle(first.getStyle());
  deletion.insertAfter($createSuggestionNode({ change: 'insert', id, author, at }).append(added), false);
  return { end: { key: added.getKey(), offset: words.length }, changeId: id };
}
