import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { freeSpace, requireFreeSpace, reservedBytes } from '#engine/files/free-space.ts';
import { writeAtomic } from '#engine/files/write-atomic.ts';
import { canMount, NO_MOUNT } from '#tests/support/mount-disk.ts';
import { smallDisk } from '#tests/support/small-disk.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

describe('writing a file whole or not at all', () => {
  test('folders above it are made, an old file is replaced, nothing else is left', async () => {
    const dir = temporaryFolder();
    const path = join(dir, 'a', 'b', `${'ả'.repeat(84)}.x`.slice(0, 86));
    await writeAtomic(path, 'cũ');
    await writeAtomic(path, Buffer.from('mới'));
    expect(readFileSync(path, 'utf8')).toBe('mới');
    expect(readdirSync(join(dir, 'a', 'b'))).toHaveLength(1);
  });

  test('where a folder stands in the way the folder stays and no temporary file does', async () => {
    const dir = temporaryFolder();
    mkdirSync(join(dir, 'chỗ này', 'bận'), { recursive: true });
    await expect(writeAtomic(join(dir, 'chỗ này'), 'x')).rejects.toThrow('EISDIR');
    expect(readdirSync(dir)).toEqual(['chỗ này']);
  });

  test.skipIf(!canMount)(`a full disk keeps the old file (${NO_MOUNT})`, async () => {
    const disk = smallDisk('1m');
    const path = join(disk.path, 'bài.json');
    writeFileSync(path, 'cũ');
    await expect(writeAtomic(path, Buffer.alloc(3_000_000), 'bài viết')).rejects.toMatchObject({
      code: 'disk_full',
      message:
        'Ổ đĩa đã đầy nên chưa lưu được bài viết; những gì đã lưu trước đó vẫn còn nguyên. Hãy dọn bớt chỗ trống rồi làm lại.',
    });
    expect(readFileSync(path, 'utf8')).toBe('cũ');
    expect(readdirSync(disk.path)).toEqual(['bài.json']);
  });
});

describe('free space before an import', () => {
  test('what fits beside the reserve goes ahead, what does not is refused with the missing amount', async () => {
    const dir = temporaryFolder();
    const free = await freeSpace(dir);
    await requireFreeSpace(dir, 1, '1 ảnh');
    await expect(requireFreeSpace(dir, free + 50_000_000 - reservedBytes, '120 ảnh')).rejects.toMatchObject({
      code: 'disk_full',
      message: expect.stringMatching(/^Ổ đĩa chỉ còn [\d.]+ MB, cần thêm \d+ MB mới đủ chỗ cho 120 ảnh\./u),
    });
  });

  test('a library folder that is gone is said to be gone', async () => {
    await expect(requireFreeSpace(join(temporaryFolder(), 'ổ rời'), 1, '1 ảnh')).rejects.toMatchObject({
      code: 'library_missing',
    });
  });
});
