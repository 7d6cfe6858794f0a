import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { AppError } from '#shared/api/errors.ts';
import type { Migration } from './handle.ts';

/**
 * Brings a library up to the newest version. Each step and its `user_version` are one transaction, so a failed step leaves
 * neither; before the first step of a library that already holds work, a copy goes to `backupDir`.
 */
export function migrate(db: Database.Database, migrations: readonly Migration[], backupDir: string): void {
  migrations.forEach(({ version }, index) => {
    if (version !== index + 1) throw new Error(`Migration ${version} stands in place ${index + 1}`);
  });
  const current = Number(db.pragma('user_version', { simple: true }));
  if (current > migrations.length) {
    throw new AppError(
      'library_too_new',
      `Thư viện này do một bản Tòa soạn mới hơn ghi (bản ${current}, máy này hiểu đến bản ${migrations.length}). Hãy cập nhật ứng dụng; thư viện không bị đụng tới.`,
    );
  }
  if (current > 0 && current < migrations.length)
    backup(db, join(backupDir, `truoc-ban-${current + 1}.sqlite`));
  for (const { version, up } of migrations.slice(current)) {
    db.transaction(() => {
      up(db);
      db.pragma(`user_version = ${version}`);
    })();
  }
}

function backup(db: Database.Database, file: string): void {
  mkdirSync(join(file, '..'), { recursive: true });
  db.prepare('VACUUM INTO ?').run(file);
}
