import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { savePhotoFile } from '#engine/db/rows/photo-files.ts';
import { sidecarPath } from '#engine/files/library-paths.ts';
import { pictureHash } from '#tests/support/picture-hash.ts';
import { makeLibraryHead } from '#engine/metadata/library-head.ts';
import { readMetadata } from '#engine/metadata/read-metadata.ts';
import { requireHead } from '#engine/metadata/write-jpeg-metadata.ts';
import { aDesk } from '#tests/support/captioning-desk.ts';
import { makePhoto } from '#tests/support/make-photos.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

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
