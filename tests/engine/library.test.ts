import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { migrate } from '#engine/db/migrate.ts';
import { migrations } from '#engine/db/migrations/registry.ts';
import { openLibrary } from '#engine/library/open-library.ts';
import { createStory, getStory } from '#engine/library/stories.ts';
import { testMoment } from '#tests/support/moment.ts';
import { canMount, NO_MOUNT } from '#tests/support/mount-disk.ts';
import { smallDisk } from '#tests/support/small-disk.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

const create = { create: true };
const open = { create: false };
const failure = (code: string): unknown => expect.objectContaining({ name: 'AppError', code });

describe('opening a library', () => {
  it('makes a folder with an empty library, and opens the same one again', () => {
    const folder = join(temporaryFolder(), 'Tài liệu', 'Tòa soạn');
    const first = openLibrary(folder, create);
    const { id } = createStory(first.write, { content: { headline: 'Còn đây' }, at: testMoment });
    first.close();
    const again = openLibrary(folder, open);
    expect(getStory(again.read, id).headline).toBe('Còn đây');
    again.close();
  });

  it('says there is none where there is none, and makes nothing', async () => {
    const folder = temporaryFolder();
    expect(() => openLibrary(folder, open)).toThrow(failure('library_missing'));
    expect(() => openLibrary(join(folder, 'không có'), open)).toThrow(failure('library_missing'));
    expect(readdirSync(folder).filter((name) => name.startsWith('library'))).toEqual([]);
  });

  it('belongs to one process at a time, and is free again when that process is killed', async () => {
    const folder = temporaryFolder();
    openLibrary(folder, create).close();
    const other = fork(new URL('../support/hold-library.ts', import.meta.url), [folder], {
      execPath: process.execPath,
    });
    await once(other, 'message');
    expect(() => openLibrary(folder, open)).toThrow(failure('library_locked'));
    other.kill('SIGKILL');
    await once(other, 'exit');
    openLibrary(folder, open).close();
  });

  it('refuses a damaged file and leaves it as it is', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'library.sqlite'), Buffer.alloc(8192, 'not a database '));
    expect(() => openLibrary(folder, open)).toThrow(failure('library_damaged'));
  });

  it('refuses a library whose file was cut short', () => {
    const folder = temporaryFolder();
    openLibrary(folder, create).close();
    truncateSync(join(folder, 'library.sqlite'), 12_288);
    expect(() => openLibrary(folder, open)).toThrow(failure('library_damaged'));
  });

  it('refuses a library written by a newer version', () => {
    const folder = temporaryFolder();
    openLibrary(folder, create).close();
    const db = new Database(join(folder, 'library.sqlite'));
    db.pragma('user_version = 999');
    db.close();
    expect(() => openLibrary(folder, open)).toThrow(failure('library_too_new'));
  });

  it('keeps every table STRICT and every save synchronous with the disk', () => {
    const library = openLibrary(join(temporaryFolder(), 'x'), create);
    onTestFinished(() => library.close());
    const loose = library.read
      .prepare(
        "SELECT name FROM pragma_table_list WHERE type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'",
      )
      .pluck()
      .all();
    const pragma = (name: string): unknown => library.read.pragma(name, { simple: true });
    expect([loose, pragma('journal_mode'), pragma('synchronous'), pragma('foreign_keys')]).toEqual([
      [],
      'wal',
      2,
      1,
    ]);
  });
});

describe('migrating', () => {
  const table = { version: 1, up: (db: Database.Database) => void db.exec('CREATE TABLE a (x TEXT) STRICT') };
  const failing = {
    version: 2,
    up: (db: Database.Database) => {
      db.exec('CREATE TABLE b (x TEXT) STRICT');
      throw new Error('half-way');
    },
  };

  it('leaves neither table nor version behind when a step fails, and keeps a copy of what was there', () => {
    const folder = temporaryFolder();
    const db = new Database(join(folder, 'db.sqlite'));
    migrate(db, [table], join(folder, 'backups'));
    expect(() => migrate(db, [table, failing], join(folder, 'backups'))).toThrow('half-way');
    const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all();
    expect([
      tables,
      db.pragma('user_version', { simple: true }),
      readdirSync(join(folder, 'backups')),
    ]).toEqual([['a'], 1, ['truoc-ban-2.sqlite']]);
    db.close();
  });

  it('numbers the shipped migrations without a gap', () => {
    expect(migrations.map((migration) => migration.version)).toEqual(
      migrations.map((_one, index) => index + 1),
    );
  });
});

describe.skipIf(!canMount)(`a disk that gives trouble (${NO_MOUNT})`, () => {
  it('that is read-only is said to be so', () => {
    const { path: disk, makeReadOnly } = smallDisk('16m');
    openLibrary(disk, create).close();
    makeReadOnly();
    expect(() => openLibrary(disk, open)).toThrow(failure('library_read_only'));
  });

  it('that is full refuses the save, keeps what was saved, and takes it once there is room', () => {
    const { path: disk } = smallDisk('4m');
    const library = openLibrary(disk, create);
    onTestFinished(() => library.close());
    const { id } = createStory(library.write, { content: { headline: 'Đã lưu' }, at: testMoment });
    writeFileSync(join(disk, 'ballast-1'), Buffer.alloc(256 * 1024));
    const fill = (): void => writeFileSync(join(disk, 'ballast-2'), Buffer.alloc(4 * 1024 * 1024));
    expect(fill).toThrow('ENOSPC');
    const lead = 'x'.repeat(512 * 1024);
    const tryStory = (): unknown => createStory(library.write, { content: { lead }, at: testMoment });
    expect(tryStory).toThrow(
      expect.objectContaining({ code: expect.stringMatching(/^SQLITE_(FULL|IOERR)/u) }),
    );
    expect(getStory(library.read, id).headline).toBe('Đã lưu');
    rmSync(join(disk, 'ballast-2'));
    expect(tryStory).not.toThrow();
  });
});
