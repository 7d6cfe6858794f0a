// The window: where it was last, shown when painted, closed only when what was typed is durable.
import { BrowserWindow, ipcMain, MessageChannelMain, nativeTheme } from 'electron';
import type { ApplicationPaths } from '../application-paths.ts';
import type { Settings } from '../settings.ts';
import type { EngineSupervisor } from '../supervise-engine.ts';
import { flushBeforeClose } from './flush-before-close.ts';

type Parts = {
  readonly engine: EngineSupervisor;
  readonly paths: ApplicationPaths;
  readonly settings: Settings;
};

export function openMainWindow({ engine, paths, settings }: Parts): BrowserWindow {
  const { layout } = settings.read();
  const window = new BrowserWindow({
    width: layout['window.width'] ?? 1366,
    height: layout['window.height'] ?? 768,
    ...place(layout),
    minWidth: 900,
    minHeight: 560,
    show: false,
    // Every command is in the palette and has its key; the menu comes with Alt and leaves the room to the story.
    autoHideMenuBar: true,
    // What the page is painted on first, --surface-app of tokens.css.
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#17181a' : '#ecebe7',
    title: 'Tòa soạn',
    webPreferences: {
      preload: paths.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  });
  window.once('ready-to-show', () => window.show());
  connect(window, engine);
  flushBeforeClose(window);
  window.on('close', () => rememberPlace(window, settings));
  reloadAfterCrash(window);
  void window.loadURL('app://toasoan/index.html');
  return window;
}

/** A fresh port for every load of the page; the old one is dropped with the page it belonged to. */
function connect(window: BrowserWindow, engine: EngineSupervisor): void {
  let detach: (() => void) | undefined;
  window.webContents.on('did-start-navigation', (details) => {
    if (details.isMainFrame && !details.isSameDocument) detach?.();
  });
  const onAsk = (event: Electron.IpcMainEvent): void => {
    if (event.sender !== window.webContents) return;
    detach?.();
    const { port1, port2 } = new MessageChannelMain();
    detach = engine.attach(port1);
    event.sender.postMessage('engine-port', null, [port2]);
  };
  ipcMain.on('engine-port', onAsk);
  window.on('closed', () => {
    ipcMain.off('engine-port', onAsk);
    detach?.();
  });
}

/** Crashes closer together than this are left alone: a page that cannot live must not be loaded for ever. */
const CRASH_AGAIN_MS = 5000;

/** A window whose process has died shows nothing and hears nothing; what was durable is back with a fresh page. */
function reloadAfterCrash(window: BrowserWindow): void {
  let lastCrash = -Infinity;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    const sinceLast = performance.now() - lastCrash;
    lastCrash = performance.now();
    if (reason !== 'clean-exit' && sinceLast > CRASH_AGAIN_MS) window.webContents.reload();
  });
}

function place(layout: Readonly<Record<string, number>>): { x?: number; y?: number } {
  const x = layout['window.x'];
  const y = layout['window.y'];
  return x === undefined || y === undefined ? {} : { x, y };
}

function rememberPlace(window: BrowserWindow, settings: Settings): void {
  const { x, y, width, height } = window.getNormalBounds();
  const bounds = { 'window.x': x, 'window.y': y, 'window.width': width, 'window.height': height };
  settings.save({ layout: { ...settings.read().layout, ...bounds } });
}
