// Undo and redo chosen in the native menu, for whatever has the keyboard. The browser announces them only while it has steps of
// its own; a story has its steps also where the browser has none, after a restart. So they are announced in any case.

export function undoByMenu(way: 'undo' | 'redo'): void {
  const inputType = way === 'undo' ? 'historyUndo' : 'historyRedo';
  const announced = new InputEvent('beforeinput', { inputType, bubbles: true, cancelable: true });
  const isLeftToBrowser = document.activeElement?.dispatchEvent(announced) ?? true;
  if (isLeftToBrowser) document.execCommand(way);
}
