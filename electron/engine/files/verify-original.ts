// Proof that an original is still the file that came in.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { systemCode } from './disk-error.ts';

export type OriginalState = 'intact' | 'missing' | 'changed' | 'unreadable';

/** Reads the whole file and compares its SHA-256 with `hash`; never throws for what a disk may do. */
export async function verifyOriginal(path: string, hash: string): Promise<OriginalState> {
  const digest = createHash('sha256');
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 1024 * 1024 })) digest.update(chunk);
  } catch (error) {
    const code = systemCode(error);
    if (code === undefined) throw error;
    return code === 'ENOENT' ? 'missing' : 'unreadable';
  }
  return digest.digest('hex') === hash ? 'intact' : 'changed';
}
