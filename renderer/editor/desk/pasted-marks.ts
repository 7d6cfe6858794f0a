// Marks of the desk among what is pasted: a talk goes along with words that were cut, is not doubled by words that were copied,
// and pasted words are words, whatever was proposed about them where they came from.
import { $isMarkNode, type MarkNode } from '@lexical/mark';
import {
  $createLineBreakNode,
  $findMatchingParent,
  $getSelection,
  $isElementNode,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_LOW,
  CUT_COMMAND,
  mergeRegister,
  SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import { $marksOf } from './comment-marks.ts';
import { $isParagraphBreakNode } from './paragraph-break-node.ts';
import { $isSuggestionNode } from './suggestion-node.ts';

export function registerPastedMarks(editor: LexicalEditor): () => void {
  let cut: readonly string[] = [];
  return mergeRegister(
    editor.registerCommand(
      CUT_COMMAND,
      () => {
        cut = $selectedThreads();
        return false;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(
      SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
      ({ nodes }) => {
        const homeless = new Set(cut.filter((id) => $marksOf(id).length === 0));
        nodes.splice(0, nodes.length, ...nodes.flatMap((node) => $cleaned(node, homeless)));
        return false;
      },
      COMMAND_PRIORITY_LOW,
    ),
  );
}

function $selectedThreads(): string[] {
  const nodes = $getSelection()?.getNodes() ?? [];
  const marks = nodes.map((node) => $findMatchingParent(node, $isMarkNode));
  return marks.flatMap((mark) => mark?.getIDs() ?? []);
}

/** What is to stand in the place of a node. `kept`: threads that may come along. */
function $cleaned(node: LexicalNode, kept: ReadonlySet<string>): LexicalNode[] {
  if ($isParagraphBreakNode(node)) return [$createLineBreakNode()];
  if (!$isElementNode(node)) return [node];
  if ($isSuggestionNode(node) && !node.isInsertion()) return [];
  const children = node.getChildren().flatMap((child) => $cleaned(child, kept));
  if ($isSuggestionNode(node) || ($isMarkNode(node) && !$keep(node, kept))) return children;
  return [node.splice(0, node.getChildrenSize(), children)];
}

/** False when the mark has no thread left. */
function $keep(mark: MarkNode, kept: ReadonlySet<string>): boolean {
  const ids = mark.getIDs().filter((id) => kept.has(id));
  mark.setIDs(ids);
  return ids.length > 0;
}
