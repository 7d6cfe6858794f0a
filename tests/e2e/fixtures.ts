// One newsroom desk per test: a library of its own and a window on it, in the real app or, in the other project, in an
// ordinary browser on the same engine. A spec does not know which it runs in.
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, test as base, type Browser, type Page } from '@playwright/test';
import { launchApp, type LaunchedApp } from '#runtime/launch-app.ts';
import { hasDisplay, startXvfb } from '#runtime/xvfb.ts';
import { bridgeScript, startLoopback } from '#tests/support/loopback-server.ts';
import { openDesk as openNewsroom, type Desk as Newsroom } from '#tests/support/publishing-desk.ts';

export type Desk = {
  readonly page: Page;
  readonly answerDialog: (paths: readonly string[]) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** `library: false` is the very first start. */
type Start = { readonly library?: boolean };

type Fixtures = {
  /** A folder of the test's own, gone afterwards. */
  readonly folder: string;
  /** Where the test's library is (or will be). */
  readonly libraryDir: string;
  /** Puts something into the test's library (made if need be) while no window has it. */
  readonly prepare: <T>(fill: (newsroom: Newsroom) => T | Promise<T>) => Promise<T>;
  /** Opens a window. Closed when the test ends; an error nobody caught in it fails the test. */
  readonly openDesk: (start?: Start) => Promise<Desk>;
  /** The same with the whole application in hand, for what only it can do. Electron only. */
  readonly openApp: (start?: Start) => Promise<LaunchedApp>;
};

type WorkerFixtures = {
  /** Where the machine has no screen, one of the worker's own: with its own keyboard and clipboard. */
  readonly ownScreen: void;
  /** The worker's browser: each desk has a window in it that shares nothing with any other. Started when it is first asked for. */
  readonly browserAtHand: () => Promise<Browser>;
};

export const test = base.extend<Fixtures, WorkerFixtures>({
  ownScreen: [
    // Playwright reads the names of fixtures from this pattern, even where there are none.
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use, { project }) => {
      if (hasDisplay() || project.name !== 'electron') return use();
      const screen = await startXvfb();
      Object.assign(process.env, screen.env);
      await use();
      await screen.stop();
    },
    { scope: 'worker', auto: true },
  ],
  browserAtHand: [
    async ({ launchOptions }, use) => {
      let started: Promise<Browser> | undefined;
      await use(() => (started ??= chromium.launch(launchOptions)));
      await (await started)?.close();
    },
    { scope: 'worker' },
  ],
  // oxlint-disable-next-line no-empty-pattern
  folder: async ({}, use) => {
    const folder = await realpath(await mkdtemp(join(tmpdir(), 'toa-soan-e2e-')));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
  libraryDir: ({ folder }, use) => use(join(folder, 'Tòa soạn')),
  prepare: ({ libraryDir }, use) =>
    use(async (fill) => {
      const newsroom = openNewsroom(libraryDir);
      try {
        return await fill(newsroom);
      } finally {
        await newsroom.outbox.stop();
        newsroom.library.close();
      }
    }),
  openApp: async ({ folder, libraryDir }, use) => {
    const apps: LaunchedApp[] = [];
    await use(async ({ library = true } = {}) => {
      const app = await openElectron(folder, library ? libraryDir : undefined);
      apps.push(app);
      return app;
    });
    for (const app of apps) await app.close();
  },
  openDesk: async ({ folder, libraryDir, browserAtHand }, use, info) => {
    const desks: Desk[] = [];
    const uncaught: string[] = [];
    await use(async ({ library = true } = {}) => {
      const opened = library ? libraryDir : undefined;
      const desk = await (info.project.name === 'electron'
        ? openElectron(folder, opened)
        : openBrowser({ folder, libraryDir: opened, browser: await browserAtHand() }));
      desk.page.on('pageerror', (error) => uncaught.push(error.stack ?? error.message));
      desks.push(desk);
      return desk;
    });
    for (const desk of desks) await desk.close();
    expect(uncaught, 'errors nobody caught').toEqual([]);
  },
});

export { expect } from '@playwright/test';

/** The test's folder is the person's home, with a documents folder as a desktop would have made it. */
async function openElectron(folder: string, libraryDir: string | undefined): Promise<LaunchedApp> {
  const settings = join(folder, '.config');
  await mkdir(settings, { recursive: true });
  await writeFile(join(settings, 'user-dirs.dirs'), 'XDG_DOCUMENTS_DIR="$HOME/Documents"\n');
  const env = { HOME: folder, XDG_CONFIG_HOME: settings };
  return launchApp({ profileDir: join(folder, 'profile'), libraryDir, env });
}

type BrowserStart = {
  readonly folder: string;
  readonly libraryDir: string | undefined;
  readonly browser: Browser;
};

async function openBrowser({ folder, libraryDir, browser }: BrowserStart): Promise<Desk> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'vi-VN' });
  const loopback = await startLoopback({
    libraryDir: libraryDir ?? null,
    defaultLibraryPath: join(folder, 'Documents', 'Tòa soạn'),
    print: async (path) => {
      const sheet = await context.newPage();
      try {
        await sheet.goto(loopback.url + path);
        return await sheet.pdf({ format: 'A4', printBackground: true });
      } finally {
        await sheet.close();
      }
    },
  });
  const page = await context.newPage();
  await page.addInitScript(bridgeScript);
  await page.goto(loopback.url);
  return {
    page,
    answerDialog: (paths) => Promise.resolve(loopback.answerDialog(paths)),
    close: async () => {
      await context.close();
      await loopback.close();
    },
  };
}
