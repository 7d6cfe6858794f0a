// A folder to which a camera or a phone sends its photos: what comes is in the library without anybody at the machine.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { saveProfile } from '#engine/db/rows/ingest-profiles.ts';
import { IngestProfile } from '#shared/model/ingest.ts';
import { makePhoto } from '#tests/support/make-photos.ts';
import { storedPhotos } from '#tests/support/stored-photos.ts';
import { expect, test } from './fixtures.ts';
import { enter, runCommand } from './steps.ts';

test('a photo editor lets a folder be watched: photos come in by themselves with its profile, and no more once it is let go', async ({
  folder,
  libraryDir,
  prepare,
  openDesk,
}) => {
  const sent = join(folder, 'từ máy ảnh');
  await mkdir(sent);
  await prepare(({ library }) => {
    const profile = IngestProfile.parse({ name: 'Đại hội', event: 'Đại hội Đảng bộ xã', place: '' });
    saveProfile(library.write, { id: '7d1f6f3a-5f0e-4f43-9d55-0a4f7a3c7c11', profile });
  });
  const { page, answerDialog } = await openDesk();
  await enter(page, 'Ảnh');
  await runCommand(page, 'Nhập ảnh từ thẻ');
  const watched = page.getByRole('region', { name: 'Thư mục tự nhập' });
  await answerDialog([sent]);
  await watched.getByRole('button', { name: 'Thêm thư mục tự nhập…' }).click();
  await watched.getByLabel(`Bộ thiết lập, ${sent}`).selectOption('Đại hội');

  await writeFile(join(sent, 'hỏng.jpg'), 'không phải ảnh');
  await writeFile(join(sent, 'IMG_1.jpg'), await makePhoto({ seed: 1 }));
  const taken = () => storedPhotos(libraryDir).map(({ fileName, event }) => `${fileName}: ${event}`);
  await expect.poll(taken, { timeout: 15_000 }).toEqual(['IMG_1.jpg: Đại hội Đảng bộ xã']);
  await writeFile(join(sent, 'IMG_2.jpg'), await makePhoto({ seed: 2 }));
  await expect.poll(() => taken().length, { timeout: 15_000 }).toBe(2);

  await watched.getByRole('button', { name: `Thôi tự nhập từ ${sent}` }).click();
  await expect(watched.getByRole('listitem')).toHaveCount(0);
  await writeFile(join(sent, 'IMG_3.jpg'), await makePhoto({ seed: 3 }));
  // Another folder takes its photo in after that one would have.
  const other = join(folder, 'điện thoại');
  await mkdir(other);
  await answerDialog([other]);
  await watched.getByRole('button', { name: 'Thêm thư mục tự nhập…' }).click();
  await expect(watched.getByRole('listitem')).toHaveCount(1);
  await writeFile(join(other, 'ZALO_1.jpg'), await makePhoto({ seed: 4 }));
  await expect
    .poll(() => storedPhotos(libraryDir).map(({ fileName }) => fileName), { timeout: 15_000 })
    .toEqual(['IMG_1.jpg', 'IMG_2.jpg', 'ZALO_1.jpg']);
});
