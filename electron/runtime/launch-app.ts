// Starts the built app under the hand of Playwright: for the tour, the screens, the bench and the end-to-end tests.
import { mkdirSync } from 'node:fs';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { obtainElectron } from './obtain-electron.ts';

export type LaunchOptions = {
  /** Folder for settings and logs; two apps with two profiles know nothing of each other. */
  readonly profileDir: string;
  /** Library to open; undefined shows the first run. */
  readonly libraryDir?: string | undefined;
  readonly env?: Readonly<Record<string, string>>;
};

export type LaunchedApp = {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** What every file or folder dialog answers from now on. */
  readonly answerDialog: (paths: readonly string[]) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Wants a built app and a display. Resolves when the window has loaded its page. */
export async function launchApp(options: LaunchOptions): Promise<LaunchedApp> {
  const { executablePath, launchArgs } = await obtainElectron();
  mkdirSync(options.profileDir, { recursive: true });
  const library = options.libraryDir === undefined ? [] : [`--library=${options.libraryDir}`];
  const app = await _electron.launch({
    executablePath,
    args: [...launchArgs, `--profile=${options.profileDir}`, ...library],
    env: { ...definedEnvironment(), ...options.env },
  });
  const page = await app.firstWindow();
  await page.waitForLoadState('domcontentloaded');
  return {
    app,
    page,
    answerDialog: (paths) =>
      app.evaluate(({ dialog }, filePaths) => {
        dialog.showOpenDialog = () =>
          Promise.resolve({ canceled: filePaths.length === 0, filePaths: [...filePaths] });
      }, paths),
    close: () => app.close(),
  };
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
