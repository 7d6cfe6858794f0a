import { createHash } from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { execFileSync } from 'node:child_process';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { clearIncoming, storeOriginal } from '#engine/files/store-original.ts';
import { verifyOriginal } from '#engine/files/verify-original.ts';
import { canMount, NO_MOUNT } from '#tests/support/mount-disk.ts';
import { smallDisk } from '#tests/support/small-disk.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

const content = Buffer.from('nội dung của một tệp ảnh');
const hash = createHash('sha256').update(content).digest('hex');

function aSource(name = 'DSC_0001.jpg', data: Buffer = content): { library: string; source: string } {
  const dir = temporaryFolder();
  const source = join(dir, name);
  writeFileSync(source, data);
  mkdirSync(join(dir, 'library'));
  return { library: join(dir, 'library'), source };
}

function filesIn(dir: string): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)))
    .toSorted();
}

describe('taking a file into the library', () => {
  test('the copy lies under the hash of its content, and the source is as it was', async () => {
    const { library, source } = aSource();
    const before = statSync(source);

    const incoming = await storeOriginal(library, source);
    const path = await incoming.commit('image/jpeg');

    expect({ hash: incoming.hash, byteSize: incoming.byteSize }).toEqual({ hash, byteSize: content.length });
    expect(filesIn(library)).toEqual([`originals/${hash.slice(0, 2)}/${hash}.jpg`]);
    expect(readFileSync(path)).toEqual(content);
    expect(readFileSync(source)).toEqual(content);
    expect(statSync(source).mtimeMs).toBe(before.mtimeMs);
  });

  test('the same content twice is one file', async () => {
    const { library, source } = aSource();
    const first = await (await storeOriginal(library, source)).commit('image/jpeg');
    const second = await (await storeOriginal(library, source)).commit('image/jpeg');
    expect(second).toBe(first);
    expect(filesIn(library)).toEqual([`originals/${hash.slice(0, 2)}/${hash}.jpg`]);
  });

  test('a file that does not hold what its name promises is replaced by the good copy', async () => {
    const { library, source } = aSource();
    const path = await (await storeOriginal(library, source)).commit('image/jpeg');
    writeFileSync(path, 'cụt');
    expect(await verifyOriginal(path, { hash, pictureHash: undefined, head: undefined })).toBe('changed');

    await (await storeOriginal(library, source)).commit('image/jpeg');
    expect(await verifyOriginal(path, { hash, pictureHash: undefined, head: undefined })).toBe('intact');
  });

  test('a copy that is not wanted leaves nothing behind', async () => {
    const { library, source } = aSource();
    await (await storeOriginal(library, source)).discard();
    expect(filesIn(library)).toEqual([]);
  });

  test('what a crash left in the incoming folder is cleared', async () => {
    const { library, source } = aSource();
    await storeOriginal(library, source);
    expect(filesIn(library)).toHaveLength(1);
    await clearIncoming(library);
    await clearIncoming(library);
    expect(filesIn(library)).toEqual([]);
  });

  test.each([
    ['decomposed marks', 'Hội nghị.jpg'.normalize('NFD')],
    ['255 bytes', `${'ả'.repeat(83)}nn.jpg`],
    ['a name Windows reserves', 'CON.jpg'],
    ['spaces and a line break', ' ảnh \n 1 .jpg'],
  ])('a name with %s is no obstacle', async (_, name) => {
    const { library, source } = aSource(name);
    const incoming = await storeOriginal(library, source);
    expect(incoming.hash).toBe(hash);
  });

  test('a file larger than one read is copied whole', async () => {
    const data = Buffer.alloc(3 * 1024 * 1024 + 17, 'ảnh');
    const { library, source } = aSource('DSC_0002.jpg', data);
    const path = await (await storeOriginal(library, source)).commit('image/jpeg');
    expect(readFileSync(path).equals(data)).toBe(true);
  });
});

