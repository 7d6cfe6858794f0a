import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, renameSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { listConnections } from '#engine/connections/connections.ts';
import type { Connection } from '#shared/model/connection.ts';
import type { Intent } from '#shared/model/outbox.ts';
import { aDesk } from '#tests/support/desk-for-a-test.ts';
import { addPhoto, addStory, connect, publish, submit, type Desk } from '#tests/support/publishing-desk.ts';
import { canMount, NO_MOUNT } from '#tests/support/mount-disk.ts';
import { smallDisk } from '#tests/support/small-disk.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { walkSite } from '#tests/support/walk-site.ts';

async function newsroom(site = join(temporaryFolder(), 'trang')) {
  const desk = aDesk(join(temporaryFolder(), 'thư viện'));
  const connection = await connect(desk, site);
  await publish(desk, addStory(desk, { headline: 'Bài đầu' }), connection);
  return { desk, site, connection };
}

/** Publishes while the destination is away, then lets it come back. */
async function publishWhileAway(
  { desk, site, connection }: { desk: Desk; site: string; connection: Connection },
  comeBack: () => void,
) {
  const waiting = await publish(desk, addStory(desk, { headline: 'Bài chờ' }), connection);
  comeBack();
  desk.clock.pass(600);
  await desk.outbox.tick();
  const after = desk.outbox.get(waiting.id);
  const { pages, broken } = walkSite(site);
  return {
    said: waiting.attempts.map((attempt) => attempt.message),
    states: [waiting.state, after.state],
    attempts: outcomes(after),
    pages: pages.filter((page) => page.endsWith('bai-cho.html')),
    broken,
  };
}

/** It waited with this sentence, and went out once. */
const waitedWith = (sentence: string) => ({
  said: [sentence],
  states: ['waiting', 'published'],
  attempts: ['waiting', 'published'],
  pages: ['tin-tuc/bai-cho.html'],
  broken: [],
});

const outcomes = (intent: Intent): string[] => intent.attempts.map((attempt) => attempt.outcome);
const reachability = (desk: Desk) => listConnections(desk.library.read, desk.adapters)[0]?.reachability.state;

describe('a story for a folder that is away', () => {
  it('waits while the folder is not there, and goes out once when it is back', async () => {
    const room = await newsroom();
    renameSync(room.site, `${room.site} đã rút`);
    const seen = await publishWhileAway(room, () => renameSync(`${room.site} đã rút`, room.site));
    expect(seen).toEqual(
      waitedWith(
        `Không thấy thư mục trang “${room.site}”. Hãy cắm lại ổ đĩa hoặc xem lại đường dẫn; bài vẫn ở hộp thư đi và sẽ tự gửi khi thư mục có lại.`,
      ),
    );
  });

  it('never makes a new site in an empty mount point', async () => {
    const room = await newsroom();
    renameSync(room.site, `${room.site} đã rút`);
    mkdirSync(room.site);
    const seen = await publishWhileAway(room, () => {
      expect(readdirSync(room.site)).toEqual([]);
      rmSync(room.site, { recursive: true });
      renameSync(`${room.site} đã rút`, room.site);
    });
    expect(seen).toEqual(
      waitedWith(
        `Thư mục “${room.site}” còn đó nhưng trang đã đăng không còn bên trong, có thể ổ đĩa chưa được gắn. Chưa ghi gì; bài sẽ tự gửi khi trang hiện lại.`,
      ),
    );
  });

  it('does not go to another site that lies in its place', async () => {
    const room = await newsroom();
    const other = await newsroom();
    renameSync(room.site, `${room.site} đã rút`);
    renameSync(other.site, room.site);
    const seen = await publishWhileAway(room, () => {
      rmSync(room.site, { recursive: true });
      renameSync(`${room.site} đã rút`, room.site);
    });
    expect(seen).toEqual(
      waitedWith(
        `Thư mục “${room.site}” đang chứa một trang khác với trang đã đăng trước đây. Chưa ghi gì; hãy gắn đúng ổ đĩa, hoặc lưu lại kết nối nếu muốn dùng trang này.`,
      ),
    );
  });

  it('waits while the site has lost its index, so that no article falls out of the lists', async () => {
    const room = await newsroom();
    const index = join(room.site, 'toa-soan/site.json');
    renameSync(index, `${index}.mat`);
    const seen = await publishWhileAway(room, () => renameSync(`${index}.mat`, index));
    expect(seen).toEqual(
      waitedWith(
        `Trang ở “${room.site}” mất mục lục tin (toa-soan/site.json). Chưa ghi gì để không làm mất bài cũ khỏi trang; hãy chép lại tệp này từ bản sao.`,
      ),
    );
  });

  it('waits while a file lies where the folder was', async () => {
    const room = await newsroom();
    renameSync(room.site, `${room.site} đã rút`);
    writeFileSync(room.site, '');
    const seen = await publishWhileAway(room, () => {
      rmSync(room.site);
      renameSync(`${room.site} đã rút`, room.site);
    });
    expect(seen).toEqual(
      waitedWith(`“${room.site}” là một tệp, không phải thư mục. Hãy sửa kết nối để chọn thư mục của trang.`),
    );
  });

  it('is known as unreachable, then as reachable again', async () => {
    const { desk, site, connection } = await newsroom();
    renameSync(site, `${site} đã rút`);
    submit(desk, addStory(desk, { headline: 'Bài chờ' }), connection);
    await desk.outbox.tick();
    const away = reachability(desk);
    renameSync(`${site} đã rút`, site);
    desk.clock.pass(15);
    await desk.outbox.tick();
    expect([away, reachability(desk)]).toEqual(['unreachable', 'reachable']);
  });
});

