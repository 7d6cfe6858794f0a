// A picture that came as bytes, without a file: it is looked at and taken in like any file.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { safeFileName } from '../files/safe-file-name.ts';
import type { Library } from '../library/open-library.ts';
import { importPhotoFile } from './import-photos.ts';
import type { ImportParts } from './take-in-file.ts';

export type TakeInBytesParts = ImportParts & { readonly library: () => Library };

/** `name`: as the library shows it. @throws AppError unreadable_image, disk_full, library_read_only, library_missing */
export async function takeInBytes(
  parts: TakeInBytesParts,
  { bytes, name }: { readonly bytes: Uint8Array; readonly name: string },
): Promise<{ readonly id: string; readonly isNew: boolean }> {
  const folder = await mkdtemp(join(tmpdir(), 'toa-soan-'));
  try {
    const file = join(folder, safeFileName(posix.parse(name).name, posix.extname(name).slice(1)));
    await writeFile(file, bytes);
    const { write: db, path: libraryPath } = parts.library();
    const created: string[] = [];
    const run = {
      ...{ db, libraryPath, signal: new AbortController().signal },
      addCreated: (id: string) => void created.push(id),
      addDuplicate: () => undefined,
    };
    const id = await importPhotoFile(parts, run, file);
    const isNew = created.includes(id);
    if (isNew) parts.emit('photos.changed', { ids: [id] });
    return { id, isNew };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
