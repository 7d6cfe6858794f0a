// Which block of the story is at a place of the window.
import { $getNearestNodeFromDOMNode, $getRoot, type LexicalEditor, type NodeKey } from 'lexical';
import { $topBlock } from '../blocks/top-block.ts';

/** The block an element of the text is part of; text may flow round a small photo, so that a height alone does not tell. */
export function blockUnder(editor: LexicalEditor, target: EventTarget | null): NodeKey | undefined {
  if (!(target instanceof Node) || editor.getRootElement()?.contains(target) !== true) return undefined;
  return editor.read(() => {
    const node = $getNearestNodeFromDOMNode(target);
    return node === null ? undefined : $topBlock(node)?.getKey();
  });
}

export function blockAt(editor: LexicalEditor, y: number): NodeKey | undefined {
  return search(editor, y, (box) => box.bottom);
}

/** The block a thing let go at this height comes before; undefined = behind the last. */
export function blockAfter(editor: LexicalEditor, y: number): NodeKey | undefined {
  return search(editor, y, (box) => box.top + box.height / 2);
}

/** First block whose edge is below `y`; blocks stand one under the other, so half of them are left out at each look. */
function search(editor: LexicalEditor, y: number, edge: (box: DOMRect) => number): NodeKey | undefined {
  const keys = editor.getEditorState().read(() => $getRoot().getChildrenKeys());
  let [low, high] = [0, keys.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const box = editor.getElementByKey(keys[middle] ?? '')?.getBoundingClientRect();
    if (box !== undefined && edge(box) > y) high = middle;
    else low = middle + 1;
  }
  return keys[low];
}
