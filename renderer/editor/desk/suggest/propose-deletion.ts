// Words that are to go stay on the sheet, struck through, until somebody decides: also those that somebody else has only proposed,
// whose insertion then holds the deletion. So does the end of a paragraph that is to be joined with the next: a struck mark is the
// last of the earlier block. What one has proposed oneself is taken back at once.
import {
  $getSelection,
  $isElementNode,
  $isLineBreakNode,
  $isRangeSelection,
  $isTextNode,
  type ElementNode,
  type LexicalNode,
  type PointType,
  type RangeSelection,
  type TextNode,
} from 'lexical';
import { $createParagraphBreakNode, $isParagraphBreakNode } from '../paragraph-break-node.ts';
import {
  $createSuggestionNode,
  $insertionAround,
  $isSuggestionNode,
  $suggestionAround,
  type SuggestionNode,
} from '../suggestion-node.ts';
import type { Suggester } from '../suggesting.ts';
import { $isOwnDeletion } from './open-insertion.ts';
import { $blockBeside, $joinWithNext, $textBlockOf } from './text-blocks.ts';

/** The caret goes to the side the deletion went to. Blocks stay, however much of them is selected. */
export function $proposeDeletion(selection: RangeSelection, suggester: Suggester, isBackward: boolean): void {
  const joined = $blocksToJoin(selection);
  const leaves = selection.extract().filter($isLeaf);
  const strike = { id: suggester.newId(), joins: joined.length > 0 ? 'same-change' : 'own' } as const;
  const struck = leaves.map((leaf) => $strike(leaf, suggester, strike)).filter((node) => node !== undefined);
  for (const block of joined) $strikeEnd(block, suggester, strike);
  const edge = isBackward ? struck[0] : struck.at(-1);
  if (edge !== undefined) $leave(edge, isBackward);
  else $collapse(isBackward);
}

/** What was selected is proposed to go; gives the caret behind it. */
export function $withoutSelected(selection: RangeSelection, suggester: Suggester): RangeSelection {
  if (selection.isCollapsed()) return selection;
  $proposeDeletion(selection, suggester, false);
  const caret = $getSelection();
  return $isRangeSelection(caret) ? caret : selection;
}

/**
 * One character before or behind the caret, or the end of the paragraph where there is none. False where the block has no
 * neighbour it could be joined with.
 */
export function $proposeCharacter(
  selection: RangeSelection,
  suggester: Suggester,
  isBackward: boolean,
): boolean {
  const { anchor } = selection;
  const found = $characterBeside(anchor, isBackward) ?? $beyond($textBlockOf(anchor.getNode()), isBackward);
  if (found === undefined) return false;
  if (found === 'nothing') return true;
  if ('earlier' in found) {
    $proposeJoin(found, suggester, isBackward);
    return true;
  }
  const { leaf, start, end } = found;
  if ($insertionAround(leaf)?.isOwn() === true) {
    $takeBack(found);
    return true;
  }
  const piece = $isTextNode(leaf) ? $pieceOf(leaf.splitText(start, end), start) : leaf;
  const struck = piece && $strike(piece, suggester, { id: suggester.newId(), joins: 'own' });
  if (struck !== undefined) $leave(struck, isBackward);
  return true;
}

/** A character of one's own insertion goes for good; the caret stands where it was. */
function $takeBack({ leaf, start, end }: Character): void {
  if ($isTextNode(leaf) && end - start < leaf.getTextContentSize()) {
    leaf.spliceText(start, end - start, '', true);
    return;
  }
  const insertion = $insertionAround(leaf);
  const last = insertion !== undefined && $leavesOf(insertion).length === 1 ? insertion : leaf;
  $leave(last, true);
  last.remove();
}

type Boundary = { readonly earlier: ElementNode; readonly later: ElementNode };

/**
 * Behind the edge of a block: an end of a paragraph, or where that is to go already, what comes behind it; 'nothing' where all
 * the rest is.
 */
