// Around the suite with servers: a folder where running ones are written down, and their end. For work on one test file,
// TOA_SOAN_TEST_SERVERS names a folder of such notes whose servers are used as they are and left running.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { z } from 'zod';

const Note = z.object({ pid: z.int() });

export function setup(project: TestProject): (() => Promise<void>) | undefined {
  const given = process.env['TOA_SOAN_TEST_SERVERS'];
  const dir = given ?? mkdtempSync(join(tmpdir(), 'toa-soan-servers-'));
  project.provide('serversDir', dir);
  return given === undefined ? () => stopServers(dir) : undefined;
}

/** Ends every server written down in the folder, and the folder. */
export async function stopServers(dir: string): Promise<void> {
  const notes = readdirSync(dir).filter((name) => name.endsWith('.json'));
  const pids = notes.map((name) => Note.parse(JSON.parse(readFileSync(join(dir, name), 'utf8'))).pid);
  for (const pid of pids) if (isRunning(pid)) process.kill(pid, 'SIGTERM');
  const deadline = Date.now() + 20_000;
  while (pids.some(isRunning) && Date.now() < deadline) await new Promise((next) => setTimeout(next, 50));
  const left = pids.filter(isRunning);
  rmSync(dir, { recursive: true, force: true });
  if (left.length > 0) throw new Error(`Servers did not end: ${left.join(', ')}`);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
