// What an Electron app costs that does nothing: one window like the app's own, one page. Measured beside the app, started
// with the same switches: `--profile=DIR --page=FILE`.
import { join } from 'node:path';
import { app, BrowserWindow } from 'electron';

app.setPath('userData', argument('profile'));
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
app.on('window-all-closed', () => app.quit());
void app.whenReady().then(openWindow);

function openWindow(): void {
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    show: false,
    autoHideMenuBar: true,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, spellcheck: false },
  });
  window.once('ready-to-show', () => window.show());
  void window.loadFile(join(app.getAppPath(), argument('page')));
}

function argument(name: string): string {
  const start = `--${name}=`;
  const given = process.argv.find((word) => word.startsWith(start));
  if (given === undefined) throw new Error(`The yardstick wants ${start}…`);
  return given.slice(start.length);
}
