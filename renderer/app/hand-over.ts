// The window is about to close: everything typed goes to the engine first. What cannot be saved is the person's to give up.
import { AppError } from '#shared/api/errors.ts';
import { askShell } from '../api/client.ts';
import type { ShellSettingsStore } from '../api/shell-settings.ts';
import { flushStorySessions } from '../api/use-story-session.ts';
import { describeError } from '../i18n/describe-error.ts';
import { frameTexts } from '../i18n/frame.ts';
import { notify } from '../ui/notices.tsx';

export async function handOver(settings: ShellSettingsStore): Promise<void> {
  // Fields that commit when they are left are left.
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  try {
    await flushStorySessions();
  } catch (error) {
    await askShell('shell.keepOpen', {});
    if (!(await isFlushedAfterRestart(error))) {
      ask(error, settings);
      return;
    }
  }
  await askShell('shell.readyToClose', {});
}

/** An engine that died with the save is back in a moment. */
async function isFlushedAfterRestart(error: unknown): Promise<boolean> {
  if (!(error instanceof AppError) || error.code !== 'engine_stopped') return false;
  try {
    await flushStorySessions();
    return true;
  } catch (again) {
    if (!(again instanceof AppError)) throw again;
    return false;
  }
}

function ask(error: unknown, settings: ShellSettingsStore): void {
  const { language } = settings.snapshot();
  const texts = frameTexts[language];
  notify({
    kind: 'problem',
    text: texts.cannotClose(describeError(error, language).sentence),
    action: { label: texts.closeAnyway, run: () => void askShell('shell.readyToClose', {}) },
  });
}
