// A delivery that is stopped while its pictures travel: readers see nothing of it, and what has arrived is neither sent twice
// nor left there for good.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { beforeAll, expect, it } from 'vitest';
import { addPhoto, addStory, publish, submit } from '#tests/support/publishing-desk.ts';
import { server } from '#tests/support/servers/servers.ts';
import { walkSite } from '#tests/support/walk-site.ts';
import { hostRoom, type FileHost, type HostFolder } from '#tests/support/web-host-room.ts';

let host: FileHost;

beforeAll(async () => {
  host = await server('filehost');
});

const picturesOn = ({ path }: HostFolder): number =>
  readdirSync(path).includes('anh') ? readdirSync(join(path, 'anh')).length : 0;

/** Clicks, and stops it as soon as some of twelve pictures have arrived: more than are on the line at a time. */
async function stopped(way: 'webdav' | 'sftp') {
  const room = await hostRoom(host, way);
  const { desk, connection, folder } = room;
  await publish(desk, addStory(desk, { headline: 'Bài đầu' }), connection);
  const before = walkSite(folder.path);
  const photos = await Promise.all([1, 2, 3, 4, 5, 6].map((seed) => addPhoto(desk, seed)));
  const story = addStory(desk, { headline: 'Bài dừng', photos });
  const { id } = submit(desk, story, connection);
  const work = desk.outbox.tick();
  while (picturesOn(folder) < 4) await setImmediate();
  desk.outbox.cancel(id);
  await work;
  return { ...room, id, before, story };
}

it.each(['webdav', 'sftp'] as const)('over %s: readers see what they saw', async (way) => {
  const { desk, folder, id, before } = await stopped(way);
  expect([desk.outbox.get(id).state, walkSite(folder.path)]).toEqual(['cancelled', before]);
});

it('what has arrived need not travel again', async () => {
  const { desk, connection, folder, story } = await stopped('webdav');
  const arrived = picturesOn(folder);
  const { state, receipt } = await publish(desk, story, connection);
  const lists = 9;
  const sent = (receipt?.files ?? 0) - lists;
  // Of those that were on the line at that moment nobody knows whether they arrived.
  expect([state, walkSite(folder.path).broken, sent < 12, sent <= 12 - arrived + 3]).toEqual([
    'published',
    [],
    true,
    true,
  ]);
});

it('and is taken away by the first publication a day later, should nobody have wanted it any more', async () => {
  const { desk, connection, folder } = await stopped('sftp');
  await publish(desk, addStory(desk, { headline: 'Bài sau' }), connection);
  const soon = picturesOn(folder);
  desk.clock.pass(25 * 3600);
  await publish(desk, addStory(desk, { headline: 'Bài hôm sau' }), connection);
  expect([soon > 0, picturesOn(folder)]).toEqual([true, 0]);
});
