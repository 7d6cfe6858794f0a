// What the toolbar, the slash menu, the block handle and the keys ask the text to do with whole blocks.
import {
  $addUpdateTag,
  $getNodeByKey,
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
import { $deleteBlock } from '../blocks/remove-block.ts';
import { $turnBlockInto, $turnInto, type TextKind } from './block-kinds.ts';
import { $moveBlocks, $moveBlockTo, $moveSelection, $selectedBlocks, type Direction } from './block-moves.ts';
import { $toggleBox } from './boxes.ts';
import { $createBlock, $insertBlock, type NewBlock } from './new-blocks.ts';
import { $pullQuoteOfSelection } from './pull-quotes.ts';

/** `block` is a block of the story; without it the selection decides. */
type Target = { readonly block?: NodeKey };

export const TURN_INTO_COMMAND: LexicalCommand<Target & { readonly kind: TextKind }> =
  createCommand('TURN_INTO');
export const MOVE_BLOCK_COMMAND: LexicalCommand<Target & { readonly direction: Direction }> =
  createCommand('MOVE_BLOCK');
export const MOVE_BLOCK_TO_COMMAND: LexicalCommand<{ readonly block: NodeKey; readonly index: number }> =
  createCommand('MOVE_BLOCK_TO');
export const DELETE_BLOCK_COMMAND: LexicalCommand<NodeKey> = createCommand('DELETE_BLOCK');
/** Puts an empty block where the caret is, in place of an empty line. */
export const INSERT_BLOCK_COMMAND: LexicalCommand<NewBlock> = createCommand('INSERT_BLOCK');
/** Puts the blocks into a box, or takes the border of the box off. */
export const TOGGLE_BOX_COMMAND: LexicalCommand<Target> = createCommand('TOGGLE_BOX');
/** Says the selected words, or the sentence at the caret, once more as a pull quote behind their block. */
export const PULL_QUOTE_COMMAND: LexicalCommand<void> = createCommand('PULL_QUOTE');

export const BlockCommandsExtension = defineExtension({
  name: 'toa-soan/block-commands',
  register: (editor) => {
    const step = <Payload>(
      command: LexicalCommand<Payload>,
      $change: (payload: Payload) => unknown,
    ): (() => void) =>
      editor.registerCommand(
        command,
        (payload) => {
          $addUpdateTag(HISTORY_PUSH_TAG);
          $change(payload);
          return true;
        },
        COMMAND_PRIORITY_EDITOR,
      );
    return mergeRegister(
      step(TURN_INTO_COMMAND, ({ block, kind }) => $turn(block, kind)),
      step(MOVE_BLOCK_COMMAND, ({ block, direction }) => $move(block, direction)),
      step(MOVE_BLOCK_TO_COMMAND, ({ block, index }) =>
        $withBlock(block, (node) => $moveBlockTo(node, index)),
      ),
      step(DELETE_BLOCK_COMMAND, (block) => $withBlock(block, $deleteBlock)),
      step(INSERT_BLOCK_COMMAND, (wanted) => $insertBlock($createBlock(wanted))),
      step(TOGGLE_BOX_COMMAND, ({ block }) => $toggleBox($targets(block))),
      step(PULL_QUOTE_COMMAND, $pullQuoteOfSelection),
      editor.registerCommand(KEY_DOWN_COMMAND, $moveByKey, COMMAND_PRIORITY_NORMAL),
    );
  },
});

function $withBlock(key: NodeKey, $change: (block: LexicalNode) => void): void {
  const block = $getNodeByKey(key);
  if (block !== null) $change(block);
}

function $targets(key: NodeKey | undefined): LexicalNode[] {
  if (key === undefined) return $selectedBlocks($getSelection());
  const block = $getNodeByKey(key);
  return block === null ? [] : [block];
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

function $moveByKey(event: KeyboardEvent): boolean {
  if (!event.altKey || !event.shiftKey || event.ctrlKey || event.metaKey) return false;
  if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return false;
  event.preventDefault();
  $addUpdateTag(HISTORY_PUSH_TAG);
  $moveSelection($getSelection(), event.key === 'ArrowUp' ? 'up' : 'down');
  return true;
}
