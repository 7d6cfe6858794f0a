// Several computers that publish to one web host.
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { sitePath } from '#engine/files/library-paths.ts';
import { SiteIndex } from '#engine/portal/site-model.ts';
import { anotherMachine } from '#tests/support/another-machine.ts';
import { click } from '#tests/support/click.ts';
import { addPhoto, addStory, edit, publish, submit } from '#tests/support/publishing-desk.ts';
import { server } from '#tests/support/servers/servers.ts';
import { walkSite } from '#tests/support/walk-site.ts';
import { hostRoom, secretFor, type FileHost, type HostFolder } from '#tests/support/web-host-room.ts';

let host: FileHost;

beforeAll(async () => {
  host = await server('filehost');
});

const indexOf = ({ path }: HostFolder): string[] =>
  SiteIndex.parse(JSON.parse(readFileSync(join(path, 'toa-soan/site.json'), 'utf8')))
    .entries.map((entry) => entry.path)
    .toSorted();

const lockOf = ({ path }: HostFolder): string => join(path, 'toa-soan/khoa.json');

describe.each(['webdav', 'sftp'] as const)('two computers over %s', (way) => {
  it('see each other’s articles: the lists hold all of them, and nothing is sent twice', async () => {
    const { desk, connection, folder } = await hostRoom(host, way);
    const other = await hostRoom(host, way, { folder });
    await publish(desk, addStory(desk, { headline: 'Từ máy một' }), connection);
    await publish(other.desk, addStory(other.desk, { headline: 'Từ máy hai' }), other.connection);
    const third = await publish(desk, addStory(desk, { headline: 'Lại từ máy một' }), connection);
    expect([third.state, indexOf(folder), walkSite(folder.path).broken]).toEqual([
      'published',
      ['tin-tuc/lai-tu-may-mot.html', 'tin-tuc/tu-may-hai.html', 'tin-tuc/tu-may-mot.html'],
      [],
    ]);
  });

  it('never overwrite one another unseen: the second is told, and its retry keeps what it may', async () => {
    const { desk, connection, folder } = await hostRoom(host, way);
    const story = addStory(desk, { headline: 'Họp mặt', text: 'Ông Tám dự.' });
    await publish(desk, story, connection);
    const second = await anotherMachine(desk);
    second.secrets.set(connection.id, secretFor(host, way) ?? '');
    const corrected = edit(desk, story.id, { headline: 'Họp mặt', text: 'Ông Tâm dự.' });
    await click(desk, corrected, connection, { action: 'correct', note: 'Sai tên ông Tâm.' });
    const update = edit(second, story.id, { headline: 'Họp mặt', text: 'Bản của máy hai.' });
    const held = await publish(second, update, connection);
    const page = join(folder.path, 'tin-tuc/hop-mat.html');
    const stood = readFileSync(page, 'utf8').includes('Ông Tâm dự.');
    second.outbox.retry(held.id);
    await second.outbox.tick();
    const after = readFileSync(page, 'utf8');
    expect([held.state, stood, second.outbox.get(held.id).state]).toEqual(['conflict', true, 'published']);
    expect([after.includes('Bản của máy hai.'), after.includes('Sai tên ông Tâm.')]).toEqual([true, true]);
  });

  it('that start at the same time take turns, and both end on the site', async () => {
    const { desk, connection, folder } = await hostRoom(host, way);
    const other = await hostRoom(host, way, { folder });
    submit(desk, addStory(desk, { headline: 'Bài một', photos: [await addPhoto(desk, 1)] }), connection);
    submit(other.desk, addStory(other.desk, { headline: 'Bài hai' }), other.connection);
    for (let round = 0; round < 3; round += 1) {
      await Promise.all([desk.outbox.tick(), other.desk.outbox.tick()]);
      desk.clock.pass(300);
      other.desk.clock.pass(300);
    }
    expect([indexOf(folder), walkSite(folder.path).broken]).toEqual([
      ['tin-tuc/bai-hai.html', 'tin-tuc/bai-mot.html'],
      [],
    ]);
  });
});

describe.each(['webdav', 'sftp'] as const)('the lock of a site over %s', (way) => {
  async function published() {
    const room = await hostRoom(host, way);
    const { desk, connection, folder } = room;
    await publish(desk, addStory(desk, { headline: 'Bài đầu' }), connection);
    const hold = (words: string): void => {
      writeFileSync(lockOf(folder), words);
      chmodSync(lockOf(folder), 0o666);
    };
    return { ...room, hold };
  }
  const stranger = '{"holder":"3f0f2a8e-6c5e-4d53-a1b1-3a0c7a6a2f10"}\n';

  it('is waited for while its holder is alive', async () => {
    const { desk, connection, folder, hold } = await published();
    hold(stranger);
    const { state, attempts } = await publish(desk, addStory(desk, { headline: 'Bài chờ' }), connection);
    expect([state, attempts[0]?.message, readFileSync(lockOf(folder), 'utf8')]).toEqual([
      'waiting',
      expect.stringMatching(
        /^Một máy khác đang đăng lên trang ở “127\.0\.0\.1:\d+” \(thấy cách đây 0 phút\)\./u,
      ),
      stranger,
    ]);
  });

  it('is taken over from who has not been heard of for a quarter of an hour by the host’s own clock', async () => {
    const { desk, connection, folder, hold } = await published();
    hold(stranger);
    const longAgo = Date.now() / 1000 - 16 * 60;
    utimesSync(lockOf(folder), longAgo, longAgo);
    const { state } = await publish(desk, addStory(desk, { headline: 'Bài chờ' }), connection);
    expect([state, existsSync(lockOf(folder)), indexOf(folder)]).toEqual([
      'published',
      false,
      ['tin-tuc/bai-cho.html', 'tin-tuc/bai-dau.html'],
    ]);
  });

  it('is known again by the machine that held it when it died', async () => {
    const { desk, connection, folder, hold } = await published();
    const own = sitePath(desk.library.path, connection.id);
    mkdirSync(own, { recursive: true });
    writeFileSync(join(own, 'khoa-cua-may.json'), stranger);
    hold(stranger);
    const { state } = await publish(desk, addStory(desk, { headline: 'Bài chờ' }), connection);
    expect([state, existsSync(lockOf(folder)), readdirSync(own)]).toEqual(['published', false, ['toa-soan']]);
  });
});
