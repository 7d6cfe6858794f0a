// What an app and everything it started hold in memory: proportional set sizes, so that what processes share counts once.
import { readdir, readFile } from 'node:fs/promises';

/** Megabytes of all processes that descend from the one started with this profile. */
export async function memoryOfProfile(profileDir: string): Promise<number> {
  const processes = await listProcesses();
  const isOurs = new Set(
    processes.filter(({ command }) => command.includes(profileDir)).map(({ pid }) => pid),
  );
  if (isOurs.size === 0) throw new Error(`No process runs with ${profileDir}`);
  for (let grew = true; grew;) {
    const children = processes.filter(({ pid, parent }) => isOurs.has(parent) && !isOurs.has(pid));
    for (const { pid } of children) isOurs.add(pid);
    grew = children.length > 0;
  }
  const sizes = await Promise.all([...isOurs].map(proportionalSize));
  return sizes.reduce((sum, size) => sum + size, 0) / 1000;
}

type Running = { readonly pid: number; readonly parent: number; readonly command: string };

async function listProcesses(): Promise<Running[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/u.test(name)).map(Number);
  const found = await Promise.all(pids.map(describe));
  return found.filter((one) => one !== undefined);
}

/** Undefined for a process that ended while it was looked at. */
async function describe(pid: number): Promise<Running | undefined> {
  const [command, status] = await Promise.all(
    ['cmdline', 'status'].map((name) => readFile(`/proc/${pid}/${name}`, 'utf8').catch(() => undefined)),
  );
  const parent = /^PPid:\s+(\d+)/mu.exec(status ?? '')?.[1];
  if (command === undefined || parent === undefined) return undefined;
  return { pid, parent: Number(parent), command };
}

/** Kilobytes; 0 for a process that has ended. */
async function proportionalSize(pid: number): Promise<number> {
  const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
  return Number(/^Pss:\s+(\d+)/mu.exec(rollup)?.[1] ?? 0);
}
