// Reads somebody's file once, from its start to its end. It is only ever opened for reading; one that changes meanwhile is refused.
import { open, stat, type FileHandle } from 'node:fs/promises';
import { AppError } from '#shared/api/errors.ts';
import { readInto } from './jpeg/read-head.ts';
import type { CopyMemory } from './copy-memory.ts';
import { sourceError, translateSourceError } from './source-error.ts';

export type Source = {
  readonly path: string;
  readonly file: FileHandle;
  /** Bytes, when it was opened. */
  readonly size: number;
  readonly mtimeMs: number;
};

/** Bytes read at once: nearly every photo is one portion and stays in memory until its copies are compared with it. */
export const portionSize = 32 * 1024 * 1024;

/** The caller closes `file`. @throws AppError unreadable_image, not_found */
export async function openSource(path: string): Promise<Source> {
  try {
    // Looked at before it is opened: opening a named pipe would wait for ever.
    const found = await stat(path);
    if (found.isDirectory()) throw sourceError(path, 'là thư mục, không phải tệp ảnh');
    if (!found.isFile()) throw sourceError(path, 'không phải tệp thường nên không nhập được');
    if (found.size === 0) throw sourceError(path, 'rỗng (0 byte); hãy chép lại từ thẻ nhớ');
    return { path, file: await open(path, 'r'), size: found.size, mtimeMs: found.mtimeMs };
  } catch (error) {
    throw translateSourceError(error, path);
  }
}

/** The bytes from `position`, up to one portion. @throws AppError cancelled, not_found, unreadable_image */
export async function readPortion(
  { file, path, size }: Source,
  position: number,
  { memory, signal }: { readonly memory: CopyMemory; readonly signal: AbortSignal | undefined },
): Promise<Buffer> {
  if (signal?.aborted === true) throw new AppError('cancelled', 'Đã dừng nhập ảnh; ảnh nhập xong vẫn còn.');
  const length = Math.min(size - position, portionSize);
  const portion = await readInto(memory.portion(length), file, position).catch((error: unknown) => {
    throw translateSourceError(error, path);
  });
  if (portion.length < length) throw changed(path);
  return portion;
}

/** @throws AppError unreadable_image when the file is no longer what it was when it was opened */
export async function requireUnchanged({ file, path, size, mtimeMs }: Source): Promise<void> {
  const now = await file.stat().catch((error: unknown) => {
    throw translateSourceError(error, path);
  });
  if (now.size !== size || now.mtimeMs !== mtimeMs) throw changed(path);
}

function changed(path: string): AppError {
  return sourceError(path, 'thay đổi trong lúc đang chép nên chưa nhập; hãy đợi chép xong rồi nhập lại');
}
