// A screen nobody sees, for machines without one. Xvfb itself picks a free display number and says so when it is ready.
import { spawn, type ChildProcess } from 'node:child_process';
import type { Readable } from 'node:stream';
import { SetupFailure } from './setup-failure.ts';

export type Xvfb = {
  readonly pid: number | undefined;
  /** To be merged into the environment of whatever is to open a window there. */
  readonly env: { readonly DISPLAY: string; readonly TOA_SOAN_XVFB: '1' };
  /** Ends exactly this Xvfb; resolves when it is gone. */
  readonly stop: () => Promise<void>;
};

/** Windows and macOS always have a display; on Linux the session says. */
export function hasDisplay(env: NodeJS.ProcessEnv = process.env): boolean {
  return process.platform !== 'linux' || Boolean(env['DISPLAY'] ?? env['WAYLAND_DISPLAY']);
}

/** @throws SetupFailure where Xvfb is not installed or does not start */
export async function startXvfb({ width = 1920, height = 1200 } = {}): Promise<Xvfb> {
  const child = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', `${width}x${height}x24`, '-nolisten', 'tcp'],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    },
  );
  const display = await displayNumber(child);
  // A command that ends early must not leave a screen behind.
  process.once('exit', () => child.kill('SIGTERM'));
  return {
    pid: child.pid,
    env: { DISPLAY: `:${display}`, TOA_SOAN_XVFB: '1' },
    stop: () => end(child),
  };
}

function displayNumber(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    const fail = () =>
      reject(new SetupFailure('Xvfb không khởi động được: hãy chạy sudo apt-get install --reinstall xvfb.'));
    child.once('error', fail);
    child.once('exit', fail);
    // Proof: stdio[3] was asked for as a pipe above, so it is a readable socket.
    const ready = child.stdio[3] as Readable;
    let text = '';
    ready.setEncoding('utf8').on('data', (part: string) => {
      text += part;
      if (text.includes('\n')) resolve(Number.parseInt(text, 10));
    });
  });
}

function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}
