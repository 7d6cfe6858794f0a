import {
  copyFileSync,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, onTestFinished, test } from 'vitest';
import { savePhotoFile } from '#engine/db/rows/photo-files.ts';
import { createHandlers } from '#engine/handlers/handlers.ts';
import { originalPath, sidecarPath } from '#engine/files/library-paths.ts';
import { makeLibraryHead } from '#engine/metadata/library-head.ts';
import { readMetadata } from '#engine/metadata/read-metadata.ts';
import { requireHead } from '#engine/metadata/write-jpeg-metadata.ts';
import type { Photo } from '#shared/model/photo.ts';
import { anEngine, type TestEngine } from '#tests/support/engine.ts';
import { makePhoto } from '#tests/support/make-photos.ts';
import { pictureHash } from '#tests/support/picture-hash.ts';
import { canMount, mountDisk, NO_MOUNT } from '#tests/support/mount-disk.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

type Desk = TestEngine & {
  readonly photo: Photo;
  readonly path: string;
  readonly handlers: ReturnType<typeof createHandlers>;
  readonly caption: (text: string, ids?: readonly string[]) => Promise<void>;
};

/** A library with one photo in it, and how its caption is changed and waited for. */
async function aDesk(file: Buffer, name = 'DSC_1.jpg', given?: TestEngine): Promise<Desk> {
  const test = given ?? (await anEngine());
  const source = join(temporaryFolder(), name);
  writeFileSync(source, file);
  const handlers = createHandlers(test.engine);
  const { jobId } = await handlers['photos.import']({
    paths: [source],
    recursive: false,
    profile: null,
    second: null,
  });
  await test.engine.jobs.finished(jobId);
  const { photos } = await handlers['photos.list']({ search: '' });
  const [photo] = photos as Photo[];
  if (photo === undefined) throw new Error('the photo did not come in');
  const caption = async (text: string, ids: readonly string[] = [photo.id]): Promise<void> => {
    await handlers['photos.update']({ ids: [...ids], set: { caption: text } });
    await test.engine.writeBack.idle();
  };
  const path = originalPath(test.libraryDir, photo.hash, photo.mimeType);
  return { ...test, photo, path, handlers, caption };
}

const saved = (path: string): string => {
  const copy = join(temporaryFolder(), 'ảnh.jpg');
  copyFileSync(path, copy);
  return copy;
};

