// Blocks in their stored form into the text, and out of what is selected there. What the schema refuses neither comes nor goes.
import { $generateJSONFromSelectedNodes } from '@lexical/clipboard';
import {
  $addUpdateTag,
  $getRoot,
  $getSelection,
  $insertNodes,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  $parseSerializedNode,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
} from 'lexical';
import { z } from 'zod';
import { storyDocument } from '#shared/document/build.ts';
import { Block, StoryDocument } from '#shared/model/blocks.ts';
import { Inline } from '#shared/model/inline.ts';
import { $insertAtCaret } from '../desk/suggest/change-words.ts';

/** Where the caret is, at the end where there is none; a single paragraph goes into the line it is in. */
export function insertDocument(editor: LexicalEditor, document: StoryDocument): void {
  editor.update(() => {
    $addUpdateTag(HISTORY_PUSH_TAG);
    if (!$isRangeSelection($getSelection())) $getRoot().selectEnd();
    const nodes = document.root.children.map((block) => $parseSerializedNode(block));
    const [only, ...others] = nodes;
    const isOneLine = others.length === 0 && $isParagraphNode(only);
    const inserted = isOneLine && $isElementNode(only) ? only.getChildren() : nodes;
    $insertAtCaret(() => $insertNodes(inserted));
  });
  editor.focus();
}

/** Undefined when nothing is selected. */
export function selectedDocument(editor: LexicalEditor): StoryDocument | undefined {
  return editor.read(() => {
    const selection = $getSelection();
    if (selection === null || ($isRangeSelection(selection) && selection.isCollapsed())) return undefined;
    const { nodes } = $generateJSONFromSelectedNodes(editor, selection);
    return nodes.length === 0 ? undefined : documentOf(nodes);
  });
}

/** Runs that were selected within one block come without it. */
function documentOf(nodes: readonly unknown[]): StoryDocument | undefined {
  const runs = z.array(Inline).safeParse(nodes);
  if (runs.success) return StoryDocument.parse(storyDocument([paragraphOf(runs.data)]));
  const blocks = z.array(Block).safeParse(nodes);
  return blocks.success ? storyDocument(blocks.data) : undefined;
}

function paragraphOf(children: Inline[]): Block {
  return Block.parse({ type: 'paragraph', children });
}
