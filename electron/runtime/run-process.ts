// Runs a program to its end and keeps what it printed, for tools whose output matters only when they fail.
import { spawn } from 'node:child_process';

export type RunOptions = {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Also pass the output on to our stderr while it comes. */
  readonly show?: boolean;
};

export type Ending = {
  /** null: ended by a signal. 127: there is no such program. */
  readonly code: number | null;
  readonly stdout: string;
  /** stdout and stderr as they came, mixed. */
  readonly output: string;
};

const NO_SUCH_PROGRAM = 127;

/** Never rejects: a program that cannot be started ends with code 127. */
export function runProcess(file: string, args: readonly string[], options: RunOptions = {}): Promise<Ending> {
  return new Promise((resolve) => {
    const child = spawn(file, args, {
      cwd: options.cwd,
      env: { ...process.env, ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    let output = '';
    const keep = (text: string) => {
      output += text;
      if (options.show === true) process.stderr.write(text);
    };
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
      keep(text);
    });
    child.stderr.setEncoding('utf8').on('data', keep);
    child.on('error', (error) => resolve({ code: NO_SUCH_PROGRAM, stdout: '', output: error.message }));
    child.on('close', (code) => resolve({ code, stdout, output }));
  });
}
