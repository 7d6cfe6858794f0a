// The command line as a person or a script uses it: its own process, its exit code, its one JSON document.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from './project-root.ts';

export type Ended = { readonly code: number | null; readonly stdout: string; readonly stderr: string };

export function runCli(libraryDir: string, ...words: readonly string[]): Promise<Ended> {
  return runWords('--library', libraryDir, ...words);
}

/** The same for commands that need no library. */
export function runWords(...words: readonly string[]): Promise<Ended> {
  const cli = join(projectRoot, 'electron', 'engine', 'cli.ts');
  const child = spawn(process.execPath, [cli, ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, stdout, stderr })));
}

/** Runs with --json; the whole of standard output must be one document. */
export async function runJson(
  libraryDir: string,
  ...words: readonly string[]
): Promise<{ code: number | null; json: unknown }> {
  const { code, stdout } = await runCli(libraryDir, '--json', ...words);
  return { code, json: JSON.parse(stdout) };
}
