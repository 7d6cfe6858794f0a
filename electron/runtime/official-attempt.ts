// Remembers that the official Electron could not be fetched, so that not every start waits for the same refusal.
import { existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runtimeDir } from './project.ts';

const DAY_MS = 86_400_000;
const mark = join(runtimeDir, 'official-electron-unreachable');

/** True a day after the last failure, or at once with TOA_SOAN_RETRY_ELECTRON set. */
export function officialAttemptIsDue(now = Date.now()): boolean {
  if (process.env['TOA_SOAN_RETRY_ELECTRON'] !== undefined) {
    rmSync(mark, { force: true });
    return true;
  }
  return !existsSync(mark) || now - statSync(mark).mtimeMs > DAY_MS;
}

export function rememberOfficialFailure(): void {
  mkdirSync(runtimeDir, { recursive: true });
  writeFileSync(mark, '');
}
