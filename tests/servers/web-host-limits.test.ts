// A web host that takes no more: an upload limit, a full disk.
import { rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { canMount, NO_MOUNT } from '#tests/support/mount-disk.ts';
import { aFileHost, aFileHostOnSmallDisk } from '#tests/support/own-filehost.ts';
import { addPhoto, addStory, publish } from '#tests/support/publishing-desk.ts';
import { server } from '#tests/support/servers/servers.ts';
import { walkSite } from '#tests/support/walk-site.ts';
import { hostRoom, type FileHost } from '#tests/support/web-host-room.ts';

let shared: FileHost;

beforeAll(async () => {
  shared = await server('filehost');
});

describe('a host with an upload limit', () => {
  it('is not sent to in vain: the file is named with its size, and readers see nothing of the article', async () => {
    const host = await aFileHost(shared, ['--max-body', '60000']);
    const { desk, connection, folder } = await hostRoom(host, 'webdav');
    await publish(desk, addStory(desk, { headline: 'Bài đầu' }), connection);
    const before = walkSite(folder.path);
    const story = addStory(desk, { headline: 'Bài có ảnh', photos: [await addPhoto(desk, 1)] });
    const { state, attempts } = await publish(desk, story, connection);
    expect([state, attempts[0]?.message, walkSite(folder.path)]).toEqual([
      'waiting',
      expect.stringMatching(
        /không nhận tệp lớn như “anh\/[0-9a-f]{12}-900\.jpg” \(0,[1-9] MB\)\. Hãy nhờ nơi cho thuê nâng mức tải lên/u,
      ),
      before,
    ]);
  });
});

describe.skipIf(!canMount)(`a host whose disk is full (${NO_MOUNT})`, () => {
  it.each(['webdav', 'sftp', 'openssh'] as const)(
    '%s: the story waits, readers see what they saw, and it goes out once there is room',
    async (way) => {
      const { host, disk } = await aFileHostOnSmallDisk(shared, '3m');
      const { desk, connection, folder } = await hostRoom(host, way);
      await publish(desk, addStory(desk, { headline: 'Bài đầu' }), connection);
      const before = walkSite(folder.path);
      const { bavail, bsize } = statfsSync(disk.path);
      const ballast = join(disk.path, 'khác.bin');
      writeFileSync(ballast, Buffer.alloc(bavail * bsize - 90_000));
      const photos = [await addPhoto(desk, 21), await addPhoto(desk, 22)];
      const waiting = await publish(desk, addStory(desk, { headline: 'Bài có ảnh', photos }), connection);
      const during = walkSite(folder.path);
      rmSync(ballast);
      desk.clock.pass(60);
      await desk.outbox.tick();
      expect([waiting.state, waiting.attempts[0]?.message, during]).toEqual([
        'waiting',
        expect.stringMatching(/không ghi (?:thêm )?được.*đầy đĩa/u),
        before,
      ]);
      expect([desk.outbox.get(waiting.id).state, walkSite(folder.path).broken]).toEqual(['published', []]);
    },
  );
});
