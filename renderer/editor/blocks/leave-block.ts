import {
  $createParagraphNode,
  $getNodeByKey,
  $isElementNode,
  type LexicalEditor,
  type NodeKey,
} from 'lexical';

/** From the last field of a block into the text behind it, from the first into the text before it. */
export function leaveBlock(editor: LexicalEditor, key: NodeKey, to: 'next' | 'previous'): void {
  // While a field inside the text has the focus Lexical leaves the caret where it is.
  editor.getRootElement()?.focus({ preventScroll: true });
  editor.update(() => {
    const block = $getNodeByKey(key);
    if (block === null) return;
    const neighbour = to === 'next' ? block.getNextSibling() : block.getPreviousSibling();
    if ($isElementNode(neighbour)) {
      if (to === 'next') neighbour.selectStart();
      else neighbour.selectEnd();
    } else if (to === 'next') {
      const paragraph = $createParagraphNode();
      block.insertAfter(paragraph);
      paragraph.select();
    }
  });
}
