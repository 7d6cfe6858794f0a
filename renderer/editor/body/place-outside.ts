// Between two nodes, and the way out of what takes no letters there: behind a link's last letter one types behind the link.
import type { ElementNode } from 'lexical';

export type Place = { readonly parent: ElementNode; readonly index: number };

/** The place outside everything around `place` that takes no letters at that edge of it; `place` itself where nothing is so. */
export function $outsideClosed(place: Place): Place {
  const { parent, index } = place;
  const around = parent.getParent();
  const [isStart, isEnd] = [index === 0, index >= parent.getChildrenSize()];
  if (around === null || !parent.isInline() || !(isStart || isEnd)) return place;
  const isClosed = (isEnd && !parent.canInsertTextAfter()) || (isStart && !parent.canInsertTextBefore());
  const at = parent.getIndexWithinParent();
  const outside = { parent: around, index: isEnd ? at + 1 : at };
  const further = $outsideClosed(outside);
  return isClosed || further !== outside ? further : place;
}
