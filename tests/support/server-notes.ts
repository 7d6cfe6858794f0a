// Before the first spec: a folder where the servers a spec asks for are written down. Workers inherit the environment set here.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stopServers } from './servers/stop-servers.ts';

/** Playwright calls what this returns after the last spec. */
export default function prepare(): (() => Promise<void>) | undefined {
  if (process.env['TOA_SOAN_TEST_SERVERS'] !== undefined) return undefined;
  const notes = mkdtempSync(join(tmpdir(), 'toa-soan-servers-'));
  process.env['TOA_SOAN_TEST_SERVERS'] = notes;
  return () => stopServers(notes);
}
