// Whether somebody wrote to a file since it was last looked at, without reading it.
import { fstatSync, type BigIntStats } from 'node:fs';
import { stat, type FileHandle } from 'node:fs/promises';

/** Size and time of the last change. Equal stamps mean the same content, as far as the file system's clock can tell. */
export async function stampOf(path: string): Promise<string> {
  return stampIn(await stat(path, { bigint: true }));
}

/** The same of a file that is open: the system has it at hand, and asking by way of another thread takes ten times as long. */
export function stampOfOpen(file: FileHandle): string {
  return stampIn(openStats(file));
}

export function openStats(file: FileHandle): BigIntStats {
  return fstatSync(file.fd, { bigint: true });
}

/** The same of what the system has said already. */
export function stampIn({ size, mtimeNs }: BigIntStats): string {
  return `${size}:${mtimeNs}`;
}
