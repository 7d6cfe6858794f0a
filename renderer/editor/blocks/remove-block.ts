import { $createParagraphNode, type LexicalNode } from 'lexical';

/** Takes a block away; where it was the only one, an empty line is left to write on. */
export function $removeBlock(block: LexicalNode): void {
  const parent = block.getParent();
  block.remove();
  if (parent !== null && parent.getChildrenSize() === 0) parent.append($createParagraphNode());
}
