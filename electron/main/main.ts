// The shell, as a table of contents: one instance, one window, one engine. No SQL, no images, no story logic.
import { app, BrowserWindow, Menu, nativeTheme } from 'electron';
import { applicationPaths, readArguments, type ApplicationPaths } from './application-paths.ts';
import { buildMenu } from './menus/application-menu.ts';
import { serveApp } from './protocols/app-protocol.ts';
import { serveAssets } from './protocols/asset-protocol.ts';
import { registerSchemes } from './protocols/schemes.ts';
import { guardContents, guardSession } from './security.ts';
import { openSecrets, type Secrets } from './secrets.ts';
import { openSettings, type Settings } from './settings.ts';
import { startPage } from './start-page.ts';
import { answerShell } from './shell-methods.ts';
import { superviseEngine, type EngineSupervisor } from './supervise-engine.ts';
import { openMainWindow } from './windows/main-window.ts';

const given = readArguments(process.argv);
if (given.profile !== undefined) app.setPath('userData', given.profile);
// As root Chromium has no sandbox to enable: with both, every child process of Electron refuses to start.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
// The product's name has marks, a header may not: Electron cannot hand protocol.handle a request that carries them.
app.userAgentFallback = app.userAgentFallback.replace(/[^\x20-\x7e]+/gu, '');
registerSchemes();
app.on('web-contents-created', (_event, contents) => guardContents(contents));

// Ours comes when the window does; Electron would build its own for the time before.
Menu.setApplicationMenu(null);

if (app.requestSingleInstanceLock()) start();
else app.quit();

function start(): void {
  const paths = applicationPaths(app);
  const settings = openSettings();
  if (given.library !== undefined) settings.save({ libraryPath: given.library });
  let secrets: Secrets | undefined;
  // The engine opens the library, and reads the story to be shown, while Electron is still getting ready. Forked amid Electron's
  // own processes, once it is ready, two starts in a hundred hung for good.
  const engine = superviseEngine({
    paths,
    libraryPath: () => settings.read().libraryPath,
    secrets: () => secrets?.all(),
  });
  startPage(settings, engine);
  void app.whenReady().then(() => {
    const window = open({ paths, settings, engine, secrets: () => (secrets ??= openSecrets()) });
    // The window is drawn: time for what takes its time. The engine waits for the secrets with all but the first story.
    window.once('ready-to-show', () => {
      secrets ??= openSecrets();
      engine.giveSecrets();
      buildMenu(settings.read().language);
    });
  });
}

type Parts = {
  readonly paths: ApplicationPaths;
  readonly settings: Settings;
  readonly engine: EngineSupervisor;
  readonly secrets: () => Secrets;
};

function open({ paths, settings, engine, secrets }: Parts): BrowserWindow {
  nativeTheme.themeSource = settings.read().appearance;
  guardSession();
  serveApp({ rendererDir: paths.renderer, engine, pageStart: () => startPage(settings, engine) });
  serveAssets(engine);
  const window = openMainWindow({ engine, paths, settings });
  answerShell({ settings, paths, secrets, engine });
  app.on('second-instance', () => BrowserWindow.getAllWindows()[0]?.focus());
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) openMainWindow({ engine, paths, settings });
  });
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    if (engine.hasStopped()) return;
    event.preventDefault();
    void engine.stop().then(() => app.quit());
  });
  return window;
}
