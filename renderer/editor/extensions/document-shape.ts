// Keeps every state of the editor storable: whatever was pasted, dropped or undone, blocks stand at the top level, hold text and
// nothing else, and carry only what the stored document knows. Runs on the nodes an update touched, not on the whole text.
import { $isListItemNode, $isListNode, ListItemNode, ListNode } from '@lexical/list';
import { AutoLinkNode, LinkNode } from '@lexical/link';
import { HeadingNode, QuoteNode } from '@lexical/rich-text';
import { $dfs } from '@lexical/utils';
import {
  $createLineBreakNode,
  $isDecoratorNode,
  $isElementNode,
  $isRootNode,
  defineExtension,
  mergeRegister,
  ParagraphNode,
  type ElementNode,
  type LexicalNode,
} from 'lexical';
import { isSafeLink } from '#shared/model/inline.ts';
import { GalleryNode } from '../blocks/gallery/node.tsx';
import { NoteNode } from '../blocks/note/node.ts';
import { PhotoNode } from '../blocks/photo/node.tsx';

export const DocumentShapeExtension = defineExtension({
  name: 'toa-soan/document-shape',
  register: (editor) =>
    mergeRegister(
      ...[ParagraphNode, HeadingNode, QuoteNode, NoteNode].map((block) =>
        editor.registerNodeTransform<ElementNode>(block, $keepInline),
      ),
      editor.registerNodeTransform(HeadingNode, $keepTwoLevels),
      editor.registerNodeTransform(ListItemNode, $keepInline),
      editor.registerNodeTransform(ListNode, $keepKnownList),
      ...[LinkNode, AutoLinkNode].map((link) => editor.registerNodeTransform<LinkNode>(link, $keepSafeLink)),
      editor.registerNodeTransform(PhotoNode, $liftPictures),
      editor.registerNodeTransform(GalleryNode, $liftPictures),
    ),
});

function $keepTwoLevels(heading: HeadingNode): void {
  const tag = heading.getTag();
  if (tag !== 'h2' && tag !== 'h3') heading.setTag(tag === 'h1' ? 'h2' : 'h3');
}

function $keepKnownList(list: ListNode): void {
  if (list.getListType() === 'check') list.setListType('bullet');
  const parent = list.getParent();
  if (!$isRootNode(parent) && !$isListItemNode(parent)) list.getTopLevelElement()?.insertAfter(list);
}

function $keepSafeLink(link: LinkNode): void {
  for (const child of link.getChildren()) if ($isElementNode(child)) $unwrap(child);
  if (!isSafeLink(link.getURL())) $unwrap(link);
}

/** A block in a block gives its words to the outer one, on a line of their own. Lists and pictures are lifted out instead. */
function $keepInline(block: ElementNode): void {
  for (const child of block.getChildren()) {
    if (!$isElementNode(child) || child.isInline() || $isListNode(child) || $isListItemNode(child)) continue;
    if (child.getPreviousSibling() !== null) child.insertBefore($createLineBreakNode());
    $unwrap(child);
  }
}

function $unwrap(element: ElementNode): void {
  for (const child of element.getChildren()) element.insertBefore(child);
  element.remove();
}

/** Moves every picture and gallery in the node's top-level block behind it, in their order. */
function $liftPictures(picture: LexicalNode): void {
  const top = picture.getTopLevelElement();
  if (top === null || top.is(picture)) return;
  let last: LexicalNode = top;
  for (const { node } of $dfs(top)) {
    if (!$isDecoratorNode(node)) continue;
    last.insertAfter(node);
    last = node;
  }
}