describe.skipIf(!canMount)(`a story for a disk that gives trouble (${NO_MOUNT})`, () => {
  it('waits while the disk is read-only', async () => {
    const disk = smallDisk('16m');
    const room = await newsroom(join(disk.path, 'trang'));
    disk.makeReadOnly();
    const seen = await publishWhileAway(room, disk.makeWritable);
    expect(seen).toEqual(
      waitedWith(
        `Ổ đĩa chứa “${room.site}” đang ở chế độ chỉ đọc. Hãy gỡ khóa ghi; bài vẫn ở hộp thư đi và sẽ tự gửi khi ghi được.`,
      ),
    );
  });

  it('waits while the disk is not mounted', async () => {
    const mountPoint = temporaryFolder();
    const mount = (): void => void execFileSync('mount', ['--bind', disk.path, mountPoint]);
    const disk = smallDisk('16m');
    mount();
    onTestFinished(() => void execFileSync('umount', ['-l', mountPoint]));
    const room = await newsroom(mountPoint);
    execFileSync('umount', [mountPoint]);
    const seen = await publishWhileAway(room, () => {
      expect(readdirSync(mountPoint)).toEqual([]);
      mount();
    });
    expect(seen).toEqual(
      waitedWith(
        `Thư mục “${mountPoint}” còn đó nhưng trang đã đăng không còn bên trong, có thể ổ đĩa chưa được gắn. Chưa ghi gì; bài sẽ tự gửi khi trang hiện lại.`,
      ),
    );
  });

  it('waits while the disk is full, leaves nothing half-done on it, and goes out once there is room', async () => {
    const disk = smallDisk('2m');
    const { desk, site, connection } = await newsroom(join(disk.path, 'trang'));
    const ballast = join(disk.path, 'khác.bin');
    const free = (): number => statfsSync(disk.path).bavail * statfsSync(disk.path).bsize;
    writeFileSync(ballast, Buffer.alloc(free() - 100_000));
    const photos = [await addPhoto(desk, 21), await addPhoto(desk, 22)];
    const before = walkSite(site);
    const freeBefore = free();
    const waiting = await publish(desk, addStory(desk, { headline: 'Bài có ảnh', photos }), connection);
    expect([
      waiting.state,
      waiting.attempts[0]?.message,
      walkSite(site),
      free() >= freeBefore - 16_384,
    ]).toEqual([
      'waiting',
      `Ổ đĩa chứa “${site}” đã đầy. Hãy dọn bớt chỗ trống; bài vẫn ở hộp thư đi và sẽ tự gửi lại.`,
      before,
      true,
    ]);
    rmSync(ballast);
    desk.clock.pass(60);
    await desk.outbox.tick();
    expect([desk.outbox.get(waiting.id).state, walkSite(site).broken]).toEqual(['published', []]);
  });

  it.each([
    ['while pictures are made', 8],
    ['while files take their places', 30],
  ])(
    'survives a disk pulled out %s: nothing is made in the mount point, and it arrives once',
    async (_when, step) => {
      const disk = smallDisk('16m');
      const mountPoint = temporaryFolder();
      const mount = (): void => void execFileSync('mount', ['--bind', disk.path, mountPoint]);
      onTestFinished(() => void execFileSync('umount', ['-l', mountPoint]));
      mount();
      let steps = -1;
      const pull = (): void => {
        if (steps < 0) return;
        steps += 1;
        if (steps === step) execFileSync('umount', ['-l', mountPoint]);
      };
      const desk = aDesk(join(temporaryFolder(), 'thư viện'), { onProgress: pull });
      const connection = await connect(desk, mountPoint);
      await publish(desk, addStory(desk, { headline: 'Bài đầu' }), connection);
      const photos = [await addPhoto(desk, 23), await addPhoto(desk, 24)];
      const story = addStory(desk, { headline: 'Bài chờ', photos });
      steps = 0;
      const cut = await publish(desk, story, connection);
      const leftInMountPoint = readdirSync(mountPoint);
      mount();
      desk.clock.pass(600);
      await desk.outbox.tick();
      const walk = walkSite(mountPoint);
      expect([
        steps >= step,
        ['waiting', 'unknown'].includes(cut.state),
        leftInMountPoint,
        desk.outbox.get(cut.id).state,
        walk.pages.filter((page) => page.endsWith('bai-cho.html')),
        walk.broken,
      ]).toEqual([true, true, [], 'published', ['tin-tuc/bai-cho.html'], []]);
    },
  );
});
