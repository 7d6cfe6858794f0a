// Tab and Shift+Tab set a list item deeper and back. Anywhere else Tab goes on through the window, as everywhere.
import { $isListItemNode, $isListNode } from '@lexical/list';
import {
  $addUpdateTag,
  $findMatchingParent,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_LOW,
  defineExtension,
  HISTORY_PUSH_TAG,
  INDENT_CONTENT_COMMAND,
  KEY_TAB_COMMAND,
  OUTDENT_CONTENT_COMMAND,
} from 'lexical';

/** Deeper than this no page shows a difference. */
const DEEPEST = 4;

export const ListKeysExtension = defineExtension({
  name: 'toa-soan/list-keys',
  register: (editor) =>
    editor.registerCommand(
      KEY_TAB_COMMAND,
      (event) => {
        if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return false;
        const item = $itemAtCaret();
        if (item === null) return false;
        event.preventDefault();
        $addUpdateTag(HISTORY_PUSH_TAG);
        if (event.shiftKey) return editor.dispatchCommand(OUTDENT_CONTENT_COMMAND, undefined);
        // An item goes under the one before it; the first of a list has none.
        const isFirst = item.getPreviousSibling() === null || $isListNode(item.getFirstChild());
        if (isFirst || item.getIndent() >= DEEPEST) return true;
        return editor.dispatchCommand(INDENT_CONTENT_COMMAND, undefined);
      },
      COMMAND_PRIORITY_LOW,
    ),
});

function $itemAtCaret() {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  return $findMatchingParent(selection.anchor.getNode(), $isListItemNode);
}
