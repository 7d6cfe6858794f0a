// Each thing a bad line can do, at every kind of request a publication over WebDAV makes: in the end one whole article, and
// readers never met half of one. A share of them by a printed seed; TOA_SOAN_EVERY_FAULT=1 tries each.
import { beforeAll, expect, it, onTestFinished } from 'vitest';
import { addPhoto, addStory, publish } from '#tests/support/publishing-desk.ts';
import { faults, type Fault } from '#tests/support/faults/fault.ts';
import { openFaultProxy } from '#tests/support/faults/fault-proxy.ts';
import { seeded } from '#tests/support/faults/random.ts';
import { server } from '#tests/support/servers/servers.ts';
import { watchfulReader } from '#tests/support/watchful-reader.ts';
import { hostRoom, type FileHost } from '#tests/support/web-host-room.ts';

let host: FileHost;
beforeAll(async () => {
  host = await server('filehost');
});

/** The first request of each kind, by method and the end of its path. */
const places = [
  ['taking the lock', 'PUT', /khoa\.json$/u],
  ['the marker', 'GET', /\.toa-soan-site$/u],
  ['the journal', 'GET', /dang-do\.json$/u],
  ['a look at a picture', 'PROPFIND', /\.jpg$/u],
  ['a picture', 'PUT', /\.jpg$/u],
  ['the page', 'PUT', /bai-xem\.html$/u],
  ['the index', 'PUT', /site\.json$/u],
  ['the books', 'PUT', /giao-nhan\.json$/u],
  ['reading the page back', 'GET', /bai-xem\.html$/u],
] as const;
const every = places.flatMap(([what, method, path]) =>
  faults.map((fault) => [fault, what, method, path] as const),
);
const SEED = 20261122;
const random = seeded(SEED);
const SHARE = process.env['TOA_SOAN_EVERY_FAULT'] === '1' ? 1 : 0.25;
const cases = every.filter(() => random.chance(SHARE));

it.each(cases)(`%s at %s (seed ${SEED})`, async (fault, _what, method, path) => {
  const once = faultAt(fault, method, path);
  const proxy = await openFaultProxy({ target: host.url.replace(/\/$/u, ''), faultFor: once.faultFor });
  onTestFinished(() => proxy.close());
  const port = Number(new URL(proxy.url).port);
  const { desk, connection, folder } = await hostRoom(host, 'webdav', { port, patience: 0.05 });
  await publish(desk, addStory(desk, { headline: 'Bài đầu' }), connection);
  once.arm();
  const { id } = await publish(
    desk,
    addStory(desk, { headline: 'Bài xem', photos: [await addPhoto(desk, 1)] }),
    connection,
  );
  const reader = watchfulReader(folder.path);
  const starts = ['index.html', 'tin-tuc/bai-xem.html'];
  reader.read(starts);
  desk.clock.pass(3_600);
  await desk.outbox.runUntilIdle();
  reader.read(starts);
  const { state, attempts } = desk.outbox.get(id);
  const said = state === 'published' ? [] : attempts.map(({ message }) => message);
  expect([once.hasStruck(), state, said, [...reader.troubles]]).toEqual([true, 'published', [], []]);
});

function faultAt(fault: Fault, method: string, path: RegExp) {
  let isArmed = false;
  let hasStruck = false;
  return {
    hasStruck: () => hasStruck,
    arm: () => {
      isArmed = true;
    },
    faultFor: (request: { readonly method: string; readonly path: string }): Fault | undefined => {
      if (!isArmed || request.method !== method || !path.test(request.path)) return undefined;
      isArmed = false;
      hasStruck = true;
      return fault;
    },
  };
}
