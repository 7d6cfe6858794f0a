// Suites that run side by side use the same servers: a folder where running ones are written down, for as long as the suites run.
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../project.ts';
import { runNode } from '../run-node.ts';

/**
 * Servers that somebody keeps running (the folder is in the environment) are used and left.
 * @returns whether all that were started have ended
 */
export async function sharingServers(run: () => Promise<unknown>): Promise<boolean> {
  if (process.env['TOA_SOAN_TEST_SERVERS'] !== undefined) {
    await run();
    return true;
  }
  const notes = await mkdtemp(join(tmpdir(), 'toa-soan-servers-'));
  process.env['TOA_SOAN_TEST_SERVERS'] = notes;
  let code = 1;
  try {
    await run();
  } finally {
    code = await runNode([join(projectRoot, 'tests/support/servers/end-servers.ts'), notes], {});
  }
  return code === 0;
}
