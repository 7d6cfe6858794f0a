// A file on its way over SFTP: written aside, checked, and put in its place in one step. A large one that was cut off goes on
// where it stopped.
import { z } from 'zod';
import { AppError } from '#shared/api/errors.ts';
import { hashOf } from '../../files/sha256.ts';
import type { UploadLedger } from '../connection-adapter.ts';
import type { PutWatch } from './remote-folder.ts';
import type { SftpCalls } from './sftp-calls.ts';

export type SftpUpload = PutWatch & {
  readonly calls: SftpCalls;
  readonly uploads: UploadLedger;
  /** Where files wait, absolute; the same disk as their places. */
  readonly aside: string;
  readonly content: Uint8Array;
};

/** Requests under way for one file: what fills a line of 200 ms at 10 Mbit/s. */
const WINDOW = 8;
const CHUNK = 32 * 1024;
/** From this size on it is worth asking what is there already. */
const WORTH_RESUMING = 512 * 1024;

const Begun = z.object({ part: z.string() });

/**
 * Resolves with the part's path when the whole content lies aside, its size checked; undefined when the server did not keep it.
 * One that was put together from two goes is read back and compared. Errors carry the server's code.
 */
export async function uploadAside(upload: SftpUpload): Promise<string | undefined> {
  const { calls, uploads, content, aside } = upload;
  const hash = hashOf(content);
  const part = `${aside}/${hash.slice(0, 32)}`;
  const key = `part:${hash}`;
  const isLarge = content.byteLength >= WORTH_RESUMING;
  const isBegun = isLarge && Begun.safeParse(uploads.find(key)).data?.part === part;
  // The end of what is there may have holes: as much as was under way is written again.
  const start = isBegun ? Math.max(0, (await lengthOf(calls, part)) - WINDOW * CHUNK) : 0;
  if (isLarge) uploads.record(key, { part });
  const isWhole =
    (start > 0 && start < content.byteLength && (await isWholeAfter(upload, { part, start, hash }))) ||
    (await isWholeAfter(upload, { part, start: 0, hash }));
  if (isLarge) uploads.forget(key);
  if (isWhole) return part;
  await calls.remove(part);
  return undefined;
}

type Part = { readonly part: string; readonly start: number; readonly hash: string };

async function isWholeAfter(upload: SftpUpload, { part, start, hash }: Part): Promise<boolean> {
  const { calls, content, onBytes } = upload;
  onBytes?.(start);
  await writeFrom(upload, part, start);
  const hasSize = (await calls.stat(part)).size === content.byteLength;
  const isWhole = hasSize && (start === 0 || hashOf(await calls.readFile(part)) === hash);
  if (!isWhole) onBytes?.(-content.byteLength);
  return isWhole;
}

async function writeFrom(upload: SftpUpload, part: string, start: number): Promise<void> {
  const { calls, content, signal, onBytes } = upload;
  const handle = await calls.open(part, start === 0 ? 'w' : 'r+');
  let at = start;
  const writer = async (): Promise<void> => {
    while (at < content.byteLength) {
      if (signal?.aborted === true) throw new AppError('cancelled', 'Đã dừng trước khi bạn đọc thấy gì.');
      const position = at;
      const chunk = content.subarray(position, position + CHUNK);
      at += chunk.byteLength;
      await calls.write(handle, chunk, position);
      onBytes?.(chunk.byteLength);
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: WINDOW }, writer));
  const failure = ends.find((end) => end.status === 'rejected');
  // After a failure the server may refuse this too; the first is the one to be told.
  const [closed] = await Promise.allSettled([calls.close(handle)]);
  if (failure !== undefined) throw failure.reason;
  if (closed.status === 'rejected') throw closed.reason;
}

async function lengthOf(calls: SftpCalls, path: string): Promise<number> {
  return calls.stat(path).then(
    ({ size }) => size,
    (error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 2) return 0;
      throw error;
    },
  );
}
