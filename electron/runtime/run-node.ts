import { spawn } from 'node:child_process';
import { pinnedNode, projectRoot } from './project.ts';

/** Runs a script of the project under the pinned Node, seen by whoever looks on. Resolves with its exit code. */
export function runNode(args: readonly string[], env: Readonly<Record<string, string>>): Promise<number> {
  const child = spawn(pinnedNode, [...args], {
    cwd: projectRoot,
    env: { ...process.env, ...env },
    stdio: 'inherit',
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
