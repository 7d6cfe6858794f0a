// A package for a folder that is away, wrong, closed or full: the story waits, nothing half-written is left, and it arrives once.
import { mkdirSync, readdirSync, renameSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addPhotos, deliver } from '#tests/support/conformance/newsroom.ts';
import { addStory, edit } from '#tests/support/conformance/stories.ts';
import {
  aCarryRoom,
  connectFolder,
  packagesIn,
  type CarryRoom,
} from '#tests/support/hand-carried-newsroom.ts';
import { canMount, NO_MOUNT } from '#tests/support/mount-disk.ts';
import { smallDisk } from '#tests/support/small-disk.ts';

/** A room whose folder has taken a package before. */
async function aUsedRoom(path?: string): Promise<CarryRoom> {
  const room = await aCarryRoom(path);
  await deliver(room, { story: addStory(room, { before: 'Bài đầu ' }) });
  return room;
}

/** Sends while the folder is away, then lets it come back. */
async function sendWhileAway(room: CarryRoom, comeBack: () => void) {
  const waiting = await deliver(room, { story: addStory(room, { before: 'Bài chờ ' }) });
  comeBack();
  room.desk.clock.pass(600);
  await room.desk.outbox.tick();
  return {
    said: waiting.attempts.map(({ message }) => message),
    states: [waiting.state, room.desk.outbox.get(waiting.id).state],
    arrived: packagesIn(room.path).filter((name) => name.includes('bai-cho')).length,
  };
}

const waitedWith = (sentence: string) => ({ said: [sentence], states: ['waiting', 'published'], arrived: 1 });

describe('a package for a folder that is away', () => {
  it('waits while the folder is not there', async () => {
    const room = await aUsedRoom();
    renameSync(room.path, `${room.path} đã rút`);
    const seen = await sendWhileAway(room, () => renameSync(`${room.path} đã rút`, room.path));
    expect(seen).toEqual(
      waitedWith(
        `Không thấy thư mục gói bài “${room.path}”. Hãy cắm lại ổ đĩa hoặc xem lại đường dẫn; bài vẫn ở hộp thư đi và sẽ tự ghi khi thư mục có lại.`,
      ),
    );
  });

  it('is never made in an empty mount point', async () => {
    const room = await aUsedRoom();
    renameSync(room.path, `${room.path} đã rút`);
    mkdirSync(room.path);
    const seen = await sendWhileAway(room, () => {
      expect(readdirSync(room.path)).toEqual([]);
      rmSync(room.path, { recursive: true });
      renameSync(`${room.path} đã rút`, room.path);
    });
    expect(seen).toEqual(
      waitedWith(
        `Thư mục “${room.path}” còn đó nhưng các gói bài đã ghi không còn bên trong, có thể ổ đĩa chưa được gắn. Chưa ghi gì; bài sẽ tự ghi khi các gói hiện lại.`,
      ),
    );
  });

  it('does not go to another newsroom’s folder that lies in its place', async () => {
    const room = await aUsedRoom();
    const other = await aUsedRoom();
    renameSync(room.path, `${room.path} đã rút`);
    renameSync(other.path, room.path);
    const seen = await sendWhileAway(room, () => {
      rmSync(room.path, { recursive: true });
      renameSync(`${room.path} đã rút`, room.path);
    });
    expect(seen).toEqual(
      waitedWith(
        `Thư mục “${room.path}” không phải thư mục đã nhận các gói trước đây. Chưa ghi gì; hãy gắn đúng ổ đĩa, hoặc lưu lại kết nối nếu muốn dùng thư mục này.`,
      ),
    );
  });

  it('waits while a file lies where the folder was', async () => {
    const room = await aUsedRoom();
    renameSync(room.path, `${room.path} đã rút`);
    writeFileSync(room.path, '');
    const seen = await sendWhileAway(room, () => {
      rmSync(room.path);
      renameSync(`${room.path} đã rút`, room.path);
    });
    expect(seen).toEqual(
      waitedWith(
        `“${room.path}” là một tệp, không phải thư mục. Hãy sửa kết nối để chọn thư mục nhận gói bài.`,
      ),
    );
  });

  it('wants the whole address of its folder', async () => {
    const room = await aCarryRoom();
    await expect(connectFolder(room.desk, 'gói bài', 'Tương đối')).rejects.toMatchObject({
      code: 'invalid_request',
      message: '“gói bài” không phải đường dẫn đầy đủ. Hãy chọn thư mục nhận gói bài bằng nút Chọn thư mục.',
    });
  });
});

describe.skipIf(!canMount)(`a package for a disk that gives trouble (${NO_MOUNT})`, () => {
  it('waits while the disk is read-only', async () => {
    const disk = smallDisk('16m');
    const room = await aUsedRoom(join(disk.path, 'gói'));
    disk.makeReadOnly();
    expect(await sendWhileAway(room, disk.makeWritable)).toEqual(
      waitedWith(
        `Ổ đĩa chứa “${room.path}” đang ở chế độ chỉ đọc. Hãy gỡ khóa ghi; bài vẫn ở hộp thư đi và sẽ tự gửi khi ghi được.`,
      ),
    );
  });

  it('waits while the disk is full, leaves nothing half-written, and arrives once there is room', async () => {
    const disk = smallDisk('2m');
    const room = await aUsedRoom(join(disk.path, 'gói'));
    const free = (): number => statfsSync(disk.path).bavail * statfsSync(disk.path).bsize;
    const ballast = join(disk.path, 'khác.bin');
    writeFileSync(ballast, Buffer.alloc(free() - 120_000));
    const freeBefore = free();
    const photos = await addPhotos(room, [21, 22]);
    const waiting = await deliver(room, { story: addStory(room, { before: 'Bài có ảnh ', photos }) });
    expect([
      waiting.state,
      waiting.attempts[0]?.message,
      packagesIn(room.path).filter((name) => name.includes('co-anh')),
      free() >= freeBefore - 16_384,
    ]).toEqual([
      'waiting',
      `Ổ đĩa chứa “${room.path}” đã đầy. Hãy dọn bớt chỗ trống; bài vẫn ở hộp thư đi và sẽ tự gửi lại.`,
      [],
      true,
    ]);
    rmSync(ballast);
    room.desk.clock.pass(600);
    await room.desk.outbox.tick();
    expect(room.desk.outbox.get(waiting.id).state).toBe('published');
  });

  it('keeps the old package whole where there is no room for the new one', async () => {
    const disk = smallDisk('2m');
    const room = await aCarryRoom(join(disk.path, 'gói'));
    const photos = await addPhotos(room, [23, 24]);
    const story = addStory(room, { photos: photos.slice(0, 1) });
    await deliver(room, { story });
    const listing = (): string[] => readdirSync(room.path, { recursive: true, encoding: 'utf8' });
    const before = listing();
    const free = statfsSync(disk.path);
    writeFileSync(join(disk.path, 'khác.bin'), Buffer.alloc(free.bavail * free.bsize - 60_000));
    const waiting = await deliver(room, { story: edit(room, story, { photos }) });
    expect([waiting.state, listing()]).toEqual(['waiting', before]);
  });
});
