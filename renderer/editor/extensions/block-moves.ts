// Moving whole blocks: the selected ones among the blocks of the story, or a list item or a line of a box among its siblings
// first.
import { $isListItemNode, $isListNode, type ListItemNode } from '@lexical/list';
import {
  $findMatchingParent,
  $getRoot,
  $isRangeSelection,
  type BaseSelection,
  type LexicalNode,
} from 'lexical';
import { $isInfoBoxNode } from '../blocks/infobox/node.ts';
import { $topBlock } from '../blocks/top-block.ts';

export type Direction = 'up' | 'down';

/** Blocks of the story the selection touches, in reading order. */
export function $selectedBlocks(selection: BaseSelection | null): LexicalNode[] {
  return $blocksOf(selection, $topBlock);
}

function $blocksOf(
  selection: BaseSelection | null,
  $blockOf: (node: LexicalNode) => LexicalNode | null,
): LexicalNode[] {
  const blocks = new Map<string, LexicalNode>();
  for (const node of selection?.getNodes() ?? []) {
    const block = $blockOf(node);
    if (block !== null) blocks.set(block.getKey(), block);
  }
  return [...blocks.values()].sort((one, other) => one.getIndexWithinParent() - other.getIndexWithinParent());
}

/** False when there is nowhere to go. */
export function $moveSelection(selection: BaseSelection | null, direction: Direction): boolean {
  const item = $isRangeSelection(selection) ? $onlyItem(selection.getNodes()) : undefined;
  if (item !== undefined && $moveItem(item, direction)) return true;
  const lines = $blocksOf(selection, (node) => node.getTopLevelElement());
  const [box, ...others] = new Set(lines.map((line) => line.getParentOrThrow()));
  if ($isInfoBoxNode(box) && others.length === 0 && $moveBlocks(lines, direction)) return true;
  return $moveBlocks($selectedBlocks(selection), direction);
}

/** Moves neighbouring blocks as one over the block before or after them. */
export function $moveBlocks(blocks: readonly LexicalNode[], direction: Direction): boolean {
  const [first, last] = [blocks[0], blocks.at(-1)];
  if (first === undefined || last === undefined) return false;
  const over = direction === 'up' ? first.getPreviousSibling() : last.getNextSibling();
  if (over === null) return false;
  if (direction === 'up') last.insertAfter(over);
  else first.insertBefore(over);
  return true;
}

/** Moves one block before the block that stands at `index` now; the end when there is none. */
export function $moveBlockTo(block: LexicalNode, index: number): void {
  const target = $getRoot().getChildAtIndex(index);
  if (target === null) $getRoot().append(block);
  else if (!target.is(block)) target.insertBefore(block);
}

function $onlyItem(nodes: readonly LexicalNode[]): ListItemNode | undefined {
  const items = new Set(nodes.map((node) => $findMatchingParent(node, $isListItemNode)));
  const [item] = items;
  return items.size === 1 && item !== null ? item : undefined;
}

function $moveItem(item: ListItemNode, direction: Direction): boolean {
  const own = [item, ...$nestedAfter(item)];
  const over = direction === 'up' ? $groupBefore(item) : $groupAfter(own);
  const edge = direction === 'up' ? over[0] : over.at(-1);
  if (edge === undefined) return false;
  if (direction === 'up') for (const node of own) edge.insertBefore(node);
  else for (const node of own.toReversed()) edge.insertAfter(node);
  return true;
}

/** Lexical keeps a nested list in an item of its own behind the item it belongs to. */
function $nestedAfter(item: LexicalNode): LexicalNode[] {
  const next = item.getNextSibling();
  return next !== null && $isNestedWrapper(next) ? [next] : [];
}

function $isNestedWrapper(node: LexicalNode): boolean {
  return $isListItemNode(node) && $isListNode(node.getFirstChild());
}

function $groupBefore(item: LexicalNode): LexicalNode[] {
  const previous = item.getPreviousSibling();
  if (previous === null) return [];
  const owner = $isNestedWrapper(previous) ? previous.getPreviousSibling() : null;
  return owner === null ? [previous] : [owner, previous];
}

function $groupAfter(own: readonly LexicalNode[]): LexicalNode[] {
  const next = own.at(-1)?.getNextSibling() ?? null;
  return next === null ? [] : [next, ...$nestedAfter(next)];
}
