// A photo or a gallery is selected as a block and has no caret. Words typed then go into a line behind it; left to the browser
// they would land, letter by letter and back to front, at the very start of the story.
import { mergeRegister } from '@lexical/utils';
import {
  $createParagraphNode,
  $getEditor,
  $getSelection,
  $isElementNode,
  $isNodeSelection,
  $isRangeSelection,
  BEFORE_INPUT_COMMAND,
  COMMAND_PRIORITY_HIGH,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  defineExtension,
  KEY_DOWN_COMMAND,
} from 'lexical';

export const TypeBehindBlockExtension = defineExtension({
  name: 'toa-soan/type-behind-block',
  register: (editor) =>
    mergeRegister(
      editor.registerCommand(KEY_DOWN_COMMAND, $onKey, COMMAND_PRIORITY_HIGH),
      editor.registerCommand(BEFORE_INPUT_COMMAND, $onInput, COMMAND_PRIORITY_HIGH),
    ),
});

/** The caret is in its place before the key has its effect; an input method announces itself as `Process`. */
function $onKey(event: KeyboardEvent): boolean {
  const isText = event.key.length === 1 || event.key === 'Process' || event.key === 'Unidentified';
  if (isText && !event.ctrlKey && !event.metaKey && !event.altKey) $putCaretBehindBlock();
  return false;
}

/** Text that comes without a key (dictation, an emoji panel) is put there by us: its own place is decided already. */
function $onInput(event: InputEvent): boolean {
  if (event.inputType !== 'insertText' || event.data === null || !$isNodeSelection($getSelection()))
    return false;
  $putCaretBehindBlock();
  if (!$isRangeSelection($getSelection())) return false;
  event.preventDefault();
  return $getEditor().dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, event.data);
}

function $putCaretBehindBlock(): void {
  const selection = $getSelection();
  if (!$isNodeSelection(selection)) return;
  const block = selection.getNodes().at(-1)?.getTopLevelElement();
  if (block === null || block === undefined) return;
  const next = block.getNextSibling();
  if ($isElementNode(next) && next.isEmpty()) next.select();
  else {
    const line = $createParagraphNode();
    block.insertAfter(line);
    line.select();
  }
}
