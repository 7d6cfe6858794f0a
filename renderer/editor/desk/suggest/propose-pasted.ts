// What is pasted while somebody suggests is proposed, and what was selected is proposed to go together with it, not before: a text
// of another program is read first, maybe asked about, and nothing may come of it.
import {
  COMMAND_PRIORITY_HIGH,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  mergeRegister,
  PASTE_COMMAND,
  type LexicalEditor,
} from 'lexical';
import { INSERT_PASTED } from '../../extensions/paste.ts';
import type { Suggester } from '../suggesting.ts';
import { $proposeAtCaret } from './change-words.ts';

/** Returns the way out. */
export function registerPasting(editor: LexicalEditor, suggester: () => Suggester): () => void {
  let isWithin = false;
  const $track = (insert: () => void): boolean => {
    if (isWithin) return false;
    isWithin = true;
    try {
      $proposeAtCaret(suggester(), insert);
    } finally {
      isWithin = false;
    }
    return true;
  };
  return mergeRegister(
    editor.registerCommand(
      PASTE_COMMAND,
      (event) =>
        'clipboardData' in event &&
        holdsOurBlocks(event.clipboardData) &&
        $track(() => editor.dispatchCommand(PASTE_COMMAND, event)),
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      INSERT_PASTED,
      (pasted) => $track(() => editor.dispatchCommand(INSERT_PASTED, pasted)),
      COMMAND_PRIORITY_HIGH,
    ),
    // Letters that come without a key: the browser's own corrections and what is dropped.
    editor.registerCommand(
      CONTROLLED_TEXT_INSERTION_COMMAND,
      (event) =>
        typeof event !== 'string' &&
        (event.dataTransfer === null || holdsOurBlocks(event.dataTransfer)) &&
        $track(() => editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, event)),
      COMMAND_PRIORITY_HIGH,
    ),
  );
}

/** Lexical puts these in by itself; what any other clipboard holds comes by `INSERT_PASTED`. */
function holdsOurBlocks(data: DataTransfer | null): boolean {
  return data?.types.includes('application/x-lexical-editor') === true;
}
