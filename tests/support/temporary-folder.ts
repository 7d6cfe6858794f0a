import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder of the calling test's own, gone when the test ends. Absolute. */
export function temporaryFolder(): string {
  const dir = realpathSync(mkdtempSync(join(tmpdir(), 'toa-soan-')));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}
