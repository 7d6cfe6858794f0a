// A window closes only when what was typed in it is with the engine; a window that no longer answers is not waited for.
import type { BrowserWindow } from 'electron';

/** How long a closing window may take to hand over what was typed. */
const FLUSH_WITHIN_MS = 2000;

type Closing = { readonly finish: () => void; readonly stay: () => void };

const waiting = new WeakMap<BrowserWindow, Closing>();

export function flushBeforeClose(window: BrowserWindow): void {
  let isFlushed = false;
  window.on('close', (event) => {
    if (isFlushed || window.webContents.isCrashed()) return;
    event.preventDefault();
    const finish = (): void => {
      clearTimeout(timer);
      isFlushed = true;
      window.close();
    };
    const timer = setTimeout(finish, FLUSH_WITHIN_MS);
    waiting.set(window, { finish, stay: () => clearTimeout(timer) });
    window.webContents.send('command', 'app.flush');
  });
}

/** The window's answer to `app.flush`: all is durable, or the person has decided. */
export function confirmFlushed(window: BrowserWindow): void {
  waiting.get(window)?.finish();
}

/** The other answer: something cannot be saved, and the person is asked in the window. */
export function stayOpen(window: BrowserWindow): void {
  waiting.get(window)?.stay();
}
