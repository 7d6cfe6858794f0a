// Whether somebody wrote to a file since it was last looked at, without reading it.
import type { BigIntStats } from 'node:fs';
import { stat, type FileHandle } from 'node:fs/promises';

/** Size and time of the last change. Equal stamps mean the same content, as far as the file system's clock can tell. */
export async function stampOf(file: string | FileHandle): Promise<string> {
  return stampIn(
    typeof file === 'string' ? await stat(file, { bigint: true }) : await file.stat({ bigint: true }),
  );
}

/** The same of what the system has said already. */
export function stampIn({ size, mtimeNs }: BigIntStats): string {
  return `${size}:${mtimeNs}`;
}