describe('a caption goes into the file', () => {
  test('at its first change, and the original can be made again byte for byte', async () => {
    const original = await makePhoto();
    const { caption, path, photo, handlers } = await aDesk(original);
    await caption('Sáng nay, hội nghị khai mạc.');
    expect((await readMetadata(path)).text.caption).toBe('Sáng nay, hội nghị khai mạc.');
    expect(pictureHash(readFileSync(path))).toBe(pictureHash(original));
    const out = join(temporaryFolder(), 'gốc.jpg');
    await handlers['photos.saveOriginal']({ id: photo.id, out });
    expect(readFileSync(out).equals(original)).toBe(true);
    expect(await handlers['library.verify']({})).toEqual({ ok: true, problems: [] });
    expect(await handlers['photos.get']({ id: photo.id })).toMatchObject({
      pictureHash: pictureHash(original),
    });
  });

  test('in place from then on: the file keeps its size and its inode, and only its head changes', async () => {
    const { caption, path } = await aDesk(await makePhoto({ previewEdge: 200 }));
    await caption('Một');
    const before = statSync(path);
    const length = readFileSync(path).length;
    for (const text of ['Hai', 'Ba câu dài hơn hẳn. '.repeat(40), '', 'Đồng chí Nguyễn Thị Hồng Nhung']) {
      await caption(text);
      expect((await readMetadata(path)).text.caption).toBe(text.trim());
      expect([statSync(path).ino, readFileSync(path).length]).toEqual([before.ino, length]);
    }
  });

  test('in place at its very first change where it came in with room for it', async () => {
    const original = await makePhoto();
    const { engine, caption, path, photo, handlers } = await aDesk(original);
    const { scanStart } = requireHead(original);
    const head = makeLibraryHead(original, photo, photo);
    writeFileSync(path, Buffer.concat([head, original.subarray(scanStart)]));
    const originalHead = original.subarray(0, scanStart);
    savePhotoFile(engine.library().write, { photoId: photo.id, originalHead, writtenRevision: 1 });
    const before = statSync(path);
    await caption('Lần đầu');
    expect((await readMetadata(path)).text.caption).toBe('Lần đầu');
    expect([statSync(path).ino, statSync(path).size]).toEqual([before.ino, before.size]);
    expect(await handlers['library.verify']({})).toEqual({ ok: true, problems: [] });
  });

  test('that outgrows its room is written anew, with new room', async () => {
    const { caption, path, handlers } = await aDesk(await makePhoto());
    await caption('Ngắn');
    const before = statSync(path).size;
    const long = 'Chú thích rất dài. '.repeat(900).trim();
    await caption(long);
    expect((await readMetadata(path)).text.caption).toBe(long);
    expect(statSync(path).size).toBeGreaterThan(before);
    expect(await handlers['library.verify']({})).toEqual({ ok: true, problems: [] });
  });

  test('and stars, rejection and colour go along', async () => {
    const { engine, photo, path, handlers } = await aDesk(await makePhoto());
    await handlers['photos.update']({ ids: [photo.id], set: { stars: 4, label: 'green' } });
    await engine.writeBack.idle();
    expect((await readMetadata(path)).marks).toEqual({ pick: 'none', stars: 4, label: 'green' });
    await handlers['photos.update']({ ids: [photo.id], set: { pick: 'rejected' } });
    await engine.writeBack.idle();
    expect((await readMetadata(path)).marks).toEqual({ pick: 'rejected', stars: 0, label: 'green' });
  });

  test('an undo is written like any other change', async () => {
    const { engine, caption, photo, path, handlers } = await aDesk(await makePhoto());
    await caption('Một');
    const { undoId } = await handlers['photos.update']({ ids: [photo.id], set: { caption: 'Hai' } });
    await engine.writeBack.idle();
    await handlers['photos.undo']({ undoId: undoId ?? 0 });
    await engine.writeBack.idle();
    expect((await readMetadata(path)).text.caption).toBe('Một');
  });

  test('other formats are not touched: their words lie beside them', async () => {
    const png = await sharp(await makePhoto())
      .png()
      .toBuffer();
    const { caption, path, photo, libraryDir, handlers } = await aDesk(png, 'Sơ đồ.png');
    await caption('Sơ đồ hội trường');
    expect(readFileSync(path).equals(png)).toBe(true);
    expect(readFileSync(sidecarPath(libraryDir, photo.hash), 'utf8')).toContain('Sơ đồ hội trường');
    expect(await handlers['library.verify']({})).toEqual({ ok: true, problems: [] });
    await handlers['photos.remove']({ ids: [photo.id] });
    expect(existsSync(sidecarPath(libraryDir, photo.hash))).toBe(false);
  });

  test('a copy nobody captions is left as it was taken in', async () => {
    const { engine, path } = await aDesk(await makePhoto());
    const taken = readFileSync(path);
    await engine.writeBack.idle();
    expect(readFileSync(path).equals(taken)).toBe(true);
  });

  test('by itself, without anybody waiting for it, and the windows are told', async () => {
    const { engine, photo, path, handlers, events } = await aDesk(await makePhoto());
    await handlers['photos.update']({ ids: [photo.id], set: { caption: 'Tự ghi' } });
    expect(engine.writeBack.state()).toEqual({ waiting: 1, failed: [] });
    await expect.poll(() => engine.writeBack.state()).toEqual({ waiting: 0, failed: [] });
    expect((await readMetadata(path)).text.caption).toBe('Tự ghi');
    expect(events.map(({ name }) => name)).toContain('writeBack.changed');
  });

  test('at the next opening when the library was closed too soon', async () => {
    const { engine, libraryDir, photo, path, handlers } = await aDesk(await makePhoto());
    await handlers['photos.update']({ ids: [photo.id], set: { caption: 'Trước khi đóng' } });
    await engine.close();
    await engine.open(libraryDir, { create: false });
    await engine.writeBack.idle();
    expect((await readMetadata(path)).text.caption).toBe('Trước khi đóng');
  });
});

