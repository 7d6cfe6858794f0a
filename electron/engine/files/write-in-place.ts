// A few bytes of a file changed where they lie, durable on return. Not atomic: whoever calls has journalled the old ones.
import { open, type FileHandle } from 'node:fs/promises';
import { stampOfOpen } from './file-stamp.ts';

export type InPlace = { readonly offset: number; readonly newBytes: Uint8Array };

/**
 * @param expected the stamp the file had when the writes were planned
 * @returns its stamp afterwards; undefined, with nothing written, when somebody else changed it since
 */
export async function writeInPlace(
  path: string,
  writes: readonly InPlace[],
  expected: string,
): Promise<string | undefined> {
  const file = await open(path, 'r+');
  try {
    if (stampOfOpen(file) !== expected) return undefined;
    for (const { offset, newBytes } of writes) await writeAt(file, offset, newBytes);
    await file.datasync();
    return stampOfOpen(file);
  } finally {
    await file.close();
  }
}

/** All of `bytes` from `offset` on: the system may take them in parts. @throws the system's error */
export async function writeAt(file: FileHandle, offset: number, bytes: Uint8Array): Promise<void> {
  for (let done = 0; done < bytes.length;) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, offset + done);
    done += bytesWritten;
  }
}
