// What became of a file that the library put on its disk, and the hash that says so.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { systemCode } from './disk-error.ts';

export type FileState = 'intact' | 'missing' | 'changed' | 'unreadable';

/** @param isIntact reads the file; it may fail as a disk may, and this never throws for that */
export async function fileState(isIntact: () => Promise<boolean>): Promise<FileState> {
  try {
    return (await isIntact()) ? 'intact' : 'changed';
  } catch (error) {
    const code = systemCode(error);
    if (code === undefined) throw error;
    return code === 'ENOENT' ? 'missing' : 'unreadable';
  }
}

/** SHA-256 of a file's bytes from `start` on, lower-case hex. @throws the system's error */
export async function hashFile(path: string, start = 0): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path, { start, highWaterMark: 1024 * 1024 })) hash.update(chunk);
  return hash.digest('hex');
}
