// Puts documents of the library into the text, in their order and as one step of undo.
import { $addUpdateTag, $getNodeByKey, HISTORY_PUSH_TAG, type LexicalEditor } from 'lexical';
import { $createFileNode, $isFileNode, type FileNode } from '../blocks/file/node.tsx';
import { $insertAfter, $insertBlocks } from '../extensions/new-blocks.ts';
import type { AttachTarget, NewFile } from './attach-files.ts';

export function placeFiles(editor: LexicalEditor, files: readonly NewFile[], target: AttachTarget): void {
  if (files.length === 0) return;
  editor.update(() => {
    $addUpdateTag(HISTORY_PUSH_TAG);
    if (target.kind === 'instead') $replace(files, target.key);
    else $insertBlocks(files.map($toBlock), target);
  });
}

function $replace([file, ...others]: readonly NewFile[], key: string): void {
  const node = $getNodeByKey(key);
  if (!$isFileNode(node) || file === undefined) return;
  node.setAttachmentId(file.attachment.id);
  $insertAfter(node, others.map($toBlock));
}

function $toBlock({ attachment, title }: NewFile): FileNode {
  return $createFileNode(attachment.id, title);
}
