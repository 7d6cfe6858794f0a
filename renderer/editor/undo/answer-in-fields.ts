// Undo and redo asked for in a field of the sheet, by key or by a menu of the system, are the story's and not the browser's.
import { mergeRegister, REDO_COMMAND, UNDO_COMMAND, type LexicalEditor } from 'lexical';
import { matchesKeys } from '../../commands/key-match.ts';
import { isMac } from '../../ui/kbd.tsx';

export function answerInFields(editor: LexicalEditor, sheet: HTMLElement): () => void {
  const answer = (event: Event, way: 'back' | 'forth' | undefined): void => {
    if (way === undefined || !isOfStory(event.target)) return;
    event.preventDefault();
    editor.dispatchCommand(way === 'back' ? UNDO_COMMAND : REDO_COMMAND, undefined);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (!event.isComposing) answer(event, wayOfKey(event));
  };
  const onInput = (event: InputEvent): void => answer(event, wayOfInput(event));
  sheet.addEventListener('keydown', onKey, true);
  sheet.addEventListener('beforeinput', onInput, true);
  return mergeRegister(
    () => sheet.removeEventListener('keydown', onKey, true),
    () => sheet.removeEventListener('beforeinput', onInput, true),
  );
}

function wayOfKey(event: KeyboardEvent): 'back' | 'forth' | undefined {
  if (matchesKeys(event, 'Mod+Z', isMac)) return 'back';
  return ['Mod+Y', 'Mod+Shift+Z'].some((keys) => matchesKeys(event, keys, isMac)) ? 'forth' : undefined;
}

function wayOfInput({ inputType }: InputEvent): 'back' | 'forth' | undefined {
  if (inputType === 'historyUndo') return 'back';
  return inputType === 'historyRedo' ? 'forth' : undefined;
}

/** A field of the story or a button in it, unless it holds letters that it has not handed on yet (a day half typed): they are the browser's. */
function isOfStory(target: EventTarget | null): boolean {
  if (!(target instanceof Element) || target.closest('[data-field]') === null) return false;
  const isText = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
  if (isText) return target.value === target.defaultValue;
  return target instanceof HTMLSelectElement || target instanceof HTMLButtonElement;
}
