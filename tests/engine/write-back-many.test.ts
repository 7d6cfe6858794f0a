// A caption for a whole event: heads are planned beside the engine's own thread, group after group.
import { readFileSync, renameSync, truncateSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { originalPath } from '#engine/files/library-paths.ts';
import { readMetadata } from '#engine/metadata/read-metadata.ts';
import { aDesk } from '#tests/support/captioning-desk.ts';
import { makeNumberedPhotos } from '#tests/support/make-numbered-photos.ts';
import { makePhoto } from '#tests/support/make-photos.ts';
import { pictureHash } from '#tests/support/picture-hash.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

/** More than one group. */
const MANY = 140;

type ManyPhotos = Awaited<ReturnType<typeof aDesk>> & {
  readonly ids: readonly string[];
  readonly pathOf: (id: string) => Promise<string>;
};

async function manyPhotos(): Promise<ManyPhotos> {
  const folder = temporaryFolder();
  await makeNumberedPhotos(MANY, { megapixels: 0.2, pictures: 2 }, folder);
  const desk = await aDesk(await makePhoto());
  const { jobId } = await desk.handlers['photos.import']({
    ...{ paths: [folder], recursive: false, profile: null, second: null },
  });
  const { created } = await desk.engine.jobs.finished(jobId);
  expect(created).toHaveLength(MANY);
  const pathOf = async (id: string): Promise<string> => {
    const { hash } = await desk.handlers['photos.get']({ id });
    return originalPath(desk.libraryDir, hash, 'image/jpeg');
  };
  return { ...desk, ids: created, pathOf };
}

describe('a caption for many photos at once', { timeout: 60_000 }, () => {
  test('is in every file, and no picture is another', async () => {
    const { engine, caption, ids, pathOf } = await manyPhotos();
    const before = await Promise.all(ids.map(async (id) => pictureHash(readFileSync(await pathOf(id)))));
    await caption('Ngày hội Đại đoàn kết', ids);
    expect(engine.writeBack.state()).toEqual({ waiting: 0, failed: [] });
    for (const [index, id] of ids.entries()) {
      const path = await pathOf(id);
      expect((await readMetadata(path)).text.caption).toBe('Ngày hội Đại đoàn kết');
      expect(pictureHash(readFileSync(path))).toBe(before[index]);
    }
  });

  test('is in all the others where one file is gone, one no picture any more, and one somebody else’s', async () => {
    const { engine, caption, ids, pathOf } = await manyPhotos();
    const [gone = '', broken = '', foreign = '', ...others] = ids;
    const paths = await Promise.all([gone, broken, foreign].map(pathOf));
    const [gonePath = '', brokenPath = '', foreignPath = ''] = paths;
    const [wholeBroken, wholeForeign] = [readFileSync(brokenPath), readFileSync(foreignPath)];
    renameSync(gonePath, `${gonePath}.cất`);
    truncateSync(brokenPath, 10);
    writeFileSync(foreignPath, await makePhoto({ seed: 77 }));

    await caption('Có tệp hỏng', ids);
    const { failed, waiting } = engine.writeBack.state();
    expect(waiting).toBe(0);
    expect(Object.fromEntries(failed.map(({ id, code }) => [id, code]))).toEqual({
      [gone]: 'not_found',
      [broken]: 'conflict',
      [foreign]: 'conflict',
    });
    for (const id of others) expect((await readMetadata(await pathOf(id))).text.caption).toBe('Có tệp hỏng');

    renameSync(`${gonePath}.cất`, gonePath);
    writeFileSync(brokenPath, wholeBroken);
    writeFileSync(foreignPath, wholeForeign);
    await caption('Đủ cả', ids);
    expect(engine.writeBack.state()).toEqual({ waiting: 0, failed: [] });
    for (const path of paths) expect((await readMetadata(path)).text.caption).toBe('Đủ cả');
  });

  test('ends in order where the library is closed in the middle, and goes on at the next opening', async () => {
    const { engine, libraryDir, handlers, ids, pathOf } = await manyPhotos();
    await handlers['photos.update']({ ids: [...ids], set: { caption: 'Đóng giữa chừng' } });
    await engine.close();
    await engine.open(libraryDir, { create: false });
    await engine.writeBack.idle();
    for (const id of ids) expect((await readMetadata(await pathOf(id))).text.caption).toBe('Đóng giữa chừng');
    expect((await handlers['library.verify']({})).problems).toEqual([]);
  });
});
