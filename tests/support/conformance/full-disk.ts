// Disks of real servers that are full for a while. Linux and root only; see `canMount`.
import { chmodSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { mountDisk } from '../mount-disk.ts';

/** The folder a server's start script was given, by the process it named. */
export function homeOfServer(pid: number): string {
  const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  const supervisor = words.find((word) => word.endsWith('/run/supervise.sh'));
  return dirname(supervisor === undefined ? readlinkSync(`/proc/${pid}/cwd`) : dirname(supervisor));
}

/** Puts a full disk where a server keeps its files; what is there already is back with the function it returns. */
export function coverWithFullDisk(folder: string): () => void {
  const disk = mountDisk(folder, '256k');
  chmodSync(folder, 0o777);
  fillDisk(folder);
  return disk.unmount;
}

/** Takes all the room on the disk a folder is; gives it back with the function it returns. */
export function fillDisk(folder: string): () => void {
  const filler = join(folder, 'day-dia.bin');
  for (const size of [1_048_576, 4_096]) {
    while (appends(filler, size));
  }
  return () => rmSync(filler);
}

function appends(file: string, size: number): boolean {
  try {
    writeFileSync(file, Buffer.alloc(size), { flag: 'a' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') return false;
    throw error;
  }
}
