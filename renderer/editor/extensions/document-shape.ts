// Keeps every state of the editor storable: whatever was pasted, dropped or undone, blocks stand where the stored document has
// them, hold what it lets them hold, and carry only what it knows. Runs on the nodes an update touched, not on the whole text.
import { $isListItemNode, $isListNode, ListItemNode, ListNode } from '@lexical/list';
import { AutoLinkNode, LinkNode } from '@lexical/link';
import { $isHeadingNode, HeadingNode, QuoteNode } from '@lexical/rich-text';
import { $isTableCellNode, $isTableNode, TableCellNode } from '@lexical/table';
import { $isMarkNode } from '@lexical/mark';
import { $dfs } from '@lexical/utils';
import {
  $createLineBreakNode,
  $createParagraphNode,
  $isDecoratorNode,
  $isElementNode,
  $isParagraphNode,
  $isRootNode,
  defineExtension,
  mergeRegister,
  ParagraphNode,
  type ElementNode,
  type LexicalNode,
} from 'lexical';
import { EmbedBlock } from '#shared/model/blocks.ts';
import { isSafeLink } from '#shared/model/inline.ts';
import { EmbedNode } from '../blocks/embed/node.tsx';
import { $isInfoBoxNode, InfoBoxNode, $unwrapInfoBox } from '../blocks/infobox/node.ts';
import { NoteNode } from '../blocks/note/node.ts';
import { PullQuoteNode } from '../blocks/pull-quote/node.ts';
import { $removeBlock } from '../blocks/remove-block.ts';
import { registerTableShape } from '../blocks/table/shape.ts';
import { $topBlock } from '../blocks/top-block.ts';
import { wholeBlocks } from '../blocks/whole-blocks.ts';
import { $isSuggestionNode } from '../desk/suggestion-node.ts';

export const DocumentShapeExtension = defineExtension({
  name: 'toa-soan/document-shape',
  register: (editor) =>
    mergeRegister(
      ...[ParagraphNode, HeadingNode, QuoteNode, PullQuoteNode, NoteNode].map((block) =>
        editor.registerNodeTransform<ElementNode>(block, $keepInline),
      ),
      editor.registerNodeTransform(HeadingNode, $keepTwoLevels),
      editor.registerNodeTransform(ListItemNode, $keepInline),
      editor.registerNodeTransform(ListNode, $keepKnownList),
      ...[LinkNode, AutoLinkNode].map((link) => editor.registerNodeTransform<LinkNode>(link, $keepSafeLink)),
      editor.registerNodeTransform(InfoBoxNode, $keepBoxAtRoot),
      editor.registerNodeTransform(InfoBoxNode, (box) => $keepBlocks(box, $standsInBox)),
      editor.registerNodeTransform(TableCellNode, (cell) => $keepBlocks(cell, $standsInCell)),
      registerTableShape(editor),
      editor.registerNodeTransform(EmbedNode, (card) => {
        if (!EmbedBlock.shape.url.safeParse(card.getUrl()).success) $removeBlock(card);
      }),
      ...wholeBlocks.map((block) => editor.registerNodeTransform(block, $liftWholeBlocks)),
    ),
});

function $keepTwoLevels(heading: HeadingNode): void {
  const tag = heading.getTag();
  if (tag !== 'h2' && tag !== 'h3') heading.setTag(tag === 'h1' ? 'h2' : 'h3');
}

function $keepKnownList(list: ListNode): void {
  if (list.getListType() === 'check') list.setListType('bullet');
  const parent = list.getParent();
  const isKnown =
    $isRootNode(parent) || $isListItemNode(parent) || $isInfoBoxNode(parent) || $isTableCellNode(parent);
  if (!isKnown) list.getTopLevelElement()?.insertAfter(list);
}

function $keepSafeLink(link: LinkNode): void {
  for (const child of link.getChildren()) if ($isElementNode(child) && !$isDeskMark(child)) $unwrap(child);
  if (!isSafeLink(link.getURL())) $unwrap(link);
}

/** The desk marks the words of a link like any others. */
function $isDeskMark(node: LexicalNode): boolean {
  return $isMarkNode(node) || $isSuggestionNode(node);
}

/**
 * A block in a block gives its words to the outer one, on a line of their own. Lists, tables, boxes and pictures are lifted out
 * instead.
 */
function $keepInline(block: ElementNode): void {
  for (const child of block.getChildren()) {
    if (!$isElementNode(child) || child.isInline() || $isListNode(child) || $isListItemNode(child)) continue;
    if ($isTableNode(child) || $isInfoBoxNode(child)) continue;
    if (child.getPreviousSibling() !== null) child.insertBefore($createLineBreakNode());
    $unwrap(child);
  }
}

function $standsInBox(node: LexicalNode): boolean {
  return $isParagraphNode(node) || $isHeadingNode(node) || $isListNode(node);
}

function $standsInCell(node: LexicalNode): boolean {
  return $isParagraphNode(node) || $isListNode(node);
}

/** Loose words get a paragraph, other kinds of text become one; tables and pictures lift themselves out. */
function $keepBlocks(container: ElementNode, $isKept: (node: LexicalNode) => boolean): void {
  let line: ParagraphNode | undefined;
  for (const child of container.getChildren()) {
    const isLoose = $isElementNode(child) ? child.isInline() : !$isDecoratorNode(child) || child.isInline();
    if (isLoose) {
      if (line === undefined) {
        line = $createParagraphNode();
        child.insertBefore(line);
      }
      line.append(child);
      continue;
    }
    line = undefined;
    if (!$isElementNode(child) || $isKept(child) || $isTableNode(child)) continue;
    if ($isInfoBoxNode(child)) $unwrapInfoBox(child);
    else child.replace($createParagraphNode(), true);
  }
  if (container.isEmpty()) container.append($createParagraphNode());
}

/** A box in a box or a cell is unwrapped by it; in anything else it comes out behind it. */
function $keepBoxAtRoot(box: InfoBoxNode): void {
  const parent = box.getParent();
  if ($isRootNode(parent) || $isInfoBoxNode(parent) || $isTableCellNode(parent)) return;
  box.getTopLevelElement()?.insertAfter(box);
}

function $unwrap(element: ElementNode): void {
  for (const child of element.getChildren()) element.insertBefore(child);
  element.remove();
}

/** Moves everything without a caret in the node's block of the story behind it, in its order. */
function $liftWholeBlocks(picture: LexicalNode): void {
  const top = $topBlock(picture);
  if (top === null || top.is(picture)) return;
  let last: LexicalNode = top;
  for (const { node } of $dfs(top)) {
    if (!$isDecoratorNode(node)) continue;
    last.insertAfter(node);
    last = node;
  }
}
