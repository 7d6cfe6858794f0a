import { open } from 'node:fs/promises';
import type { CopyMemory } from './copy-memory.ts';
import { readInto } from './jpeg/read-head.ts';

/** The whole file, in `memory` until the next one is read into it. @throws the system's error */
export async function readCopy(path: string, memory: CopyMemory): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    return await readInto(memory.portion(size), file, 0);
  } finally {
    await file.close();
  }
}
