import { execFileSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { beginCopy } from '#engine/files/checked-copy.ts';
import { createUncached, makePages } from '#engine/files/uncached-file.ts';
import { canGarble, garbledDisk, NO_GARBLING } from '#tests/support/garbled-disk.ts';
import { canMount, NO_MOUNT } from '#tests/support/mount-disk.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

const STEP = 64 * 1024;
const sizes = [0, 1, 4095, 4096, 4097, STEP - 1, STEP, STEP + 1, 3 * STEP + 17];

/** What lies in the file, and what it gives back, after `bytes` were appended in odd pieces. */
async function writtenAndRead(folder: string, bytes: Buffer): Promise<{ lies: Buffer; read: Buffer }> {
  const path = join(folder, `${bytes.length}.bin`);
  const file = await createUncached(path, makePages(STEP));
  for (let at = 0; at < bytes.length; at += 1777) await file.append(bytes.subarray(at, at + 1777));
  await file.sync();
  const read: Buffer[] = [];
  for await (const step of file.readBack()) read.push(Buffer.from(step));
  await file.close();
  return { lies: readFileSync(path), read: Buffer.concat(read) };
}

describe('a file written past the cache', () => {
  test.each(sizes)('holds its %i bytes and no more, and gives them back', async (size) => {
    const bytes = randomBytes(size);
    expect(await writtenAndRead(temporaryFolder(), bytes)).toEqual({ lies: bytes, read: bytes });
  });

  test.each(sizes)(
    'holds what goes to it from where it lies (%i bytes), behind a head and before an end',
    async (size) => {
      const head = randomBytes(5000);
      const memory = makePages(4 * STEP);
      // In memory each byte lies as far into its block as it will in the file.
      const picture = memory.subarray(head.length, head.length + size);
      randomBytes(size).copy(picture);
      const end = randomBytes(100);
      const path = join(temporaryFolder(), `${size}.bin`);
      const file = await createUncached(path, makePages(STEP));
      for (const piece of [head, picture, end]) await file.append(piece);
      await file.sync();
      await file.close();
      expect(readFileSync(path)).toEqual(Buffer.concat([head, picture, end]));
    },
  );

  test.skipIf(!canMount)(`is written all the same where a disk knows no such way (${NO_MOUNT})`, async () => {
    const folder = temporaryFolder();
    execFileSync('mount', ['-t', 'ramfs', 'ramfs', folder]);
    onTestFinished(() => void execFileSync('umount', ['-l', folder]));
    const bytes = randomBytes(3 * STEP + 17);
    expect(await writtenAndRead(folder, bytes)).toEqual({ lies: bytes, read: bytes });
    const onPages = makePages(3 * STEP);
    randomBytes(3 * STEP).copy(onPages);
    const path = join(folder, 'on-pages.bin');
    const file = await createUncached(path, makePages(STEP));
    await file.append(onPages);
    await file.sync();
    await file.close();
    expect(readFileSync(path).equals(onPages)).toBe(true);
  });

  test('replaces nothing that lies there', async () => {
    const path = join(temporaryFolder(), 'ảnh.jpg');
    writeFileSync(path, 'của người khác');
    await expect(createUncached(path, makePages(STEP))).rejects.toMatchObject({ code: 'EEXIST' });
    expect(readFileSync(path, 'utf8')).toBe('của người khác');
  });
});

describe('a copy that its disk garbled', () => {
  test.skipIf(!canGarble)(
    `is refused, though all of it was written and synced without an error (${NO_GARBLING})`,
    async () => {
      const { path, garble } = garbledDisk();
      const picture = randomBytes(300_000);
      const head = Buffer.from('đầu tệp với chú thích');
      const copy = await beginCopy({
        ...{ folder: path, root: path, head, from: 0, what: 'ảnh “DSC_0001.jpg”', step: makePages(STEP) },
      });
      await copy.write(picture, 0);
      await copy.sync();
      await garble(picture.subarray(200_000, 200_064));
      await expect(copy.compare(picture)).rejects.toMatchObject({
        code: 'copy_differs',
        message:
          'Đọc lại ảnh “DSC_0001.jpg” thấy khác bản gốc nên đã bỏ bản chép ấy; bản trên thẻ còn nguyên. Hãy kiểm tra ổ đĩa rồi nhập lại.',
      });
      await copy.discard();
    },
  );

  test.each([
    ['by its bytes', (picture: Buffer) => picture],
    ['by its hash', (picture: Buffer) => createHash('sha256').update(picture).digest('hex')],
  ])('is accepted %s when the disk gives back every one', async (_, expected) => {
    const folder = temporaryFolder();
    const picture = randomBytes(300_000);
    const head = Buffer.from('đầu tệp với chú thích');
    const copy = await beginCopy({
      ...{ folder, root: folder, head, from: 0, what: 'ảnh “DSC_0001.jpg”', step: makePages(STEP) },
    });
    await copy.write(picture, 0);
    await copy.sync();
    await copy.compare(expected(picture));
    expect(readFileSync(copy.tempPath)).toEqual(Buffer.concat([head, picture]));
    await copy.discard();
  });
});

describe('a disk that is full before the copy is', () => {
  test.skipIf(!canGarble)(`is told of, and nothing stays behind (${NO_GARBLING})`, async () => {
    const { path } = garbledDisk();
    const before = readdirSync(path);
    const copy = await beginCopy({
      ...{ folder: path, root: path, head: Buffer.alloc(0), from: 0, what: 'ảnh “DSC_0001.jpg”' },
      step: makePages(1024 * 1024),
    });
    await expect(copy.write(Buffer.alloc(20_000_000, 7), 0)).rejects.toMatchObject({ code: 'disk_full' });
    await copy.discard();
    expect(readdirSync(path)).toEqual(before);
  });
});
