// Takes suggestions over, or throws them away: their words stay or go. A block that loses its last word goes with them, and so
// does a table, a box or a list in which no word is left: whoever put it there proposed words, and these were all it held.
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
import { $isSuggestionNode, type SuggestionNode } from '../suggestion-node.ts';

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
    if (node.isInsertion() === (verdict === 'accept')) $unwrap(node);
    else $drop(node);
  }
  return count;
}

function $drop(suggestion: SuggestionNode): void {
  const block = $findMatchingParent(suggestion, $isBlock);
  const parent = suggestion.getParentOrThrow();
  suggestion.remove();
  $dropEmpty(parent);
  if (block?.isAttached() === true) $dropWithoutWords(block);
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
