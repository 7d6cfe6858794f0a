import {
  $addUpdateTag,
  $getNodeByKey,
  HISTORY_MERGE_TAG,
  HISTORY_PUSH_TAG,
  SKIP_DOM_SELECTION_TAG,
  type LexicalEditor,
  type NodeKey,
} from 'lexical';
import { $isFileNode, type FileNode } from './node.tsx';

type Change = {
  readonly key: NodeKey;
  /** Keys pressed in one field are one step of undo. */
  readonly newStep: boolean;
  readonly change: (file: FileNode) => void;
};

export function changeFile(editor: LexicalEditor, { key, newStep, change }: Change): void {
  editor.update(() => {
    $addUpdateTag(SKIP_DOM_SELECTION_TAG);
    $addUpdateTag(newStep ? HISTORY_PUSH_TAG : HISTORY_MERGE_TAG);
    const file = $getNodeByKey(key);
    if ($isFileNode(file)) change(file);
  });
}
