// The kinds of text blocks a person can choose, and what turning into one does.
import {
  $createListItemNode,
  $createListNode,
  $insertList,
  $isListItemNode,
  $isListNode,
  type ListItemNode,
  type ListNode,
} from '@lexical/list';
import { $createHeadingNode, $createQuoteNode, $isHeadingNode, $isQuoteNode } from '@lexical/rich-text';
import { $setBlocksType } from '@lexical/selection';
import { $isTableCellNode, $isTableNode } from '@lexical/table';
import {
  $createParagraphNode,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  type ElementNode,
  type LexicalNode,
  type RangeSelection,
} from 'lexical';
import { $isInfoBoxNode } from '../blocks/infobox/node.ts';
import { $createNoteNode, $isNoteNode } from '../blocks/note/node.ts';
import { $createPullQuoteNode, $isPullQuoteNode } from '../blocks/pull-quote/node.ts';

export const textKinds = ['paragraph', 'h2', 'h3', 'bullet', 'number', 'quote', 'pullquote', 'note'] as const;
export type TextKind = (typeof textKinds)[number];

const kindsInBox: readonly TextKind[] = ['paragraph', 'h2', 'h3', 'bullet', 'number'];
const kindsInCell: readonly TextKind[] = ['paragraph', 'bullet', 'number'];

/** What the text at a node may be turned into, where it stands. */
export function $kindsAt(node: LexicalNode): readonly TextKind[] {
  const place = node.getTopLevelElement()?.getParent();
  if ($isTableCellNode(place)) return kindsInCell;
  return $isInfoBoxNode(place) ? kindsInBox : textKinds;
}

/** Kind of the block a node stands in, in a box or a cell of the one inside it; undefined where there is no text of its own. */
export function $kindOf(node: LexicalNode): TextKind | undefined {
  const block = node.getTopLevelElement();
  if (!$isElementNode(block) || $isInfoBoxNode(block) || $isTableNode(block)) return undefined;
  if ($isListNode(block)) return block.getListType() === 'number' ? 'number' : 'bullet';
  if ($isHeadingNode(block)) return block.getTag() === 'h3' ? 'h3' : 'h2';
  if ($isQuoteNode(block)) return 'quote';
  if ($isPullQuoteNode(block)) return 'pullquote';
  return $isNoteNode(block) ? 'note' : 'paragraph';
}

/** Turns the selected blocks into `kind`; those that are of it already become paragraphs. */
export function $turnInto(selection: RangeSelection, kind: TextKind): void {
  const node = selection.anchor.getNode();
  if (!$kindsAt(node).includes(kind)) return;
  const next = $kindOf(node) === kind ? 'paragraph' : kind;
  if (next === 'bullet' || next === 'number') $insertList(next);
  else
    $setBlocksType(
      selection,
      () => $createTextBlock(next),
      () => {},
    );
}

/** Turns one top-level block, wherever the caret is, keeping its words. */
export function $turnBlockInto(block: ElementNode, kind: TextKind): void {
  if (kind === 'bullet' || kind === 'number') {
    $turnIntoList(block, kind);
    return;
  }
  if (!$isListNode(block)) {
    block.replace($createTextBlock(kind), true);
    return;
  }
  for (const { item, words } of $linesOf(block)) {
    const line = $createTextBlock(kind);
    block.insertBefore(line.append(...words));
    $moveCaret(item, line);
  }
  block.remove();
}

type Line = { readonly item: ListItemNode; readonly words: readonly LexicalNode[] };

/** What is written in a list and in the lists inside it, in reading order. An item that only holds a list is no line. */
function $linesOf(list: ListNode): Line[] {
  return list
    .getChildren()
    .filter($isListItemNode)
    .flatMap((item) => {
      const words = item.getChildren().filter((child) => !$isListNode(child));
      const inner = item.getChildren().filter($isListNode);
      const own = words.length > 0 || inner.length === 0 ? [{ item, words }] : [];
      return [...own, ...inner.flatMap($linesOf)];
    });
}

/** A caret in a line without words stands in the item itself, which goes; among words it goes with them. */
function $moveCaret(from: ElementNode, to: ElementNode): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  for (const point of [selection.anchor, selection.focus]) {
    if (point.key === from.getKey())
      point.set(to.getKey(), Math.min(point.offset, to.getChildrenSize()), 'element');
  }
}

function $turnIntoList(block: ElementNode, kind: 'bullet' | 'number'): void {
  if ($isListNode(block)) block.setListType(kind);
  else block.replace($createListNode(kind).append($createListItemNode().append(...block.getChildren())));
}

function $createTextBlock(kind: Exclude<TextKind, 'bullet' | 'number'>): ElementNode {
  switch (kind) {
    case 'paragraph':
      return $createParagraphNode();
    case 'h2':
    case 'h3':
      return $createHeadingNode(kind);
    case 'quote':
      return $createQuoteNode();
    case 'pullquote':
      return $createPullQuoteNode();
    case 'note':
      return $createNoteNode();
  }
}
