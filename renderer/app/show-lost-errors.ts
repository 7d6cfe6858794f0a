// A failure nobody was waiting for still reaches the person, once, as a sentence.
import { AppError } from '#shared/api/errors.ts';
import type { ShellSettingsStore } from '../api/shell-settings.ts';
import { describeError } from '../i18n/describe-error.ts';
import { notify } from '../ui/notices.tsx';

export function showLostErrors(settings: ShellSettingsStore): void {
  window.addEventListener('unhandledrejection', (event) => {
    const error: unknown = event.reason;
    // The banner of the frame already says that the engine is starting again.
    if (error instanceof AppError && error.code === 'engine_stopped') return;
    notify({ kind: 'problem', text: describeError(error, settings.snapshot().language).sentence });
  });
}
