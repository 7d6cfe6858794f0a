// Proof that the library's copy still holds the picture that came in, whatever words its head carries by now.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { systemCode } from './disk-error.ts';
import { readJpegHead } from './jpeg/read-head.ts';

type Expected = { readonly hash: string; readonly pictureHash: string };

/** Reads the whole picture data; never throws for what a disk may do. */
export async function pictureState(
  path: string,
  { hash, pictureHash }: Expected,
): Promise<'same' | 'missing' | 'changed'> {
  try {
    const { scanStart = 0 } = await readJpegHead(path);
    if ((await hashFrom(path, scanStart)) === pictureHash) return 'same';
    // A photo from before pictures had hashes carries its file's.
    return pictureHash === hash && (await hashFrom(path, 0)) === hash ? 'same' : 'changed';
  } catch (error) {
    const code = systemCode(error);
    if (code === undefined) throw error;
    return code === 'ENOENT' ? 'missing' : 'changed';
  }
}

async function hashFrom(path: string, start: number): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path, { start, highWaterMark: 1024 * 1024 })) hash.update(chunk);
  return hash.digest('hex');
}