function $beyond(
  block: ElementNode | undefined,
  isBackward: boolean,
): Character | Boundary | 'nothing' | undefined {
  const neighbour = block && $blockBeside(block, isBackward ? 'before' : 'behind');
  if (block === undefined || neighbour === undefined) return undefined;
  const [earlier, later] = isBackward ? [neighbour, block] : [block, neighbour];
  if ($struckEnds(earlier).length === 0) return { earlier, later };
  const leaves = $leavesOf(neighbour).filter((leaf) => !$isStruck(leaf));
  const leaf = isBackward ? leaves.at(-1) : leaves[0];
  return leaf === undefined ? ($beyond(neighbour, isBackward) ?? 'nothing') : $edgeOf(leaf, isBackward);
}

function $proposeJoin({ earlier, later }: Boundary, suggester: Suggester, isBackward: boolean): void {
  // Where there are no published words on one side readers know of no end: it goes at once.
  if (earlier.isEmpty() || $isOnlyOwn(later)) {
    if (isBackward && later.isEmpty() && !earlier.isEmpty()) earlier.selectEnd();
    else if (isBackward || earlier.isEmpty()) later.selectStart();
    $joinWithNext(earlier);
    return;
  }
  const [first] = $leavesOf(later);
  const around = first && $suggestionAround(first);
  // Taken away letter by letter, backwards, all is one change.
  const isSame = isBackward && around !== undefined && $isOwnDeletion(around, suggester.author);
  const id = isSame ? around.getProposal().id : suggester.newId();
  const struck = $strikeEnd(earlier, suggester, { id, joins: 'own' });
  if (!isBackward) later.selectStart();
  else if (struck !== undefined) $leave(struck, true);
}

/** Nothing but what whoever suggests has proposed; an empty block as well. */
export function $isOnlyOwn(block: ElementNode): boolean {
  return $leavesOf(block).every((leaf) => $insertionAround(leaf)?.isOwn() === true);
}

/** Blocks in the selection whose ends, too, lie in it, and could go. */
function $blocksToJoin(selection: RangeSelection): ElementNode[] {
  const nodes = [selection.anchor.getNode(), ...selection.getNodes(), selection.focus.getNode()];
  const blocks = new Map(
    nodes.flatMap((node) => $textBlockOf(node) ?? []).map((block) => [block.getKey(), block]),
  );
  return [...blocks.values()].filter((block) => blocks.has($blockBeside(block, 'behind')?.getKey() ?? ''));
}

/** Undefined where the block's end is to go already. */
function $strikeEnd(block: ElementNode, suggester: Suggester, struck: Struck): SuggestionNode | undefined {
  if ($struckEnds(block).length > 0) return undefined;
  const mark = $createParagraphBreakNode();
  block.append(mark);
  return $strike(mark, suggester, struck);
}

/** Marks by which the block's end is proposed to go. */
export function $struckEnds(block: ElementNode): LexicalNode[] {
  return $leavesOf(block).filter(
    (leaf) => $isParagraphBreakNode(leaf) && $insertionAround(leaf) === undefined,
  );
}

type Struck = {
  readonly id: string;
  /** Which deletion beside it the leaf goes on with: any by the same person, or one of the same change only. */
  readonly joins: 'own' | 'same-change';
};

/** The deletion the leaf is in now; undefined when it was of one's own insertion and is gone. */
export function $strike(
  leaf: LexicalNode,
  { author, at }: Suggester,
  { id, joins }: Struck,
): SuggestionNode | undefined {
  if ($insertionAround(leaf)?.isOwn() === true) {
    leaf.remove();
    return undefined;
  }
  const around = $suggestionAround(leaf);
  if (around?.isInsertion() === false) return around;
  const isJoined = (node: LexicalNode | null): node is SuggestionNode =>
    $isOwnDeletion(node, author) && (joins === 'own' || node.getProposal().id === id);
  const [previous, next] = [leaf.getPreviousSibling(), leaf.getNextSibling()];
  if (isJoined(previous)) return previous.append(leaf);
  if (isJoined(next)) return next.splice(0, 0, [leaf]);
  const deletion = $createSuggestionNode({ change: 'delete', id, author, at });
  leaf.insertBefore(deletion);
  return deletion.append(leaf);
}

