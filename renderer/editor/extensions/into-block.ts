// A block selected as a whole has no caret, and the browser's own may stand anywhere: Tab leads to the first thing in that block.
import {
  $getSelection,
  $isNodeSelection,
  $onUpdate,
  COMMAND_PRIORITY_HIGH,
  defineExtension,
  KEY_TAB_COMMAND,
  type LexicalEditor,
} from 'lexical';

export const IntoBlockExtension = defineExtension({
  name: 'toa-soan/into-block',
  register: (editor) =>
    editor.registerCommand(
      KEY_TAB_COMMAND,
      (event) => {
        const first = event.shiftKey ? null : $firstStop(editor);
        if (first === null) return false;
        event.preventDefault();
        $onUpdate(() => first.focus());
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
});

function $firstStop(editor: LexicalEditor): HTMLElement | null {
  const selection = $getSelection();
  const [block, ...others] = $isNodeSelection(selection) ? selection.getNodes() : [];
  if (block === undefined || others.length > 0) return null;
  return editor.getElementByKey(block.getKey())?.querySelector<HTMLElement>(stops) ?? null;
}

const stops = 'button:not(:disabled), input:not(:disabled), select, textarea, a[href]';
