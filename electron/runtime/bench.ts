// `npm run bench [-- NAME…]`: the figures the app is held to, each measured beside its yardstick in one run. What is
// measured and how lies in tests/bench; this makes the machine ready for it.
import { join } from 'node:path';
import { ensureDebianPackages } from './debian-packages.ts';
import { prepareApp } from './prepare-app.ts';
import { projectRoot } from './project.ts';
import { runCommand } from './run-command.ts';
import { runNode } from './run-node.ts';
import { SetupFailure } from './setup-failure.ts';
import { hasDisplay, startXvfb } from './xvfb.ts';

const ALL = ['start', 'typing', 'thumbnails', 'memory', 'publish', 'outbox', 'photos', 'editor'];

await runCommand(async (args) => {
  const unknown = args.filter((name) => !ALL.includes(name));
  if (unknown.length > 0) {
    throw new SetupFailure(`Không có phép đo ${unknown.join(', ')}: hãy chọn trong ${ALL.join(', ')}.`);
  }
  const wanted = args.length === 0 ? ALL : ALL.filter((name) => args.includes(name));
  await prepareApp();
  if (wanted.includes('thumbnails') || wanted.includes('photos')) await ensureDebianPackages(['measuring']);
  const screen = hasDisplay() ? undefined : await startXvfb();
  try {
    return await runBenches(wanted, screen?.env ?? {});
  } finally {
    await screen?.stop();
  }
});

function runBenches(names: readonly string[], env: Readonly<Record<string, string>>): Promise<number> {
  return runNode([join(projectRoot, 'tests/bench/run-benches.ts'), ...names], env);
}
