// The only place that opens a library's database, and the only place that knows SQLite's settings and error codes.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { AppError } from '#shared/api/errors.ts';
import type { ReadableDb, WritableDb } from './handle.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations/registry.ts';
import { rememberStatements } from './remember-statements.ts';

/**
 * Opens (and with `create` makes) the database of a library as it is: to be read from, and written to after `checkDatabase`.
 * WAL with synchronous=FULL: a save that has returned survives a power cut (https://www.sqlite.org/pragma.html#pragma_synchronous).
 */
export function openUnchecked(file: string, options: { create: boolean }): ReadableDb {
  if (!options.create && !existsSync(file)) {
    throw new AppError(
      'library_missing',
      `Không thấy thư viện ở “${file}”. Hãy chọn lại thư mục hoặc tạo thư viện mới.`,
    );
  }
  try {
    const db = new Database(file, { fileMustExist: !options.create });
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    db.pragma('foreign_keys = ON');
    db.pragma('busy_timeout = 3000');
    // Proof of the brand: this is the one place a plain handle becomes a readable one.
    return db as ReadableDb;
  } catch (error) {
    throw translateSqliteError(error);
  }
}

/** Whether it is written as this version writes; another may have to be migrated, or cannot be read at all. */
export function isOfThisVersion(db: ReadableDb): boolean {
  return Number(db.pragma('user_version', { simple: true })) === migrations.length;
}

/** Reads through the whole file and migrates it. @throws AppError library_damaged, library_too_new, disk_full */
export function checkDatabase(db: ReadableDb, backupDir: string): WritableDb {
  try {
    const problem = db.pragma('quick_check(1)', { simple: true });
    if (problem !== 'ok') throw damaged(String(problem));
    migrate(db, migrations, backupDir);
    rememberStatements(db);
    // Proof of the brand: this is the one place a handle becomes a writable one.
    return db as WritableDb;
  } catch (error) {
    throw translateSqliteError(error);
  }
}

/**
 * Holds a file for one process: an exclusive transaction on it. The operating system lets go of it when the process ends,
 * however it ends, so there is never a stale lock to clean up. Undefined while another process holds it.
 */
export function lockFile(file: string): { readonly release: () => void } | undefined {
  const lock = new Database(file, { timeout: 0 });
  try {
    lock.pragma('journal_mode = DELETE');
    lock.exec('BEGIN EXCLUSIVE');
    return { release: () => lock.close() };
  } catch (error) {
    lock.close();
    if (sqliteCode(error)?.startsWith('SQLITE_BUSY') === true) return undefined;
    throw error;
  }
}

/** Holds the library in `dir`. @throws AppError library_locked, library_read_only */
export function lockLibrary(dir: string): { readonly release: () => void } {
  let lock: ReturnType<typeof lockFile>;
  try {
    lock = lockFile(join(dir, 'lock.sqlite'));
  } catch (error) {
    throw translateSqliteError(error);
  }
  if (lock !== undefined) return lock;
  throw new AppError(
    'library_locked',
    'Thư viện này đang mở ở một cửa sổ khác. Hãy đóng cửa sổ kia rồi thử lại; chưa có gì bị thay đổi.',
  );
}

/** SQLite's result codes as sentences; anything unknown is let through as the bug it is. */
export function translateSqliteError(error: unknown): unknown {
  const code = sqliteCode(error) ?? '';
  if (code === 'SQLITE_CORRUPT' || code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT_'))
    return damaged(code, error);
  if (code === 'SQLITE_FULL') {
    return new AppError(
      'disk_full',
      'Ổ đĩa đã đầy nên chưa lưu được. Hãy dọn bớt chỗ trống; những gì đã lưu trước đó vẫn còn.',
      { cause: error },
    );
  }
  if (
    code.startsWith('SQLITE_READONLY') ||
    code.startsWith('SQLITE_CANTOPEN') ||
    code.startsWith('SQLITE_PERM')
  ) {
    return new AppError(
      'library_read_only',
      'Không ghi được vào thư mục thư viện (chỉ đọc hoặc thiếu quyền). Hãy kiểm tra ổ đĩa; chưa có gì bị mất.',
      { cause: error },
    );
  }
  return error;
}

function sqliteCode(error: unknown): string | undefined {
  return error instanceof Database.SqliteError ? error.code : undefined;
}

function damaged(reason: string, cause?: unknown): AppError {
  return new AppError(
    'library_damaged',
    'Tệp dữ liệu của thư viện bị hỏng nên không mở. Tệp vẫn để nguyên; hãy dùng bản sao trong thư mục “backups” hoặc chọn thư viện khác.',
    { details: { reason }, cause },
  );
}
