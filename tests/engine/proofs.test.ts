import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { requireHead } from '#engine/metadata/write-jpeg-metadata.ts';
import { aDesk } from '#tests/support/captioning-desk.ts';
import { makePhoto } from '#tests/support/make-photos.ts';
import { testMoment } from '#tests/support/moment.ts';

test('a photo that was just taken in was read back already', async () => {
  const { photo, handlers } = await aDesk(await makePhoto());
  expect(await handlers['photos.records']({ id: photo.id })).toMatchObject({
    provenAt: testMoment.toISOString(),
  });
});

describe('after words went into a file', () => {
  afterEach(() => void vi.useRealTimers());

  test('it is read once more when it has been quiet for a while, and its picture is proven', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    const { caption, photo, handlers } = await aDesk(await makePhoto());
    const provenAt = async (): Promise<string | null> =>
      (await handlers['photos.records']({ id: photo.id })).provenAt;
    await caption('Sáng nay, hội nghị khai mạc.');
    expect(await provenAt()).toBeNull();
    await vi.advanceTimersByTimeAsync(5000);
    await expect.poll(provenAt).toBe(testMoment.toISOString());
    await caption('Chiều nay, hội nghị bế mạc.');
    expect(await provenAt()).toBeNull();
  });

  test('a picture that is not what came in any more is told, until its file is whole again', async () => {
    const { engine, caption, photo, path, handlers } = await aDesk(await makePhoto());
    await caption('Một');
    const whole = readFileSync(path);
    const broken = Buffer.from(whole);
    const inPicture = requireHead(whole).scanStart + 1000;
    broken[inPicture] = (broken[inPicture] ?? 0) ^ 1;
    writeFileSync(path, broken);
    await engine.proofs.idle();
    expect((await handlers['photos.writeBackState']({})).damaged).toEqual([
      {
        ...{ id: photo.id, file: 'DSC_1.jpg', code: 'copy_differs' },
        message: expect.stringContaining('không còn nguyên dữ liệu ảnh như lúc nhận vào'),
      },
    ]);
    expect(await handlers['photos.records']({ id: photo.id })).toMatchObject({ provenAt: null });
    writeFileSync(path, whole);
    await caption('Hai');
    await engine.proofs.idle();
    expect(await handlers['photos.writeBackState']({})).toEqual({ waiting: 0, failed: [], damaged: [] });
    expect(await handlers['photos.records']({ id: photo.id })).toMatchObject({
      provenAt: testMoment.toISOString(),
    });
  });

  test('a file that is gone is told', async () => {
    const { engine, caption, path, handlers } = await aDesk(await makePhoto());
    await caption('Một');
    rmSync(path);
    await engine.proofs.idle();
    expect((await handlers['photos.writeBackState']({})).damaged).toMatchObject([{ code: 'not_found' }]);
  });

  test('words that follow while it is read are never taken for damage', async () => {
    const { engine, caption, photo, handlers } = await aDesk(await makePhoto({ width: 3000, height: 2000 }));
    for (let round = 1; round <= 20; round += 1) {
      await caption(`Câu ${'dài '.repeat(round * 20)}${round}`);
      await Promise.all([engine.proofs.idle(), caption(`Câu ${round}`)]);
    }
    await engine.proofs.idle();
    expect((await handlers['photos.writeBackState']({})).damaged).toEqual([]);
    expect(await handlers['photos.records']({ id: photo.id })).toMatchObject({
      provenAt: testMoment.toISOString(),
    });
  });

  test('a library that was closed before goes on with it at the next opening', async () => {
    const { engine, libraryDir, caption, photo, handlers } = await aDesk(await makePhoto());
    await caption('Một');
    await engine.close();
    await engine.open(libraryDir, { create: false });
    await engine.proofs.idle();
    expect(await handlers['photos.records']({ id: photo.id })).toMatchObject({
      provenAt: testMoment.toISOString(),
    });
  });
});
