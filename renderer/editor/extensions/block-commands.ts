// What the toolbar, the slash menu, the block handle and the keys ask the text to do with whole blocks.
import {
  $addUpdateTag,
  $createParagraphNode,
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  COMMAND_PRIORITY_EDITOR,
  COMMAND_PRIORITY_NORMAL,
  createCommand,
  defineExtension,
  HISTORY_PUSH_TAG,
  KEY_DOWN_COMMAND,
  mergeRegister,
  type LexicalCommand,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import { $createGalleryNode } from '../blocks/gallery/node.tsx';
import { $createPhotoNode } from '../blocks/photo/node.tsx';
import { $turnBlockInto, $turnInto, type TextKind } from './block-kinds.ts';
import { $moveBlocks, $moveBlockTo, $moveSelection, type Direction } from './block-moves.ts';

/** `block` is a top-level block; without it the selection decides. */
type Target = { readonly block?: NodeKey };

export const TURN_INTO_COMMAND: LexicalCommand<Target & { readonly kind: TextKind }> =
  createCommand('TURN_INTO');
export const MOVE_BLOCK_COMMAND: LexicalCommand<Target & { readonly direction: Direction }> =
  createCommand('MOVE_BLOCK');
export const MOVE_BLOCK_TO_COMMAND: LexicalCommand<{ readonly block: NodeKey; readonly index: number }> =
  createCommand('MOVE_BLOCK_TO');
export const DELETE_BLOCK_COMMAND: LexicalCommand<NodeKey> = createCommand('DELETE_BLOCK');
/** Puts an empty photo or gallery where the caret is, in place of an empty line. */
export const INSERT_BLOCK_COMMAND: LexicalCommand<'photo' | 'gallery'> = createCommand('INSERT_BLOCK');

export const BlockCommandsExtension = defineExtension({
  name: 'toa-soan/block-commands',
  register: (editor) =>
    mergeRegister(
      editor.registerCommand(
        TURN_INTO_COMMAND,
        ({ block, kind }) => $asOneStep(() => $turn(block, kind)),
        COMMAND_PRIORITY_EDITOR,
      ),
      editor.registerCommand(
        MOVE_BLOCK_COMMAND,
        ({ block, direction }) => $asOneStep(() => $move(block, direction)),
        COMMAND_PRIORITY_EDITOR,
      ),
      editor.registerCommand(
        MOVE_BLOCK_TO_COMMAND,
        ({ block, index }) => $asOneStep(() => $withBlock(block, (node) => $moveBlockTo(node, index))),
        COMMAND_PRIORITY_EDITOR,
      ),
      editor.registerCommand(
        DELETE_BLOCK_COMMAND,
        (block) => $asOneStep(() => $withBlock(block, $deleteBlock)),
        COMMAND_PRIORITY_EDITOR,
      ),
      editor.registerCommand(
        INSERT_BLOCK_COMMAND,
        (kind) =>
          $asOneStep(() => $insertBlock(kind === 'photo' ? $createPhotoNode() : $createGalleryNode())),
        COMMAND_PRIORITY_EDITOR,
      ),
      editor.registerCommand(KEY_DOWN_COMMAND, $moveByKey, COMMAND_PRIORITY_NORMAL),
    ),
});

/** Puts a block in place of the empty line the caret is in, else behind the block it is in, else at the end. */
export function $insertBlock(block: LexicalNode): void {
  const selection = $getSelection();
  const at = selection?.getNodes()[0]?.getTopLevelElement() ?? $getRoot().getLastChild();
  if (at === null) $getRoot().append(block);
  else if ($isElementNode(at) && at.getTextContentSize() === 0 && at.getChildrenSize() === 0)
    at.replace(block);
  else at.insertAfter(block);
  if (block.getNextSibling() === null) block.insertAfter($createParagraphNode());
  if ($isRangeSelection(selection)) block.selectNext(0, 0);
}

function $asOneStep($change: () => void): true {
  $addUpdateTag(HISTORY_PUSH_TAG);
  $change();
  return true;
}

function $withBlock(key: NodeKey, $change: (block: LexicalNode) => void): void {
  const block = $getNodeByKey(key);
  if (block !== null) $change(block);
}

function $turn(key: NodeKey | undefined, kind: TextKind): void {
  const selection = $getSelection();
  if (key !== undefined) {
    $withBlock(key, (block) => {
      if ($isElementNode(block)) $turnBlockInto(block, kind);
    });
  } else if ($isRangeSelection(selection)) $turnInto(selection, kind);
}

function $move(key: NodeKey | undefined, direction: Direction): void {
  if (key === undefined) $moveSelection($getSelection(), direction);
  else $withBlock(key, (block) => void $moveBlocks([block], direction));
}

function $deleteBlock(block: LexicalNode): void {
  const neighbour = block.getNextSibling() ?? block.getPreviousSibling();
  block.remove();
  if (neighbour === null) $getRoot().append($createParagraphNode());
  else if ($isElementNode(neighbour)) neighbour.selectStart();
}

function $moveByKey(event: KeyboardEvent): boolean {
  if (!event.altKey || !event.shiftKey || event.ctrlKey || event.metaKey) return false;
  if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return false;
  event.preventDefault();
  $addUpdateTag(HISTORY_PUSH_TAG);
  $moveSelection($getSelection(), event.key === 'ArrowUp' ? 'up' : 'down');
  return true;
}
