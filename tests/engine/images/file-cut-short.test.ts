import { truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { AppError } from '#shared/api/errors.ts';
import { decode } from '#engine/images/decode.ts';
import { makePhoto } from '#tests/support/make-photos.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

test('a file that is cut short while its picture is read costs that picture at most, never the engine', async () => {
  const photo = await makePhoto({ width: 3000, height: 2000 });
  const path = join(temporaryFolder(), 'DSC_1.jpg');
  const endings: string[] = [];
  for (let delay = 0; delay < 24; delay += 1) {
    await writeFile(path, photo);
    const ended = decode(path, 'DSC_1.jpg', (picture) => picture.resize(600).raw().toBuffer()).then(
      ({ damage }) => (damage === null ? 'whole' : 'damaged'),
      (error: unknown) => (error instanceof AppError ? error.code : String(error)),
    );
    await wait(delay);
    await truncate(path, 4096);
    endings.push(await ended);
  }
  expect(endings).toHaveLength(24);
  for (const ending of endings) expect(['whole', 'damaged', 'unreadable_image']).toContain(ending);
});

test('once it was read, what is made of a file does not notice that it is gone', async () => {
  const path = join(temporaryFolder(), 'DSC_1.jpg');
  await writeFile(path, await makePhoto());
  const { damage, result } = await decode(path, 'DSC_1.jpg', async (picture) => {
    await truncate(path, 0);
    return picture.resize(60).raw().toBuffer();
  });
  expect(damage).toBeNull();
  expect(result.length).toBeGreaterThan(0);
});
