// A block selected as a whole has no caret, and the browser's own may stand anywhere: Tab leads to the first thing in that block.
import {
  $getSelection,
  $isNodeSelection,
  $onUpdate,
  COMMAND_PRIORITY_HIGH,
  defineExtension,
  KEY_TAB_COMMAND,
  type NodeKey,
} from 'lexical';
import { nearBlocksOf } from '../blocks/near/near-blocks.ts';
import { stopsIn } from '../blocks/stops.ts';

export const IntoBlockExtension = defineExtension({
  name: 'toa-soan/into-block',
  register: (editor) =>
    editor.registerCommand(
      KEY_TAB_COMMAND,
      (event) => {
        const key = event.shiftKey ? undefined : $selectedBlock();
        if (key === undefined || stopsIn(editor.getElementByKey(key)).length === 0) return false;
        event.preventDefault();
        $onUpdate(() => {
          nearBlocksOf(editor).draw(key);
          stopsIn(editor.getElementByKey(key))[0]?.focus();
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
