// Before the first spec: a screen for Electron where the machine has none, and a folder where the servers a spec asks for are
// written down. Workers inherit the environment set here.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasDisplay, startXvfb } from '#runtime/xvfb.ts';
import { stopServers } from './servers/stop-servers.ts';

/** Playwright calls what this returns after the last spec. */
export default async function prepare(): Promise<() => Promise<void>> {
  const ends: (() => Promise<void>)[] = [];
  if (process.env['TOA_SOAN_TEST_SERVERS'] === undefined) {
    const notes = mkdtempSync(join(tmpdir(), 'toa-soan-servers-'));
    process.env['TOA_SOAN_TEST_SERVERS'] = notes;
    ends.push(() => stopServers(notes));
  }
  if (!hasDisplay()) {
    const screen = await startXvfb();
    Object.assign(process.env, screen.env);
    ends.push(() => screen.stop());
  }
  return async () => {
    for (const end of ends) await end();
  };
}
