// A line that breaks at any byte, over and over: readers never meet a page with a missing link or picture, and everything that
// was clicked ends as if the line had held. TOA_SOAN_CUTS_SEED=n repeats a run.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { SiteIndex } from '#engine/portal/site-model.ts';
import type { Intent, PublishAction } from '#shared/model/outbox.ts';
import type { Photo } from '#shared/model/photo.ts';
import type { Story } from '#shared/model/story.ts';
import { clickOnly } from '#tests/support/click.ts';
import { seeded, type Random } from '#tests/support/faults/random.ts';
import { addPhoto, addStory, edit } from '#tests/support/publishing-desk.ts';
import { server } from '#tests/support/servers/servers.ts';
import { tcpProxy, type TcpProxy } from '#tests/support/tcp-proxy.ts';
import { watchfulReader, type WatchfulReader } from '#tests/support/watchful-reader.ts';
import { hostRoom, type FileHost, type HostRoom } from '#tests/support/web-host-room.ts';

let host: FileHost;

beforeAll(async () => {
  host = await server('filehost');
});

const SEED = Number(process.env['TOA_SOAN_CUTS_SEED'] ?? 20261122);
/** Per way; every one is another delivery, cut once. */
const CUTS = 18;

type Run = HostRoom & {
  readonly proxy: TcpProxy;
  readonly random: Random;
  readonly photos: readonly Photo[];
  /** What readers shall find in the end: the headline by story; absent = taken down. */
  readonly wanted: Map<string, string>;
  readonly stories: Story[];
  readonly reader: WatchfulReader;
};

describe.each(['webdav', 'sftp'] as const)(`over %s (seed ${SEED})`, (way) => {
  it(
    `${CUTS} deliveries, each cut off at a random byte, end as if the line had held`,
    { timeout: 900_000 },
    async () => {
      const proxy = await tcpProxy(way === 'webdav' ? Number(new URL(host.url).port) : host.sftp.port);
      const room = await hostRoom(host, way, { port: proxy.port });
      const photos = await Promise.all([1, 2, 3, 4].map((seed) => addPhoto(room.desk, seed)));
      const random = seeded(SEED + (way === 'sftp' ? 1 : 0));
      const reader = watchfulReader(room.folder.path);
      const run: Run = { ...room, proxy, random, photos, wanted: new Map(), stories: [], reader };
      let usual = 400_000;
      const ends: string[] = [];
      for (let number = 1; number <= CUTS; number += 1) {
        const before = proxy.passed();
        const { id } = nextClick(run, number);
        proxy.cutAfter(1 + random.int(usual));
        const first = await settle(run, id);
        ends.push(first.attempts.map(({ outcome }) => outcome).join('→'));
        expect(first.state, `${number}: ${JSON.stringify(first.attempts)}`).toBe('published');
        usual = Math.max(40_000, proxy.passed() - before);
        run.desk.clock.pass(600);
      }
      expect([...reader.troubles]).toEqual([]);
      expect(whatReadersFind(run)).toEqual([...run.wanted.values()].toSorted());
      // Most cuts must have hit something, before and after readers could see it.
      expect(ends.filter((end) => end !== 'published').length).toBeGreaterThan(CUTS / 3);
      expect(ends.some((end) => end.includes('unknown'))).toBe(true);
    },
  );
});

/** A new article, other photos, a correction, a take-down, or an article that comes back. */
function nextClick(run: Run, number: number): Intent {
  const { desk, connection, random, photos, wanted, stories } = run;
  const some = photos.filter(() => random.chance(0.5));
  const isNew = stories.length < 3 || random.chance(0.25);
  const headline = `Bài ${number}`;
  const given = { headline, text: `Bản ${number}.`, photos: some };
  const story = isNew ? addStory(desk, given) : edit(desk, random.pick(stories).id, given);
  if (isNew) stories.push(story);
  const isPublic = wanted.has(story.id);
  const action: PublishAction = isPublic ? random.pick(['update', 'correct', 'take-down']) : 'publish';
  if (action === 'take-down') wanted.delete(story.id);
  else wanted.set(story.id, headline);
  return clickOnly(desk, story, connection, {
    action,
    note: action === 'correct' ? `Sửa lần ${number}.` : '',
  });
}

/** Works until the intent has ended, reading the whole site after every step. */
async function settle(run: Run, id: string): Promise<Intent> {
  const { desk } = run;
  for (let round = 0; round < 12 && desk.outbox.get(id).state !== 'published'; round += 1) {
    let isDone = false;
    const work = desk.outbox.tick().finally(() => {
      isDone = true;
    });
    while (!isDone) {
      read(run);
      await setImmediate();
    }
    await work;
    read(run);
    desk.clock.pass(600);
  }
  return desk.outbox.get(id);
}

function read({ reader, stories }: Run): void {
  reader.read(['index.html', ...stories.map(({ slug }) => `tin-tuc/${slug}.html`)]);
}

/** Headlines of the index whose pages say the same. */
function whatReadersFind({ folder }: Run): string[] {
  const index = SiteIndex.parse(JSON.parse(readFileSync(join(folder.path, 'toa-soan/site.json'), 'utf8')));
  return index.entries
    .filter(({ path, headline }) =>
      readFileSync(join(folder.path, path), 'utf8').includes(`>${headline}</h1>`),
    )
    .map(({ headline }) => headline)
    .toSorted();
}
