// The suites that need no window. Each is a project, chosen with `--project unit` and so on.
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

export default defineConfig({
  root,
  oxc: { jsx: { runtime: 'automatic' } },
  test: {
    passWithNoTests: false,
    restoreMocks: true,
    unstubEnvs: true,
    projects: [
      suite('unit', { pool: 'threads', testTimeout: 5_000 }),
      // Native modules and real files: one process per test file, so that a crash takes one file down and no more.
      suite('engine', { pool: 'forks', testTimeout: 60_000, hookTimeout: 60_000 }),
      // Real servers of other people, started by the first test that wants one; one file at a time, they share them.
      suite('servers', {
        pool: 'forks',
        testTimeout: 120_000,
        hookTimeout: 600_000,
        fileParallelism: false,
        globalSetup: ['tests/support/servers/stop-servers.ts'],
      }),
      suite('contract', { pool: 'forks', testTimeout: 30_000 }),
      suite('editor', { pool: 'threads', testTimeout: 15_000 }),
      suite('architecture', { pool: 'threads', testTimeout: 15_000 }),
    ],
  },
});

type Pace = {
  readonly pool: 'threads' | 'forks';
  readonly testTimeout: number;
  readonly hookTimeout?: number;
  readonly fileParallelism?: boolean;
  readonly globalSetup?: string[];
};

function suite(name: string, pace: Pace) {
  return {
    extends: true as const,
    test: { name, include: [`tests/${name}/**/*.test.{ts,tsx}`], environment: 'node', ...pace },
  };
}
