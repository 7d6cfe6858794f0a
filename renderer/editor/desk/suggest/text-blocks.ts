// Blocks of words one behind the other, as Enter parts them and Backspace joins them: through lists, but never into or out of a
// box or a table, nor past a picture.
import { $isListItemNode, $isListNode } from '@lexical/list';
import {
  $copyNode,
  $createRangeSelection,
  $findMatchingParent,
  $getNodeByKey,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isRootOrShadowRoot,
  $isTextNode,
  $setSelection,
  type ElementNode,
  type LexicalNode,
  type NodeKey,
  type PointType,
  type RangeSelection,
} from 'lexical';

/** A block that holds words, or none yet; an item that only holds a list is none. */
export function $textBlockOf(node: LexicalNode): ElementNode | undefined {
  return $findMatchingParent(node, $isTextBlock) ?? undefined;
}

function $isTextBlock(node: LexicalNode): node is ElementNode {
  if (!$isElementNode(node) || node.isInline() || $isRootOrShadowRoot(node)) return false;
  const first = node.getFirstChild();
  return first === null || !$isElementNode(first) || first.isInline();
}

export type Side = 'before' | 'behind';

export function $blockBeside(block: ElementNode, side: Side): ElementNode | undefined {
  for (let node = block; ;) {
    const sibling = side === 'before' ? node.getPreviousSibling() : node.getNextSibling();
    if (sibling !== null) return $nearest(sibling, side);
    const parent = node.getParentOrThrow();
    if (!$isListNode(parent) && !$isListItemNode(parent)) return undefined;
    node = parent;
  }
}

function $nearest(node: LexicalNode, side: Side): ElementNode | undefined {
  if ($isTextBlock(node)) return node;
  if (!$isListNode(node) && !$isListItemNode(node)) return undefined;
  const child = side === 'before' ? node.getLastChild() : node.getFirstChild();
  return child === null ? undefined : $nearest(child, side);
}

/** As Backspace does: words go to the earlier block and take its kind, but an empty one just goes. */
export function $joinWithNext(block: ElementNode): void {
  const next = $blockBeside(block, 'behind');
  if (next === undefined) return;
  if (block.isEmpty()) {
    $removeItem(block);
    return;
  }
  block.append(...next.getChildren());
  $removeItem(next);
}

/** With the lists it was all of. */
function $removeItem(block: ElementNode): void {
  const around = block.getParents().filter((parent) => $isListNode(parent) || $isListItemNode(parent));
  block.remove();
  for (const parent of around) if (parent.isAttached() && parent.isEmpty()) parent.remove();
}

/**
 * Breaks its block at a mark, which goes or stays as the last of the earlier half, as Enter does there. `isEnd`: nothing was there
 * behind the caret when Enter was pressed. The caret stays where it is.
 */
export function $breakAt(mark: LexicalNode, { isEnd, stays }: { isEnd: boolean; stays: boolean }): void {
  const block = $textBlockOf(mark);
  if (block === undefined) return;
  const caret = $getSelection()?.clone() ?? null;
  const isFirst = block.getFirstDescendant()?.is(mark) === true;
  const rest = $takeBehind(mark, block);
  if (!stays) mark.remove();
  // A heading asks whether the caret is behind its last letter.
  if (isEnd) for (const one of rest) one.remove();
  const last = block.getLastDescendant();
  const next =
    isEnd && $isTextNode(last)
      ? block.insertNewAfter($caretAt(last.getKey(), last.getTextContentSize(), 'text'), false)
      : block.insertNewAfter($caretAt(block.getKey(), isFirst ? 0 : 1, 'element'), false);
  if ($isElementNode(next)) next.append(...rest);
  if ($isRangeSelection(caret) && [caret.anchor, caret.focus].every($isInText)) $setSelection(caret);
}

function $isInText({ key, type }: PointType): boolean {
  return type === 'text' && $getNodeByKey(key)?.isAttached() === true;
}

/** All behind the mark in its block; what stands with it in something inline is taken into a copy of that. */
function $takeBehind(mark: LexicalNode, block: ElementNode): LexicalNode[] {
  let rest = mark.getNextSiblings();
  for (let around = mark.getParentOrThrow(); !around.is(block); around = around.getParentOrThrow()) {
    const taken = rest.length === 0 ? [] : [$copyNode(around).append(...rest)];
    rest = [...taken, ...around.getNextSiblings()];
  }
  return rest;
}

function $caretAt(key: NodeKey, offset: number, type: 'text' | 'element'): RangeSelection {
  const selection = $createRangeSelection();
  selection.anchor.set(key, offset, type);
  selection.focus.set(key, offset, type);
  return selection;
}
