// A file host for one test, stopped when the test ends.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { mountDisk, type MountedDisk } from './mount-disk.ts';
import { ownFileHost } from './servers/running-server.ts';
import type { FileHost } from './web-host-room.ts';

/** `options` of start-filehost.sh. */
export function aFileHost(shared: FileHost, options: readonly string[]): Promise<FileHost> {
  return startIn(aShortFolder(), shared, options);
}

/** Its files lie on a disk of `size` (e.g. `4m`). Needs `canMount`. */
export async function aFileHostOnSmallDisk(
  shared: FileHost,
  size: string,
): Promise<{ readonly host: FileHost; readonly disk: MountedDisk }> {
  const dir = aShortFolder();
  const disk = mountDisk(join(dir, 'www'), size);
  onTestFinished(disk.unmount);
  return { host: await startIn(dir, shared, ['--keep']), disk };
}

/** The host's own user must be able to reach it. */
function aShortFolder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'fh-'));
  chmodSync(dir, 0o755);
  // Registered first, so that it runs last: when the server and its disk are gone.
  onTestFinished(() => rmSync(dir, { recursive: true, force: true, maxRetries: 10 }));
  return dir;
}

async function startIn(dir: string, shared: FileHost, options: readonly string[]): Promise<FileHost> {
  const host = await ownFileHost(shared, dir, options);
  onTestFinished(() => void process.kill(host.pid, 'SIGTERM'));
  return host;
}
