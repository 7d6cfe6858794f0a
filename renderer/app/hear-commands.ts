// Commands from outside React: keys, the native menu, and the shell's request to hand over what was typed.
import { commands, type CommandDescription } from '#shared/api/commands.ts';
import type { ShellSettingsStore } from '../api/shell-settings.ts';
import { isCommandId, runCommand } from '../commands/commands.ts';
import { matchesKeys } from '../commands/key-match.ts';
import { isMac } from '../ui/kbd.tsx';
import { handOver } from './hand-over.ts';
import { undoByMenu } from './undo-by-menu.ts';

const withKeys: readonly (CommandDescription & { readonly id: (typeof commands)[number]['id'] })[] = commands;

export function hearCommands(settings: ShellSettingsStore): void {
  window.bridge.onCommand((command) => {
    if (command === 'app.flush') void handOver(settings);
    else if (command === 'app.undo') undoByMenu('undo');
    else if (command === 'app.redo') undoByMenu('redo');
    else if (isCommandId(command)) runCommand(command);
  });

  // In the bubble phase: a text field or a list that wants the key for itself has had it by now.
  window.addEventListener('keydown', (event) => {
    // A key held down is one wish: Ctrl+Enter must not open the publish panel and publish with it.
    if (event.defaultPrevented || event.isComposing || event.repeat || hasModal()) return;
    if (matchesKeys(event, 'Mod+A', isMac) && !isInText(event.target)) {
      // Left to the browser it would mark whatever may be marked in the window.
      event.preventDefault();
      runCommand('photos.selectAll');
      return;
    }
    const command = withKeys.find(({ keys }) => keys !== undefined && matchesKeys(event, keys, isMac));
    if (command === undefined || (command.leavesText === true && isInText(event.target))) return;
    if (runCommand(command.id)) event.preventDefault();
  });
}

/** A text field keeps the key for its own words. */
function isInText(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches('textarea, input:not([type="range"], [type="checkbox"])');
}

function hasModal(): boolean {
  return document.querySelector('dialog[open]') !== null;
}
