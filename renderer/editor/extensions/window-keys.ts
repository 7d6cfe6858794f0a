// Ctrl+Enter publishes the story: the text leaves the key to the window instead of breaking a line with it.
import { COMMAND_PRIORITY_HIGH, defineExtension, KEY_DOWN_COMMAND } from 'lexical';

export const WindowKeysExtension = defineExtension({
  name: 'toa-soan/window-keys',
  register: (editor) => editor.registerCommand(KEY_DOWN_COMMAND, isWindowKey, COMMAND_PRIORITY_HIGH),
});

function isWindowKey(event: KeyboardEvent): boolean {
  return event.key === 'Enter' && (event.ctrlKey || event.metaKey);
}
