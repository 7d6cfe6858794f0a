// What the figures were measured on; without it they mean nothing a week later.
import { availableParallelism, cpus, loadavg, release, totalmem } from 'node:os';
import { obtainElectron } from '#runtime/obtain-electron.ts';

export type Machine = {
  readonly date: string;
  readonly system: string;
  readonly processor: string;
  readonly cores: number;
  readonly memoryMb: number;
  /** Work waiting for a core when the bench began, averaged over a minute: above `cores` others were at work too. */
  readonly load: number;
  readonly node: string;
  readonly electron: string;
};

export async function describeMachine(): Promise<Machine> {
  const { version, source } = await obtainElectron();
  return {
    date: new Date().toISOString(),
    system: `${process.platform} ${release()} ${process.arch}`,
    processor: cpus()[0]?.model ?? 'unknown',
    cores: availableParallelism(),
    memoryMb: Math.round(totalmem() / 1e6),
    load: loadavg()[0] ?? 0,
    node: process.versions.node,
    electron: `${version} (${source})`,
  };
}
