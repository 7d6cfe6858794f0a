import { describe, expect, test } from 'vitest';
import { translateDiskError } from '#engine/files/disk-error.ts';
import { derivedPath, originalPath } from '#engine/files/library-paths.ts';
import { safeFileName } from '#engine/files/safe-file-name.ts';
import { translateSourceError } from '#engine/files/source-error.ts';

const hash = 'ab'.repeat(32);

describe('paths in a library', () => {
  test('originals and derived pictures lie under the first two letters of their hash', () => {
    expect(originalPath('/tv', hash, 'image/jpeg')).toBe(`/tv/originals/ab/${hash}.jpg`);
    expect(derivedPath('/tv', hash, { name: 'thumb', extension: 'jpg' })).toBe(
      `/tv/derived/ab/${hash}-thumb.jpg`,
    );
  });

  test.each(['../../etc/passwd', `${hash}/..`, hash.toUpperCase(), '', `${hash}\n`])(
    'a hash like %j never becomes a path',
    (bad) => expect(() => originalPath('/tv', bad, 'image/jpeg')).toThrow('Not a safe part'),
  );

  test('neither does a picture name or an unknown kind of file', () => {
    expect(() => derivedPath('/tv', hash, { name: '../x', extension: 'webp' })).toThrow('Not a safe part');
    expect(() => originalPath('/tv', hash, 'text/html')).toThrow('No extension');
    expect(() => originalPath('/tv', hash, 'constructor')).toThrow('No extension');
  });
});

describe('file names for other machines', () => {
  test.each([
    ['Lễ khai mạc', 'Lễ khai mạc.jpg'],
    ['Hội nghị'.normalize('NFD'), 'Hội nghị.jpg'],
    ['a/b\\c:d*e?f"g<h>i|j', 'a-b-c-d-e-f-g-h-i-j.jpg'],
    ['con', '_con.jpg'],
    ['AUX.1', '_AUX.1.jpg'],
    ['  .ẩn. ', 'ẩn.jpg'],
    ['..', 'anh.jpg'],
    ['dòng\nmới', 'dòng-mới.jpg'],
  ])('%j becomes %j', (stem, name) => expect(safeFileName(stem, 'jpg')).toBe(name));

  test('a name too long is cut between letters and keeps its number and extension', () => {
    const name = safeFileName('ổ'.repeat(200), 'jpg', ' (2)');
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
    expect(name).toMatch(/^ổ{82} \(2\)\.jpg$/u);
  });
});

describe('what the operating system says', () => {
  const system = (code: string): Error => Object.assign(new Error(code), { code });

  test.each([
    ['ENOSPC', 'disk_full'],
    ['EDQUOT', 'disk_full'],
    ['EROFS', 'library_read_only'],
    ['EACCES', 'library_read_only'],
    ['EPERM', 'library_read_only'],
    ['ENOENT', 'library_missing'],
  ])('%s while writing is %s', (code, expected) =>
    expect(translateDiskError(system(code), 'ảnh')).toMatchObject({ code: expected }),
  );

  test.each([
    ['ENOENT', 'not_found'],
    ['EACCES', 'unreadable_image'],
    ['EIO', 'unreadable_image'],
  ])('%s while reading is %s, with the name of the file', (code, expected) =>
    expect(translateSourceError(system(code), '/thẻ/DSC_1.jpg')).toMatchObject({
      code: expected,
      message: expect.stringContaining('“DSC_1.jpg”'),
    }),
  );

  test('an error nobody foresaw goes through untouched', () => {
    const bug = new TypeError('x');
    expect(translateDiskError(bug, 'ảnh')).toBe(bug);
    expect(translateSourceError(bug, 'x')).toBe(bug);
  });
});
