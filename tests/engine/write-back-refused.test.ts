import {
  copyFileSync,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { originalPath } from '#engine/files/library-paths.ts';
import { readMetadata } from '#engine/metadata/read-metadata.ts';
import { aDesk } from '#tests/support/captioning-desk.ts';
import { anEngine } from '#tests/support/engine.ts';
import { makePhoto } from '#tests/support/make-photos.ts';
import { canMount, mountDisk, NO_MOUNT } from '#tests/support/mount-disk.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

const saved = (path: string): string => {
  const copy = join(temporaryFolder(), 'ảnh.jpg');
  copyFileSync(path, copy);
  return copy;
};

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
