import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { rememberStatements } from '#engine/db/remember-statements.ts';

let db: Database.Database;
beforeEach(() => {
  db = new Database(':memory:');
  db.exec('CREATE TABLE names (name TEXT) STRICT');
  rememberStatements(db);
});
afterEach(() => db.close());

test('a question asked again is not read by SQLite again, and sees what was written since', () => {
  const count = 'SELECT count(*) AS names FROM names WHERE name LIKE ?';
  const first = db.prepare(count);
  expect(first.get('N%')).toEqual({ names: 0 });
  db.prepare('INSERT INTO names VALUES (?)').run('Nguyễn Thị Hồng Nhung');
  expect(db.prepare(count)).toBe(first);
  expect(db.prepare(count).get('N%')).toEqual({ names: 1 });
});

test('of many texts the ones asked longest ago are let go, not the one in use', () => {
  const used = db.prepare('SELECT 1');
  for (let number = 1000; number < 1300; number += 1) {
    db.prepare(`SELECT ${number}`);
    expect(db.prepare('SELECT 1')).toBe(used);
  }
  const kept = db.prepare('SELECT 1299');
  expect(db.prepare('SELECT 1299')).toBe(kept);
  const old = db.prepare('SELECT 1000');
  for (let number = 2000; number < 2300; number += 1) db.prepare(`SELECT ${number}`);
  expect(db.prepare('SELECT 1000')).not.toBe(old);
});

test('a text that is no statement is refused each time', () => {
  expect(() => db.prepare('SELEC 1')).toThrow(/syntax error/u);
  expect(() => db.prepare('SELEC 1')).toThrow(/syntax error/u);
});
