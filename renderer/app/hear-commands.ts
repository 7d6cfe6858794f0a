// Commands from outside React: keys, the native menu, and the shell's request to hand over what was typed.
import { commands, type CommandDescription } from '#shared/api/commands.ts';
import { askShell } from '../api/client.ts';
import { flushStorySessions } from '../api/use-story-session.ts';
import { isCommandId, runCommand } from '../commands/commands.ts';
import { matchesKeys } from '../commands/key-match.ts';
import { isMac } from '../ui/kbd.tsx';

const withKeys: readonly (CommandDescription & { readonly id: (typeof commands)[number]['id'] })[] = commands;

export function hearCommands(): void {
  window.bridge.onCommand((command) => {
    if (command === 'app.flush') void handOver();
    else if (isCommandId(command)) runCommand(command);
  });

  // In the bubble phase: a text field or a list that wants the key for itself has had it by now.
  window.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing || hasModal()) return;
    const command = withKeys.find(({ keys }) => keys !== undefined && matchesKeys(event, keys, isMac));
    if (command !== undefined && runCommand(command.id)) event.preventDefault();
  });
}

/** Fields that commit when they are left are left first. */
async function handOver(): Promise<void> {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  await flushStorySessions();
  await askShell('shell.readyToClose', {});
}

function hasModal(): boolean {
  return document.querySelector('dialog[open]') !== null;
}
