// `npm run faults -- publish [--count N] [--seed S]`: many publications over a bad line to a real server, by a printed seed;
// the same test that `npm test` runs with forty of them.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { projectRoot } from './project.ts';
import { runCommand } from './run-command.ts';
import { runNode } from './run-node.ts';
import { say } from './say.ts';
import { SetupFailure } from './setup-failure.ts';

await runCommand(async (args) => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { count: { type: 'string', default: '500' }, seed: { type: 'string' } },
  });
  if (positionals[0] !== 'publish')
    throw new SetupFailure('Hãy gõ npm run faults -- publish [--count N] [--seed S].');
  const seed = values.seed ?? String(Date.now() % 1_000_000);
  say(`${values.count} lần đăng trên đường truyền xấu, hạt giống ${seed}.`);
  return runVitestOn('tests/servers/faults-publish.test.ts', {
    TOA_SOAN_FAULTS: values.count,
    TOA_SOAN_FAULTS_SEED: seed,
  });
});

function runVitestOn(file: string, env: Readonly<Record<string, string>>): Promise<number> {
  const vitest = join(projectRoot, 'node_modules/vitest/vitest.mjs');
  const args = ['run', '--config', 'tests/vitest.config.ts', '--project', 'servers', file];
  return runNode([vitest, ...args], env);
}
