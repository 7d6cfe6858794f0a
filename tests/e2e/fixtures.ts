// One newsroom desk per test: a library of its own and a window on it, in the real app or, in the other project, in an
// ordinary browser on the same engine. A spec does not know which it runs in.
import { execFile } from 'node:child_process';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { chromium, test as base, type LaunchOptions, type Page } from '@playwright/test';
import { launchApp } from '#runtime/launch-app.ts';
import { bridgeScript, startLoopback } from '#tests/support/loopback-server.ts';
import { projectRoot } from '#tests/support/project-root.ts';

export type Desk = {
  readonly page: Page;
  readonly answerDialog: (paths: readonly string[]) => Promise<void>;
  readonly close: () => Promise<void>;
};

type Fixtures = {
  /** A folder of the test's own, gone afterwards. */
  readonly folder: string;
  /** Where the test's library is (or will be). */
  readonly libraryDir: string;
  /** The command line on the test's library; the window must be closed, a library has one owner at a time. */
  readonly cli: (...words: readonly string[]) => Promise<unknown>;
  /** Opens a window; `library: false` is the very first start. Closed when the test ends. */
  readonly openDesk: (options?: { readonly library?: boolean }) => Promise<Desk>;
};

const run = promisify(execFile);

export const test = base.extend<Fixtures>({
  // Playwright reads the names of fixtures from this pattern, even where there are none.
  // oxlint-disable-next-line no-empty-pattern
  folder: async ({}, use) => {
    const folder = await realpath(await mkdtemp(join(tmpdir(), 'toa-soan-e2e-')));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
  libraryDir: ({ folder }, use) => use(join(folder, 'Tòa soạn')),
  cli: ({ libraryDir }, use) =>
    use(async (...words) => {
      const cli = join(projectRoot, 'electron', 'engine', 'cli.ts');
      const { stdout } = await run(process.execPath, [cli, '--library', libraryDir, '--json', ...words], {
        maxBuffer: 64 * 1024 * 1024,
      });
      return JSON.parse(stdout);
    }),
  openDesk: async ({ folder, libraryDir, launchOptions }, use, info) => {
    const desks: Desk[] = [];
    await use(async ({ library = true } = {}) => {
      const opening = { folder, libraryDir: library ? libraryDir : undefined };
      const desk = await (info.project.name === 'electron'
        ? electronDesk(opening)
        : browserDesk(opening, browser));
      desks.push(desk);
      return desk;
    });
    for (const desk of desks) await desk.close();
  },
});

export { expect } from '@playwright/test';

type Opening = { readonly folder: string; readonly libraryDir: string | undefined };

async function electronDesk({ folder, libraryDir }: Opening): Promise<Desk> {
  const documents = { HOME: folder, XDG_DOCUMENTS_DIR: folder };
  return launchApp({ profileDir: join(folder, 'profile'), libraryDir, env: documents });
}

async function browserDesk({ folder, libraryDir }: Opening, launchOptions: LaunchOptions): Promise<Desk> {
  const loopback = await startLoopback({
    libraryDir: libraryDir ?? null,
    defaultLibraryPath: join(folder, 'Tài liệu', 'Tòa soạn'),
  });
  const browser = await chromium.launch(launchOptions);
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'vi-VN' });
  await page.addInitScript(bridgeScript);
  await page.goto(loopback.url);
  return {
    page,
    answerDialog: (paths) => Promise.resolve(loopback.answerDialog(paths)),
    close: async () => {
      await browser.close();
      await loopback.close();
    },
  };
}
