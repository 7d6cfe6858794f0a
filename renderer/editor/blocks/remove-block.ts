// Taking whole blocks away so that there is always a place to write.
import { $createParagraphNode, $getRoot, $isElementNode, type LexicalNode } from 'lexical';

/** Where it was the only block, an empty line is left. The selection is none of its business. */
export function $removeBlock(block: LexicalNode): void {
  const parent = block.getParent();
  block.remove();
  if (parent !== null && parent.getChildrenSize() === 0) parent.append($createParagraphNode());
}

/** As a person asks for it: the caret goes to what stood behind the block, else before it. */
export function $deleteBlock(block: LexicalNode): void {
  const next = block.getNextSibling();
  const previous = block.getPreviousSibling();
  $removeBlock(block);
  if ($isElementNode(next)) next.selectStart();
  else if ($isElementNode(previous)) previous.selectEnd();
  else if (next === null && previous === null) $getRoot().selectStart();
}
