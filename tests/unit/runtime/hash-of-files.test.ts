import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hashOfFiles } from '#runtime/hash-of-files.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'toa-soan-hash-'));
  mkdirSync(join(root, 'src/deep'), { recursive: true });
  writeFileSync(join(root, 'src/deep/a.ts'), 'one');
  writeFileSync(join(root, 'lock.json'), '{}');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const hash = () => hashOfFiles(root, ['lock.json', 'src']);

test('a file touched but not changed asks for no new bundle', () => {
  const before = hash();
  utimesSync(join(root, 'src/deep/a.ts'), 1, 1);
  expect(hash()).toBe(before);
});

test.each([
  ['changed', () => writeFileSync(join(root, 'src/deep/a.ts'), 'two')],
  ['added', () => writeFileSync(join(root, 'src/b.ts'), '')],
  ['renamed', () => renameSync(join(root, 'src/deep/a.ts'), join(root, 'src/deep/b.ts'))],
  ['removed', () => rmSync(join(root, 'src/deep/a.ts'))],
])('a file %s asks for a new bundle', (_what, change) => {
  const before = hash();
  change();
  expect(hash()).not.toBe(before);
});
