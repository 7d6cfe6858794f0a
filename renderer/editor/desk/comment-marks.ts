// The words a comment thread is about: marked when the thread begins, found again when somebody goes there.
import { $createMarkNode, $isMarkNode, type MarkNode } from '@lexical/mark';
import { $dfs } from '@lexical/utils';
import {
  $copyNode,
  $findMatchingParent,
  $getSelection,
  $isLineBreakNode,
  $isRangeSelection,
  $isTextNode,
  type ElementNode,
  type LexicalNode,
  type RangeSelection,
} from 'lexical';
import { $isParagraphBreakNode } from './paragraph-break-node.ts';

/** False when there is no word in the selection. Marks lie right around the words, whatever else these stand in. */
export function $markSelection(selection: RangeSelection, id: string): boolean {
  const leaves = selection
    .extract()
    .filter((node) => $isTextNode(node) || ($isLineBreakNode(node) && !$isParagraphBreakNode(node)));
  let last: MarkNode | undefined;
  for (const leaf of leaves) {
    const known = $findMatchingParent(leaf, $isMarkNode);
    if (known !== null) {
      $cutOut(leaf, known);
      $findMatchingParent(leaf, $isMarkNode)?.addID(id);
      last = undefined;
    } else if (last !== undefined && leaf.getPreviousSibling()?.is(last) === true) {
      last.append(leaf);
    } else {
      last = $createMarkNode([id]);
      leaf.insertBefore(last);
      last.append(leaf);
    }
  }
  return leaves.length > 0;
}

/** In reading order. */
export function $marksOf(id: string): MarkNode[] {
  return $dfs().flatMap(({ node }) => ($isMarkNode(node) && node.hasID(id) ? [node] : []));
}

/** Ids of the threads about the words the caret is in; the innermost first. */
export function $threadsAtCaret(): string[] {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return [];
  return $findMatchingParent(selection.anchor.getNode(), $isMarkNode)?.getIDs() ?? [];
}

/** Splits `top`, an element around `node`, so that of the pieces one holds `node` and nothing else. */
function $cutOut(node: LexicalNode, top: ElementNode): void {
  for (let child = node; !child.is(top);) {
    const parent: ElementNode = child.getParentOrThrow();
    const [before, after] = [child.getPreviousSiblings(), child.getNextSiblings()];
    if (after.length > 0) {
      const rest = $copyNode(parent);
      parent.insertAfter(rest);
      rest.append(...after);
    }
    if (before.length > 0) {
      const start = $copyNode(parent);
      parent.insertBefore(start);
      start.append(...before);
    }
    child = parent;
  }
}
