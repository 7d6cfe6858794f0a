// A block selected as a whole has no caret, and the browser's own may stand anywhere: Tab leads to the first thing in that block.
import {
  $getSelection,
  $isNodeSelection,
  $onUpdate,
  COMMAND_PRIORITY_HIGH,
  defineExtension,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  type NodeKey,
} from 'lexical';
import { nearBlocksOf } from '../blocks/near/near-blocks.ts';

export const IntoBlockExtension = defineExtension({
  name: 'toa-soan/into-block',
  register: (editor) =>
    editor.registerCommand(
      KEY_TAB_COMMAND,
      (event) => {
        const key = event.shiftKey ? undefined : $selectedBlock();
        if (key === undefined || firstStop(editor, key) === null) return false;
        event.preventDefault();
        $onUpdate(() => {
          nearBlocksOf(editor).draw(key);
          firstStop(editor, key)?.focus();
        });
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
});

function $selectedBlock(): NodeKey | undefined {
  const selection = $getSelection();
  const [block, ...others] = $isNodeSelection(selection) ? selection.getNodes() : [];
  return others.length > 0 ? undefined : block?.getKey();
}

function firstStop(editor: LexicalEditor, key: NodeKey): HTMLElement | null {
  return editor.getElementByKey(key)?.querySelector<HTMLElement>(stops) ?? null;
}

/** The last is the way into a block that is not drawn. */
const stops = 'button:not(:disabled), input:not(:disabled), select, textarea, a[href], [tabindex="0"]';
