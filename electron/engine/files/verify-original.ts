// Proof that the file that came in can still be had: its picture data lies in the library's copy, its head in the database.
import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { fileState, type FileState } from './file-state.ts';
import { readJpegHead } from './jpeg/read-head.ts';

/** What a copy has to be. */
export type OriginalProof = {
  /** SHA-256 of the file as it came in. */
  readonly hash: string;
  /** SHA-256 of the picture data; undefined where it is not known yet. */
  readonly pictureHash: string | undefined;
  /** All bytes before the picture data as they came in; undefined where the copy is the original itself. */
  readonly head: Uint8Array | undefined;
};

/** Reads the whole file; never throws for what a disk may do. */
export function verifyOriginal(path: string, proof: OriginalProof): Promise<FileState> {
  return fileState(async () => {
    const { whole, picture } = await hashOriginal(path, proof.head);
    const isPicture = proof.pictureHash === undefined || proof.pictureHash === picture;
    return whole === proof.hash && isPicture;
  });
}

type OriginalHashes = { readonly whole: string; readonly picture: string };

/**
 * @param head as it came in; undefined: the file at `path` is the original. Empty for formats that have none
 * @returns SHA-256 of the original and of its picture data
 */
async function hashOriginal(path: string, head: Uint8Array | undefined): Promise<OriginalHashes> {
  const start = head?.length === 0 ? 0 : await pictureStart(path);
  const picture = createHash('sha256');
  const whole = createHash('sha256');
  if (head === undefined) await hashRange(path, { start: 0, end: start }, [whole]);
  else whole.update(head);
  await hashRange(path, { start, end: Infinity }, [whole, picture]);
  return { whole: whole.digest('hex'), picture: picture.digest('hex') };
}

/** Where the picture data begins; 0 for other formats and for a JPEG nobody can take apart: all of it is the picture. */
export async function pictureStart(path: string): Promise<number> {
  return (await readJpegHead(path)).scanStart ?? 0;
}

async function hashRange(
  path: string,
  { start, end }: { readonly start: number; readonly end: number },
  hashes: readonly Hash[],
): Promise<void> {
  if (end <= start) return;
  const range = Number.isFinite(end) ? { start, end: end - 1 } : { start };
  for await (const chunk of createReadStream(path, { ...range, highWaterMark: 1024 * 1024 }))
    for (const hash of hashes) hash.update(chunk);
}
