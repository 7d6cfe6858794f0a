// The file that came in, made again from the library's copy and the head it had.
import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pictureStart, type OriginalProof } from './verify-original.ts';
import { renameDurably } from './write-atomic.ts';

/**
 * Writes the original of the copy at `path` to `out`, byte for byte.
 * @returns false, with nothing left behind, when what came out is not what came in
 * @throws the system's error
 */
export async function saveOriginal(
  path: string,
  { hash, head }: Pick<OriginalProof, 'hash' | 'head'>,
  out: string,
): Promise<boolean> {
  const start = head === undefined || head.length === 0 ? 0 : await pictureStart(path);
  const temporary = join(dirname(out), `.${randomUUID()}.tmp`);
  try {
    const digest = createHash('sha256').update(head ?? '');
    const file = await open(temporary, 'wx');
    try {
      if (head !== undefined) await file.writeFile(head);
      for await (const chunk of createReadStream(path, { start, highWaterMark: 1024 * 1024 })) {
        digest.update(chunk);
        await file.writeFile(chunk);
      }
      await file.sync();
    } finally {
      await file.close();
    }
    const isProven = digest.digest('hex') === hash;
    if (isProven) await renameDurably(temporary, out);
    return isProven;
  } finally {
    await rm(temporary, { force: true });
  }
}
