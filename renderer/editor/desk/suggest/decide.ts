// Takes suggestions over, or throws them away: their words and ends of paragraphs stay or go. A block that loses its last word goes
// with them, and so does a table, a box or a list in which no word is left: whoever put it there proposed words, and these were
// all it held.
import { $dfs } from '@lexical/utils';
import { $isTableCellNode, $isTableRowNode } from '@lexical/table';
import {
  $findMatchingParent,
  $isElementNode,
  $isParagraphNode,
  $isRootNode,
  type ElementNode,
  type LexicalNode,
} from 'lexical';
import { $removeBlock } from '../../blocks/remove-block.ts';
import { $unwrap } from '../desk-nodes.ts';
import { $isParagraphBreakNode, type ParagraphBreakNode } from '../paragraph-break-node.ts';
import {
  $insertionAround,
  $isSuggestionNode,
  $suggestionAround,
  type SuggestionNode,
} from '../suggestion-node.ts';
import { $leavesOf, $struckEnds } from './propose-deletion.ts';
import { $breakAt, $joinWithNext, $textBlockOf } from './text-blocks.ts';

export type Verdict = 'accept' | 'reject';

/** All of them in reading order; the stretches of one change lie where they lie. */
export function $suggestions(): SuggestionNode[] {
  return $dfs().flatMap(({ node }) => ($isSuggestionNode(node) ? [node] : []));
}

/** How many changes were decided. `ids` undefined = every one. */
export function $decide(verdict: Verdict, ids?: readonly string[]): number {
  const decided = $suggestions().filter((node) => ids === undefined || ids.includes(node.getProposal().id));
  const count = new Set(decided.map((node) => node.getProposal().id)).size;
  for (const node of decided) {
    // A deletion goes with the insertion it is in.
    if (!node.isAttached()) continue;
    if (node.isInsertion() !== (verdict === 'accept')) $drop(node);
    else if (node.isInsertion()) $insert(node);
    else $keep(node);
  }
  return count;
}

function $insert(insertion: SuggestionNode): void {
  const block = $textBlockOf(insertion);
  const leaves = block === undefined ? [] : $leavesOf(block);
  const last = leaves.findLast(
    (leaf) => !$isParagraphBreakNode(leaf) || $insertionAround(leaf) !== undefined,
  );
  // Words that are proposed behind the last published ones came after Enter.
  const isEnd = last !== undefined && $insertionAround(last) !== undefined;
  const marks = $breaksIn(insertion);
  $unwrap(insertion);
  // One that somebody would leave out again is an end that is to go then.
  for (const mark of marks) $breakAt(mark, { isEnd, stays: $suggestionAround(mark) !== undefined });
}

function $keep(deletion: SuggestionNode): void {
  if ($insertionAround(deletion) === undefined) for (const mark of $breaksIn(deletion)) mark.remove();
  if (deletion.isAttached()) $unwrap(deletion);
}

function $drop(suggestion: SuggestionNode): void {
  const block = $findMatchingParent(suggestion, $isBlock);
  const parent = suggestion.getParentOrThrow();
  const joins = $insertionAround(suggestion) === undefined && $breaksIn(suggestion).length > 0;
  // Leaf by leaf: Lexical's history takes a step for none in which a single leaf was touched and says what it said.
  for (const leaf of $leavesOf(suggestion)) leaf.remove();
  $dropEmpty(parent);
  if (block?.isAttached() !== true) return;
  if (joins) $join(block);
  if (block.isAttached()) $dropWithoutWords(block);
}

/** Whoever else proposed that the block's end go has got it. */
function $join(block: ElementNode): void {
  for (const mark of $struckEnds(block)) mark.remove();
  $joinWithNext(block);
}

function $breaksIn(suggestion: SuggestionNode): ParagraphBreakNode[] {
  return $dfs(suggestion).flatMap(({ node }) => ($isParagraphBreakNode(node) ? [node] : []));
}

/** The cells of a table stay for as long as one of them says something. */
function $dropWithoutWords(block: ElementNode): void {
  if ($dfs(block).some(({ node }) => !$isElementNode(node))) return;
  const container = block.getParentOrThrow();
  const isOnly = container.getChildrenSize() === 1;
  if ($isRootNode(container)) {
    if (!isOnly || !$isParagraphNode(block)) $removeBlock(block);
    return;
  }
  if (!isOnly && !$isTableCellNode(block) && !$isTableRowNode(block)) block.remove();
  $dropWithoutWords(container);
}

/** A link or a mark without words. */
function $dropEmpty(element: ElementNode): void {
  if (!element.isAttached() || !element.isInline() || !element.isEmpty()) return;
  const parent = element.getParentOrThrow();
  element.remove();
  $dropEmpty(parent);
}

function $isBlock(node: LexicalNode): node is ElementNode {
  return $isElementNode(node) && !node.isInline();
}
