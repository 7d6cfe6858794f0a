// A change made in a field of a block without a caret of its own: the focus is in that field and stays there.
import {
  $addUpdateTag,
  $getNodeByKey,
  HISTORY_MERGE_TAG,
  HISTORY_PUSH_TAG,
  SKIP_DOM_SELECTION_TAG,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from 'lexical';

type Change<Kind extends LexicalNode> = {
  readonly key: NodeKey;
  /** The first key in a field begins a step of undo, the rest belong to it. */
  readonly newStep: boolean;
  readonly change: (block: Kind) => void;
};

/** Does nothing where the block is gone. */
export function changeBlock<Kind extends LexicalNode>(
  editor: LexicalEditor,
  $isKind: (node: LexicalNode | null) => node is Kind,
  { key, newStep, change }: Change<Kind>,
): void {
  editor.update(() => {
    $addUpdateTag(SKIP_DOM_SELECTION_TAG);
    $addUpdateTag(newStep ? HISTORY_PUSH_TAG : HISTORY_MERGE_TAG);
    const block = $getNodeByKey(key);
    if ($isKind(block)) change(block);
  });
}