describe('a file that cannot be taken in', () => {
  test('a missing file is named', async () => {
    const { library } = aSource();
    await expect(storeOriginal(library, join(library, 'Lễ khai mạc.jpg'))).rejects.toMatchObject({
      code: 'not_found',
      message: 'Tệp “Lễ khai mạc.jpg” không còn ở chỗ cũ; hãy cắm lại thẻ nhớ hoặc chọn lại tệp.',
    });
  });

  test('an empty file is named', async () => {
    const { library, source } = aSource('DSC_0003.jpg', Buffer.alloc(0));
    await expect(storeOriginal(library, source)).rejects.toMatchObject({
      code: 'unreadable_image',
      message: 'Tệp “DSC_0003.jpg” rỗng (0 byte); hãy chép lại từ thẻ nhớ.',
    });
  });

  test('a folder is named', async () => {
    const { library } = aSource();
    await expect(storeOriginal(library, library)).rejects.toMatchObject({
      code: 'unreadable_image',
      message: 'Tệp “library” là thư mục, không phải tệp ảnh.',
    });
  });

  test.skipIf(process.platform === 'win32')('a named pipe is refused instead of waited for', async () => {
    const { library } = aSource();
    const pipe = join(library, '..', 'ống.jpg');
    execFileSync('mkfifo', [pipe]);
    await expect(storeOriginal(library, pipe)).rejects.toMatchObject({ code: 'unreadable_image' });
  });

  test('a file that grows while it is copied is refused, and nothing stays behind', async () => {
    const { library, source } = aSource('DSC_0004.jpg', Buffer.alloc(64 * 1024 * 1024, 7));
    const storing = storeOriginal(library, source);
    // Appends until the copy has seen one: the copy of 64 MB gives it many chances.
    const growing = setInterval(() => appendFileSync(source, 'thêm'), 0);
    try {
      await expect(storing).rejects.toMatchObject({
        code: 'unreadable_image',
        message:
          'Tệp “DSC_0004.jpg” thay đổi trong lúc đang chép nên chưa nhập; hãy đợi chép xong rồi nhập lại.',
      });
    } finally {
      clearInterval(growing);
    }
    expect(filesIn(library)).toEqual([]);
  });

  test('a cancelled import stops and leaves nothing behind', async () => {
    const { library, source } = aSource();
    const stop = AbortSignal.abort();
    await expect(storeOriginal(library, source, { signal: stop })).rejects.toMatchObject({
      code: 'cancelled',
    });
    expect(filesIn(library)).toEqual([]);
    expect(existsSync(source)).toBe(true);
  });
});

test('a library folder that is gone is not made anew somewhere else', async () => {
  const { library, source } = aSource();
  const gone = join(library, 'ổ rời');
  await expect(storeOriginal(gone, source)).rejects.toMatchObject({ code: 'library_missing' });
  expect(existsSync(gone)).toBe(false);
});

describe.skipIf(!canMount)(`a disk that fails (${NO_MOUNT})`, () => {
  test('a full disk ends in one sentence, and the half copy is gone', async () => {
    const disk = smallDisk('2m');
    const { source } = aSource('DSC_0005.jpg', Buffer.alloc(4 * 1024 * 1024, 1));
    await expect(storeOriginal(disk.path, source)).rejects.toMatchObject({
      code: 'disk_full',
      message:
        'Ổ đĩa đã đầy nên chưa lưu được ảnh “DSC_0005.jpg”; những gì đã lưu trước đó vẫn còn nguyên. Hãy dọn bớt chỗ trống rồi làm lại.',
    });
    expect(filesIn(disk.path)).toEqual([]);
  });

  test('a read-only disk ends in one sentence', async () => {
    const disk = smallDisk('2m');
    disk.makeReadOnly();
    const { source } = aSource();
    await expect(storeOriginal(disk.path, source)).rejects.toMatchObject({ code: 'library_read_only' });
  });
});