describe('what cannot be written is told and left', () => {
  test('a copy whose picture somebody else changed', async () => {
    const { engine, caption, path } = await aDesk(await makePhoto());
    await caption('Một');
    const foreign = await makePhoto({ seed: 2 });
    writeFileSync(path, foreign);
    await caption('Hai');
    expect(readFileSync(path).equals(foreign)).toBe(true);
    expect(engine.writeBack.state()).toMatchObject({
      waiting: 0,
      failed: [{ file: 'DSC_1.jpg', message: expect.stringContaining('chương trình khác sửa') }],
    });
  });

  test('one that is gone, while the others go on', async () => {
    const { engine, libraryDir, photo, path, handlers, caption } = await aDesk(await makePhoto());
    const second = join(temporaryFolder(), 'DSC_2.jpg');
    writeFileSync(second, await makePhoto({ seed: 3 }));
    const { jobId } = await handlers['photos.import']({
      paths: [second],
      recursive: false,
      profile: null,
      second: null,
    });
    const [other = ''] = (await engine.jobs.finished(jobId)).created;
    renameSync(path, `${path}.cất`);
    await caption('Cả hai', [photo.id, other]);
    expect(engine.writeBack.state().failed).toEqual([
      {
        id: photo.id,
        file: 'DSC_1.jpg',
        code: 'not_found',
        message: expect.stringContaining('không còn trong thư viện'),
      },
    ]);
    const { hash } = await handlers['photos.get']({ id: other });
    expect((await readMetadata(originalPath(libraryDir, hash, 'image/jpeg'))).text.caption).toBe('Cả hai');

    renameSync(`${path}.cất`, path);
    await caption('Lại đủ cả hai', [photo.id, other]);
    expect(engine.writeBack.state()).toEqual({ waiting: 0, failed: [] });
    expect((await readMetadata(path)).text.caption).toBe('Lại đủ cả hai');
  });

  test('one that has to wait holds up no other', async () => {
    const { engine, libraryDir, path, handlers, caption } = await aDesk(await makePhoto());
    const second = join(temporaryFolder(), 'DSC_2.jpg');
    writeFileSync(second, await makePhoto({ seed: 3 }));
    const { jobId } = await handlers['photos.import']({
      paths: [second],
      recursive: false,
      profile: null,
      second: null,
    });
    const [other = ''] = (await engine.jobs.finished(jobId)).created;
    rmSync(path);
    await caption('Không ghi được');
    await handlers['photos.update']({ ids: [other], set: { caption: 'Ghi ngay' } });
    const { hash } = await handlers['photos.get']({ id: other });
    const file = originalPath(libraryDir, hash, 'image/jpeg');
    await expect.poll(async () => (await readMetadata(file)).text.caption).toBe('Ghi ngay');
  });

  test('a copy somebody else only touched, or whose words they changed, is proven and written', async () => {
    const { engine, caption, path, handlers } = await aDesk(await makePhoto());
    await caption('Một');
    utimesSync(path, new Date(0), new Date(0));
    await caption('Hai');
    expect((await readMetadata(path)).text.caption).toBe('Hai');
    expect(engine.writeBack.state().failed).toEqual([]);
    expect(await handlers['library.verify']({})).toEqual({ ok: true, problems: [] });
  });

  test.skipIf(!canMount)(
    `a full disk leaves files whole, and what waits goes on once there is room (${NO_MOUNT})`,
    async () => {
      const given = await anEngine({ library: false });
      const disk = mountDisk(given.libraryDir, '64m');
      onTestFinished(disk.unmount);
      await given.engine.open(given.libraryDir, { create: true });
      const original = await makePhoto({ width: 3000, height: 2000 });
      const { engine, libraryDir, caption, path, handlers } = await aDesk(original, 'DSC_1.jpg', given);
      const filler = join(libraryDir, 'đầy');
      // Room for the database's own words, none for another picture.
      writeFileSync(filler, Buffer.alloc(Number(statfsSync(libraryDir).bavail) * 4096 - 1_000_000));
      const taken = readFileSync(path);
      // More than the room a copy was given: the file has to be written anew.
      const long = 'Khi ổ đĩa đầy. '.repeat(900).trim();
      await caption(long);
      expect(engine.writeBack.state()).toMatchObject({ waiting: 0, failed: [{ code: 'disk_full' }] });
      expect(readFileSync(path).equals(taken)).toBe(true);
      expect(await handlers['library.verify']({})).toEqual({ ok: true, problems: [] });

      rmSync(filler);
      await engine.close();
      await engine.open(libraryDir, { create: false });
      await engine.writeBack.idle();
      expect((await readMetadata(path)).text.caption).toBe(long);
    },
  );

  test('a damaged copy is named by verification, and never saved as an original', async () => {
    const { caption, path, photo, handlers } = await aDesk(await makePhoto());
    await caption('Một');
    const bytes = readFileSync(path);
    bytes[bytes.length - 100] = (bytes[bytes.length - 100] ?? 0) ^ 0xff;
    writeFileSync(path, bytes);
    expect(await handlers['library.verify']({})).toMatchObject({ ok: false });
    const out = join(temporaryFolder(), 'gốc.jpg');
    await expect(handlers['photos.saveOriginal']({ id: photo.id, out })).rejects.toMatchObject({
      code: 'library_damaged',
    });
    expect(existsSync(out)).toBe(false);
  });

  test('an original is not saved over a file that is there', async () => {
    const { photo, handlers, path } = await aDesk(await makePhoto());
    const out = saved(path);
    await expect(handlers['photos.saveOriginal']({ id: photo.id, out })).rejects.toMatchObject({
      code: 'conflict',
    });
    rmSync(out);
  });
});
