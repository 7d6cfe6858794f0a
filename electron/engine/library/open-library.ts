// A library is one folder: database, lock, originals under their hash, pictures that can always be made again.
import { accessSync, constants, mkdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { AppError } from '#shared/api/errors.ts';
import type { ReadableDb, WritableDb } from '../db/handle.ts';
import { checkDatabase, lockLibrary, openUnchecked } from '../db/open.ts';

export type Library = {
  /** The folder, absolute. */
  readonly path: string;
  readonly name: string;
  readonly read: ReadableDb;
  readonly write: WritableDb;
  readonly close: () => void;
};

/** A library that this process holds, and that may be read from before it is known to be whole. */
export type UncheckedLibrary = {
  readonly read: ReadableDb;
  /** Once; a library that is refused is let go of. @throws AppError library_damaged, library_too_new, disk_full */
  readonly check: () => Library;
  readonly close: () => void;
};

/**
 * Opens the library in `path` for this process alone.
 * @throws AppError library_missing, library_locked, library_damaged, library_too_new, library_read_only, disk_full
 */
export function openLibrary(path: string, options: { create: boolean }): Library {
  return holdLibrary(path, options).check();
}

/** The first half of `openLibrary`. @throws AppError library_missing, library_locked, library_read_only, disk_full */
export function holdLibrary(path: string, options: { create: boolean }): UncheckedLibrary {
  prepareFolder(path, options.create);
  const lock = lockLibrary(path);
  try {
    const read = openUnchecked(join(path, 'library.sqlite'), options);
    const close = (): void => {
      read.close();
      lock.release();
    };
    return { read, close, check: () => checkHeld(path, { read, close }) };
  } catch (error) {
    lock.release();
    throw error;
  }
}

function checkHeld(path: string, { read, close }: Pick<UncheckedLibrary, 'read' | 'close'>): Library {
  try {
    const write = checkDatabase(read, join(path, 'backups'));
    return { path, name: basename(path), read: write, write, close };
  } catch (error) {
    close();
    throw error;
  }
}

function prepareFolder(path: string, create: boolean): void {
  try {
    if (create) mkdirSync(path, { recursive: true });
    if (!statSync(path).isDirectory()) throw missing(path);
    accessSync(path, constants.W_OK);
  } catch (error) {
    throw translateFolderError(error, path);
  }
}

function translateFolderError(error: unknown, path: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EEXIST') return missing(path);
  if (code === 'ENOSPC') {
    return new AppError('disk_full', `Ổ đĩa chứa “${path}” đã đầy. Hãy dọn bớt chỗ trống rồi mở lại.`, {
      cause: error,
    });
  }
  if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM') {
    return new AppError(
      'library_read_only',
      `Không ghi được vào “${path}” (chỉ đọc hoặc thiếu quyền). Hãy chọn thư mục khác hoặc mở quyền ghi.`,
      { cause: error },
    );
  }
  return error;
}

function missing(path: string): AppError {
  return new AppError(
    'library_missing',
    `Không thấy thư viện ở “${path}”. Hãy chọn lại thư mục hoặc tạo thư viện mới.`,
  );
}
