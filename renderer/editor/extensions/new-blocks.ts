// Blocks that a person asks for by name, and where they go.
import { $createHorizontalRuleNode } from '@lexical/extension';
import { $isTableNode } from '@lexical/table';
import {
  $createParagraphNode,
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import { $createEmbedNode } from '../blocks/embed/node.tsx';
import { $createGalleryNode } from '../blocks/gallery/node.ts';
import { $createInfoBoxNode, $isInfoBoxNode } from '../blocks/infobox/node.ts';
import { $createPhotoNode } from '../blocks/photo/node.ts';
import { $createTable } from '../blocks/table/change-table.ts';
import { $topBlock } from '../blocks/top-block.ts';

export type NewBlock =
  | 'photo'
  | 'gallery'
  | 'infobox'
  | 'divider'
  | { readonly table: { readonly rows: number; readonly columns: number } }
  /** An address that a card may have. */
  | { readonly embed: string };

export function $createBlock(wanted: NewBlock): LexicalNode {
  if (typeof wanted === 'object') {
    return 'table' in wanted
      ? $createTable(wanted.table.rows, wanted.table.columns)
      : $createEmbedNode(wanted.embed);
  }
  switch (wanted) {
    case 'photo':
      return $createPhotoNode();
    case 'gallery':
      return $createGalleryNode();
    case 'infobox':
      return $createInfoBoxNode();
    case 'divider':
      return $createHorizontalRuleNode();
  }
}

/** Where blocks that come from outside go. */
export type BlockPlace =
  | { readonly kind: 'caret' }
  /** Before the block with this key; null = at the end. */
  | { readonly kind: 'before'; readonly key: NodeKey | null };

/** In their order; the caret can stand behind the last of them. */
export function $insertBlocks(blocks: readonly LexicalNode[], place: BlockPlace): void {
  const [first, ...others] = blocks;
  if (first === undefined) return;
  const before = place.kind === 'before' && place.key !== null ? $getNodeByKey(place.key) : null;
  if (place.kind === 'caret') $insertBlock(first);
  else if (before !== null) before.insertBefore(first);
  else $getRoot().append(first, $createParagraphNode());
  $insertAfter(first, others);
}

export function $insertAfter(block: LexicalNode, blocks: readonly LexicalNode[]): void {
  for (const next of blocks.toReversed()) block.insertAfter(next);
}

/** Puts a block in place of the empty line the caret is in, else behind the block it is in, else at the end. */
export function $insertBlock(block: LexicalNode): void {
  const selection = $getSelection();
  const node = selection?.getNodes()[0];
  const at = (node === undefined ? null : $topBlock(node)) ?? $getRoot().getLastChild();
  if (at === null) $getRoot().append(block);
  else if ($isElementNode(at) && at.getTextContentSize() === 0 && at.getChildrenSize() === 0)
    at.replace(block);
  else at.insertAfter(block);
  if (block.getNextSibling() === null) block.insertAfter($createParagraphNode());
  if ($isTableNode(block) || $isInfoBoxNode(block)) block.selectStart();
  else if ($isRangeSelection(selection)) block.selectNext(0, 0);
}
