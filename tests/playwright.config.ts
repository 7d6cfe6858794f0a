// The suites with a window. `electron` drives the real app; `chromium` the built interface in the newest Blink at hand.
// A spec runs in both, unless its name says otherwise: `x.electron.spec.ts`, `x.chromium.spec.ts`.
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { hasDisplay } from '#runtime/xvfb.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
/** Nobody is there to open a trace, and keeping them ready takes a fifth of the time. */
const isOnCi = process.env['CI'] !== undefined;
const debianChromium = '/usr/bin/chromium';

export default defineConfig({
  testDir: `${root}tests/e2e`,
  outputDir: `${root}out/test/e2e`,
  globalSetup: `${root}tests/support/server-notes.ts`,
  // On one desktop windows take the keyboard and the clipboard from each other; where there is none, every worker has its own.
  workers: hasDisplay() ? 1 : Math.min(4, availableParallelism()),
  retries: 0,
  forbidOnly: isOnCi,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: { locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh', trace: isOnCi ? 'off' : 'retain-on-failure' },
  projects: [
    { name: 'electron', testMatch: '**/*.spec.ts', testIgnore: '**/*.chromium.spec.ts' },
    {
      name: 'chromium',
      testMatch: '**/*.spec.ts',
      testIgnore: '**/*.electron.spec.ts',
      use: {
        browserName: 'chromium',
        viewport: { width: 1366, height: 768 },
        launchOptions: {
          ...(existsSync(debianChromium) && { executablePath: debianChromium }),
          args: [
            ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
            '--disable-gpu',
            '--no-first-run',
            '--disable-background-networking',
            '--disable-component-update',
            '--disable-sync',
          ],
        },
      },
    },
  ],
});