/** Puts the caret beside a node. */
function $leave(node: LexicalNode, isBackward: boolean): void {
  const parent = node.getParentOrThrow();
  const sibling = isBackward ? node.getPreviousSibling() : node.getNextSibling();
  const own = $isSuggestionNode(sibling) && sibling.isOwn();
  if ($isTextNode(sibling) || own) {
    if (isBackward) sibling.selectEnd();
    else sibling.selectStart();
    return;
  }
  const index = node.getIndexWithinParent() + (isBackward ? 0 : 1);
  parent.select(index, index);
}

function $collapse(isBackward: boolean): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  const [first, last] = selection.isBackward()
    ? [selection.focus, selection.anchor]
    : [selection.anchor, selection.focus];
  const { key, offset, type } = isBackward ? first : last;
  selection.anchor.set(key, offset, type);
  selection.focus.set(key, offset, type);
}

type Character = { readonly leaf: LexicalNode; readonly start: number; readonly end: number };

function $characterBeside(point: PointType, isBackward: boolean): Character | undefined {
  const block = $blockOf(point.getNode());
  const leaves = block === undefined ? [] : $leavesOf(block);
  const { at, offset } = $indexOf(point, leaves);
  const here = leaves[at];
  if (here !== undefined && !$isStruck(here) && $isTextNode(here)) {
    const found = $inText(here, offset, isBackward);
    if (found !== undefined) return found;
  }
  // At the start of a leaf the one behind it is the leaf itself.
  const first = isBackward || offset > 0 ? at : at - 1;
  const others = isBackward ? leaves.slice(0, Math.max(0, first)).toReversed() : leaves.slice(first + 1);
  const leaf = others.find((other) => !$isStruck(other));
  return leaf && $edgeOf(leaf, isBackward);
}

function $edgeOf(leaf: LexicalNode, isBackward: boolean): Character | undefined {
  if (!$isTextNode(leaf)) return { leaf, start: 0, end: 1 };
  return $inText(leaf, isBackward ? leaf.getTextContentSize() : 0, isBackward);
}

function $isStruck(leaf: LexicalNode): boolean {
  return $suggestionAround(leaf)?.isInsertion() === false;
}

const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' });

/** Backwards a combining mark goes alone, as everywhere; forwards a letter goes with its marks. */
function $inText(leaf: LexicalNode, offset: number, isBackward: boolean): Character | undefined {
  const text = leaf.getTextContent();
  if (isBackward) {
    const last = [...graphemes.segment(text.slice(0, offset))].at(-1)?.segment;
    if (last === undefined) return undefined;
    const length = /\p{Mn}$/u.test(last) ? 1 : last.length;
    return { leaf, start: offset - length, end: offset };
  }
  const [next] = graphemes.segment(text.slice(offset));
  return next && { leaf, start: offset, end: offset + next.segment.length };
}

/** Of a text that was split at `start` and at an end, what lies between. */
export function $pieceOf(pieces: readonly TextNode[], start: number): TextNode | undefined {
  return pieces[start === 0 ? 0 : 1];
}

function $isLeaf(node: LexicalNode): boolean {
  return $isTextNode(node) || $isLineBreakNode(node);
}

function $blockOf(node: LexicalNode): LexicalNode | undefined {
  let block: LexicalNode | null = node;
  while (block !== null && (!$isElementNode(block) || block.isInline())) block = block.getParent();
  return block ?? undefined;
}

export function $leavesOf(node: LexicalNode): LexicalNode[] {
  if ($isLeaf(node)) return [node];
  return $isElementNode(node) ? node.getChildren().flatMap($leavesOf) : [];
}

/** Which leaf the point is in and where; an element's point is at the start of the leaf behind it. */
function $indexOf(point: PointType, leaves: readonly LexicalNode[]): { at: number; offset: number } {
  const node = point.getNode();
  if (!$isElementNode(node)) return { at: leaves.findIndex((leaf) => leaf.is(node)), offset: point.offset };
  const behind = node.getChildren().slice(point.offset).flatMap($leavesOf)[0];
  if (behind !== undefined) return { at: leaves.findIndex((leaf) => leaf.is(behind)), offset: 0 };
  const own = $leavesOf(node).at(-1);
  return { at: own === undefined ? leaves.length : leaves.findIndex((leaf) => leaf.is(own)) + 1, offset: 0 };
}
