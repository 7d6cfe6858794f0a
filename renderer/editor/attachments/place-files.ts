// Puts documents of the library into the text, in their order and as one step of undo.
import {
  $addUpdateTag,
  $createParagraphNode,
  $getNodeByKey,
  $getRoot,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import { $createFileNode, $isFileNode } from '../blocks/file/node.tsx';
import { $insertBlock } from '../extensions/new-blocks.ts';
import type { AttachTarget, NewFile } from './attach-files.ts';

export function placeFiles(editor: LexicalEditor, files: readonly NewFile[], target: AttachTarget): void {
  if (files.length === 0) return;
  editor.update(() => {
    $addUpdateTag(HISTORY_PUSH_TAG);
    if (target.kind === 'instead') $replace(files, target.key);
    else $insert(files, target);
  });
}

function $replace([file, ...others]: readonly NewFile[], key: string): void {
  const node = $getNodeByKey(key);
  if (!$isFileNode(node) || file === undefined) return;
  node.setAttachmentId(file.attachment.id);
  $insertAfter(node, others);
}

function $insert(files: readonly NewFile[], target: Exclude<AttachTarget, { kind: 'instead' }>): void {
  const [first, ...others] = files;
  if (first === undefined) return;
  const block = $createFileNode(first.attachment.id, first.title);
  const before = target.kind === 'before' && target.key !== null ? $getNodeByKey(target.key) : null;
  if (target.kind === 'caret') $insertBlock(block);
  else if (before !== null) before.insertBefore(block);
  else $getRoot().append(block);
  const last = $insertAfter(block, others);
  // The caret must be able to stand behind the last block.
  if (last.getNextSibling() === null) last.insertAfter($createParagraphNode());
}

/** The last of them, or `block` where there are none. */
function $insertAfter(block: LexicalNode, files: readonly NewFile[]): LexicalNode {
  let last = block;
  for (const { attachment, title } of files) {
    const next = $createFileNode(attachment.id, title);
    last.insertAfter(next);
    last = next;
  }
  return last;
}
