// Blocks of a story stand under the root. Lexical's own "top level" ends at the nearest box or table cell, where lists and
// turning into other kinds rightly stop; what moves or deletes whole blocks asks here.
import { $isRootNode, type ElementNode, type LexicalNode } from 'lexical';

/** The block of the story that the node is or stands in; null outside the text. */
export function $topBlock(node: LexicalNode): LexicalNode | null {
  let block: LexicalNode = node;
  for (let parent: ElementNode | null = node.getParent(); parent !== null; parent = parent.getParent()) {
    if ($isRootNode(parent)) return block;
    block = parent;
  }
  return null;
}
